import CareerModel

/// A search and replacement of names in texts. It ignores differences in capitals, accents,
/// compatibility forms, apostrophes and hyphens (`TextFolding`). Names match as whole words, even
/// if a blank within a name is a line break or missing.
struct NameRedactor {
  /// The names by their first letter, longest first.
  private var names: [Unicode.Scalar: [Name]] = [:]
  /// The letters of the names that match in any writing.
  private var known: Set<[Unicode.Scalar]> = []

  /// Words that are parts of names, folded as in `TextFolding`: ordinary ones are hidden only with a
  /// capital, meaningless ones never.
  static let ordinary = ordinaryProjects.union(
    ["given", "family"].flatMap { DataTables.exchange.terms("ordinary \($0) names") })
  static let ordinaryProjects = Set(DataTables.exchange.terms("ordinary project names"))
  private static let meaningless = Set(DataTables.exchange.terms("words without meaning"))

  /// The writing in which a name matches.
  fileprivate enum Writing: Equatable {
    case anyhow, withCapital
    /// Where an ordinary word is the name of a project: see `ProjectMention`.
    case whereMeant
    /// With exactly these capitals: `true` for each letter that is one.
    case withCapitals([Bool])
  }

  fileprivate struct Name {
    var letters: [Unicode.Scalar]
    var neutral: String
    var writing: Writing
    /// Whether it also matches inside words: in scripts without capitals, where words have no
    /// blanks between them or begin with an article.
    var isAnywhere: Bool

    init(_ letters: [Unicode.Scalar], _ neutral: String, _ writing: Writing = .anyhow) {
      (self.letters, self.neutral, self.writing) = (letters, neutral, writing)
      isAnywhere = letters.contains(where: \.properties.isAlphabetic) && !letters.hasCased
    }
  }

  /// Hides a name. The first neutral name given for it wins.
  mutating func hide(_ name: String, as neutral: String) { add(Name(Self.folded(name), neutral)) }

  /// Hides the name of a project; an ordinary word only where it is meant as one.
  mutating func hideProject(_ name: String, as neutral: String) {
    let isOrdinary = Self.ordinaryProjects.contains(Self.key(of: name))
    add(Name(Self.folded(name), neutral, isOrdinary ? .whereMeant : .anyhow))
  }

  /// Hides a part of a name, such as a first name, of at least `least` letters. A part that is also
  /// an ordinary word must have a capital; one of two letters must have the same capitals.
  mutating func hidePart(_ part: String, as neutral: String, least: Int) {
    let letters = Self.folded(part)
    let word = String(String.UnicodeScalarView(letters))
    let isCaseless = word.count > 1 && !letters.hasCased
    guard letters.contains(where: \.properties.isAlphabetic),
      !Self.meaningless.contains(word), isCaseless || word.count >= least,
      isCaseless || part.contains(where: { $0.isUppercase || $0.isNumber })
    else { return }
    let isShort = word.count == 2 && !isCaseless
    add(
      Name(
        letters, neutral,
        isShort
          ? .withCapitals(Capitals(of: part.unicodeScalars).letters)
          : Self.ordinary.contains(word) ? .withCapital : .anyhow))
  }

  private mutating func add(_ name: Name) {
    guard let first = name.letters.first, !known.contains(name.letters) else { return }
    if name.writing == .anyhow { known.insert(name.letters) }
    let shorter = names[first]?.firstIndex { $0.letters.count < name.letters.count }
    names[first, default: []].insert(name, at: shorter ?? names[first]?.count ?? 0)
  }

  /// Returns whether any of the names occurs in a text.
  func occur(in text: String) -> Bool { replaced(in: text) != nil }

  /// Returns the text as one line with neutral names.
  ///
  /// - Parameter project: The project that the text is about, so that its name is meant as such.
  func hidden(in text: String, about project: String? = nil) -> String {
    let clean = text.printable
    return replaced(in: clean, about: project) ?? clean
  }

