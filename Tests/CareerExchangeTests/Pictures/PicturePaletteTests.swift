import CareerTesting
import Testing

@testable import CareerExchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct PicturePaletteTests {
  typealias Colour = PicturePalette.Colour

  /// The colours of text, which needs a contrast of 4.5 : 1 with the background, and those that need
  /// none; marks need 3 : 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#contrast-minimum and
  /// #non-text-contrast).
  private static let text: Set = ["ink", "faint", "link", "milestone", "goal", "today"]
  private static let ground: Set = ["paper", "band", "rule"]

  /// WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and #dfn-contrast-ratio.
  private static func contrast(_ one: String, _ other: String) throws -> Double {
    func luminance(_ hex: String) throws -> Double {
      let number = try #require(Int(hex.dropFirst(), radix: 16))
      let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func colour(_ name: String) throws -> Colour {
    try #require(PicturePalette.all.first { $0.name == name }, "\(name)")
  }

  @Test func `black on white has the contrast that the standard gives`() throws {
    #expect(try Self.contrast("#000000", "#ffffff") == 21)
    #expect(abs(try Self.contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }

  @Test(arguments: [\Colour.light, \Colour.dark])
  func `text and marks stand out from the ground, light and dark`(
    shade: any KeyPath<Colour, String> & Sendable
  ) throws {
    let paper = try Self.colour("paper")[keyPath: shade]
    for colour in PicturePalette.all where !Self.ground.contains(colour.name) {
      let contrast = try Self.contrast(colour[keyPath: shade], paper)
      let least = Self.text.contains(colour.name) ? 4.5 : 3
      #expect(contrast >= least, "\(colour.name) \(contrast)")
    }
  }

  @Test(arguments: [\Colour.light, \Colour.dark])
  func `what is written on bands and marks can be read`(
    shade: any KeyPath<Colour, String> & Sendable
  ) throws {
    let pairs = [
      ("ink", "band"), ("faint", "band"), ("paper", "present"), ("paper", "milestone"),
      ("paper", "goal"), ("paper", "today"), ("paper", "ready"),
    ]
    for (text, ground) in pairs {
      let contrast = try Self.contrast(
        Self.colour(text)[keyPath: shade], Self.colour(ground)[keyPath: shade])
      #expect(contrast >= 4.5, "\(text) on \(ground) \(contrast)")
    }
  }

  @Test func `every step of the heat map stands out more than the one before`() throws {
    for shade in [\Colour.light, \Colour.dark] {
      let paper = try Self.colour("paper")[keyPath: shade]
      let steps = try (1...4).map {
        try Self.contrast(Self.colour("heat-\($0)")[keyPath: shade], paper)
      }
      #expect(steps == steps.sorted() && Set(steps).count == 4, "\(steps)")
    }
  }
}
