/// The colours of a picture, on light ground or on dark.
struct TerminalPalette {
  var ground: String
  var text: String
  /// The terminal's sixteen, in their order.
  var colours: [String]

  static let light = TerminalPalette(
    ground: "#f6f8fa", text: "#1f2328",
    colours: [
      "#1f2328", "#c01c28", "#19702f", "#855800", "#0b5cc4", "#7d3fc4", "#12707a", "#656d76",
      "#59626c", "#a11320", "#145c26", "#6e4900", "#094ca3", "#6a33a8", "#0e5d66", "#24292f",
    ])
  static let dark = TerminalPalette(
    ground: "#12161c", text: "#e6e9ee",
    colours: [
      "#4b535d", "#ff7a72", "#4fc065", "#d9a43a", "#66adff", "#c79bff", "#48c8d3", "#b4bcc6",
      "#7b848f", "#ffa19b", "#7bd88e", "#ecc368", "#93c6ff", "#d9bcff", "#7fdde5", "#ffffff",
    ])

  /// The shades of the themes for a dark background, by those for a light one.
  private static let lightShades = [
    249: 241, 245: 244, 117: 25, 217: 124, 120: 22, 214: 94, 213: 93, 123: 25, 231: 16, 238: 254,
  ]

  /// Whether a colour depends on the background, and so has a class.
  static func hasClass(_ index: Int) -> Bool { index < 16 || lightShades[index] != nil }

  /// As rules of a style sheet.
  var rules: String {
    let isDark = ground == Self.dark.ground
    let shades = Self.lightShades.sorted { $0.key < $1.key }.map {
      ".c\($0.key){fill:\(Self.colour(isDark ? $0.key : $0.value))}"
    }
    let numbered = colours.enumerated().map { ".c\($0.offset){fill:\($0.element)}" } + shades
    return "text,path,.fore,.cursor{fill:\(text)}.back{fill:\(ground)}\n" + numbered.joined()
  }

  /// One of the colours 16 to 255, which are the same in every terminal: a cube of six by six by
  /// six, then 24 greys, after xterm's 256colres.pl.
  static func colour(_ index: Int) -> String {
    func hex(_ value: Int) -> String {
      let digits = String(value, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    if index >= 232 {
      let grey = hex(8 + 10 * (index - 232))
      return "#\(grey)\(grey)\(grey)"
    }
    let cube = index - 16
    return "#"
      + [cube / 36, cube / 6 % 6, cube % 6].map { hex($0 == 0 ? 0 : 55 + 40 * $0) }.joined()
  }
}
