import CareerDrawing
import CareerModel
import CareerPages

/// Prints the rows of a page. `command` is what opens an item here; `nil` where nothing need be said of it.
func print<Item>(
  _ rows: [Row<Item>], _ framework: Framework, command: (Item) -> String? = { _ in nil }
) {
  let text = PrintedText(framework, medium: .shell, columns: Output.columns)
  for line in text.lines(of: rows, command: command) { print(line) }
}

extension Medium {
  /// Keys are the commands that a shell has for them; signs are of ASCII, for nobody knows what reads them.
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
