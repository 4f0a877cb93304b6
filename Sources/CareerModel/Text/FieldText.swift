/// A text of named fields, as shown in a person's own editor: one `title: …` per line, then blocks
/// of free text, each up to the next field name at the start of a line. Before the first block, `#`
/// starts a remark. A backslash escapes a line that looks like a field: `\note: to myself`.
package struct FieldText: Hashable, Sendable {
  /// The possible names of fields, in lowercase.
  struct Form: Hashable, Sendable {
    var lines: [String]
    var blocks: [String]
    /// The names that texts kept from an older version may have, with their present names.
    var formerNames: [String: String] = [:]

    var names: [String] { lines + blocks }
  }

  struct Field: Hashable, Sendable {
    var name: String
    var line: Int
    var lines: [String]

    /// Whether both have the same content, but for trailing spaces, which editors remove.
    func says(_ other: Field) -> Bool {
      func visible(_ field: Field) -> [String] {
        field.lines.map { String($0.droppingLast(while: \.isWhitespace)) }
      }
      return visible(self) == visible(other)
    }

    var text: String { LogLine.withoutControls(lines.joined(separator: " ")).trimmed }

    var block: String? {
      let kept = lines.map { LogLine.withoutControls($0, keepingTabs: true) }
      return kept.contains { $0.nonBlank != nil } ? kept.joined(separator: "\n") : nil
    }
  }

  private(set) var fields: [Field] = []
  private(set) var problems: [TextProblem] = []

  init(_ text: String, as form: Form) {
    var block: Int?
    for (index, line) in Self.lines(of: text).enumerated() {
      if line.hasPrefix(Self.complaint) { continue }
      if let (name, rest) = form.field(in: line) {
        if let first = self[name] {
          problems.append(TextProblem(.fieldTwice(name, line: first.line), line: index + 1))
        }
        fields.append(Field(name: name, line: index + 1, lines: rest.nonBlank == nil ? [] : [rest]))
        block = form.blocks.contains(name) ? fields.count - 1 : nil
      } else if let block {
        fields[block].lines.append(form.unescaped(line))
      } else if line.nonBlank != nil, !line.hasPrefix("#") {
        problems.append(TextProblem(form.reason(against: line), line: index + 1))
      }
    }
    let isBlank = { (line: String) in line.nonBlank == nil }
    for (index, field) in fields.enumerated() {
      fields[index].lines = Array(field.lines.drop(while: isBlank).droppingLast(while: isBlank))
    }
  }

  subscript(name: String) -> Field? { fields.first { $0.name == name } }

  // MARK: - Writing

  /// Formats a single-line field; line breaks become spaces, other control characters pictures.
  static func line(_ name: String, _ value: String) -> String {
    let flat = value.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
    return value.isEmpty ? "\(name):" : "\(name): \(LogLine.withPictures(flat))"
  }

  /// Formats a block of free text; empty for `nil`.
  static func block(_ name: String, _ text: String?, in form: Form) -> String {
    let lines = text.map { Self.lines(of: $0) } ?? []
    return (["\(name):"] + lines.map { form.escaped(LogLine.withPictures($0)) })
      .joined(separator: "\n")
  }

  // MARK: - ProblemList

  /// The prefix of a line that reports a problem of the line below; not part of the text.
  static let complaint = "#! Not taken: "

  /// Returns the text with each complaint above its line; lines count from 1.
  package static func text(
    _ text: String, complaining complaints: [(line: Int, words: String)]
  ) -> String {
    var lines = Self.lines(of: text)
    for (line, words) in complaints.sorted(by: { $0.line > $1.line }) {
      lines.insert(complaint + words.printable, at: min(max(0, line - 1), lines.count))
    }
    return lines.joined(separator: "\n")
  }

  package static func withoutComplaints(_ text: String) -> String {
    lines(of: text).filter { !$0.hasPrefix(complaint) }.joined(separator: "\n")
  }

  /// Returns the text without complaints and the remarks at its head.
  package static func bare(_ text: String) -> String {
    lines(of: withoutComplaints(text)).drop { $0.hasPrefix("#") || $0.nonBlank == nil }
      .joined(separator: "\n")
  }

  /// Splits a text at any kind of line ending, and removes a byte-order mark.
  package static func lines(of text: String) -> [String] {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }
}

/// Why a text of fields is invalid, and on which line.
package struct TextProblem: Error, Hashable, Sendable {
  package var reason: Reason
  /// The line number, from 1.
  package var line: Int

  package init(_ reason: Reason, line: Int) { (self.reason, self.line) = (reason, line) }

  package enum Reason: Hashable, Sendable {
    /// A line that belongs to no field.
    case notAField
    case unknownField(String, known: [String])
    /// The field is already on that line.
    case fieldTwice(String, line: Int)
    case noTitle
    case titleTooLong(characters: Int)
    case stepTooLong(characters: Int)
    case unknownKind(String)
    case unknownPriority(String)
    /// The text is not one of the allowed words.
    case notOneOf([String], String)
    /// Unclosed quotes in a list.
    case openQuotes
    /// A skill or a date that is invalid in a log line too.
    case word(CaptureProblem)
  }
}

/// The result of reading a text back from the editor.
package enum TextReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing is left of it, so nothing changes.
  case emptied
  case unchanged
  case changed(Value)
  /// In line order; never empty.
  case refused([TextProblem])
}

extension FieldText.Form {
  /// Returns the field that a line starts, and the text after its colon; `nil` for any other line.
  fileprivate func field(in line: String) -> (name: String, rest: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let typed = String(line[..<colon]).trimmed.lowercased()
    let name = formerNames[typed] ?? typed
    guard line.first?.isWhitespace == false, names.contains(name) else { return nil }
    return (name, String(line[line.index(after: colon)...]).trimmed)
  }

  fileprivate func reason(against line: String) -> TextProblem.Reason {
    guard let colon = line.firstIndex(of: ":") else { return .notAField }
    let name = String(line[..<colon]).trimmed
    let isName = name.count <= 20 && name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
    return isName ? .unknownField(name, known: names) : .notAField
  }

  fileprivate func escaped(_ line: String) -> String { needsEscape(line) ? "\\" + line : line }

  fileprivate func unescaped(_ line: String) -> String {
    line.first == "\\" && needsEscape(String(line.dropFirst())) ? String(line.dropFirst()) : line
  }

  private func needsEscape(_ line: String) -> Bool {
    field(in: line) != nil || line.hasPrefix(FieldText.complaint)
      || (line.first == "\\" && needsEscape(String(line.dropFirst())))
  }
}
