import CareerDemo
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// Each row and each event is taken, or left with a reason: nothing is lost on the way.
@Suite("Everything in a document is accounted for")
struct AccountingTests {
  private static let tables = [
    "Summary,Status,Created,Resolved,Labels,Labels\nA,Done,2026-03-13,2026-04-13 08:00,x,y\nB,To Do,,,,\n"
      + "C,Done,12/Mar/26 9:41 AM,06/30/25\n",
    "sep=;\nDate;Title;Links\n2026-03-04;\"Shipped; twice\";\"https://a.example, b\"\n04/03/2026;Two;\n",
    "title, date, people\na, 2026-03-04, \"Doe, Sam; Roe, Kim\"\n,,\nb,9999-12-31,x,y\n",
  ]

  private static let calendars = [
    Calendars.text(
      "METHOD:PUBLISH\n"
        + [
          "UID:a\nDTSTART:20260302T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260302T090000Z\nSUMMARY:A",
          "UID:a\nRECURRENCE-ID:20260309T090000Z\nDTSTART:20260310T090000Z\nSUMMARY:A",
          "UID:b\nSEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20270302T090000\nSUMMARY:B",
          "UID:b\nDTSTART:20270301\nSUMMARY:B\nDESCRIPTION:<p>x &amp\\; <a href='https://a.example'>y</a>",
        ].map(Calendars.event).joined(separator: "\n")
        + "\nBEGIN:VTODO\nUID:c\nDTSTART:20260101\nDURATION:P3D\nSUMMARY:C\nEND:VTODO")
  ]

