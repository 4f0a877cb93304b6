import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// The tables of fields, held against what else names fields.
struct FieldTests {
  private struct Schema: Decodable {
    var things: [String: Thing]

    struct Thing: Decodable {
      var properties: [String: JSONValue]?
    }

    enum CodingKeys: String, CodingKey {
      case things = "$defs"
    }
  }

  private let entry = Entry.did("Moved the build")
  private let goal = Goal(
    id: EntryID(rawValue: "g"), title: "Move it", created: Instant(milliseconds: 0))

  /// What is no field is not merged and not redacted. Only keys of a newer Cairn have a way of their own.
  @Test func `everything that is stored of an entry or a goal is a field`() {
    func names(_ item: some Fielded) -> Set<String?> {
      Set(Mirror(reflecting: item).children.map(\.label)).subtracting(["unknown"])
    }
    #expect(names(entry).count == EntryField.allCases.count)
    #expect(names(goal).count == GoalField.allCases.count)
  }

  @Test func `the schemas have the same keys`() throws {
    func keys(_ name: String, _ thing: String) throws -> Set<String> {
      let schema = try decoded(
        Schema.self, from: Project.text("data/schema/\(name).schema.json"))
      return Set(try #require(schema.things[thing]?.properties?.keys))
    }
    #expect(
      try keys("journal", "entry") == Set(EntryField.allCases.map(\.rawValue)))
    // What the state of a goal says beside its name has keys of its own.
    #expect(
      try keys("plan", "goal")
        == Set(GoalField.allCases.map(\.rawValue) + ["doneOn", "droppedBecause"]))
  }

  @Test func `the columns of a table are told in docs, with what they are called elsewhere`() throws
  {
    let page = try Project.text("docs/exchange.md")
    for column in EntryField.columns {
      #expect(page.contains("`\(column.label)`"))
      let others = column.synonyms
      guard !others.isEmpty else { continue }
      let words = others.joined(separator: ", ").lowercased()
      #expect(page.lowercased().contains(words), "\(column)")
    }
  }

  @Test func `no name is left in any plain field`() throws {
    let secret = "Quintilian"
    for (key, field) in Entry.fields {
      guard let set = field.set else { continue }
      var named = entry
      named.confirmedBy = [secret]
      set([secret], &named)
      let redacted = try Redaction.redacted(.fixture([named])).0
      let text = try JSONEncoder().encode(redacted.oldestFirst)
      #expect(!String(decoding: text, as: UTF8.self).contains(secret), "\(key)")
    }
    for (key, field) in Goal.fields {
      guard let set = field.set else { continue }
      var named = goal
      set([secret], &named)
      let people = Entry.did("Asked", people: [secret])
      let redacted = try Redaction.redacted(.fixture([people], goals: [named])).0
      let text = try JSONEncoder().encode(redacted.plan.goals)
      #expect(!String(decoding: text, as: UTF8.self).contains(secret), "\(key)")
    }
  }
}
