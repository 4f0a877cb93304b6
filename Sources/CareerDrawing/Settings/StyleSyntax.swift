import CareerModel

/// The syntax of a style in a custom theme: `bold magenta`, `208 else red on black`, `117/25` for
/// dark and light backgrounds, `214 else underline`.
enum StyleSyntax {
  static let attributes: [(word: String, attribute: Theme.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]
  private static let colours = Colour.Basic.allCases.map { "\($0)" }
  private static let all = attributes.map(\.word) + ["on", "else", "bright", "default"] + colours

  /// Parses a style. Throws `strayWord` for a misplaced word, or with an empty word if the text
  /// ends where a word is missing.
  static func style(_ text: String) throws(SettingProblem.Reason) -> Theme.Style {
    var style = Theme.Style()
    /// The colours of the text and of the background.
    var terms: [[Colour.Term]] = [[]]
    var isOpen = false
    var words = text.lowercased().split(separator: " ").flatMap(parts(of:))[...]
    while let word = words.popFirst() {
      let attribute = attributes.first { $0.word == word }?.attribute
      if let attribute, !isOpen {
        style.attributes.insert(attribute)
      } else if let attribute, terms.count == 1, !terms[0].isEmpty {
        style.fallback.insert(attribute)
        isOpen = false
      } else if word == "on", terms.count == 1, !isOpen {
        terms.append([])
        isOpen = true
      } else if word == "else", terms.last?.isEmpty == false, !isOpen {
        isOpen = true
      } else if isOpen || terms.last?.isEmpty == true {
        let isBright = word == "bright"
        let name = isBright ? words.popFirst() ?? "" : word
        terms[terms.count - 1].append(try term(name, bright: isBright))
        isOpen = false
      } else {
        throw stray(word)
      }
    }
    if isOpen { throw .strayWord("", nearest: nil) }
    style.foreground = colour(terms[0])
    style.background = terms.count > 1 ? colour(terms[1]) : nil
    return style
  }

  /// Splits `bright-blue`, which is accepted too.
  private static func parts(of word: Substring) -> [String] {
    word.hasPrefix("bright-") ? ["bright", String(word.dropFirst(7))] : [String(word)]
  }

  /// Returns the text that `style` parses back into this style.
  static func summary(of style: Theme.Style) -> String {
    func words(_ set: Theme.Attributes) -> [String] {
      attributes.filter { set.contains($0.attribute) }.map(\.word)
    }
    let words =
      words(style.attributes)
      + [
        style.foreground.map {
          ([Self.summary(of: $0)] + words(style.fallback)).joined(separator: " else ")
        },
        style.background.map { "on " + Self.summary(of: $0) },
      ]
      .compactMap(\.self)
    return words.isEmpty ? "default" : words.joined(separator: " ")
  }

  private static func summary(of colour: Colour) -> String {
    colour.terms.map { term in
      switch term {
      case .own: "default"
      case .basic(let basic): "\(basic)"
      case .bright(let basic): "bright \(basic)"
      case .palette(let index): "\(index)"
      case .shade(let dark, let light, let either):
        ([dark, light] + (either.map { [$0] } ?? [])).map { "\($0)" }.joined(separator: "/")
      }
    }.joined(separator: " else ")
  }

  /// Returns `nil` for `default` alone, which is the terminal's own colour.
  private static func colour(_ terms: [Colour.Term]) -> Colour? {
    terms.isEmpty || terms == [.own] ? nil : Colour(terms)
  }

  private static func term(
    _ name: String, bright isBright: Bool
  ) throws(SettingProblem.Reason) -> Colour.Term {
    if let basic = Colour.Basic.allCases.first(where: { "\($0)" == name }) {
      return isBright ? .bright(basic) : .basic(basic)
    }
    guard !isBright else { throw stray(name, among: colours) }
    if name == "default" { return .own }
    let shades = name.split(separator: "/", omittingEmptySubsequences: false).compactMap { text in
      UInt8(text).flatMap { "\($0)" == text && $0 >= 16 ? $0 : nil }
    }
    if (2...3).contains(shades.count), name.count(where: { $0 == "/" }) == shades.count - 1 {
      return .shade(dark: shades[0], light: shades[1], either: shades.count > 2 ? shades[2] : nil)
    }
    guard let index = UInt8(name), "\(index)" == name else { throw stray(name) }
    guard index < 16 else { return .palette(index) }
    let basic = Colour.Basic(rawValue: index % 8) ?? .black
    return index < 8 ? .basic(basic) : .bright(basic)
  }

  private static func stray(_ word: String, among words: [String] = all) -> SettingProblem.Reason {
    let near = NearestName.of(word, among: words)
    return .strayWord(word, nearest: near == word ? nil : near)
  }
}
