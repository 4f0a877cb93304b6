import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

struct RowLinesTests {
  private let state = Planner(.few).state

  private func drawn(from top: Int, columns: Int) -> [String] {
    let days = ["2026-11-20", "2026-11-03", "2025-12-09", "2025-12-03"]
    let rows = days.map { Row<Int>(.entry(.fixture("01A", on: $0, "Ran it"))) }
    var frame = Frame(size: Size(rows: days.count, columns: columns))
    let lines = RowLines(rows, columns: columns, medium: state.medium).lines
    for (row, line) in lines.scrolled(to: top).enumerated() {
      line.draw(
        in: Rect(row: row, column: 0, rows: 1, columns: columns), state.framework,
        today: state.today, entriesAt: 0, frame: &frame)
    }
    return frame.text
  }

  @Test func `entries below each other say their month once`() {
    #expect(
      drawn(from: 0, columns: 55) == [
        "20 Nov 2026 • Ran it", " 3          • Ran it", " 9 Dec 2025 • Ran it",
        " 3          • Ran it",
      ])
    #expect(
      drawn(from: 0, columns: 40) == [
        "20 Nov • Ran it", " 3     • Ran it", "Dec'25 • Ran it", "       • Ran it",
      ])
  }

  @Test func `the first one in view says its month`() {
    #expect(
      drawn(from: 1, columns: 55) == [
        " 3 Nov 2026 • Ran it", " 9 Dec 2025 • Ran it", " 3          • Ran it", "",
      ])
  }

  @Test func `a long name of a skill is cut before its level`() {
    let evidence = [Evidence(skill: "a-skill-of-another-framework", level: 3)]
    var frame = Frame(size: Size(rows: 1, columns: 60))
    EntryRow.draw(
      .entry(.fixture("01A", .skill, "Ran it", evidence)), state.framework, today: state.today,
      in: Rect(row: 0, column: 0, rows: 1, columns: 60), frame: &frame)
    #expect(frame.text == ["21 Nov 2026 • a-skill-of-a… 3 Ran it"])
  }
}
