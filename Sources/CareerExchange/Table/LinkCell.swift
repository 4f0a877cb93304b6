import CareerModel

/// The URLs in a cell of another program, among words, commas and Markdown brackets.
struct LinkCell {
  private(set) var links: [String] = []
  private(set) var hasWords = false

  init(_ cell: String) {
    let words = cell.split(whereSeparator: \.isWhitespace)
    // A single word is a URL without a scheme: example.org/doc.
    if words.count == 1, !cell.contains("://") {
      links = [String(words[0])]
      return
    }
    for word in words {
      var rest = word
      var start = Self.start(of: rest)
      while let place = start {
        if rest[..<place].contains(where: { $0.isLetter || $0.isNumber }) { hasWords = true }
        let address = rest[place...]
        let next = Self.start(of: address.dropFirst(8))
        let end = next.map { address[..<$0].withoutEnd } ?? address.withoutEnd
        links.append(String(end))
        (rest, start) = (next.map { address[$0...] } ?? "", next)
      }
      if rest == word, word.contains(where: { $0.isLetter || $0.isNumber }) { hasWords = true }
    }
  }

  private static func start(of text: Substring) -> Substring.Index? {
    ["https://", "http://"].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
  }
}

extension Substring {
  /// The URL without trailing punctuation; a closing bracket stays if it was opened in the URL.
  fileprivate var withoutEnd: Substring {
    var text = self
    while let last = text.last,
      ",;.>]\"'(".contains(last) || last == ")" && !text.dropLast().contains("(")
    {
      text = text.dropLast()
    }
    return text
  }
}
