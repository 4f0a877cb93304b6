import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

/// The example of docs/forecast.md, from its tables.
struct ForecastExampleTests {
  private let page: MarkdownPage

  init() throws { page = try MarkdownPage("docs/forecast.md") }

  @Test func `the pace of the example is the median of its ten slopes`() throws {
    let rows = try page.table(under: ["month", "points"])
    let points = try rows.map {
      (month: try #require(Int($0[0])), share: try #require(Double($0[1])))
    }
    #expect(ReadinessPace.slope(of: points) == 1)
    #expect(page.text.contains("pace is 1 point a month"))
    #expect(ReadinessPace.slope(of: []) == 0 && ReadinessPace.slope(of: [(3, 40)]) == 0)
  }

  @Test func `the days of the example are those of the program`() throws {
    let rows = try page.table(
      under: ["pace", "months for 30", "without the goal", "months for 12", "with the goal"])
    let plain = RemainingGaps(today: today, steps: [(0, 30)])
    let due = today.days(to: on("2027-06-30"))
    let planned = RemainingGaps(today: today, steps: [(0, 30), (due, 12)])
    #expect(rows.count == 3)
    for row in rows {
      let pace = try #require(Double(row[0]))
      #expect(30 / pace == Double(row[1]), "\(row)")
      #expect(plain.end(atPace: pace)?.description == row[2], "\(row)")
      #expect(12 / pace == Double(row[3]), "\(row)")
      #expect(planned.end(atPace: pace)?.description == row[4], "\(row)")
    }
    #expect(rows.map { Double($0[0]) } == [1, Forecast.quickest, Forecast.slowest])
    #expect(planned.end(atPace: 0) == nil)
  }

  @Test func `the numbers of the page are those of the program`() throws {
    let numbers: [String: Double] = [
      "lookBack": Double(ReadinessPace.lookBack), "fewest": Double(ReadinessPace.fewest),
      "start": Double(ReadinessPace.takes(.standard) - ReadinessPace.fewest),
      "flat": ReadinessPace.flat, "years": Double(Forecast.years),
      "quickest": Forecast.quickest, "slowest": Forecast.slowest,
      "closedHeld": Double(Forecast.closedHeld), "openHeld": Double(Forecast.openHeld),
    ]
    let rows = try page.table(under: ["number", "value", "why"])
    #expect(rows.map(\.[0]).sorted() == numbers.keys.sorted())
    for row in rows { #expect(Double(row[1]) == numbers[row[0]], "\(row)") }
  }
}
