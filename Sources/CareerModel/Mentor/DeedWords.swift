struct DeedWords {
  private let beginnings: Set<String>

  init(_ deed: String) { beginnings = Self.beginnings(of: deed) }

  init(_ entry: Entry) { self.init("\(entry.title) \(entry.result ?? "") \(entry.note ?? "")") }

  /// Whether most of the deed's words are in an entry. A guess, good enough to offer another deed.
  func areTold(by entry: DeedWords) -> Bool {
    !beginnings.isEmpty && 3 * count(in: entry) >= 2 * beginnings.count
  }

  func count(in entry: DeedWords) -> Int { beginnings.intersection(entry.beginnings).count }

  /// Returns the first five letters of each longer word, which most forms of a word share.
  private static func beginnings(of text: String) -> Set<String> {
    Set(
      TextFolding.folded(text).split { !$0.isLetter }.filter { $0.count > 3 }
        .map { String($0.prefix(5)) }
    ).subtracting(common)
  }

  private static let common = Set(DataTables.words.terms("common in deeds"))
}
