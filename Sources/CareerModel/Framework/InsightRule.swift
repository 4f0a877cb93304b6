/// When a record supports a remark, and its text: framework data, with a source for each number.
package struct InsightRule: Hashable, Codable, Sendable, Identifiable {
  package var id: String
  /// The subject of the remark in a few words.
  package var title: String
  package var check: Check
  /// Only for people who hold one of these stages; `nil` means everyone.
  package var holding: [StageID]?
  /// Only for people who aim at one of these stages; `nil` means everyone.
  package var aimingAt: [StageID]?
  /// How many days to look back or, for `unfollowed`, `stale` and `noResult`, the age required.
  package var days: Int
  /// The share of entries to exceed or to fall short of; 0 to 100.
  package var percent: Int?
  /// The fewest entries for the remark; `nil` means one.
  package var least: Int?
  /// For `share-below`: so many entries are a habit, however small their share is.
  package var enough: Int?
  /// Only for people who have not established these levels.
  package var unlessEstablished: [SkillLevel]?
  /// What to look for: evidence for one of these skills …
  package var skills: [SkillID]?
  /// … compared with evidence for these,
  package var against: [SkillID]?
  /// … evidence that names one of these signals,
  package var signals: [SignalID]?
  /// … a text with one of these lowercase words, in the notation of `Phrase`,
  package var words: [String]?
  /// … or one of these with an amount of money, time or a percentage beside it,
  package var amountWords: [String]?
  /// … but not where the words are part of one of these,
  package var except: [String]?
  /// … or an entry of one of these kinds.
  package var kinds: [EntryKind]?
  /// The departments that should occur, as named in entries.
  package var departments: [String]?
  /// The remark; its placeholders, such as `{count}`, are filled with what was found.
  package var says: String
  /// The remark when `{count}` is 1; `nil` if `says` fits.
  package var saysOne: String?
  /// What to do about it.
  package var advice: String
  package var origin: Origin

  /// How to examine the record.
  package enum Check: String, Hashable, Codable, Sendable, CaseIterable {
    /// More than `percent` of the last `days` is for `skills`, and more than for `against`.
    case shareAbove = "share-above"
    /// Less than `percent` of the entries of the last `days` are for `skills`.
    case shareBelow = "share-below"
    /// No entry of the last `days` matches.
    case absent
    /// Some `departments` do not occur in the last `days`; `{missing}` says which never did.
    case departments
    /// Entries for `skills` from the last year, older than `days`, without a result and without a
    /// later entry in the same project.
    case unfollowed
    /// Skills with a target that had a level within the last year, but have no entry for `days`.
    case stale
    /// Entries of the last year, older than `days`, without a result.
    case noResult = "no-result"
    /// Feedback of the last `days` that is neither praise nor a wish.
    case undirected
  }
}
