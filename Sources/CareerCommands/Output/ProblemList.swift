import CareerModel

/// Problems cut to a readable number, plus how many more there are. Reports and JSON list all.
enum ProblemList {
  /// - Parameter rest: How to see the others.
  static func cut(_ lines: [String], rest: String) -> [String] {
    guard lines.count > InputLimit.complaints else { return lines }
    return lines.prefix(InputLimit.complaints)
      + [more(lines.count - InputLimit.complaints, rest: rest)]
  }

  /// Returns the reasons a command refused something, one per line, and the result.
  static func words(_ reasons: [String], ending: String? = nil) -> String {
    // The others will be reported once the first are fixed.
    let lines = cut(reasons, rest: "fix these first") + [ending].compactMap(\.self)
    return lines.joined(separator: "\ncairn: ")
  }

  /// Returns `and 4980 more; --json lists all`.
  static func more(_ count: Int, rest: String) -> String { "and \(count) more; \(rest)" }
}
