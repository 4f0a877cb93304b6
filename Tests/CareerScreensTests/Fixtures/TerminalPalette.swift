import CareerDrawing
import CareerScreens
import Testing

/// A colour as light: red, green and blue from 0 to 255.
struct Light: Hashable, CustomStringConvertible {
  var red, green, blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
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

  /// A part of another light mixed in.
  func mixed(with other: Light, part: Double) -> Light {
    func mix(_ one: Double, _ two: Double) -> Double { one + (two - one) * part }
    return Light(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }

  /// Without the curve of sRGB, each 0 to 1.
  var linear: [Double] {
    [red, green, blue].map { value in
      let part = value / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055, 2.4)
    }
  }
}

/// What a terminal makes of the places in its palette.
struct TerminalPalette: Sendable, CustomTestStringConvertible {
  let name: String
  /// Of text without a colour on black; on white it is black.
  let text: Double
  private let sixteen: [[Double]]
  /// Whether bold text in one of the first eight colours is drawn in the bright one: never, always,
  /// or as the terminal is set up.
  private let brightens: [Bool]

  var testDescription: String { name }

  /// https://invisible-island.net/xterm/, XTerm-col.ad.
  static let xterm = TerminalPalette(
    name: "xterm", text: 229,
    sixteen: [
      [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205],
      [0, 205, 205], [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
      [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
    ], brightens: [false, true])

  /// The colours of VGA, as the Linux console has them; there bold is bright.
  static let vga = TerminalPalette(
    name: "VGA", text: 170,
    sixteen: [
      [0, 0, 0], [170, 0, 0], [0, 170, 0], [170, 85, 0], [0, 0, 170], [170, 0, 170],
      [0, 170, 170], [170, 170, 170], [85, 85, 85], [255, 85, 85], [85, 255, 85], [255, 255, 85],
      [85, 85, 255], [255, 85, 255], [85, 255, 255], [255, 255, 255],
    ], brightens: [true])

  static let all = [xterm, vga]

  /// The colour at a place; from 16 on a cube of six steps a side and 24 greys.
  func light(_ index: UInt8) -> Light {
    func step(_ place: Int) -> Double { place == 0 ? 0 : Double(55 + 40 * place) }
    switch Int(index) {
    case 0..<16:
      return Light(sixteen[Int(index)][0], sixteen[Int(index)][1], sixteen[Int(index)][2])
    case let cube where cube < 232:
      return Light(step((cube - 16) / 36), step((cube - 16) / 6 % 6), step((cube - 16) % 6))
    case let grey:
      let value = Double(8 + 10 * (grey - 232))
      return Light(value, value, value)
    }
  }

  /// What text and ground may look like, on a ground of the terminal's own.
  func lights(_ look: Theme.Look, on ground: Light) -> [(text: Light, ground: Light)] {
    brightens.map { brightens in
      var text = ground == .black ? Light(self.text, self.text, self.text) : .black
      if let index = look.foreground {
        let isBrightened = brightens && look.attributes.contains(.bold) && index < 8
        text = light(isBrightened ? index + 8 : index)
      }
      let ground = look.background.map(light) ?? ground
      // As xterm and VTE do it: two thirds of the colour are left.
      if look.attributes.contains(.dim) { text = text.mixed(with: ground, part: 1.0 / 3) }
      return look.attributes.contains(.reverse) ? (ground, text) : (text, ground)
    }
  }

  /// The least contrast that a look may have on black or on white.
  func contrast(_ look: Theme.Look) -> Double {
    [Light.black, .white].flatMap { lights(look, on: $0) }.map { $0.text.contrast(with: $0.ground) }
      .min() ?? 1
  }
}
