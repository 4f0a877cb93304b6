/// One word of a capture line: what it sets, its value, and where it stands.
package struct CaptureWord: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain, skill, person, department, project, day, result
    /// Of a goal only.
    case priority, why
  }

  package var kind: Kind
  /// Without the sigil and the quotes.
  package var value: String
  /// As it was typed.
  package var typed: String
  /// Where it stands, in characters from the start of the line.
  package var range: Range<Int>

  /// The words of a line, in order; a result is one word that reaches to the end. A goal has words
  /// of its own, and nobody is with it yet: `@Sam` is plain there, until its milestone is logged.
  package static func words(of text: String, in line: LineKind = .skill) -> [CaptureWord] {
    var words: [CaptureWord] = []
    let characters = Array(text)
    var index = 0
    while let start = characters[index...].firstIndex(where: { !$0.isWhitespace }) {
      let rest = characters[start...]
      if rest.starts(with: "=>") {
        let value = String(rest.dropFirst(2)).trimmed
        words.append(
          CaptureWord(
            kind: .result, value: value, typed: String(rest), range: start..<characters.count))
        break
      }
      let end = endOfWord(rest, line)
      words.append(word(characters[start..<end], line))
      index = end
    }
    return joiningDates(words, in: characters)
  }

  /// With the words that make a date together with the one behind `on:` as one: `on:last tuesday`.
  private static func joiningDates(
    _ words: [CaptureWord], in characters: [Character]
  ) -> [CaptureWord] {
    guard words.contains(where: { $0.kind == .day }) else { return words }
    var joined: [CaptureWord] = []
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
        rest = rest.dropFirst(count)
      }
      joined.append(word)
    }
    return joined
  }

  /// A blank ends a word, but not inside of quotes that open behind a sigil.
  private static func endOfWord(_ rest: ArraySlice<Character>, _ line: LineKind) -> Int {
    let opening = kind(of: rest, in: line).map { rest.startIndex + $0.length } ?? rest.endIndex
    if opening < rest.endIndex, rest[opening] == "\"",
      let closing = rest[(opening + 1)...].firstIndex(of: "\"")
    {
      return rest[closing...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
    }
    return rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
  }

  private static func word(_ typed: ArraySlice<Character>, _ line: LineKind) -> CaptureWord {
    let range = typed.startIndex..<typed.endIndex
    let text = String(typed)
    guard let kind = kind(of: typed, in: line) else {
      let escaped =
        typed.first == "\\" && typed.count > 1 && needsEscape(typed.dropFirst(), in: line)
      return CaptureWord(
        kind: .plain, value: escaped ? String(typed.dropFirst()) : text, typed: text, range: range)
    }
    let value = String(typed.dropFirst(kind.length).filter { $0 != "\"" })
    return CaptureWord(kind: kind.kind, value: value, typed: text, range: range)
  }

  /// What the word at the head of a text sets, and how many characters say so; `nil` for a plain one.
  private static func kind(
    of typed: ArraySlice<Character>, in line: LineKind
  ) -> (kind: Kind, length: Int)? {
    let keys: [(String, Kind)] =
      line == .goal ? [("by:", .day), ("on:", .day), ("why:", .why)] : [("on:", .day)]
    for (key, kind) in keys where typed.prefix(key.count).elementsEqual(key, by: isSameLetter) {
      return (kind, key.count)
    }
    guard let sigil = typed.first, let next = typed.dropFirst().first else { return nil }
    let letter = next.isLetter || next == "\""
    return switch sigil {
    case "#" where letter: (.skill, 1)
    case "!" where next.isLetter && line == .goal: (.priority, 1)
    case _ where line == .goal: nil
    case "+" where letter: (.department, 1)
    case "@" where letter || next.isNumber: (.person, 1)
    case "%" where letter || next.isNumber: (.project, 1)
    default: nil
    }
  }

  private static func isSameLetter(_ one: Character, _ other: Character) -> Bool {
    one.lowercased() == other.lowercased()
  }

  /// Whether this plain word would be taken for something else when it is read again.
  package static func needsEscape(
    _ word: some Collection<Character>, in line: LineKind = .skill
  ) -> Bool {
    let characters = ArraySlice(Array(word))
    return kind(of: characters, in: line) != nil || characters.starts(with: "=>")
      || (characters.first == "\\" && characters.count > 1
        && needsEscape(characters.dropFirst(), in: line))
  }
}
