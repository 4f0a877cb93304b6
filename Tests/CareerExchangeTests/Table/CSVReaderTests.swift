import Foundation
import Testing

@testable import CareerExchange

@Suite("Comma-separated values after RFC 4180")
struct CSVReaderTests {
  private func records(_ text: String) throws -> [CSVReader.Record] {
    var reader = CSVReader(Data(text.utf8))
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func cells(_ text: String) throws -> [[String]] { try records(text).map(\.cells) }

  // The examples of section 2 of the RFC.
  @Test(arguments: [
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    (
      "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
      [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]
    ),
    ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
  ])
  func `the examples of the RFC are read as it says`(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `blanks belong to a cell, and an empty cell is one`() throws {
    #expect(try cells(" a ,,\"\"\n,\n") == [[" a ", "", ""], ["", ""]])
  }

  @Test func `bare line feeds and carriage returns end a record, blank lines are none`() throws {
    #expect(try cells("a,b\rc,d\n\n\r\ne,f") == [["a", "b"], ["c", "d"], ["e", "f"]])
  }

  @Test func `a record knows the line where it begins, whatever newlines its cells hold`() throws {
    let text = "a,b\r\n\"1\r\n2\n3\",x\r\n\r\nlast,y"
    #expect(try records(text).map(\.line) == [1, 2, 6])
  }

  @Test func `a quote within a bare cell is itself`() throws {
    #expect(try cells("5\" disk,it is \"so\"") == [["5\" disk", "it is \"so\""]])
  }

  @Test func `a mark behind a comma or a quote does not hide it`() throws {
    let text = "a,\u{301}b,\"\u{301}c\""
    let bytes = try cells(text)[0].map { Array($0.utf8) }
    #expect(bytes == [Array("a".utf8), Array("\u{301}b".utf8), Array("\u{301}c".utf8)])
  }

  @Test(arguments: [
    ("a;b\nc;d", ["a", "b"]), ("a\tb\nc,\td", ["a", "b"]), ("\"a;b;c\",d", ["a;b;c", "d"]),
  ])
  func `the first line says what parts the cells`(text: String, first: [String]) throws {
    #expect(try cells(text)[0] == first)
  }

  @Test func `a quote that is never closed is told by the line that opens it`() throws {
    let fault = ExchangeError.unreadable(
      line: 2, detail: "this quote is never closed")
    #expect(throws: fault) { try records("a,b\nc,\"d\ne,f\n") }
  }

  @Test func `text behind a closing quote is told by its line`() throws {
    do {
      _ = try records("a,b\n\"c\nd\"e,f\n")
      Issue.record("it was read")
    } catch ExchangeError.unreadable(let line, let detail) {
      #expect(line == 3)
      #expect(detail.contains("text follows a closing quote"))
    }
  }
}
