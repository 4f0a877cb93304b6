import CareerExchange
import CareerJSON
import CareerModel
import CareerPages
import FoundationEssentials

/// Documents that other programs wrote.
extension EntryPoint {
  static func imports(_ world: World) -> [EntryPoint] {
    ImportKind.allCases.map { kind in
      EntryPoint(kind.rawValue, samples(of: kind, world)) { try read($0, as: kind, world) }
    } + [
      EntryPoint("trash", [trash(world)]) { try read($0, as: .json, world) },
      EntryPoint("git", [gitLog]) { bytes in
        var reader = GitLogReader()
        var history = GitHistory(of: [], on: DayRange(), today: world.today)
        bytes.withUnsafeBytes { buffer in reader.read(buffer) { history.take($0) } }
      },
    ]
  }

  /// What is taken of a document can be written and read back as it is.
  private static func read(_ bytes: [UInt8], as kind: ImportKind, _ world: World) throws {
    let record: ImportedRecord
    do {
      record = try kind.read(Data(bytes), world.context)
    } catch {
      return
    }
    let change = ImportMerge(record, into: world.career).change
    guard change.edits.count <= 50 else { return }
    let written = try CareerJSON.encode(change)
    let again = try CareerJSON.decode(Change.self, from: written)
    try Broken.unless(again == change, "what was taken reads back as something else")
  }

  private static func samples(of kind: ImportKind, _ world: World) -> [String] {
    let own = [
      ImportKind.json: ExportKind.json, .csv: .csv, .ics: .ics, .jsonresume: .jsonresume,
      .markdown: .brag,
    ][kind]
    return [own.flatMap { try? world.document($0) }].compactMap(\.self) + (foreign[kind] ?? [])
  }

  private static let foreign: [ImportKind: [String]] = [
    .csv: [
      "Date;Title;Tags\n2026-03-04;\"Shipped it; twice\";cloud\n04/03/2026;Second;\n",
      "date,what,impact\n2026-03-04,\"Said \"\"yes\"\"\",less\n\n",
    ],
    .jrnl: [
      #"{"tags": {"@a": 1}, "entries": [{"title": "Ran it.", "body": "More\nof it", "#
        + #""date": "2026-03-04", "time": "09:00", "tags": ["@sam"], "starred": true}]}"#,
      #"{"title": "One", "date": "2026-03-04", "body": "", "uuid": "x"}"#,
    ],
    .bragfile: [
      #"[{"id": 1, "title": "Cut the cost", "description": "by a third", "tags": "a,b", "#
        + #""project": "ledger", "type": "milestone", "impact": "less", "#
        + #""created_at": "2026-03-04T09:00:00Z", "updated_at": "2026-03-05T09:00:00Z"}]"#
    ],
    .jsonresume: [
      #"{"basics": {"name": "R"}, "work": [{"name": "A", "position": "Team lead", "#
        + #""startDate": "2023-01", "endDate": "2024", "highlights": ["Hired three", "Moved it"], "#
        + #""summary": "x"}], "awards": [{"title": "Best", "date": "2024-05-01"}]}"#
    ],
    .markdown: [
      "# Wins\n\n## March 2026\n\n- Shipped it\n  with help\n- [x] **Bold**: rest\n  - Result: less\n",
      "- 2026-03-04: Ran it (checkout, Mar 2026) => fast\n> - 2026-03-05 quoted\n\n2026-03-06 Plain\n",
      "---\ntitle: x\n---\n### 2026-03-04 09:00 Wrote it\n\nText [a](http://x.example)\n```\ncode\n```\n",
    ],
    .ics: [
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Met\\, twice\r\n"
        + "DTSTART;TZID=Europe/Berlin:20260304T090000\r\nATTENDEE;CN=\"Sam L\":mailto:s@x.example\r\n"
        + "DESCRIPTION:=> less\\nMore\r\n of it\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:Do\r\n"
        + "DUE:20270101\r\nSTATUS:IN-PROCESS\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    ],
  ]

  private static func trash(_ world: World) -> String {
    let entries = world.entries.suffix(3).compactMap { try? CareerJSON.encode($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    return "{\"format\": \"cairn.trash\", \"version\": 1, \"entries\": ["
      + entries.joined(separator: ",\n") + "]}"
  }

  private static let gitLog = [
    "a1", "b2 c3", "Sam", "s@x.example", "s@x.example", "2026-03-04T09:00:00+01:00",
    "Merge pull request #12 from x/y", "a2", "", "Kim", "k@x.example", "k@x.example",
    "2026-03-04T23:00:00-11:00", "Retry failed uploads (#12)", "",
  ].joined(separator: "\0")
}