  /// Some bytes changed, taken out or doubled.
  private func mutated(_ text: String, _ random: inout SeededRandom) -> Data {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = .random(in: 32...126, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[Int.random(in: bytes.indices, using: &random)], at: place)
      default: bytes[place] = Array(",;\"\n:/-0".utf8).randomElement(using: &random) ?? 0
      }
    }
    return Data(bytes)
  }

  private func lines(of record: ImportedRecord) -> [Int] {
    (record.entries.map(\.line) + record.goals.map(\.line) + record.left.map(\.line))
      .compactMap(\.self).sorted()
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `each row of a table is taken or left, once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for number in 0..<500 {
      let data = mutated(Self.tables[number % Self.tables.count], &random)
      guard let record = try? ImportKind.csv.read(data, .fixture()) else { continue }
      var reader = CSVReader(data)
      var rows: [Int] = []
      while let row = try reader.next() { rows.append(row.line) }
      #expect(
        lines(of: record) == Array(rows.dropFirst()),
        "seed \(seed): \(String(decoding: data, as: UTF8.self))")
      #expect(record.left.allSatisfy { $0.why.nonBlank != nil })
    }
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `each event and task of a calendar is taken or left, once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for number in 0..<500 {
      let data = mutated(Self.calendars[number % Self.calendars.count], &random)
      guard let record = try? ImportKind.ics.read(data, Calendars.context()),
        let file = try? CalendarFile(data)
      else { continue }
      let components = file.calendars.flatMap(\.components).filter { $0.name != "VTIMEZONE" }
      let left = record.left.count - file.broken.count
      #expect(
        record.entries.count + record.goals.count + left == components.count,
        "seed \(seed): \(String(decoding: data, as: UTF8.self))")
      #expect(record.left.allSatisfy { $0.why.nonBlank != nil })
    }
  }

  /// Values that a field of a journal can have, right and wrong.
  private static let values = [
    "\"2026-03-04\"", "\"2026-03-04T10:00:00Z\"", "\"March 2026\"", "\"2027-05-05\"", "\"\"", "7",
    "null", "[]", "{}", "true", "\"Did it\"", "[\"a\", \"b\"]", "\"9999-12-31\"",
  ]

  /// Some elements of a list, each on a line of its own.
  private func elements(
    _ keys: [String], _ random: inout SeededRandom
  ) -> [String] {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in
      guard Int.random(in: 0..<8, using: &random) > 0 else {
        return Self.values.randomElement(using: &random) ?? ""
      }
      let pairs = keys.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { key in
        "\"\(key)\": \(Self.values.randomElement(using: &random) ?? "")"
      }
      return "{\(pairs.joined(separator: ", "))}"
    }
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `each entry of another program's journal is taken or left, once`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var read = 0
    for number in 0..<500 {
      let isJrnl = number.isMultiple(of: 2)
      let list = elements(
        isJrnl
          ? ["title", "date", "time", "body", "tags", "starred"]
          : [
            "title", "created_at", "updated_at", "description", "impact", "project", "tags", "type",
          ],
        &random)
      let lines = list.joined(separator: ",\n")
      let text = isJrnl ? "{\"entries\": [\n\(lines)\n]}" : "[\n\(lines)\n]"
      let kind: ImportKind = isJrnl ? .jrnl : .bragfile
      guard let record = try? kind.read(Data(text.utf8), .fixture()) else { continue }
      read += 1
      #expect(
        self.lines(of: record) == Array(2..<(2 + list.count)), "seed \(seed): \(kind)\n\(text)")
      #expect(record.left.allSatisfy { $0.why.nonBlank != nil })
    }
    #expect(read > 300, "seed \(seed): most of them can be read")
  }

  /// Parts of a résumé with the keys that the schema gives their items, and one that it does not.
  private static let parts: [(name: String, keys: [String])] = [
    ("work", ["name", "company", "position", "summary", "highlights", "location"]),
    ("volunteer", ["organization", "position", "summary", "highlights", "url"]),
    ("projects", ["name", "description", "highlights", "keywords", "url", "entity"]),
    ("awards", ["title", "awarder", "summary"]), ("certificates", ["name", "issuer", "url"]),
    ("publications", ["name", "publisher", "summary", "url"]),
  ]

  /// Days and what people write instead; a part without a right one is left as a whole.
  private static let dates = [
    "\"2019-03\"", "\"2020\"", "2021", "\"2021-04-05\"", "\"May 2020\"", "\"2031\"", "null",
  ]

  /// Items of one part, a value to a line. Each text has a word of its own.
  private func items(
    of part: (name: String, keys: [String]), _ number: inout Int, _ random: inout SeededRandom
  ) -> [String] {
    func word() -> String {
      number += 1
      return "w\(number)w"
    }
    func value() -> String {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: "{\"x\": \"\(word())\"}"
      case 1: "[\"\(word())\", \"\(word())\"]"
      case 2: "[]"
      case 3: "null"
      default: "\"\(word())\""
      }
    }
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in
      var pairs = part.keys.filter { _ in Bool.random(using: &random) }.map {
        "\"\($0)\": \(value())"
      }
      pairs += ["startDate", "endDate", "date", "releaseDate"]
        .filter { _ in Bool.random(using: &random) }
        .map { "\"\($0)\": \(Self.dates.randomElement(using: &random) ?? "")" }
      return "{\n\(pairs.joined(separator: ",\n"))\n}"
    }
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `each text of a résumé is in an entry, or left with a reason`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var count = 0
      let parts = Self.parts.map { part in
        "\"\(part.name)\": [\n\(items(of: part, &count, &random).joined(separator: ",\n"))\n]"
      }
      let text = "{\n\(parts.joined(separator: ",\n"))\n}"
      let record = try ImportKind.jsonresume.read(Data(text.utf8), .fixture())
      let taken = record.entries.map(\.item).flatMap {
        [$0.title, $0.note ?? "", $0.project ?? ""] + $0.tags + $0.links
      }
      let told = Set(
        (taken + record.left.map(\.what)).flatMap {
          $0.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        })
      // An item that is one entry is left as a whole, by its title or by its place; one that lasted is
      // told part by part.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let left = Set(record.left.compactMap(\.line))
      var (isDated, isLeft) = (false, false)
      for (index, line) in lines.enumerated() {
        if line.hasSuffix("[") {
          isDated = Self.parts.suffix(3).contains { line.contains($0.name) }
        }
        if line == "{" { isLeft = isDated && left.contains(index + 1) }
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where word.hasPrefix("w") && word.hasSuffix("w") {
          #expect(
            isLeft || told.contains(String(word)), "seed \(seed): \(word) is lost of\n\(text)")
        }
      }
      #expect(record.left.allSatisfy { $0.why.nonBlank != nil })
    }
  }
}
