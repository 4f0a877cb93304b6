import CareerModel

/// The syntax of a style in a custom theme: `bold magenta`, `208 else red on black`.
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
      if let (_, attribute) = attributes.first(where: { $0.word == word }), !isOpen {
        style.attributes.insert(attribute)
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
    let words =
      attributes.filter { style.attributes.contains($0.attribute) }.map(\.word)
      + [
        style.foreground.map { Self.summary(of: $0) },
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
    guard let index = UInt8(name), "\(index)" == name else { throw stray(name) }
    guard index < 16 else { return .palette(index) }
    let basic = Colour.Basic(rawValue: index % 8) ?? .black
    return index < 8 ? .basic(basic) : .bright(basic)
  }

  private static func stray(
    _ word: String, among words: [String] = all
  ) -> SettingProblem.Reason {
    let near = NearestName.of(word, among: words)
    return .strayWord(word, nearest: near == word ? nil : near)
  }
}
