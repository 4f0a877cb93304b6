/// One token of a log line: what it sets, its value, and its position.
package struct LogLineToken: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain, skill, person, department, project, day, result
    case tag
    /// For entries only.
    case link, note, star
    /// For feedback only.
    case wish, praise
    /// For goals only.
    case priority, why, every
  }

  package var kind: Kind
  /// Without sigil, quotes and surrounding punctuation.
  package var value: String
  package var typed: String
  /// The position, in characters from the start of the line.
  package var range: Range<Int>
  /// The bracket before the sigil; part of the sentence.
  package var opening = ""
  /// The punctuation after the value, with a possessive `’s`; part of the sentence.
  package var closing = ""
  /// Whether it follows the name before it without a blank: `@Ann/@Bob`.
  var isJoined = false
  /// Whether its value opens a quotation that the line does not close.
  var isUnclosed = false

  /// Whether it is named in the sentence and may remain in it as a word.
  var isName: Bool { Self.isName(kind) }

  private static func isName(_ kind: Kind?) -> Bool {
    kind == .person || kind == .department || kind == .project
  }

  /// Splits a line into tokens; a result is one token up to the end. A goal's `@Sam` is plain.
  package static func words(of text: String, in line: LineKind = .skill) -> [LogLineToken] {
    var words: [LogLineToken] = []
    let characters = Array(text)
    var index = 0
    while let start = characters[index...].firstIndex(where: { !$0.isWhitespace }) {
      let rest = characters[start...]
      if rest.starts(with: "=>") {
        let value = String(rest.dropFirst(2)).trimmed
        words.append(
          LogLineToken(
            kind: .result, value: value, typed: String(rest), range: start..<characters.count))
        break
      }
      let end = endOfWord(rest, line)
      words += names(characters[start..<end], line)
      index = end
    }
    return joiningDates(words, in: characters)
  }

  /// Joins the words of a date after `on:` into one token: `on:last tuesday`.
  private static func joiningDates(
    _ words: [LogLineToken], in characters: [Character]
  ) -> [LogLineToken] {
    guard words.contains(where: { $0.kind == .day }) else { return words }
    var joined: [LogLineToken] = []
    var rest = words[...]
    while var word = rest.popFirst() {
      if word.kind == .day, !word.value.isEmpty, !word.typed.contains("\"") {
        let following = rest.prefix(4).prefix { $0.kind == .plain && $0.typed == $0.value }
        let count = RelativeDay.words(of: [word.value] + following.map(\.value)) - 1
        for next in rest.prefix(count) {
          word.value += " " + next.value
          word.range = word.range.lowerBound..<next.range.upperBound
        }
        word.typed = String(characters[word.range])
        word.closing = punctuation(behind: word.typed, .day)
        rest = rest.dropFirst(count)
      }
      joined.append(word)
    }
    return joined
  }

  /// Returns the end of a word: the next space outside quotes that open after a sigil.
  private static func endOfWord(_ rest: ArraySlice<Character>, _ line: LineKind) -> Int {
    guard let kind = kind(of: rest, in: line) else {
      return rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
    }
    var value = rest.startIndex + kind.length
    while true {
      let isQuoted = value < rest.endIndex && rest[value] == "\""
      let closing = isQuoted ? rest[(value + 1)...].firstIndex(of: "\"") : nil
      let end = rest[(closing ?? value)...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      // Each name of a list may be quoted.
      let next = closing.map { $0 + 1 } ?? value
      guard isName(kind.kind), let joint = joint(in: rest[next..<end]) else { return end }
      value = joint + 2
    }
  }

  /// Returns the tokens of a word: several where names are listed without blanks, as in
  /// `@Ann/@Bob`, `+legal&+finance` and `@Ann,@Bob`.
  private static func names(_ typed: ArraySlice<Character>, _ line: LineKind) -> [LogLineToken] {
    var (words, rest) = ([LogLineToken](), typed)
    while let kind = kind(of: rest, in: line)?.kind, isName(kind), let joint = joint(in: rest),
      Self.kind(of: rest[(joint + 1)...], in: line)?.kind == kind
    {
      words.append(word(rest[..<joint], line))
      words[words.count - 1].closing.append(rest[joint])
      rest = rest[(joint + 1)...]
    }
    words.append(word(rest, line))
    for index in words.indices.dropFirst() { words[index].isJoined = true }
    return words
  }

  /// Returns the place of a sign between two names, outside quotes; `nil` if there is none.
  static func joint(in word: ArraySlice<Character>) -> Int? {
    var isQuoted = false
    return word.indices.dropLast().first { index in
      if word[index] == "\"" { isQuoted.toggle() }
      return !isQuoted && "/&,".contains(word[index]) && "@+%".contains(word[index + 1])
    }
  }

  private static func word(_ typed: ArraySlice<Character>, _ line: LineKind) -> LogLineToken {
    let range = typed.startIndex..<typed.endIndex
    let text = String(typed)
    guard let kind = kind(of: typed, in: line) else {
      let escaped =
        typed.first == "\\" && typed.count > 1 && needsEscape(typed.dropFirst(), in: line)
      return LogLineToken(
        kind: .plain, value: escaped ? String(typed.dropFirst()) : text, typed: text, range: range)
    }
    var word = LogLineToken(
      kind: kind.kind, value: String(typed.dropFirst(kind.length)), typed: text, range: range)
    word.isUnclosed = word.value.first == "\"" && word.value.count { $0 == "\"" } == 1
    switch word.kind {
    case .person, .department, .project, .tag, .note:
      word.opening = String(typed.prefix { openings.contains($0) })
      (word.value, word.closing) = split(word.value, isName: word.isName)
    case .link:
      let address = typed.drop { openings.contains($0) }
      (word.value, word.closing) = split(String(address), isLink: true)
    default:
      word.value = word.value.filter { $0 != "\"" }
      word.closing = punctuation(behind: text, word.kind)
    }
    return word
  }

  /// Returns trailing punctuation; the full stop of a day such as `15.11.` belongs to the day.
  private static func punctuation(behind text: String, _ kind: Kind) -> String {
    let signs = text[text.droppingLast { ",.;!?".contains($0) }.endIndex...]
    let isOwn = kind == .day && text.dropLast(signs.count).last?.isNumber ?? false && signs == "."
    return isOwn ? "" : String(signs)
  }

  static func punctuated(_ word: String) -> (opening: String, value: String, closing: String) {
    let opening = word.prefix { openings.contains($0) }
    let (value, closing) = split(String(word.dropFirst(opening.count)), isName: true)
    return (String(opening), value, closing)
  }

  /// Punctuation that belongs to the sentence, not to the word before it.
  private static let closings = Set<Character>(",.;:!?)]}…»”")
  private static let openings = Set<Character>("([{«“")

  /// Splits a value from the punctuation and possessive after it; `x_(y)` in an address is whole.
  private static func split(
    _ text: String, isLink: Bool = false, isName: Bool = false
  ) -> (String, String) {
    let quoted = text.first == "\"" ? text.dropFirst().firstIndex(of: "\"") : nil
    let head = quoted.map { text[...$0] } ?? ""
    var rest = text[head.endIndex...]
    if head.isEmpty { rest = text[...] }
    while let last = rest.last, closings.contains(last) || (isName && last == "\"") {
      if isLink, last == ")", rest.count(where: { $0 == "(" }) >= rest.count(where: { $0 == ")" }) {
        break
      }
      rest.removeLast()
    }
    for ending in ["'s", "’s"] where rest.hasSuffix(ending) && rest.count + head.count > 2 {
      rest.removeLast(2)
    }
    let value = (head + rest).filter { $0 != "\"" }
    return (value, String(text[rest.endIndex...]))
  }

  private static let keys: [(key: String, kind: Kind, lines: [LineKind])] = [
    ("on:", .day, LineKind.allCases), ("by:", .day, [.goal]), ("why:", .why, [.goal]),
    ("every:", .every, [.goal]), ("tag:", .tag, LineKind.allCases),
    ("note:", .note, [.skill, .milestone, .feedback]), ("wish:", .wish, [.feedback]),
    ("praise:", .praise, [.feedback]),
  ]

  /// Returns what the first word of a text sets, and its prefix length; `nil` for a plain word.
  private static func kind(
    of text: ArraySlice<Character>, in line: LineKind
  ) -> (kind: Kind, length: Int)? {
    for (key, kind, lines) in keys
    where lines.contains(line) && text.prefix(key.count).elementsEqual(key, by: isSameLetter) {
      return (kind, key.count)
    }
    let opening = line == .goal ? 0 : text.prefix { openings.contains($0) }.count
    let typed = text.dropFirst(opening)
    guard let sigil = typed.first else { return nil }
    let next = typed.dropFirst().first ?? " "
    let letter = next.isLetter || next == "\""
    switch sigil {
    case "#" where letter && opening == 0: return (.skill, 1)
    case "!" where opening == 0 && isConfidential(typed): return (.tag, 1)
    case "!" where next.isLetter && line == .goal: return (.priority, 1)
    case _ where line == .goal: return nil
    case "*" where opening == 0 && next.isWhitespace: return (.star, 1)
    case "+" where letter: return (.department, opening + 1)
    case "@" where letter || next.isNumber: return (.person, opening + 1)
    case "%" where letter || next.isNumber: return (.project, opening + 1)
    case "h", "H": return isAddress(typed) ? (.link, opening) : nil
    default: return nil
    }
  }

  private static func isConfidential(_ typed: ArraySlice<Character>) -> Bool {
    let word = typed.dropFirst().prefix { !$0.isWhitespace }
    return split(String(word)).0.lowercased() == ConfidentialTag.name
  }

  private static func isAddress(_ typed: ArraySlice<Character>) -> Bool {
    ["http://", "https://"].contains { scheme in
      typed.prefix(scheme.count).elementsEqual(scheme, by: isSameLetter)
        && typed.dropFirst(scheme.count).first.map { $0.isLetter || $0.isNumber || $0 == "[" }
          ?? false
    }
  }

  private static func isSameLetter(_ one: Character, _ other: Character) -> Bool {
    one.lowercased() == other.lowercased()
  }

  /// Returns whether this plain word would parse as something else.
  package static func needsEscape(
    _ word: some Collection<Character>, in line: LineKind = .skill
  ) -> Bool {
    let characters = ArraySlice(Array(word))
    return kind(of: characters, in: line) != nil || characters.starts(with: "=>")
      || (characters.first == "\\" && characters.count > 1
        && needsEscape(characters.dropFirst(), in: line))
  }
}
