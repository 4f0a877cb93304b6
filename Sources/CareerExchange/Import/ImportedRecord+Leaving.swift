import CareerModel

extension ImportedRecord {
  /// Records something that is not taken, shortened if necessary.
  mutating func leave(_ what: String, at line: Int?, because why: String) {
    left.append(Left(line: line, what: what.shortened, why: why))
  }
}

extension String {
  /// The text on one line, cut to 60 characters, which is enough to find it again.
  var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// The text on one line, trimmed, as a title requires; `nil` if nothing remains.
  var oneLine: String? {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ").nonBlank
  }
}
