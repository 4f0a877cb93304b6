import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// What a change is not about stays in the file to the letter.
struct UntouchedEntriesTests {
  private func changed(
    _ change: (CareerStore) throws -> Void
  ) throws -> (text: String, entries: [Entry], problems: [FileProblem]) {
    try withTemporaryCareer { directory, store in
      try Disk.put(oddMonth, at: directory.november)
      try change(store)
      let reading = try store.month(november)
      return (try Disk.text(directory.november), reading.entries, reading.problems)
    }
  }

  private func entry(_ id: EntryID) throws -> Entry {
    try #require(try changed { _ in }.entries.first { $0.id == id })
  }

  @Test func `the file has three entries and nothing wrong with it`() throws {
    let (_, entries, problems) = try changed { _ in }
    #expect(entries.map(\.id) == ["01A", "01B", "01C"] && problems.isEmpty)
    #expect(entries.map(\.title) == ["Tea & \"biscuits\" }", "Überlegt", "Last\n    }"])
    #expect(oddEntries.count == 3 && oddEntries.allSatisfy { oddMonth.contains($0) })
  }

  @Test(arguments: ["2026-11-01", "2026-11-05", "2026-11-15", "2026-11-30"])
  func `an addition leaves the others as they are`(day: String) throws {
    let (text, entries, _) = try changed { _ = try $0.perform(.add([.fixture("01N", on: day)])) }
    #expect(entries.count == 4)
    for entry in oddEntries { #expect(text.contains(entry)) }
  }

  @Test(arguments: 0..<3)
  func `a removal leaves the others as they are`(index: Int) throws {
    let entry = try entry(["01A", "01B", "01C"][index])
    let (text, entries, _) = try changed { _ = try $0.perform(.remove(entry)) }
    #expect(!entries.contains(entry) && entries.count == 2)
    for (other, kept) in oddEntries.enumerated() {
      #expect(text.contains(kept) == (other != index))
    }
  }

  @Test(arguments: 0..<3)
  func `a replacement leaves the others as they are`(index: Int) throws {
    let entry = try entry(["01A", "01B", "01C"][index])
    let (text, entries, _) = try changed {
      _ = try $0.perform(.replace(entry, with: entry.titled("New")))
    }
    #expect(entries.filter { $0.id == entry.id } == [entry.titled("New")] && entries.count == 3)
    for (other, kept) in oddEntries.enumerated() where other != index {
      #expect(text.contains(kept))
    }
  }

  @Test func `an addition that is taken back leaves the file as it was`() throws {
    let (text, _, _) = try changed {
      _ = try $0.perform(.add([.fixture("01N", on: "2026-11-05")]))
      _ = try $0.undo()
    }
    #expect(text == oddMonth)
  }

  @Test func `keys of the document stay`() throws {
    let (text, _, _) = try changed { _ = try $0.perform(.add([.fixture("01N")])) }
    #expect(text.contains("\"about\" : {\n    \"entries\" : \"not these\"\n  }"))
    #expect(text.contains("\"mark\" : [\n    1,\n    2\n  ]"))
  }

  @Test func `months that a change is not about are not written at all`() throws {
    try withTemporaryCareer { directory, store in
      let minified = #"{"entries":[],"format":"cairn.journal","version":1}"#
      try Disk.put(minified, at: directory.october)
      _ = try store.perform(.add([.fixture()]))
      #expect(try Disk.text(directory.october) == minified)
    }
  }
}
