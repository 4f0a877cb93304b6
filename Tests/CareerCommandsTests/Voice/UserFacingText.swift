import CareerTesting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line that a person reads, and where it is written.
struct UserFacingLine {
  let file: String
  let number: Int
  let text: String
}

/// What people read: the text of the program's strings, its help and templates, and the docs.
enum UserFacingText {
  /// Modules whose strings are read by people.
  private static let modules = [
    "CareerCommands", "CareerDemo", "CareerDrawing", "CareerExchange", "CareerJSON", "CareerModel",
    "CareerPages", "CareerScreens", "CareerStore", "CareerTerminal",
  ]

  /// Files that are not held to the rules, by the reason.
  private static let exceptions: [(path: String, reason: String)] = [
    (
      "docs/commands.md",
      "made from data/help and the strings of the commands, which are read there"
    ),
    ("docs/keys.md", "made from data/help, which is read there"),
    ("docs/speed.md", "measurements: figures in tables, with their units"),
  ]

  private static func isExcepted(_ file: String) -> Bool {
    exceptions.contains { file.hasPrefix($0.path) }
  }

  static func lines() throws -> [UserFacingLine] {
    try strings() + help() + templates() + docs()
  }

  static func docs() throws -> [UserFacingLine] {
    let pages = try files(in: "docs", ending: ".md") + ["README.md"]
    return try pages.filter { !isExcepted($0) }.flatMap { page in
      prose(of: try Project.text(page), in: page)
    }
  }

  private static func help() throws -> [UserFacingLine] {
    try files(in: "data/help", ending: ".txt").flatMap { lines(of: try Project.text($0), in: $0) }
  }

  /// With `X` for every tag, and without the markup of HTML.
  private static func templates() throws -> [UserFacingLine] {
    let files =
      try files(in: "data/templates", ending: ".mustache")
      + files(in: "data/report", ending: ".mustache")
    return try files.flatMap { file in
      let text = try Project.text(file).replacing(/\{\{[^}]*\}\}/, with: "X")
      return lines(of: text.replacing(/<[^>]*>/, with: " "), in: file)
    }
  }

  private static func lines(of text: String, in file: String) -> [UserFacingLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { UserFacingLine(file: file, number: $0 + 1, text: String($1)) }
  }

  private static func strings() throws -> [UserFacingLine] {
    try modules.flatMap { try files(in: "Sources/\($0)", ending: ".swift") }
      .filter { !isExcepted($0) }.flatMap { file in
        literals(of: try Project.text(file), in: file)
      }
  }

  private static func files(in folder: String, ending: String) throws -> [String] {
    let root = Project.folder.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(ending) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  // MARK: - Swift

  /// The texts between quotes, with `X` for what is put in when the program runs.
  static func literals(of source: String, in file: String) -> [UserFacingLine] {
    var isInside = false
    return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { place, line -> [UserFacingLine] in
        let trimmed = line.drop { $0 == " " }
        guard !trimmed.hasPrefix("//") else { return [] }
        let marks = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
        defer { if !marks.isMultiple(of: 2) { isInside.toggle() } }
        let texts = isInside && marks == 0 ? [String(trimmed)] : quoted(in: line)
        return texts.map { UserFacingLine(file: file, number: place + 1, text: $0) }
      }
  }

  private static func quoted(in line: Substring) -> [String] {
    var (texts, text, depth) = ([String](), String?.none, 0)
    var isEscaped = false
    for character in line {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if isEscaped {
        isEscaped = false
        if character == "(" { (depth, text) = (1, (text ?? "") + "X") } else { text?.append("'") }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        if let done = text { texts.append(done) }
        text = text == nil ? "" : nil
      } else {
        text?.append(character)
      }
    }
    return texts.filter { $0.contains(" ") }
  }

  // MARK: - Markdown

  /// The paragraphs, each in a line, without code.
  static func prose(of page: String, in file: String) -> [UserFacingLine] {
    var (lines, isCode) = ([UserFacingLine](), false)
    for (place, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, !line.hasPrefix("    "), !line.hasPrefix("```") else { continue }
      let text = line.replacing(/`[^`]*`/, with: "X").replacing(/\]\([^)]*\)/, with: "]")
      let begins = text.prefixMatch(of: /\s*(?:[-*#|>]|\d+\.)/) != nil
      if !begins, let last = lines.last, !last.text.isEmpty, !text.isEmpty {
        lines[lines.count - 1] = UserFacingLine(
          file: file, number: last.number, text: last.text + " " + text)
      } else {
        lines.append(UserFacingLine(file: file, number: place + 1, text: String(text)))
      }
    }
    return lines
  }
}
