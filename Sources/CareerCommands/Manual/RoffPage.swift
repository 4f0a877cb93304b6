import CareerModel

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
