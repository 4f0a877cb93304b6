import CareerDrawing
import CareerModel
import CareerTesting
import Testing

struct PlainTableTests {
  private static let entries = [
    Entry(id: "AAAAAA", kind: .skill, day: today, title: "A plain one", created: .on(today)),
    Entry(
      id: "BBBBBB", kind: .milestone, day: on("2026-11-01"), title: "漢字 in a title",
      evidence: [Evidence(skill: "talent-management", level: 3)],
      period: PeriodName(rawValue: "2026-11"), created: .on(today)),
    Entry(
      id: "CCCCCC", kind: .feedback, day: today, title: "Of two skills that the framework lacks",
      evidence: [Evidence(skill: "a-skill-with-a-long-name"), Evidence(skill: "b")],
      created: .on(today)),
  ]

  private static func table(_ entries: [Entry], columns: Int? = nil) -> PlainTable {
    PlainTable(entries, .builtIn, columns: columns)
  }

  @Test func `the newest entry is the first line, and no title is padded`() {
    #expect(
      Self.table(Self.entries).lines.map(\.plain) == [
        "2026-11-21  feedback   CCCCCC  a-skill-with-a-long-name, b  "
          + "Of two skills that the framework lacks",
        "2026-11     milestone  BBBBBB  Talent 3                  漢字 in a title",
        "2026-11-21  skill      AAAAAA                            A plain one",
      ])
  }

  @Test(arguments: [nil, 70, 40])
  func `parts of a table that share its widths have the lines of the whole`(columns: Int?) {
    let whole = Self.table(Self.entries, columns: columns)
    let parts = Self.entries.reversed().map { Self.table([$0], columns: columns) }
    let widths = parts.map(\.widths).reduce(whole.widths.map { _ in 0 }) { zip($0, $1).map(max) }
    #expect(widths == whole.widths)
    #expect(parts.flatMap { Array($0.lines(widths: widths)) } == Array(whole.lines))
    #expect(whole.lines.allSatisfy { $0.columns <= columns ?? .max })
  }

  @Test func `the text of a table is its lines`() {
    let table = Self.table(Self.entries)
    for widths in [table.widths, [12, 9, 6, 30]] {
      let lines = table.lines(widths: widths).map { $0.plain + "\n" }
      #expect(table.text(widths: widths) == lines.joined())
    }
    #expect(Self.table([]).text(widths: [0, 0, 0, 0]).isEmpty)
  }
}
