import CareerModel

/// Labels and texts below each other; a text of several lines stays behind its label.
enum FieldList {
  static func print(_ fields: [(label: String, text: String)]) {
    for (label, text) in fields {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let head = index == 0 ? label : ""
        Swift.print(
          head + String(repeating: " ", count: max(1, 14 - head.count)) + String(line).printable)
      }
    }
  }
}
