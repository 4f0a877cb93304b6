import CareerJSON
import CareerModel
import FoundationEssentials

/// An entry of another program's journal, as it stands in its JSON.
protocol JournalItem: Decodable {
  associatedtype CodingKeys: CodingKey & CaseIterable
  static var kind: ImportKind { get }
  var title: String { get }
  var note: String? { get }
  /// What names it in a report if it says nothing.
  var name: String { get }

  func entry(
    _ text: ImportedText, _ names: inout DerivedNames, _ context: ImportContext
  ) throws(DocumentDay.Problem) -> Entry
}

/// A decoded item, and the keys of its object that it does not know.
struct WithOthers<Item: JournalItem>: Decodable {
  let item: Item
  let others: UnknownKeys

  init(from decoder: any Decoder) throws {
    item = try Item(from: decoder)
    others = try UnknownKeys(in: JSONElement(decoder), except: Item.CodingKeys.self)
  }
}

extension ImportedRecord {
  /// Creates the record of a journal. Unknown keys stay with an entry, under the program's name.
  init<Item>(
    of items: [Attempt<WithOthers<Item>>], in list: DocumentPath?, of bytes: Data,
    _ context: ImportContext
  ) {
    self.init()
    var (lines, names) = (JSONPlaces(bytes), DerivedNames(source: Item.kind.rawValue))
    take(items, "an entry", in: list, &lines) { found, line, record in
      let item = found.item
      guard let text = ImportedText(title: item.title, note: item.note) else {
        return record.left.append(.init(line: line, what: item.name, why: "no text"))
      }
      do throws(DocumentDay.Problem) {
        var entry = try item.entry(text, &names, context)
        let others = found.others.values
        entry.unknown = UnknownKeys(others.isEmpty ? [:] : [Item.kind.rawValue: .object(others)])
        record.entries.append(.init(item: entry, line: line))
      } catch {
        record.left.append(.init(line: line, what: text.title, why: error.words))
      }
    }
  }
}
