import CareerDrawing
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

/// The appearance of roles on standard output: the planner's colours.
struct OutputStyle {
  private let theme: Theme
  private let depth: ColourDepth
  private let background: TerminalBackground?

  /// `nil` for plain text without any attributes. `auto` uses colour on a capable terminal, unless NO_COLOR (https://no-color.org) is set and
  /// the settings do not fix the number of colours.
  init?(_ choice: CommonOptions.ColourChoice, in runtime: RuntimeEnvironment) {
    let environment = runtime.environment
    let isCapable = Output.isTerminal && environment["TERM", default: "dumb"] != "dumb"
    guard choice == .always || (choice == .auto && isCapable) else { return nil }
    let settings = SettingsSource(path: DataDirectory.settings(in: runtime)).read().settings
    let noColour = !environment["NO_COLOR", default: ""].isEmpty
    if choice == .auto, noColour, settings.colours == .auto { return nil }
    theme = settings.themeInUse
    depth = settings.colourDepth(terminal: Self.colours(of: environment), noColour: false)
    background = settings.background ?? BackgroundMemory(runtime).background
  }

  /// Returns the number of colours promised by TERM or COLORTERM; all but the oldest have eight.
  private static func colours(of environment: [String: String]) -> Int {
    let name = environment["TERM", default: ""]
    if environment["COLORTERM"]?.isEmpty == false { return 256 }
    if name.contains("256color") || name.contains("direct") { return 256 }
    return ["kitty", "foot", "alacritty", "ghostty", "wezterm"].contains { name.contains($0) }
      ? 256 : 8
  }

  /// Returns a line with escape sequences for its roles (ECMA-48, Select Graphic Rendition).
  func shown(_ line: StyledText) -> String {
    line.pieces.map { piece in
      let codes = Self.codes(of: theme.style(of: piece.role, colours: depth, on: background))
      return codes.isEmpty
        ? piece.text : "\u{1B}[\(codes.joined(separator: ";"))m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  private static func codes(of look: Theme.Look) -> [String] {
    let attributes: [(Theme.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    return attributes.filter { look.attributes.contains($0.0) }.map(\.1)
      + (look.foreground.map { [code($0, ground: false)] } ?? [])
      + (look.background.map { [code($0, ground: true)] } ?? [])
  }

  private static func code(_ index: UInt8, ground: Bool) -> String {
    switch index {
    case 0..<8: "\((ground ? 40 : 30) + Int(index))"
    case 8..<16: "\((ground ? 100 : 90) + Int(index) - 8)"
    default: "\(ground ? 48 : 38);5;\(index)"
    }
  }
}

/// Prints the rows of a page. `command` returns the command that opens an item; `nil` for none.
func print<Item>(
  _ rows: [Row<Item>], _ framework: Framework, command: (Item) -> String? = { _ in nil }
) {
  let text = PrintedText(framework, medium: .shell, columns: Output.columns)
  for line in text.lines(of: rows, command: command) { print(line) }
}

extension Medium {
  /// Shows keys as shell commands, and ASCII glyphs, because the reader of the output is unknown.
  /// Only the arrow is part of a sentence, where `>` would compare.
  static let shell = Medium(
    isShell: true,
    key: { command in
      switch command.shell {
      case .commands(let commands): commands.first.map { "cairn \($0)" } ?? ""
      case .needless: ""
      }
    },
    sign: { ($0 == .arrow ? Output.glyphs : .ascii)[$0] },
    curve: { Trend(levels: $0).line(in: .ascii) })
}
