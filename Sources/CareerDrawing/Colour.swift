/// The number of colours available for drawing.
package enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Attributes, marks and words only.
  case none = 0
  case eight = 8
  case sixteen = 16
  case twoFiftySix = 256

  /// Creates the greatest depth that a terminal with this many colours supports.
  package init(colours: Int) { self = Self.allCases.last { $0.rawValue <= colours } ?? .none }

  package static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// How bright the terminal's own background is. `nil` stands for one that is not known.
package enum TerminalBackground: String, Hashable, Sendable, CaseIterable { case dark, light }

/// A theme's colour: the preferred term, then fallbacks for terminals with fewer colours. If the
/// terminal supports none of the terms, its own colour is used.
package struct Colour: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    /// The terminal's own text or background colour.
    case own
    case basic(Basic)
    case bright(Basic)
    /// An index from 16 up in the 256-colour palette, where every terminal has the same colours.
    case palette(UInt8)
    /// Such indexes for a dark, a light and an unknown background; `nil` if no colour is readable
    /// on both.
    case shade(dark: UInt8, light: UInt8, either: UInt8?)
  }

  /// The terminal's eight basic colours, in palette order.
  package enum Basic: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  /// In order of preference.
  package let terms: [Term]

  package init(_ terms: Term...) { self.terms = terms }
  package init(_ terms: [Term]) { self.terms = terms }

  /// Returns the index in the terminal's palette; `nil` for the terminal's own colour.
  package func index(in depth: ColourDepth, on background: TerminalBackground?) -> UInt8? {
    for term in terms {
      switch term {
      case .shade(let dark, let light, let either) where depth == .twoFiftySix:
        let index = background.map { $0 == .dark ? dark : light } ?? either
        if let index { return index }
      case .own: return nil
      case .basic(let basic) where depth >= .eight: return basic.rawValue
      case .bright(let basic) where depth >= .sixteen: return basic.rawValue + 8
      case .palette(let index) where depth == .twoFiftySix: return index
      default: continue
      }
    }
    // Bright black would become black, which is invisible on half of all terminals.
    if case .bright(let basic)? = terms.last, basic != .black, depth >= .eight {
      return basic.rawValue
    }
    return nil
  }
}
