/// How many colours there are to draw with.
package enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Attributes, marks and words only.
  case none = 0
  case eight = 8
  case sixteen = 16
  case twoFiftySix = 256

  /// The most that a terminal of so many colours has room for.
  package init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .none
  }

  package static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// A colour as a theme asks for it: what it would like best, then what will do where the terminal
/// has fewer colours. Where nothing is named that it has, the terminal's own colour stands.
package struct Colour: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    /// The terminal's own colour of text or ground.
    case own
    case basic(Basic)
    case bright(Basic)
    /// A place in the palette of 256 from 16 on, where every terminal has the same colours.
    case palette(UInt8)
  }

  /// The terminal's eight, in the order of its palette.
  package enum Basic: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  /// In order of preference.
  package let terms: [Term]

  package init(_ terms: Term...) { self.terms = terms }
  package init(_ terms: [Term]) { self.terms = terms }

  /// The place in the terminal's palette; `nil` for the terminal's own colour.
  package func index(in depth: ColourDepth) -> UInt8? {
    for term in terms {
      switch term {
      case .own: return nil
      case .basic(let basic) where depth >= .eight: return basic.rawValue
      case .bright(let basic) where depth >= .sixteen: return basic.rawValue + 8
      case .palette(let index) where depth == .twoFiftySix: return index
      default: continue
      }
    }
    // Bright black would be black, and be lost on the ground of half of all terminals.
    if case .bright(let basic)? = terms.last, basic != .black, depth >= .eight {
      return basic.rawValue
    }
    return nil
  }
}

extension Colour {
  package static let red = Colour(.basic(.red))
  package static let magenta = Colour(.basic(.magenta))
}
