import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("Days as documents write them")
struct DocumentDayTests {
  @Test(arguments: [
    "2026-03-04", "2026-03-04T23:30:00Z", "2026-03-04 18:22", "2026/03/04", "20260304",
    "04.03.2026", "4.3.2026", "4 Mar 2026", "4th March, 2026", "March 4, 2026", "mar 4th 2026",
    "2026 March 4", "Wed, 4 Mar 2026", " 2026-03-04 ",
  ])
  func `a day is read`(text: String) throws {
    #expect(try DocumentDay.read(text) == DocumentDay(day: "2026-03-04"))
  }

  @Test(arguments: [
    ("2026-03", "2026-03-01"), ("March 2026", "2026-03-01"), ("2026 Sept", "2026-09-01"),
    ("Q2 2026", "2026-04-01"), ("2026-q4", "2026-10-01"), ("H2 2026", "2026-07-01"),
    ("2026", "2026-01-01"),
  ])
  func `of more than a day the first is taken, and it is said`(text: String, day: String) throws {
    let read = try DocumentDay.read(text)
    #expect(read.day.description == day)
    #expect(read.span == text)
  }

  @Test(arguments: [
    ("31/02/2026", "31/02/2026 is not a valid date"),
    ("31/02", "31/02 is not a valid date"),
    ("2026-02-31", "2026-02-31 is not a valid date"),
    ("2026-13", "2026-13 is not a valid date"),
    ("31 Feb 2026", "31 Feb 2026 is not a valid date"), ("4 March", "4 March has no year"),
    ("04/03", "04/03 has no year"), ("today", "\"today\" is not a date"),
    ("fri", "\"fri\" is not a date"), ("-3d", "\"-3d\" is not a date"), ("", "no date"),
    ("2026 days ago", "\"2026 days ago\" is not a date"), ("1066", "\"1066\" is not a date"),
    (
      "04/03/2026",
      "04/03/2026 can be 4 Mar 2026 or 3 Apr 2026; write it like 2026-03-04"
    ),
  ])
  func `what names no day is told, and none is guessed`(text: String, words: String) {
    #expect(throws: DocumentDay.Problem.self) { try DocumentDay.read(text) }
    do {
      _ = try DocumentDay.read(text)
    } catch {
      #expect(error.words == words)
    }
  }

  @Test func `the dates of a document tell together which number is the day`() throws {
    #expect(DocumentDay.SlashOrder(of: ["04/03/2026", "14/03/2026"]) == .dayFirst)
    #expect(DocumentDay.SlashOrder(of: ["04/03/2026", "03/14/2026"]) == .monthFirst)
    #expect(DocumentDay.SlashOrder(of: ["04/03/2026", "x", "5"]) == .unknown)
    #expect(DocumentDay.SlashOrder(of: ["14/03/2026", "03/14/2026"]) == .unknown)
    #expect(try DocumentDay.read("04/03/2026", order: .dayFirst).day == "2026-03-04")
    #expect(try DocumentDay.read("04/03/2026", order: .monthFirst).day == "2026-04-03")
    #expect(try DocumentDay.read("03/03/2026").day == "2026-03-03")
  }
}
