import CareerModel

/// ProblemList as a person can read them: some, then how many more. Reports and JSON hold all.
enum ProblemList {
  /// - Parameter rest: How the others can be seen.
  static func cut(_ lines: [String], rest: String) -> [String] {
    guard lines.count > InputLimit.complaints else { return lines }
    return lines.prefix(InputLimit.complaints)
      + [more(lines.count - InputLimit.complaints, rest: rest)]
  }

  /// Of a command that has refused something: the reasons, a line each, and what became of it.
  static func words(_ reasons: [String], ending: String? = nil) -> String {
    // The others are met when the first are fixed.
    let lines = cut(reasons, rest: "fix these first") + [ending].compactMap(\.self)
    return lines.joined(separator: "\ncairn: ")
  }

  /// `and 4980 more; --json lists all`.
  static func more(_ count: Int, rest: String) -> String { "and \(count) more; \(rest)" }
}
