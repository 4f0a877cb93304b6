struct DeedWords: Sendable {
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

extension Skill.Level {
  /// Returns the behaviour that shares most words with a text, two at least; `nil` if none does. A
  /// guess, good enough for a made-up career.
  package func behaviour(toldIn text: String) -> Skill.Signal? {
    let told = DeedWords(text)
    return currentSignals.map { (signal: $0, shared: DeedWords($0.text).count(in: told)) }
      .filter { $0.shared >= 2 }.max { $0.shared < $1.shared }?.signal
  }
}
