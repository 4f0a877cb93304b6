import CareerDrawing
import CareerModel
import CareerPages

/// Prints the rows of a page. `command` returns the command that opens an item; `nil` for none.
func print<Item>(
  _ rows: [Row<Item>], _ framework: Framework, command: (Item) -> String? = { _ in nil }
) {
  let text = PrintedText(framework, medium: .shell, columns: Output.columns)
  for line in text.lines(of: rows, command: command) { print(line) }
}

extension Medium {
  /// Shows keys as shell commands, and ASCII glyphs, because the reader of the output is unknown.
  static let shell = Medium(
    isShell: true,
    key: { command in
      switch command.shell {
      case .commands(let commands): commands.first.map { "cairn \($0)" } ?? ""
      case .needless: ""
      }
    },
    sign: { Glyphs.ascii[$0] }, curve: { Trend(levels: $0).line(in: .ascii) })
}
