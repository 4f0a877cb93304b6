import CareerModel

/// Addresses of pages, machines, files and people in a text, which say where and with whom.
enum Addresses {
  static let neutral = "[address]"

  /// Returns the text with each address replaced by `[address]`; blanks and line breaks stay.
  static func removed(from text: String) -> String {
    guard canHold(text.utf8) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      result += rest[..<start]
      let end = rest[start...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      result += word(rest[start..<end])
      rest = rest[end...]
    }
    return result + rest
  }

  /// Returns whether any byte can be part of an address: a full stop, slash, colon, at sign,
  /// backslash, or non-ASCII byte, because such a character may fold to one of these.
  private static func canHold(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { (46...47).contains($0) || $0 == 58 || $0 == 64 || $0 == 92 || $0 >= 0x80 }
  }

  /// Replaces the word if it is an address, keeping the punctuation around it.
  private static func word(_ word: Substring) -> String {
    guard canHold(word.utf8) else { return String(word) }
    let bare = word.drop { "([{<\"'“‘„«*`".contains($0) }
    guard let last = bare.lastIndex(where: { !".,;:!?)]}>\"'”’“»*`…".contains($0) }) else {
      return String(word)
    }
    let core = bare[...last]
    guard isAddress(core) else { return String(word) }
    return word[..<core.startIndex] + neutral + word[core.endIndex...]
  }

  static func isAddress(_ word: Substring) -> Bool {
    let small = TextFolding.folded(word)
    if small.contains("://") || small.contains("mailto:") || small.hasPrefix("www.") { return true }
    if hasSign(small[...]) || isPath(small[...]) || isNumbered(small[...]) { return true }
    return small.split { ",;()[]{}<>|=\"'“”`".contains($0) }.contains { piece in
      if isHost(piece) { return true }
      guard let colon = piece.firstIndex(of: ":") else { return false }
      return isHost(piece[piece.index(after: colon)...])
    }
  }

  /// Matches `sam@example.org` and `git@host:path`.
  private static func hasSign(_ word: Substring) -> Bool {
    guard let sign = word.firstIndex(of: "@"), sign > word.startIndex else { return false }
    return word[sign...].contains { ".:/".contains($0) }
  }

  /// Matches `C:\Users`, `c:/users`, `\\server\share` and `firm\sam`.
  private static func isPath(_ word: Substring) -> Bool {
    let letters = Array(word)
    if letters.count > 3, letters[0].isLetter, letters[1] == ":", "\\/".contains(letters[2]) {
      return true
    }
    if word.hasPrefix("\\\\") { return letters.count > 2 }
    return letters.indices.dropFirst().dropLast().contains { place in
      letters[place] == "\\" && isWordLike(letters[place - 1]) && isWordLike(letters[place + 1])
    }
  }

  private static func isWordLike(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  /// Matches `10.0.0.1`, `10.0.0.1:80/x` and `fe80::1`.
  private static func isNumbered(_ word: Substring) -> Bool {
    let isSix = word.contains("::") && word.contains(where: \.isNumber)
    if isSix, word.allSatisfy({ "0123456789abcdef:".contains($0) }) { return true }
    let numbers = host(of: word).split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }

  private static func host(of word: Substring) -> Substring { word.prefix { !":/?#".contains($0) } }

  /// Matches `phoenix.corp`, `jira.corp.example/PHX-1` and `localhost:8080`. Before a path or a
  /// port, any letters can be the last label of a host name, unless they are a file extension.
  private static func isHost(_ word: Substring) -> Bool {
    let host = host(of: word)
    let rest = word[host.endIndex...]
    if host == "localhost" { return !rest.isEmpty }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter),
      labels.allSatisfy({ $0.first.map(isWordLike) == true && $0.allSatisfy(isOfLabel) }),
      host != "asp.net"
    else { return false }
    if tops.contains(String(top)) { return true }
    return (rest.hasPrefix("/") || rest.hasPrefix(":")) && rest.count > 1
      && !endings.contains(String(top))
  }

  private static func isOfLabel(_ letter: Character) -> Bool {
    isWordLike(letter) || letter == "-" || letter == "_"
  }

  /// Last labels of host names, and extensions of files, which libraries also have in their names.
  private static let tops = Set(DataTables.exchange.terms("host labels"))
  private static let endings = Set(DataTables.exchange.terms("file extensions"))
}
