import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// A person, or another program, may lay a file out as it likes.
struct HandEditedFilesTests {
  static let layouts: [String: String] = [
    "minified": minified, "by jq": smallMonth.replacing("\" : ", by: "\": "),
    "with tabs": smallMonth.replacing("  ", by: "\t"),
    "with CRLF": smallMonth.replacing("\n", by: "\r\n"),
    "with blank lines": smallMonth.replacing("\n", by: "\n\n"),
    "with blanks at the ends": smallMonth.replacing("\n", by: " \n"),
    "with four blanks": smallMonth.replacing("  ", by: "    "),
    "without an end of line": String(smallMonth.dropLast()),
    "with a byte order mark": "\u{FEFF}" + smallMonth, "entries last": entriesLast,
    "entries on one line": oneLineEach, "an element more by hand": oneByHand,
    "opening braces on the line of the list": smallMonth.replacing("[\n    {\n", by: "[{\n"),
  ]

  private static let list = smallMonth.components(between: "\"entries\" : [\n", and: "\n  ],")
  private static let minified = smallMonth.split(separator: "\n")
    .map { $0.drop { $0 == " " }.description.replacing("\" : ", by: "\":") }.joined()
  private static let entriesLast =
    "{\n  \"version\" : 1,\n  \"format\" : \"cairn.journal\",\n  \"entries\" : [\n\(list)\n  ]\n}\n"
  private static let oneLineEach =
    "{\"entries\" : [\n"
    + list.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    .replacing("},{\"created\"", by: "},\n{\"created\"")
    + "], \"version\": 1, \"format\": \"cairn.journal\"}"
  /// The first entry as another program writes it, within a file that is otherwise ours.
  private static let oneByHand = smallMonth.replacing(
    "      \"id\" : \"01A\",\n", by: "      \"id\": \"01A\",\n")

