import CareerModel

/// Finds names in texts and puts others in their place: whatever the capitals, accents, compatibility
/// forms, apostrophes and hyphens (`TextFolding`), as whole words, also where a blank within a name is a
/// line break or missing.
struct NameRedactor {
  /// By their first letters, longest first.
  private var names: [Unicode.Scalar: [Name]] = [:]
  /// The letters of those that count however they are written.
  private var known: Set<[Unicode.Scalar]> = []

  /// How a name has to be written to be meant.
  fileprivate enum Writing: Equatable {
    case anyhow, withCapital
    /// With these capitals: `true` for each letter that is one.
    case withCapitals([Bool])
  }

  fileprivate struct Name {
    var letters: [Unicode.Scalar]
    var neutral: String
    var writing = Writing.anyhow
    /// Whether it is found within words too: in scripts that have no capitals, where words have no
    /// blanks between them or begin with an article.
    var isAnywhere = false

    init(_ letters: [Unicode.Scalar], _ neutral: String, _ writing: Writing = .anyhow) {
      (self.letters, self.neutral, self.writing) = (letters, neutral, writing)
      isAnywhere = letters.contains(where: \.properties.isAlphabetic) && !letters.hasCased
    }
  }

  /// The first neutral name of a name counts.
  mutating func hide(_ name: String, as neutral: String) {
    add(Name(Self.folded(name), neutral))
  }

  /// A part of a name, such as a first name, of at least so many letters. What is a word too counts
  /// with a capital only, and two letters only as they are written.
  mutating func hidePart(_ part: String, as neutral: String, least: Int) {
    let letters = Self.folded(part)
    let word = String(String.UnicodeScalarView(letters))
    let isCaseless = word.count > 1 && !letters.hasCased
    guard letters.contains(where: \.properties.isAlphabetic),
      !OrdinaryWords.nothing.contains(word), isCaseless || word.count >= least,
      isCaseless || part.contains(where: { $0.isUppercase || $0.isNumber })
    else { return }
    if word.count == 2, !isCaseless {
      add(Name(letters, neutral, .withCapitals(Capitals(of: part.unicodeScalars).letters)))
    } else if OrdinaryWords.all.contains(word) {
      add(Name(letters, neutral, .withCapital))
    } else {
      add(Name(letters, neutral))
    }
  }

  private mutating func add(_ name: Name) {
    guard let first = name.letters.first, !known.contains(name.letters) else { return }
    if name.writing == .anyhow { known.insert(name.letters) }
    let shorter = names[first]?.firstIndex { $0.letters.count < name.letters.count }
    names[first, default: []].insert(name, at: shorter ?? names[first]?.count ?? 0)
  }

  /// Whether a text has one of the names in it.
  func occur(in text: String) -> Bool { replaced(in: text) != nil }

  /// The text with neutral names, in one line.
  func hidden(in text: String) -> String {
    let clean = text.printable
    return replaced(in: clean) ?? clean
  }

  /// The text with neutral names; a name may run over the end of a line.
  func hidden(inLines text: String) -> String {
    let clean = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).printable }.joined(separator: "\n")
    return replaced(in: clean) ?? clean
  }

  /// `nil` where nothing has to be replaced.
  private func replaced(in text: String) -> String? {
    let folded = FoldedText(text, as: .name)
    let (letters, original) = (folded.scalars, folded.original)
    var result = String.UnicodeScalarView()
    var (place, copied, isWithin) = (0, 0, false)
    while place < letters.count {
      let found = match(letters, at: place, isWithin) { name, end in
        name.isMeant(original[folded.originalRange(of: place..<end)])
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

  /// The longest name that begins at a place, and where it ends.
  private func match(
    _ text: [Unicode.Scalar], at start: Int, _ isWithin: Bool, isMeant: (Name, Int) -> Bool
  ) -> (neutral: String, end: Int)? {
    // Only names without a letter of these are found within words.
    if isWithin, text[start].isASCII { return nil }
    for name in names[text[start]] ?? [] where name.isAnywhere || !isWithin {
      if let end = name.end(in: text, from: start), isMeant(name, end) {
        return (name.neutral, end)
      }
    }
    return nil
  }

  /// The same for names that are found as one.
  static func key(of name: String) -> String { String(String.UnicodeScalarView(folded(name))) }

  /// A name as it is looked for, with one blank between its words.
  private static func folded(_ name: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for letter in TextFolding.folded(name.printable, as: .name).unicodeScalars
    where letter != " " || letters.last != " " {
      letters.append(letter)
    }
    while letters.last == " " || letters.last == "'" { letters.removeLast() }
    return Array(letters.drop { $0 == " " || $0 == "'" })
  }
}

extension NameRedactor.Name {
  /// Where a name ends that begins at a place; `nil` where it does not stand there as a whole word.
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
    let goesOn =
      isAnywhere ? text[place].isPartOfLetter : text[place - 1].goesOn(with: text[place])
    return goesOn ? nil : place
  }

  /// Whether the name is meant by what stands in a text.
  fileprivate func isMeant(_ written: ArraySlice<Unicode.Scalar>) -> Bool {
    let capitals = Capitals(of: written)
    return switch writing {
    case .anyhow: true
    case .withCapital: capitals.hasSpecialForms || capitals.letters.first == true
    case .withCapitals(let letters): capitals.hasSpecialForms || capitals.letters == letters
    }
  }
}

/// Which letters of a word are capitals.
private struct Capitals {
  private(set) var letters: [Bool] = []
  /// Whether it has letters that are neither, such as circled ones: they are not written by chance.
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
