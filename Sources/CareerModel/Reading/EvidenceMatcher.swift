/// What an insight looks for in entries: any of some skills, signals, kinds or words.
package struct EvidenceMatcher: Hashable, Sendable {
  private var skills: Set<SkillID>
  private var signals: Set<SignalID>
  private var kinds: Set<EntryKind>
  private var words: WordBeginnings

  init(_ rule: InsightRule) {
    skills = Set(rule.skills ?? [])
    signals = Set(rule.signals ?? [])
    kinds = Set(rule.kinds ?? [])
    words = WordBeginnings(rule.words ?? [])
  }

  package func matches(_ entry: Entry) -> Bool {
    kinds.contains(entry.kind)
      || entry.evidence.contains { piece in
        skills.contains(piece.skill) || piece.signal.map(signals.contains) ?? false
      }
      || (!words.isEmpty && hasWord(entry))
  }

  /// Searches the title, the result, the note and the tags.
  private func hasWord(_ entry: Entry) -> Bool {
    words.occur(in: entry.title) || entry.result.map(words.occur) ?? false
      || entry.note.map(words.occur) ?? false || entry.tags.contains(where: words.occur)
  }
}

extension InsightRule {
  /// The matcher for what this rule looks for.
  package var sought: EvidenceMatcher { EvidenceMatcher(self) }
}