  private func withLayout(
    _ name: String, _ body: (DataDirectory, CareerStore, [Entry]) throws -> Void
  ) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(try #require(Self.layouts[name]), at: directory.november)
      let reading = try store.month(november)
      #expect(reading.problems.isEmpty)
      #expect(reading.entries.map(\.id) == ["01A", "01B"])
      try body(directory, store, reading.entries)
    }
  }

  @Test(arguments: layouts.keys.sorted())
  func `any layout is read`(layout: String) throws {
    try withLayout(layout) { directory, _, entries in
      #expect(entries.map(\.title) == ["First {or so}", "Second ü"])
      let text = try Disk.text(directory.november)
      #expect(text == Self.layouts[layout])
    }
  }

  @Test(arguments: layouts.keys.sorted())
  func `an entry is added to any layout`(layout: String) throws {
    try withLayout(layout) { _, store, entries in
      let new = Entry.fixture("01N", on: "2026-11-05")
      _ = try store.perform(.add([new]))
      #expect(try store.month(november).entries == [entries[0], new, entries[1]])
      _ = try store.undo()
      #expect(try store.month(november).entries == entries)
    }
  }

  @Test(arguments: layouts.keys.sorted(), [0, 1])
  func `an entry is replaced in any layout`(layout: String, index: Int) throws {
    try withLayout(layout) { _, store, entries in
      var expected = entries
      expected[index] = entries[index].titled("New")
      _ = try store.perform(.replace(entries[index], with: expected[index]))
      #expect(try store.month(november).entries == expected)
    }
  }

  @Test(arguments: layouts.keys.sorted(), [0, 1])
  func `an entry is removed from any layout`(layout: String, index: Int) throws {
    try withLayout(layout) { _, store, entries in
      _ = try store.perform(.remove(entries[index]))
      #expect(try store.month(november).entries == [entries[1 - index]])
    }
  }

  @Test func `an entry for an earlier day leaves all others where they stand`() throws {
    try withTemporaryCareer { directory, store in
      // The first one stands out of order.
      let days = [28] + (1...27).flatMap { [$0, $0] }
      var month = ListDocument(format: "cairn.journal", listKey: "entries")
      month.elements = try days.enumerated().map { number, day in
        let (id, day) = ("01A\(100 + number)", day < 10 ? "0\(day)" : "\(day)")
        return try ListDocument.element(
          Entry.fixture(EntryID(rawValue: id), on: "2026-11-\(day)"))
      }
      let before = try month.encoded()
      try Disk.put(before, at: directory.november)
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-05")]))
      let lines = try Disk.text(directory.november).split(separator: "\n")
      let difference = lines.difference(
        from: String(decoding: before, as: UTF8.self).split(separator: "\n"))
      #expect(difference.removals.isEmpty && !difference.insertions.isEmpty)
      #expect(try store.month(november).entries.firstIndex { $0.id == "01N" } == 10)
    }
  }

  @Test func `an entry finds its place beside one that cannot be read`() throws {
    try withTemporaryCareer { directory, store in
      var month = ListDocument(format: "cairn.journal", listKey: "entries")
      month.elements = try (1...8).map { day in
        try ListDocument.element(
          Entry.fixture(EntryID(rawValue: "01A\(day)"), on: "2026-11-0\(day)"))
      }
      month.elements[4] = Data("{\n      \"id\" : \"01A5\"\n    }".utf8)
      try Disk.put(try month.encoded(), at: directory.november)
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-07")]))
      let text = try Disk.text(directory.november)
      let ids = text.matches(of: /"id" : "([^"]*)"/).map { String($0.1) }
      #expect(ids == ["01A1", "01A2", "01A3", "01A4", "01A5", "01A6", "01A7", "01N", "01A8"])
    }
  }

  @Test func `no entry is taken for another by an id that stands within it`() throws {
    try withTemporaryCareer { directory, store in
      let nested = """
        {
          "entries" : [
            {
              "created" : "2026-11-02T00:00:00Z",
              "date" : "2026-11-02",
              "id" : "01A",
              "kind" : "skill",
              "title" : "First"
            },
            {
              "created" : "2026-11-03T00:00:00Z",
              "date" : "2026-11-03",
              "from" : {
              "id" : "01A"
              },
              "id" : "01B",
              "kind" : "skill",
              "title" : "Second, \\n      \\"id\\" : \\"01A\\""
            }
          ],
          "format" : "cairn.journal",
          "version" : 1
        }
        """
      try Disk.put(nested, at: directory.november)
      let entries = try store.month(november).entries
      _ = try store.perform(.replace(entries[0], with: entries[0].titled("New")))
      #expect(try store.month(november).entries == [entries[0].titled("New"), entries[1]])
    }
  }

  @Test func `an entry whose day was changed by hand to another month can be changed`() throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing("\"2026-11-09\"", by: "\"2026-10-09\"")
      try Disk.put(text, at: directory.november)
      let entry = try #require(try store.month(november).entries.first { $0.id == "01B" })
      _ = try store.perform(.replace(entry, with: entry.titled("New")))
      let journal = try store.journal()
      #expect(journal.count == 2)
      #expect(journal.entry("01B")?.title == "New")
      _ = try store.perform(.remove(entry.titled("New")))
      #expect(try store.journal().entry("01B") == nil)
    }
  }

  @Test func `a header that reads like our own mark does not lead the list astray`() throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing(
        "{\n  \"entries\"", by: "{\n  \"a\" : \"cairn:list\",\n  \"entries\"")
      try Disk.put(text, at: directory.november)
      let entries = try store.month(november).entries
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      let reading = try store.month(november)
      #expect(reading.entries == entries + [.fixture("01N", on: "2026-11-30")])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `a list of the same name within the document is not taken for the journal`() throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing(
        "{\n  \"entries\"",
        by: """
          {
            "draft" : {
            "entries" : [
              {
                "a" : 1
              }
            ]
          },
            "entries"
          """)
      try Disk.put(text, at: directory.november)
      #expect(try store.month(november).entries.map(\.id) == ["01A", "01B"])
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      #expect(try store.ids() == ["01A", "01B", "01N"])
      #expect(try store.month(november).problems.isEmpty)
    }
  }
}
