import CareerModel
import FoundationEssentials

/// The texts that an entry or a goal brought into the record, by which copies of it are found. Names of
/// people, projects and the like are not among them: others share them.
struct ItemTexts: Hashable {
  private(set) var texts: Set<String> = []

  /// A shorter text says nothing about where it came from.
  private static let shortest = 8

  mutating func add(_ thing: Thing) {
    let new: [String?] =
      switch thing {
      case .entry(let entry): [entry.title, entry.note, entry.result]
      case .goal(let goal): [goal.title, goal.why, goal.doneWhen] + goal.steps.map(\.title)
      case .proposal: []
      }
    texts.formUnion(new.compactMap { $0?.trimmed }.filter { $0.utf8.count >= Self.shortest })
  }

  /// Whether a text that was typed holds one of them.
  func isIn(_ text: String) -> Bool {
    texts.contains { text.firstRange(of: $0) != nil }
  }

  /// Whether a file holds one of them, plainly or as JSON writes it.
  func isIn(_ bytes: Data) -> Bool {
    texts.contains { text in
      bytes.offset(of: text) != nil || bytes.offset(of: Self.escaped(text)) != nil
    }
  }

  /// As it stands between the quotes in our files.
  private static func escaped(_ text: String) -> String {
    guard let encoded = try? StoreJSON.encode(text) else { return text }
    return String(decoding: encoded.dropFirst().dropLast(), as: UTF8.self)
  }
}
