import CareerDrawing
import CareerTesting
import Testing

/// A colour as light: red, green and blue from 0 to 255.
struct Light: Hashable, CustomStringConvertible {
  var red, green, blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#ff8700`.
  init?(_ text: some StringProtocol) {
    guard text.hasPrefix("#"), text.count == 7, let value = Int(text.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(Double(value >> 16), Double(value >> 8 & 0xFF), Double(value & 0xFF))
  }

  static let black = Light(0, 0, 0)
  static let white = Light(255, 255, 255)

  var description: String { "(\(Int(red)), \(Int(green)), \(Int(blue)))" }

  /// Relative luminance from 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  var luminance: Double {
    zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The contrast ratio, 1 to 21 (WCAG 2.2, #dfn-contrast-ratio).
  func contrast(with other: Light) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// Without the curve of sRGB, each 0 to 1.
  var linear: [Double] {
    [red, green, blue].map { value in
      let part = value / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055, 2.4)
    }
  }
}

/// A terminal's colours as it is delivered: a line of Tests/Palettes/terminals.txt.
struct TerminalPalette: Sendable, CustomTestStringConvertible {
  let name: String
  let text: Light
  let ground: Light
  private let sixteen: [Light]

  var testDescription: String { name }
  /// What it says when it is asked for its background.
  var background: TerminalBackground { ground.luminance > 0.18 ? .light : .dark }

  private init?(line: some StringProtocol) {
    let parts = line.split(separator: " | ")
    guard parts.count == 4 else { return nil }
    let own = parts[1].split(separator: " ").compactMap { Light($0) }
    sixteen = parts[2].split(separator: " ").compactMap { Light($0) }
    guard own.count == 2, sixteen.count == 16 else { return nil }
    (name, text, ground) = (String(parts[0]), own[0], own[1])
  }

  /// All palettes, and `nil` for a line that cannot be read.
  static let lines: [TerminalPalette?] = {
    let text = (try? Project.text("Tests/Palettes/terminals.txt")) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(TerminalPalette.init)
  }()

  static let all = lines.compactMap(\.self)

  /// The colour at a place of the palette.
  func light(_ index: UInt8) -> Light {
    index < 16 ? sixteen[Int(index)] : Self.fixed(index)
  }

  /// The colour at a place from 16 on: a cube of six steps a side and 24 greys.
  static func fixed(_ index: UInt8) -> Light {
    func step(_ place: Int) -> Double { place == 0 ? 0 : Double(55 + 40 * place) }
    let place = Int(index) - 16
    if place < 216 { return Light(step(place / 36), step(place / 6 % 6), step(place % 6)) }
    let grey = Double(8 + 10 * (place - 216))
    return Light(grey, grey, grey)
  }

  /// The contrast of text that looks so. Reverse exchanges both and changes nothing.
  func contrast(_ look: Theme.Look) -> Double {
    (look.foreground.map(light) ?? text).contrast(with: look.background.map(light) ?? ground)
  }
}
