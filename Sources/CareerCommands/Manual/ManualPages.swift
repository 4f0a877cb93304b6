import CareerModel
import CareerPages
import CareerScreens

/// docs/commands.md: the manual as Markdown, and the shell command for each key of the planner.
struct CommandsDocument {
  let manual: Manual

  var text: String {
    (head + manual.blocks.flatMap(Self.lines) + keys).joined(separator: "\n") + "\n"
  }

  private let head = [
    "# Commands",
    "",
    "All commands and options. To read this in a terminal, run `cairn manual --man | man -l -`.",
    "",
    "This page and [cairn.1](cairn.1) are generated. To update them, run",
    "`RECORD_GOLDENS=1 Scripts/test --filter Manual`.",
    "",
  ]

  private static func lines(_ block: ManualBlock) -> [String] {
    switch block {
    case .section(let title): ["## \(title)", ""]
    case .subsection(let title): ["### `\(title)`", ""]
    case .paragraph(let text): [escaped(text), ""]
    case .code(let lines): lines.map { $0.isEmpty ? "" : "    " + $0 } + [""]
    case .terms(let terms):
      terms.map { "- `\($0.term)`" + ($0.text.isEmpty ? "" : ": \(escaped($0.text))") } + [""]
    }
  }

  /// Escapes characters that are special in Markdown.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { "<>*_|[]#".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }
      .joined()
  }

  private var keys: [String] {
    let rows = Command.names.map { id in
      // A help that is the beginning of another one adds nothing.
      let helps = Command.all.filter { $0.id == id }.map(\.help)
      let help = helps.indices.filter { place in
        helps.firstIndex(of: helps[place]) == place
          && !helps.contains { $0 != helps[place] && $0.hasPrefix(helps[place]) }
      }.map { helps[$0] }.joined(separator: "; ")
      let here =
        switch id.shell {
        case .commands(let names): names.map { "`cairn \($0)`" }.joined(separator: ", ")
        case .needless(let reason): reason
        }
      return "| \(id.rawValue) | \(Self.escaped(help)) | \(here) |"
    }
    return [
      "## Planner keys as commands", "",
      "[keys.md](keys.md) explains the names.", "",
      "| name | planner | shell |", "|---|---|---|",
    ] + rows
  }
}

/// The manual as a page for man(1), in the macros of man(7).
struct RoffPage {
  let manual: Manual

  var text: String {
    var lines = [
      ".\\\" Made by cairn manual --man; do not edit.",
      ".TH CAIRN 1 \"\(CairnVersion.day)\" \"Cairn \(CairnVersion.number)\" \"User Commands\"",
      ".SH NAME",
      "cairn \\- " + Self.escaped(Self.phrase(manual.program.abstract ?? "")),
    ]
    for line in manual.blocks.flatMap(Self.lines) {
      // A heading starts a paragraph itself.
      if line == ".PP", let last = lines.last, last.hasPrefix(".S") { continue }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: ManualBlock) -> [String] {
    switch block {
    case .section(let title): [".SH " + argument(title.uppercased())]
    case .subsection(let title): [".SS " + argument(title)]
    case .paragraph(let text): [".PP", escaped(text)]
    case .code(let lines):
      [".PP", ".RS 4", ".nf"] + lines.map { $0.isEmpty ? "\\&" : escaped($0) } + [".fi", ".RE"]
    case .terms(let terms):
      terms.flatMap {
        [".TP", ".B " + argument($0.term), escaped($0.text.isEmpty ? " " : $0.text)]
      }
    }
  }

  private static func argument(_ text: String) -> String {
    "\"\(escaped(text, inArgument: true))\""
  }

  private static let names: [Unicode.Scalar: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
  ]

  /// Escapes text so that roff prints each character literally; groff_char(7) lists the names.
  private static func escaped(_ text: String, inArgument: Bool = false) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      if scalar == "\"", inArgument { return "\\(dq" }
      if scalar.isASCII { return names[scalar] ?? String(scalar) }
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
    }.joined()
    // A dot at the start of a line would begin a request.
    return !inArgument && escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Returns a sentence as a phrase to follow a name.
  private static func phrase(_ text: String) -> String {
    (text.hasSuffix(".") ? String(text.dropLast()) : text).lowercasedFirst
  }
}
