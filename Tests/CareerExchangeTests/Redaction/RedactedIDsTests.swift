import CareerDemo
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct RedactedIDsTests {
  /// A made-up career whose notes name entries in the ways in which people name them.
  private func career() throws -> Career {
    var career = try Career.robin(entries: 80, years: 3)
    var entries = career.oldestFirst
    for place in entries.indices.dropFirst() {
      let other = entries[place - 1].id.rawValue
      entries[place].note =
        "As in \(other), \(other.suffix(6)), \(other.prefix(10).lowercased()):\n\(other.suffix(9))."
      entries[place].title += " (\(other.suffix(7)))"
    }
    entries[3].kind = .milestone
    career.journal = .made(of: Dictionary(grouping: entries, by: \.day.month))
    let goal = Goal(
      id: EntryID(rawValue: entries[5].id.rawValue.reversed().map(String.init).joined()),
      title: "Finish \(entries[0].id.rawValue)", state: .done(on: entries[3].day),
      fulfilledBy: [entries[3].id, EntryID(rawValue: "01GONE")], created: Instant(milliseconds: 0))
    career.plan = Plan(career.plan.goals + [goal])
    return career
  }

  @Test("No redacted document has an id of the record in it, nor the beginning or end of one")
  func noID() throws {
    let career = try career()
    let ids = career.entries.map(\.id.rawValue) + career.plan.goals.map(\.id.rawValue)
    for kind in ExportKind.allCases {
      for picture in [.timeline] + kind.pictures.filter({ $0 != .timeline }) {
        let request = ExportRequest(kind, picture: picture, isRedacted: true)
        let text = try Document.make(request, of: career).text.uppercased()
          .replacing("\r\n ", with: "")
        for id in ids where id.utf8.count > 6 {
          #expect(!text.contains(id.prefix(6)) && !text.contains(id.suffix(6)), "\(kind): \(id)")
        }
        #expect(!text.contains("01GONE"), "\(kind)")
      }
    }
  }

  @Test(
    "Without redaction the ids are there to be found", arguments: [ExportKind.json, .csv, .ics])
  func ids(kind: ExportKind) throws {
    let career = try career()
    let text = try Document.make(ExportRequest(kind), of: career).text.replacing("\r\n ", with: "")
    #expect(career.entries.contains { text.contains($0.id.rawValue) })
  }

  @Test(
    "New ids are those of entries: goals lead to their entries, texts name them by the same parts")
  func links() throws {
    let career = try career()
    let (redacted, _) = Redaction.redacted(career)
    let (old, new) = (career.oldestFirst, redacted.oldestFirst)
    #expect(old.map(\.day) == new.map(\.day) && Set(new.map(\.id)).count == old.count)
    let goal = try #require(redacted.plan.goals.first { $0.fulfilledBy.count == 2 })
    #expect(goal.fulfilledBy[0] == new[3].id)
    #expect(goal.title == "Finish \(new[0].id)")
    let id = new[0].id.rawValue
    #expect(
      new[1].note == "As in \(id), \(id.suffix(6)), \(id.prefix(10)):\n\(id.suffix(9)).")
    for id in new.map(\.id.rawValue) {
      let isID = id.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) }
      #expect(id.count == 26 && isID && id < "8")
    }
  }

  @Test("New ids are drawn by chance: another run gives others, the same chance the same")
  func chance() throws {
    let career = try career()
    let (one, _) = Redaction.redacted(career, seed: 1)
    let (same, _) = Redaction.redacted(career, seed: 1)
    let (other, _) = Redaction.redacted(career, seed: 2)
    #expect(one == same)
    #expect(Set(one.entries.map(\.id)).isDisjoint(with: other.entries.map(\.id)))
  }

  @Test(
    "Documents without ids are the same each time",
    arguments: [ExportKind.brag, .review, .packet, .form, .html, .svg])
  func stable(kind: ExportKind) throws {
    var career = try Career.robin(entries: 200, years: 3)
    // Many of a day, so that ids decide which of them is shown.
    let entries = career.entries.map { entry in
      var entry = entry
      entry.day = entry.day.month.firstDay
      return entry
    }
    career.journal = .made(of: Dictionary(grouping: entries, by: \.day.month))
    var texts: Set<String> = []
    for seed in UInt64(1)...4 {
      var random = SeededRandom(seed: seed)
      let request = ExportRequest(kind, isRedacted: true)
      texts.insert(try Document.make(request, of: career, using: &random).text)
    }
    #expect(texts.count == 1)
  }

  @Test("A redacted career can be imported, with the links between goals and entries")
  func importing() throws {
    let career = try career()
    let text = try Document.make(ExportRequest(.json, isRedacted: true), of: career).text
    let merge = ImportMerge(try ImportKind.json.read(text), into: try .fixture())
    let read = try Career.fixture().applying(merge.change)
    #expect(read.entries.count == career.entries.count)
    let goal = try #require(read.plan.goals.first { $0.fulfilledBy.count == 2 })
    #expect(read.journal.entry(goal.fulfilledBy[0])?.day == career.oldestFirst[3].day)
  }

  @Test("Times of writing are days, so that they lead to no other document")
  func times() throws {
    let career = try career()
    let (redacted, _) = Redaction.redacted(career)
    for (old, new) in zip(career.oldestFirst, redacted.oldestFirst) {
      #expect(new.created.description == "\(old.created.description.prefix(10))T12:00:00.000Z")
      #expect(new.updated.description.hasSuffix("T12:00:00.000Z"))
    }
    #expect(redacted.plan.goals.allSatisfy { $0.created.description.hasSuffix("T12:00:00.000Z") })
  }
}
