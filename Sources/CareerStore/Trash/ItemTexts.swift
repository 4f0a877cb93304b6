import CareerModel
import FoundationEssentials

/// The texts that an entry or goal brought into the record, used to find copies of it. Names of
/// people, projects and the like are left out, because others share them.
struct ItemTexts: Hashable {
  private(set) var texts: Set<String> = []

  /// A shorter text does not identify its origin.
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

  /// Returns whether a typed text contains one of the texts.
  func isIn(_ text: String) -> Bool {
    texts.contains { text.firstRange(of: $0) != nil }
  }

  /// Returns whether a file contains one of the texts, as it is or escaped for JSON.
  func isIn(_ bytes: Data) -> Bool {
    texts.contains { text in
      bytes.offset(of: text) != nil || bytes.offset(of: Self.escaped(text)) != nil
    }
  }

  /// Returns the text as it appears between quotes in our files.
  private static func escaped(_ text: String) -> String {
    guard let encoded = try? StoreJSON.encode(text) else { return text }
    return String(decoding: encoded.dropFirst().dropLast(), as: UTF8.self)
  }
}
