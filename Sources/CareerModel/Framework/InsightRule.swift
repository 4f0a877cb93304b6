/// When a record supports a remark, and what the remark says: data of the framework, so that every
/// threshold has a place, a number and a source.
package struct InsightRule: Hashable, Codable, Sendable, Identifiable {
  package var id: String
  /// The remark's subject in a few words.
  package var title: String
  package var check: Check
  /// Only for whoever holds one of these stages; `nil` is everybody.
  package var holding: [StageID]?
  /// Only for whoever aims at one of these stages; `nil` is everybody.
  package var aimingAt: [StageID]?
  /// How far back the check looks, or for `unfollowed`, `stale` and `noResult` how old something is
  /// before it is remarked on.
  package var days: Int
  /// The share of the entries that must be passed, or fallen short of; 0 to 100.
  package var percent: Int?
  /// How many entries there must be before anything is said; `nil` is one.
  package var least: Int?
  /// What is looked for: evidence for one of these skills …
  package var skills: [SkillID]?
  /// … that is set against evidence for these,
  package var against: [SkillID]?
  /// … that points at one of these signals,
  package var signals: [SignalID]?
  /// … or a text with one of these words in it, in small letters; a word's beginning is enough,
  package var words: [String]?
  /// … or an entry of one of these kinds.
  package var kinds: [EntryKind]?
  /// The departments that should not be missing, as entries name them.
  package var departments: [String]?
  /// The remark, with `{share}`, `{other}`, `{days}`, `{count}`, `{all}`, `{names}` and `{missing}`
  /// in the place of what was found.
  package var says: String
  /// What can be done about it.
  package var advice: String
  package var origin: Origin

  /// How the record is looked at.
  package enum Check: String, Hashable, Codable, Sendable, CaseIterable {
    /// More than `percent` of the entries of the last `days` are for `skills`, and more than are
    /// for `against`.
    case shareAbove = "share-above"
    /// Less than `percent` of the entries of the last `days` are for `skills`.
    case shareBelow = "share-below"
    /// Nothing of the last `days` is what is looked for.
    case absent
    /// Some of `departments` do not occur in the last `days`; `{missing}` says which never did.
    case departments
    /// Entries for `skills`, of the last year and older than `days`, without a result and without
    /// a later entry for `skills` in the same project.
    case unfollowed
    /// Skills that the present or the aimed stage asks for, shown at some time of the last year,
    /// without an entry for `days`.
    case stale
    /// Entries of the last year, older than `days`, whose result was never written down.
    case noResult = "no-result"
  }
}
