/// One word of a capture line: what it sets, its value, and where it stands.
package struct CaptureWord: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain, skill, person, department, project, day, result
  }

  package var kind: Kind
  /// Without the sigil and the quotes.
  package var value: String
  /// As it was typed.
  package var typed: String
  /// Where it stands, in characters from the start of the line.
  package var range: Range<Int>

  /// The words of a line, in order; a result is one word that reaches to the end.
  package static func words(of text: String) -> [CaptureWord] {
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
      let end = endOfWord(rest)
      words.append(word(characters[start..<end]))
      index = end
    }
    return words
  }

  /// A blank ends a word, but not inside of quotes that open behind a sigil.
  private static func endOfWord(_ rest: ArraySlice<Character>) -> Int {
    let opening = kind(of: rest).map { rest.startIndex + $0.length } ?? rest.endIndex
    if opening < rest.endIndex, rest[opening] == "\"",
      let closing = rest[(opening + 1)...].firstIndex(of: "\"")
    {
      return rest[closing...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
    }
    return rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
  }

  private static func word(_ typed: ArraySlice<Character>) -> CaptureWord {
    let range = typed.startIndex..<typed.endIndex
    let text = String(typed)
    guard let kind = kind(of: typed) else {
      let escaped = typed.first == "\\" && typed.count > 1 && needsEscape(typed.dropFirst())
      return CaptureWord(
        kind: .plain, value: escaped ? String(typed.dropFirst()) : text, typed: text, range: range)
    }
    let value = String(typed.dropFirst(kind.length).filter { $0 != "\"" })
    return CaptureWord(kind: kind.kind, value: value, typed: text, range: range)
  }

  private static func kind(of typed: ArraySlice<Character>) -> (kind: Kind, length: Int)? {
    if typed.prefix(3).map({ $0.lowercased() }).joined() == "on:" { return (.day, 3) }
    guard let sigil = typed.first, let next = typed.dropFirst().first else { return nil }
    let letter = next.isLetter || next == "\""
    return switch sigil {
    case "#" where letter: (.skill, 1)
    case "+" where letter: (.department, 1)
    case "@" where letter || next.isNumber: (.person, 1)
    case "%" where letter || next.isNumber: (.project, 1)
    default: nil
    }
  }

  /// Whether this plain word would be taken for something else when it is read again.
  package static func needsEscape(_ word: some Collection<Character>) -> Bool {
    let characters = ArraySlice(Array(word))
    return kind(of: characters) != nil || characters.starts(with: "=>")
      || (characters.first == "\\" && characters.count > 1
        && needsEscape(characters.dropFirst()))
  }
}
