import CareerModel
import CareerTesting
import Testing

@testable import CareerDrawing

struct TimelineAxisTests {
  private func axis(
    _ unit: TimelineScale.Unit, from day: String, columns: Int
  ) -> TimelineAxis {
    TimelineAxis(TimelineScale(unit: unit, from: on(day)), columns: columns)
  }

  /// A row of labels as it is drawn.
  private func text(_ labels: [TimelineAxis.Label]) -> String {
    labels.reduce("") { line, label in
      line + String(repeating: " ", count: label.column - line.count) + label.text
    }
  }

  @Test func `days show months and Mondays`() {
    let axis = axis(.day, from: "2026-11-19", columns: 28)
    #expect(text(axis.upper) == "Nov 2026    Dec 2026")
    #expect(text(axis.lower) == "    23     30     7      14")
    #expect(text(axis.single) == "Nov 2026   30 Nov 7 Dec")
  }

  @Test func `weeks show years and months`() {
    let axis = axis(.week, from: "2026-10-26", columns: 20)
    #expect(text(axis.upper) == "2026     2027")
    #expect(text(axis.lower) == "Nov  Dec Jan  Feb")
  }

  @Test func `months show years and quarters`() {
    let axis = axis(.month, from: "2025-11-01", columns: 16)
    #expect(text(axis.upper) == "  2026")
    #expect(text(axis.lower) == "  Q1 Q2 Q3 Q4 Q1")
  }

  @Test func `quarters show every second year, and a tick for each`() {
    let axis = axis(.quarter, from: "2018-01-01", columns: 24)
    #expect(text(axis.upper) == "2018    2020    2022")
    #expect(text(axis.lower) == "'   '   '   '   '   '")
  }

  @Test func `years show every fifth one`() {
    let axis = axis(.year, from: "2006-01-01", columns: 20)
    #expect(text(axis.upper) == "    2010 2015 2020")
    #expect(text(axis.single) == text(axis.upper))
  }

  @Test func `what began before the view is named in the first column`() {
    #expect(axis(.month, from: "2025-05-01", columns: 30).upper.first?.text == "2025")
    #expect(axis(.month, from: "2025-05-01", columns: 30).upper.first?.begins == false)
    #expect(axis(.day, from: "2026-11-02", columns: 10).upper.first?.text == "Nov 2026")
  }

  @Test(arguments: TimelineScale.Unit.allCases)
  func `labels never touch, and say the time of their column`(unit: TimelineScale.Unit) {
    for columns in [0, 1, 3, 7, 27, 64, 104, 175] {
      for start in stride(from: -25_567, to: 80_000, by: 977) {
        let scale = TimelineScale(unit: unit, from: CalendarDay(ordinal: start))
        let axis = TimelineAxis(scale, columns: columns)
        for row in [axis.upper, axis.lower, axis.single] {
          for (label, next) in zip(row, row.dropFirst()) {
            let gap = label.text == TimelineAxis.tick ? 0 : 1
            #expect(label.end + gap <= next.column, "\(unit) from \(start)")
          }
          #expect(row.allSatisfy { $0.column >= 0 && $0.end <= columns }, "\(unit) from \(start)")
        }
        for label in axis.upper where label.text.count == 4 {
          let years = [scale.days(of: label.column)].flatMap { [$0.lowerBound, $0.upperBound] }
          #expect(years.contains { "\($0.year)" == label.text }, "\(unit) from \(start)")
        }
        if columns >= 27 { #expect(!axis.upper.isEmpty && !axis.single.isEmpty) }
      }
    }
  }
}
