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
      let helps = Command.all.filter { $0.id == id }.map(\.help)
      let help = helps.indices.filter { helps.firstIndex(of: helps[$0]) == $0 }.map { helps[$0] }
        .joined(separator: "; ")
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
