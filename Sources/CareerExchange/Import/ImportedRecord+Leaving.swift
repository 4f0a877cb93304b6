import CareerModel

extension ImportedRecord {
  /// Notes something that is not taken, cut where it is long.
  mutating func leave(_ what: String, at line: Int?, because why: String) {
    left.append(Left(line: line, what: what.shortened, why: why))
  }
}

extension String {
  /// The text in one line, cut where it is longer than a person needs to find it again.
  var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// The text in one line without blanks at its ends, as a title has to be; `nil` where nothing is
  /// left.
  var oneLine: String? {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ").nonBlank
  }
}
