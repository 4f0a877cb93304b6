/// A text of named fields, as a person finds it in their own editor: `title: …` in one line each,
/// then blocks of free text over several lines.
///
/// - Before the first block, a line that begins with `#` is a remark and a blank line is nothing.
/// - A block goes on to the next name of a field at the start of a line, whatever else stands in it;
///   blank lines at its ends are left out.
/// - A backslash keeps a line of a block that would be taken for a field: `\note: to myself`.
package struct FieldText: Hashable, Sendable {
  /// The names that fields may have, in small letters.
  struct Form: Hashable, Sendable {
    /// Of those that are one line.
    var lines: [String]
    /// Of those that are free text.
    var blocks: [String]

    var names: [String] { lines + blocks }
  }

  struct Field: Hashable, Sendable {
    var name: String
    /// The line that it begins in, counted from 1.
    var line: Int
    /// What it says; one line, or those of a block.
    var lines: [String]

    /// Whether it says the same as another one; blanks at the ends of lines are no difference, for
    /// editors take them away.
    func says(_ other: Field) -> Bool {
      func visible(_ field: Field) -> [String] {
        field.lines.map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
      }
      return visible(self) == visible(other)
    }

    /// One line, without control characters and blanks at its ends.
    var text: String { LogLine.withoutControls(lines.joined(separator: " ")).trimmed }

    /// The lines of a block as one text; `nil` where nothing is in it.
    var block: String? {
      let kept = lines.map { LogLine.withoutControls($0, keepingTabs: true) }
      return kept.contains { $0.nonBlank != nil } ? kept.joined(separator: "\n") : nil
    }
  }

  private(set) var fields: [Field] = []
  /// What is no field, or one too many.
  private(set) var problems: [TextProblem] = []

  init(_ text: String, as form: Form) {
    var block: Int?
    for (index, line) in Self.lines(of: text).enumerated() {
      if line.hasPrefix(Self.complaint) { continue }
      if let (name, rest) = form.field(in: line) {
        let new = Field(name: name, line: index + 1, lines: rest.nonBlank == nil ? [] : [rest])
        if let first = self[name] {
          problems.append(TextProblem(.fieldTwice(name, line: first.line), line: index + 1))
        }
        fields.append(new)
        block = form.blocks.contains(name) ? fields.count - 1 : nil
      } else if let block {
        fields[block].lines.append(form.unescaped(line))
      } else if line.nonBlank != nil, !line.hasPrefix("#") {
        problems.append(TextProblem(form.reason(against: line), line: index + 1))
      }
    }
    for index in fields.indices { fields[index].dropBlankEnds() }
  }

  subscript(name: String) -> Field? { fields.first { $0.name == name } }

  // MARK: - Writing

  /// A field of one line; a line break in it is a blank there, any other control character a picture.
  static func line(_ name: String, _ value: String) -> String {
    let flat = value.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
    return value.isEmpty ? "\(name):" : "\(name): \(LogLine.withPictures(flat))"
  }

  /// A block of free text; empty for `nil`.
  static func block(_ name: String, _ text: String?, in form: Form) -> String {
    let lines = text.map { Self.lines(of: $0) } ?? []
    return (["\(name):"] + lines.map { form.escaped(LogLine.withPictures($0)) })
      .joined(separator: "\n")
  }

  // MARK: - ProblemList

  /// What a line begins with that says what is wrong with the one below it; it is no part of the text.
  static let complaint = "#! Not taken: "

  /// The text with each complaint above its line, which counts from 1.
  package static func text(
    _ text: String, complaining complaints: [(line: Int, words: String)]
  ) -> String {
    var lines = Self.lines(of: text)
    for (line, words) in complaints.sorted(by: { $0.line > $1.line }) {
      lines.insert(complaint + words.printable, at: min(max(0, line - 1), lines.count))
    }
    return lines.joined(separator: "\n")
  }

  /// The text without complaints.
  package static func withoutComplaints(_ text: String) -> String {
    lines(of: text).filter { !$0.hasPrefix(complaint) }.joined(separator: "\n")
  }

  /// The text without complaints and without the remarks at its head.
  package static func bare(_ text: String) -> String {
    lines(of: withoutComplaints(text)).drop { $0.hasPrefix("#") || $0.nonBlank == nil }
      .joined(separator: "\n")
  }

  /// Whether nothing is left of it but remarks.
  package static func isEmptied(_ text: String) -> Bool { bare(text).isEmpty }

  /// Ends of lines as Windows or anybody writes them, and no byte-order mark.
  package static func lines(of text: String) -> [String] {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }
}

/// Why a text of fields cannot be taken, and in which line.
package struct TextProblem: Error, Hashable, Sendable {
  package var reason: Reason
  /// Counted from 1.
  package var line: Int

  package init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }

  package enum Reason: Hashable, Sendable {
    /// A line that belongs to no field.
    case notAField
    case unknownField(String, known: [String])
    /// The field stands in that line already.
    case fieldTwice(String, line: Int)
    case noTitle
    case titleTooLong(characters: Int)
    case stepTooLong(characters: Int)
    case unknownKind(String)
    case unknownPriority(String)
    /// What was typed is none of a few words.
    case notOneOf([String], String)
    /// Quotes that nothing closes, in a list.
    case openQuotes
    /// A skill or a date that a typed line could not say either.
    case word(CaptureProblem)
  }
}

/// What a text that comes back from the editor says.
package enum TextReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing is left of it: nothing shall change.
  case emptied
  case unchanged
  case changed(Value)
  /// In the order of the lines; never empty.
  case refused([TextProblem])
}

extension FieldText.Form {
  /// The field that a line begins, and what stands behind its colon; `nil` for any other line.
  fileprivate func field(in line: String) -> (name: String, rest: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let typed = String(line[..<colon]).trimmed.lowercased()
    guard line.first?.isWhitespace == false, let name = names.first(where: { $0 == typed }) else {
      return nil
    }
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

extension FieldText.Field {
  fileprivate mutating func dropBlankEnds() {
    let isBlank = { (line: String) in line.nonBlank == nil }
    lines = Array(lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
