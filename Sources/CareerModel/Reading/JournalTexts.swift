/// The texts of a journal that plain words are looked for in, folded once for a filter that is
/// being typed. Takes about as much memory as the texts themselves.
package struct JournalTexts: Hashable, Sendable {
  /// The `version` of the journal that they are of.
  package let version: Int
  /// In list order; each text ends with 0, which no folded text contains.
  private let bytes: [UInt8]
  /// The end of each entry's texts in `bytes`.
  private let ends: [Int]

  package init(_ journal: Journal) {
    var (bytes, ends) = ([UInt8](), [Int]())
    for month in journal.monthsRead {
      let entries = journal.entries(of: month)
      for index in entries.indices.reversed() {
        _ = entries[index].hasText { _, text in
          bytes.append(contentsOf: TextFolding.folded(text).utf8)
          bytes.append(0)
          return false
        }
        ends.append(bytes.count)
      }
    }
    (version, self.bytes, self.ends) = (journal.version, bytes, ends)
  }

  /// Returns for each entry whether it contains a folded word.
  func hits(of word: String) -> [Bool] {
    var hits = [Bool](repeating: word.isEmpty, count: ends.count)
    var (word, entry) = (word, 0)
    word.withUTF8 { word in
      bytes.withUnsafeBufferPointer { bytes in
        var rest = bytes[...]
        while let place = rest.firstPlace(of: word) {
          while ends[entry] <= place { entry += 1 }
          hits[entry] = true
          rest = bytes[ends[entry]...]
        }
      }
    }
    return hits
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Returns where some bytes begin first; `nil` if they do not occur, or are none.
  fileprivate func firstPlace(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    return (startIndex...(endIndex - word.count)).first { place in
      base[place] == first && word.indices.allSatisfy { base[place + $0] == word[$0] }
    }
  }
}

extension String {
  /// Returns whether this text contains `word`, which must be folded.
  package func contains(folded word: String) -> Bool {
    var (text, word) = (TextFolding.folded(self), word)
    return word.isEmpty
      || text.withUTF8 { text in word.withUTF8 { text[...].firstPlace(of: $0) != nil } }
  }
}
