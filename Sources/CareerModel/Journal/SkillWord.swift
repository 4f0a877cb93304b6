extension Skill {
  /// Returns the signals whose names start with a text, or the exact match; of any level for `nil`.
  package func signals(
    at level: Int?, beginning text: some StringProtocol
  ) -> [(level: Int, signal: Signal)] {
    let all = levels.filter { level == nil || $0.level == level }.flatMap { level in
      level.signals.map { (level: level.level, signal: $0) }
    }
    if let exact = all.first(where: { $0.signal.id.rawValue == text }) { return [exact] }
    return all.filter { !$0.signal.isRetired && $0.signal.id.rawValue.hasPrefix(text.lowercased()) }
  }
}

/// The parts of a skill token in a line, `talent:3/conflict-settled`, as typed.
package struct SkillWord: Hashable, Sendable {
  package let name: String
  /// The text after the colon; `nil` without one.
  package let level: String?
  /// The text after the slash; `nil` without one.
  package let signal: String?

  /// - Parameter text: The token without its sigil.
  package init(_ text: some StringProtocol) {
    let (head, signal) = text.cut(at: "/")
    let (name, level) = head.cut(at: ":")
    self.name = String(name)
    self.level = level.map { String($0) }
    self.signal = signal.map { String($0) }
  }
}

extension StringProtocol {
  fileprivate func cut(at character: Character) -> (SubSequence, SubSequence?) {
    guard let place = firstIndex(of: character) else { return (self[...], nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
