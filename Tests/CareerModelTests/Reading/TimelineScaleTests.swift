import CareerTesting
import Testing

@testable import CareerModel

struct TimelineScaleTests {
  @Test(arguments: TimelineScale.Unit.allCases)
  func `the placed day stands in its column`(unit: TimelineScale.Unit) {
    for column in [-5, 0, 40, 1000] {
      let scale = TimelineScale(unit: unit, placing: today, at: column)
      #expect(scale.column(of: today) == column)
      #expect(scale.days(of: column).contains(today))
    }
  }

  @Test(arguments: TimelineScale.Unit.allCases)
  func `every day lies in the days of its column, from 1900 to 2199`(unit: TimelineScale.Unit) {
    let scale = TimelineScale(unit: unit, placing: today, at: 40)
    let outside = (-25_567...84_005).first { ordinal in
      let day = CalendarDay(ordinal: ordinal)
      return !scale.days(of: scale.column(of: day)).contains(day)
    }
    #expect(outside == nil)
  }

  @Test(arguments: TimelineScale.Unit.allCases)
  func `columns follow one another without a gap`(unit: TimelineScale.Unit) {
    let scale = TimelineScale(unit: unit, placing: today, at: 40)
    for column in -300...300 {
      let days = scale.days(of: column)
      #expect(scale.column(of: days.lowerBound) == column)
      #expect(scale.column(of: days.upperBound) == column)
      #expect(days.upperBound.adding(days: 1) == scale.days(of: column + 1).lowerBound)
    }
  }

  @Test func `weeks start on Monday`() {
    let scale = TimelineScale(unit: .week, placing: today, at: 0)
    #expect(scale.days(of: 0) == on("2026-11-16")...on("2026-11-22"))
    for column in -3000...3000 {
      let days = scale.days(of: column)
      #expect(days.lowerBound.weekday == 1)
      #expect(days.lowerBound.days(to: days.upperBound) == 6)
    }
  }

  @Test(arguments: [
    (TimelineScale.Unit.day, "2026-11-21", "2026-11-21"), (.week, "2026-11-16", "2026-11-22"),
    (.month, "2026-11-01", "2026-11-30"), (.quarter, "2026-10-01", "2026-12-31"),
    (.year, "2026-01-01", "2026-12-31"),
  ])
  func `a column is as long as its unit`(unit: TimelineScale.Unit, first: String, last: String) {
    let scale = TimelineScale(unit: unit, placing: today, at: 7)
    #expect(scale.days(of: 7) == on(first)...on(last))
  }

  @Test func `columns run on over the years`() {
    let months = TimelineScale(unit: .month, placing: on("2026-01-15"), at: 0)
    #expect(months.column(of: on("2025-12-31")) == -1)
    #expect(months.column(of: on("2028-02-29")) == 25)
    let quarters = TimelineScale(unit: .quarter, placing: on("2026-01-01"), at: 0)
    #expect(quarters.column(of: on("2025-12-31")) == -1)
    #expect(quarters.column(of: on("2027-04-01")) == 5)
  }

  @Test(arguments: TimelineScale.Unit.allCases)
  func `as many columns as it takes hold both ends`(unit: TimelineScale.Unit) {
    let (first, last) = (on("2023-05-17"), on("2026-11-21"))
    let columns = TimelineScale.columns(of: unit, from: first, to: last)
    let days = TimelineScale(unit: unit, from: first).days(ofFirst: columns)
    #expect(days.contains(first) && days.contains(last))
    let fewer = TimelineScale(unit: unit, from: first).days(ofFirst: columns - 1)
    #expect(!fewer.contains(last))
  }

  @Test func `zooming leads from days to years and back`() {
    #expect(TimelineScale.Unit.day.closer == nil && TimelineScale.Unit.year.wider == nil)
    #expect(TimelineScale.Unit.quarter.wider == .year)
    #expect(TimelineScale.Unit.year.closer == .quarter)
    #expect(TimelineScale.Unit.day.wider == .week && TimelineScale.Unit.week.closer == .day)
    #expect(TimelineScale.Unit.month.wider == .quarter)
    #expect(TimelineScale.Unit.quarter.closer == .month)
    #expect(TimelineScale.Unit.week.title == "by week")
  }
}
