import CareerDemo
import CareerTesting
import Testing

@testable import CareerModel

struct PrintableTextPropertyTests {
  /// Whether a terminal could take the scalar for an order, or reorder the line by it.
  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0001, 0xE0020...0xE007F:
      true
    default: false
    }
  }

  private let nasty: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\t", "\n", "\r", "\u{1B}", "[", "]", "m", "1", "#", "\u{7F}", "\u{85}",
    "\u{9B}", "\u{9D}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2028}", "\u{2066}",
    "\u{FE0E}", "\u{FE0F}", "\u{20E3}", "\u{1F1E9}", "\u{1F1EA}", "\u{1F3FD}", "\u{1F468}",
    "\u{1F469}", "\u{2764}", "\u{301}", "\u{302}", "e", "é", "日", "ש", "\u{E0067}", "\u{E007F}",
    "\u{1F3F4}", "\u{600}", "\u{FEFF}", "\u{903}", " ",
  ]

  private func anyScalar(_ random: inout SeededRandom) -> Unicode.Scalar {
    let limits: [ClosedRange<Int>] = [
      0...0xFF, 0...0x2FFF, 0x2000...0x20FF, 0xD000...0xFFFF, 0x1F000...0x1FFFF, 0...0x10FFFF,
      0xE0000...0xE01FF,
    ]
    return Unicode.Scalar(UInt32(random.number(in: random.pick(limits)))) ?? "x"
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private func codes(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }

  @Test(arguments: SeededRandom.seeds())
  func `the result of any scalars never holds a control`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1000 {
      let typed = text((0..<random.number(in: 0...12)).map { _ in anyScalar(&random) })
      guard typed.printable.unicodeScalars.contains(where: isDangerous) else { continue }
      Issue.record("seed \(seed): \(codes(typed)) gives \(codes(typed.printable))")
      return
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `the result of nasty scalars never holds a control`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1000 {
      let typed = text((0..<random.number(in: 0...8)).map { _ in random.pick(nasty) })
      guard typed.printable.unicodeScalars.contains(where: isDangerous) else { continue }
      Issue.record("seed \(seed): \(codes(typed)) gives \(codes(typed.printable))")
      return
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `to clean a clean text changes nothing`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1000 {
      let typed = text((0..<random.number(in: 0...8)).map { _ in random.pick(nasty) })
      let clean = typed.printable
      guard codes(clean.printable) != codes(clean) else { continue }
      Issue.record("seed \(seed): \(codes(typed)), \(codes(clean)), \(codes(clean.printable))")
      return
    }
  }
}
