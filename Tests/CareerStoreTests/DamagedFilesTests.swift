import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// A file that does not parse is never overwritten and never treated as empty.
struct DamagedFilesTests {
  static let hopeless: [String: Data] = [
    "empty": Data(), "zeros": Data(count: 4096), "blank": Data(" \n\n".utf8),
    "garbage": Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }),
    "another document": Data("[1, 2]".utf8), "a word": Data("hello".utf8),
    "braces": Data(String(repeating: "{", count: 3000).utf8),
    "nested": Data(String(repeating: "{\"a\":[", count: 20_000).utf8),
  ]

  private func damage(_ problems: [FileProblem]) -> (line: Int?, kept: Int)? {
    guard case .damagedFile(_, let line, _, let kept)? = problems.first else { return nil }
    return (line, kept)
  }

  @Test(arguments: hopeless.keys.sorted())
  func `a month with nothing to be read in it is put away before it is written`(
    name: String
  ) throws {
    try withTemporaryCareer { directory, store in
      let bytes = try #require(Self.hopeless[name])
      try Disk.put(bytes, at: directory.november)
      let problems = try store.month(november).problems
      #expect(damage(problems)?.kept == 0)
      #expect(try Disk.bytes(directory.november) == bytes)
      let receipt = try store.perform(.add([.fixture()]))
      #expect(receipt.problems.count == 1)
      #expect(try directory.damagedCopies() == [bytes])
      #expect(try store.month(november) == MonthReading(month: november, entries: [.fixture()]))
    }
  }

  @Test func `a file of another format is damaged, and what is an entry in it is kept`() throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing("cairn.journal", by: "cairn.plan")
      try Disk.put(text, at: directory.november)
      let reading = try store.month(november)
      #expect(damage(reading.problems)?.kept == 2)
      #expect(reading.entries.map(\.id) == ["01A", "01B"])
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      #expect(try directory.damagedCopies() == [Data(text.utf8)])
      #expect(try store.ids() == ["01A", "01B", "01N"])
    }
  }

  /// The line is that of the damage; 0 where the rest of the file is sound all the same.
  static let slips: [(name: String, old: String, new: String, line: Int, kept: [EntryID])] = [
    ("a comma too few", "    },\n    {", "    }\n    {", 0, ["01A", "01B"]),
    ("a quote too few", "\"First {or so}\"", "\"First {or so}", 0, ["01B"]),
    ("a merge conflict", "    },\n    {", "    },\n<<<<<<< HEAD\n    {", 11, ["01A", "01B"]),
    ("a brace too few", "    },\n    {", "    ,\n    {", 11, ["01B"]),
    ("a comma too many", "  \"version\" : 1\n", "  \"version\" : 1,\n", 0, ["01A", "01B"]),
    ("a number that is none", "\"version\" : 1", "\"version\" : 01", 26, ["01A", "01B"]),
    ("an escape that is none", "\"version\" : 1", "\"a\" : \"\\q\"", 26, ["01A", "01B"]),
  ]

  @Test(arguments: slips.indices)
  func `a slip of the hand is found, with its line`(index: Int) throws {
    let slip = Self.slips[index]
    try withTemporaryCareer { directory, store in
      try Disk.put(smallMonth.replacing(slip.old, by: slip.new), at: directory.november)
      let reading = try store.month(november)
      #expect(reading.entries.map(\.id) == slip.kept, "\(slip.name)")
      guard slip.line > 0 else { return }
      #expect(damage(reading.problems)?.line == slip.line, "\(slip.name): \(reading.problems)")
    }
  }

  @Test func `bytes that are no text are found, with their line`() throws {
    try withTemporaryCareer { directory, store in
      var bytes = Data(smallMonth.replacing("\" : ", by: "\": ").utf8)
      let place = try #require(bytes.firstRange(of: Data("or so".utf8))).lowerBound
      bytes[place] = 0xFF
      try Disk.put(bytes, at: directory.november)
      let reading = try store.month(november)
      #expect(reading.entries.map(\.id) == ["01B"])
      #expect(damage(reading.problems)?.line == 8)
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      #expect(try directory.damagedCopies() == [bytes])
      #expect(try store.ids() == ["01B", "01N"])
    }
  }

  static let badElements = [
    "\"kind\" : \"feedback\"": "\"kind\" : \"dream\"", "\"date\" : \"2026-11-09\"": "\"date\" : 9",
    "\"title\" : \"Second ü\"": "\"titel\" : \"Second ü\"",
    "\"title\" : \"Second ü\",": "\"title\" : \"Second ü\"",
  ]

  @Test(arguments: badElements.keys.sorted())
  func `one element that is no entry stays where it is and is reported with its line`(
    old: String
  ) throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing(old, by: try #require(Self.badElements[old]))
      try Disk.put(text, at: directory.november)
      let reading = try store.month(november)
      #expect(reading.entries.map(\.id) == ["01A"])
      guard case .unreadableItem(_, let line, _)? = reading.problems.first else {
        Issue.record("\(reading.problems)")
        return
      }
      #expect(line == 11 && reading.problems.count == 1)
      _ = try store.perform(.remove(reading.entries[0]))
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      let element = text.components(between: "    },\n", and: "\n    }\n  ]")
      #expect(try Disk.text(directory.november).contains(element))
      #expect(try store.month(november).problems.count == 1)
      #expect(try directory.damagedCopies().isEmpty)
    }
  }

  @Test func `the line is right where keys of the document take several lines`() throws {
    try withTemporaryCareer { directory, store in
      let text = oddMonth.replacing("\"kind\" : \"feedback\"", by: "\"kind\" : \"dream\"")
      try Disk.put(text, at: directory.november)
      guard case .unreadableItem(_, let line, _)? = try store.month(november).problems.first else {
        Issue.record("nothing was reported")
        return
      }
      #expect(line == 14)
    }
  }

  @Test func `an element that a newer Cairn wrote survives in a damaged file`() throws {
    try withTemporaryCareer { directory, store in
      let text = smallMonth.replacing("\"skill\",", by: "\"dream\",").dropLast(4)
      try Disk.put(String(text), at: directory.november)
      _ = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
      #expect(try store.ids() == ["01B", "01N"])
      #expect(try Disk.text(directory.november).contains("\"kind\" : \"dream\""))
    }
  }
}
