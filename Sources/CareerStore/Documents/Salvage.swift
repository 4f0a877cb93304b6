import CareerModel
package import FoundationEssentials

/// What can still be read out of a list file that is not sound JSON any more.
package struct Salvage<Item: Listed>: Sendable {
  /// The sound items, as elements of a `ListDocument`.
  package var elements: [Data] = []

  /// Looks at every opening brace: where a sound object begins that is an item, it is kept, and
  /// the search goes on behind it; everywhere else it goes on at the next brace.
  package init(_ bytes: Data) {
    let scanner = JSONScanner(bytes)
    var position = 0
    while let brace = scanner.nextObject(from: position) {
      position = brace + 1
      guard let end = scanner.end(ofValueAt: brace),
        let item = try? JSONDecoder().decode(
          Item.self, from: Data(bytes.dropFirst(brace).prefix(end - brace))),
        let element = try? ListDocument.element(item)
      else { continue }
      elements.append(element)
      position = end
    }
  }
}
