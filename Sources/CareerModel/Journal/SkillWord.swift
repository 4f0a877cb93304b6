extension Skill {
  /// The signals whose names begin with a text, or the one that is called so, with their levels;
  /// those of one level, or of all where `level` is `nil`.
  package func signals(
    at level: Int?, beginning text: some StringProtocol
  ) -> [(level: Int, signal: Signal)] {
    let all = levels.filter { level == nil || $0.level == level }.flatMap { level in
      level.signals.map { (level: level.level, signal: $0) }
    }
    if let exact = all.first(where: { $0.signal.id.rawValue == text }) { return [exact] }
    return all.filter { $0.signal.id.rawValue.hasPrefix(text.lowercased()) }
  }
}

/// The parts of a skill's word in a line, `talent:3/conflict-settled`, as they were typed.
package struct SkillWord: Hashable, Sendable {
  package let name: String
  /// What stands behind the colon; `nil` without one.
  package let level: String?
  /// What stands behind the slash; `nil` without one.
  package let signal: String?

  /// `text` is without the sigil.
  package init(_ text: some StringProtocol) {
    let (head, signal) = text.cut(at: "/")
    let (name, level) = head.cut(at: ":")
    self.name = String(name)
    self.level = level.map { String($0) }
    self.signal = signal.map { String($0) }
  }
}

extension StringProtocol {
  /// What stands before and behind the first such character; `nil` behind where there is none.
  fileprivate func cut(at character: Character) -> (SubSequence, SubSequence?) {
    guard let place = firstIndex(of: character) else { return (self[...], nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