  /// Returns the text with neutral names; a name may continue on the next line.
  func hidden(inLines text: String, about project: String? = nil) -> String {
    let clean = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).printable }.joined(separator: "\n")
    return replaced(in: clean, about: project) ?? clean
  }

  private func replaced(in text: String, about project: String? = nil) -> String? {
    let own = project.map(Self.folded)
    let folded = FoldedText(text, as: .name)
    let (letters, original) = (folded.scalars, folded.original)
    var result = String.UnicodeScalarView()
    var (place, copied, isWithin) = (0, 0, false)
    while place < letters.count {
      let found = match(letters, at: place, isWithin) { name, end in
        let written = folded.originalRange(of: place..<end)
        return name.writing == .whereMeant
          ? name.letters == own || ProjectMention.isMeant(written, in: original)
          : name.isMeant(original[written])
      }
      if let (neutral, end) = found {
        let written = folded.originalRange(of: place..<end)
        result.append(contentsOf: original[copied..<written.lowerBound])
        result.append(contentsOf: neutral.unicodeScalars)
        (place, copied, isWithin) = (folded.end(of: place..<end), written.upperBound, false)
      } else {
        isWithin = place + 1 < letters.count && letters[place].goesOn(with: letters[place + 1])
        place += 1
      }
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: original[copied...])
    return String(result)
  }

  private func match(
    _ text: [Unicode.Scalar], at start: Int, _ isWithin: Bool, isMeant: (Name, Int) -> Bool
  ) -> (neutral: String, end: Int)? {
    // A match inside a word never begins with an ASCII scalar.
    if isWithin, text[start].isASCII { return nil }
    for name in names[text[start]] ?? [] where name.isAnywhere || !isWithin {
      if let end = name.end(in: text, from: start), isMeant(name, end) {
        return (name.neutral, end)
      }
    }
    return nil
  }

  /// Returns a key that is the same for all spellings that match as one name.
  static func key(of name: String) -> String { String(String.UnicodeScalarView(folded(name))) }

  /// Returns the folded name to search for, with one blank between its words.
  private static func folded(_ name: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for letter in TextFolding.folded(name.printable, as: .name).unicodeScalars
    where letter != " " || letters.last != " " { letters.append(letter) }
    while letters.last == " " || letters.last == "'" { letters.removeLast() }
    return Array(letters.drop { $0 == " " || $0 == "'" })
  }
}

extension NameRedactor.Name {
  /// Returns where the name ends if it begins at `start`; `nil` if it is no whole word there.
  fileprivate func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var place = start
    for letter in letters {
      if letter == " " || letter == "'" {
        while place < text.count, text[place] == letter { place += 1 }
      } else {
        guard place < text.count, text[place] == letter else { return nil }
        place += 1
      }
    }
    guard place < text.count else { return place }
    let goesOn = isAnywhere ? text[place].isPartOfLetter : text[place - 1].goesOn(with: text[place])
    return goesOn ? nil : place
  }

  /// Returns whether the spelling in a text fits the required `writing`.
  fileprivate func isMeant(_ written: ArraySlice<Unicode.Scalar>) -> Bool {
    let capitals = Capitals(of: written)
    return switch writing {
    case .anyhow, .whereMeant: true
    case .withCapital: capitals.hasSpecialForms || capitals.letters.first == true
    case .withCapitals(let letters): capitals.hasSpecialForms || capitals.letters == letters
    }
  }
}

/// The capitals of a word: `true` for each letter that is one.
private struct Capitals {
  private(set) var letters: [Bool] = []
  /// Whether it has letters without case, such as circled ones, which no one types by chance.
  private(set) var hasSpecialForms = false

  init(of word: some Sequence<Unicode.Scalar>) {
    for scalar in word {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: letters.append(true)
      case .lowercaseLetter: letters.append(false)
      case .modifierLetter, .otherSymbol: hasSpecialForms = true
      default: break
      }
    }
  }
}

extension [Unicode.Scalar] {
  fileprivate var hasCased: Bool { contains(where: \.properties.isCased) }
}

extension Unicode.Scalar {
  /// Returns whether this scalar and the next, both folded, belong to one word. A letter of a
  /// script without capitals and blanks, as in `Kimさん`, does not continue a word of another script.
  func goesOn(with next: Unicode.Scalar) -> Bool {
    switch (wordKind, next.wordKind) {
    case (_, .part): true
    case (.none, _), (_, .none), (.caseless, .cased), (.part, .cased), (.cased, .caseless): false
    default: true
    }
  }

  /// Whether it is part of the letter before it, such as a vowel sign.
  var isPartOfLetter: Bool { wordKind == .part }

  private enum WordKind { case none, cased, caseless, number, part }

  private var wordKind: WordKind {
    switch value {
    case 97...122, 65...90: return .cased
    case 48...57: return .number
    case 0..<0x80: return .none
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .part
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .part
    default: break
    }
    if properties.isAlphabetic { return properties.isCased ? .cased : .caseless }
    return properties.numericType == nil ? .none : .number
  }
}
