import CareerModel
import CareerTesting
import FoundationEssentials
import Testing

@testable import CareerExchange

@Suite("Days in Markdown")
struct MarkdownDaysTests {
  private func entries(_ text: String) throws -> [String] {
    try ImportKind.markdown.read(text).entries.map { "\($0.item.day) \($0.item.title)" }
  }

  private func reasons(_ text: String) throws -> [String] {
    let record = try ImportKind.markdown.read(text)
    #expect(record.entries.isEmpty)
    return record.left.map(\.why)
  }

  @Test(arguments: [
    ("## 2026-03-17\n- Tuesday: paired\n- **Wed**: shipped", ["17 paired", "17 Wed: shipped"]),
    (
      "## 2026-03-17\n- March 2026: paired\n- Q1: wrote", ["17 March 2026: paired", "17 Q1: wrote"]
    ),
    ("## 2026-03-17\n### Monday\n- paired", ["17 paired"]),
    ("## 2026-03-17\n- Shipped it (March)", ["17 Shipped it (March)"]),
    ("## 2026-03-17\n- Fixed it (Wed)", ["17 Fixed it (Wed)"]),
  ])
  func `an exact day above is not overruled by something coarser`(
    text: String, expected: [String]
  ) throws {
    #expect(try entries(text) == expected.map { "2026-03-" + $0 })
  }

  @Test(arguments: [
    ("## Week of March 16, 2026\n- Tuesday: paired", "2026-03-17 paired"),
    ("## Week of March 16, 2026\n### Wed\n- paired", "2026-03-18 paired"),
    ("## March 16-20, 2026\n\nMonday\n\n- one\n\nTuesday\n\n- paired", "2026-03-17 paired"),
    ("# 2026-W12\n- Fri – paired", "2026-03-20 paired"),
    ("# 2026\n## Week 12\n- Fri: paired", "2026-03-20 paired"),
    ("## March 2026\n### Tue 17th\n- paired", "2026-03-17 paired"),
    ("## March 2026\n- 17th: paired", "2026-03-17 paired"),
  ])
  func `a weekday is the one of the week above`(text: String, expected: String) throws {
    #expect(try entries(text).last == expected)
  }

  @Test(arguments: [
    ("# Notes 2026\n## KW 11 (9.3. – 13.3.)\n- shipped", "2026-W11", []),
    ("# Notes 2026\n## KW 13 (23. - 27. März)\n- shipped", "2026-W13", []),
    ("## CW 15/2026\n- shipped", "2026-W15", []),
    ("# Notes 2026\n## KW 16 Osterferien\n- shipped", "2026-W16", ["Osterferien"]),
    ("# Notes 2026\n## Woche 20\n- shipped", "2026-W20", []),
    ("# Notes 2026\n## Week #25\n- shipped", "2026-W25", []),
    ("# Notes 2026\n## Week of 05/25\n- shipped", "2026-W22", []),
    ("## 2026-03-04 - 2026-03-05 Offsite\n- shipped", "2026-03-04", ["Offsite"]),
    ("## Mar 2020 – Feb 2022 · Beta\n- shipped", "2020-03-01", ["Beta"]),
  ])
  func `a heading may name a week or a range among other words`(
    text: String, stated: String, tags: [String]
  ) throws {
    let found = try #require(try ImportKind.markdown.read(text).entries.first)
    #expect(found.item.period?.rawValue ?? found.item.day.description == stated)
    #expect(found.item.tags == tags)
    let isRange = found.item.period == nil
    #expect(found.remarks.contains { $0.contains("covers several days") } == isRange)
  }

  @Test(arguments: [
    (
      "## March 2026\n- March 2026: (Re)built 3 services (all live)",
      "(Re)built 3 services (all live)"
    ),
    ("## March 2026\n- Q1 2026 – (with 2 others)", "(with 2 others)"),
    ("## 2026\n### Week 2 of the new job\n- shipped", "shipped"),
  ])
  func `brackets behind a period, and a week that is none of the calendar, are text`(
    text: String, title: String
  ) throws {
    let found = try #require(try ImportKind.markdown.read(text).entries.first)
    #expect(found.item.title == title)
    #expect(found.item.period?.rawValue.contains("W") == false)
  }

  @Test func `an undated item above items whose year is in a heading is a tag`() throws {
    let text = "# 2026\n- Search\n  - Jan 5: Launched v1\n  - Feb 9: Improved recall\n"
    #expect(try entries(text) == ["2026-01-05 Launched v1", "2026-02-09 Improved recall"])
    #expect(
      try ImportKind.markdown.read(text).entries.map(\.item.tags) == [["Search"], ["Search"]])
  }

  @Test(arguments: [
    ("## March 2026\n- Tuesday: paired", "Tuesday is not a date"),
    ("# 2026\n- Tuesday: paired", "Tuesday is not a date"),
    ("- Tuesday: paired", "Tuesday is not a date"), ("- March: paired", "March has no year"),
    ("## 2026\n- 12/30/25: moved", "cannot read the date 12/30/25"),
    ("## 2026-04-10\n- 04/08/26: moved", "cannot read the date 04/08/26"),
    ("## 2026-04-10\n- 04/08/26 moved", "cannot read the date 04/08/26"),
    ("# 2026\n- Mar 17-45: offsite", "cannot read the date Mar 17-45"),
    ("# 2026\n- Moved it (12/30/25)", "cannot read the date 12/30/25"),
    ("# 2026\n- 31.02.: moved", "31.02.2026 is not a valid date"),
    ("# 2026\n## 12. Dezember 2025\n- moved", "cannot read the date 12. Dezember 2025"),
    ("# 2026\n## 5 de marzo de 2026\n- moved", "cannot read the date 5 de marzo de 2026"),
    ("# 2026\n## März 2026\n- moved", "cannot read the date März 2026"),
  ])
  func `a date that visibly stands there and cannot be read leaves the item`(
    text: String, words: String
  ) throws {
    #expect(try reasons(text) == [words])
  }

  @Test func `a month's name with a small number may be a project`() throws {
    let record = try ImportKind.markdown.read("# 2026\n## Mars 2\n- Shipped it")
    #expect(record.entries.map(\.item.tags) == [["Mars 2"]])
  }

  @Test(arguments: [
    "- 04-03-2026: Gave it\n- 30-12-2025: Other", "# 2026\n- 04.03.: Gave it",
    "# 2026\n- 03-04: Gave it", "## 2026-04-10\n- 2026-03-04—Gave it", "- 2026-03-04:Gave it",
    "- [2026-03-04](day.md) Gave it", "- Gave it [[2026-03-04]]", "- [[2026-03-04|Wed]]: Gave it",
    "- [[Mar 4th, 2026]] Gave it", "- 2026-03-04 (Wed): Gave it",
    "- 2026-03-04, Wednesday – Gave it",
    "## 2026-03-04 Wednesday\n- Gave it", "- 2026-03-04 15:30 Gave it",
    "- 2026-03-04 at 10:00: Gave it", "- 2026-03-04 3:30 pm Gave it", "- 2026-03-04T15:30 Gave it",
    "- 2026-03-04 09:00-10:30 Gave it", "[2026-03-04 10:00] Gave it", "2026-03-04 15:30 Gave it",
    "2026-03-04\n==========\n\n- Gave it", "4 March 2026\n---\n- Gave it",
    "2026-03-04\n\n- Gave it",
    "**2026-03-04**\n- Gave it", "# 2026\n\n**March 4**\n\n- Gave it", "2026-03-04\nGave it",
    "## 2026-03-04\n\nGave it", "- 2026-03-04\n\n  Gave it", "## 2026-03-04 Gave it",
    "## 2026-03-04 15:30 Gave it", "- [x] Gave it ✅ 2026-03-04", "- [X] Gave it ✅2026-03-04",
    "- [x] Gave it ➕ 2026-01-01 📅 2026-05-01 ✅ 2026-03-04",
    "- [x] Gave it [completion:: 2026-03-04]", "- [x] Gave it (completed:: 2026-03-04)",
    "- Gave it @done(2026-03-04)", "- DONE Gave it (2026-03-04)", "- ✅ Gave it (2026-03-04)",
    "- [!] 2026-03-04: Gave it", "- 2026-03-04: [x] Gave it", "- Gave it\n  - Date: 2026-03-04",
    "---\ndate: 2026-03-04\n---\n\n- Gave it",
    "---\ntitle: x\ncreated: \"2026-03-04\"\n---\n- Gave it",
    "+++\ndate = 2026-03-04T10:00:00Z\n+++\n- Gave it", "date:: 2026-03-04\n\n- Gave it",
    "# My day\n\nDate: March 4, 2026\nStatus: Done\n\n- Gave it",
    "# Day 5 - March 4, 2026\n\n## Done\n\n- Gave it", "# Standup 2026-03-04\n- Gave it",
    "  ## 2026-03-04\n- Gave it", "## 2026-03-04 ##\n- Gave it",
  ])
  func `a day is found however the dialect writes it`(text: String) throws {
    #expect(try entries(text).first == "2026-03-04 Gave it")
  }

  @Test(arguments: [
    ("## Sprint 12 (2026-03-17 – 2026-03-28)\n- Gave it", "2026-03-17"),
    ("## Sprint 13 (2026-03-31 to 2026-04-11)\n- Gave it", "2026-03-31"),
    ("- Gave it (Jan–Mar 2026)", "2026-01-01"), ("- Gave it (Jan – Mar 2026)", "2026-01-01"),
    ("- 2026-03-17 – 2026-03-28: Gave it", "2026-03-17"),
    ("# 2026\n- Mar 17-19: Gave it", "2026-03-17"),
    ("# Brag document 2025\n- Gave it", "2025-01-01"),
    ("# 2025 brag document\n## Wins\n- Gave it", "2025-01-01"),
    ("# Work log\n## Goals for Q1 2026\n- Gave it", "2026-01-01"),
    ("# 2026\n## The move to Server 2019\n- Gave it", "2026-01-01"),
  ])
  func `of some days in words or brackets the first is taken, and it is said`(
    text: String, day: String
  ) throws {
    let record = try ImportKind.markdown.read(text)
    #expect(record.entries.map(\.item.day.description) == [day])
    #expect(record.entries.map(\.item.title) == ["Gave it"])
    #expect(record.entries.allSatisfy { ($0.item.period == nil) == ($0.remarks.count == 1) })
  }

  @Test func `days in a paragraph are entries, each with the lines it goes on in`() throws {
    let record = try ImportKind.markdown.read(
      """
      Some words.
      2026-04-11: moved the pager
      2026-04-12: gave a talk
      2026-04-13: shipped the ledger, which ended
      the night shifts
      [2026-04-14 10:00] Reviewed the rollout
      it went well.
      """)
    let entries = record.entries.map(\.item)
    #expect(
      entries.map(\.title) == [
        "moved the pager", "gave a talk", "shipped the ledger, which ended the night shifts",
        "Reviewed the rollout",
      ])
    #expect(entries.map(\.note) == [nil, nil, nil, "it went well."])
    #expect(record.left.map(\.what) == ["Some words."])
  }

  @Test(arguments: [
    "## 2026-04-11 Gave the first talk", "## 2026-04-11 Gave the first talk\n\n",
    "# Log\n\n## 2026-04-11 Gave the first talk\n\nIt went well.\n\n### Why\n\nBecause.",
  ])
  func `the last heading of a document counts like every other one`(text: String) throws {
    #expect(try entries(text) == ["2026-04-11 Gave the first talk"])
  }

  @Test(arguments: [
    ("- [x] Gave it 📅 2026-03-12", ["no completion date (due 2026-03-12)"]),
    ("- [-] 2026-03-04: Gave it", ["cancelled"]),
    ("- [/] Give it", ["not done yet; plan it as a goal instead"]),
    ("- 2026-03-04 [ ] Give it", ["not done yet; plan it as a goal instead"]),
    ("- TODO Give it", ["not done yet; plan it as a goal instead"]),
    ("- [>] Give it", ["postponed"]), ("- ~~2026-03-04: Gave it~~", ["struck out"]),
    ("## 2026-03-04\n- <!-- hidden -->", ["no text"]),
    (
      "## 2026-03-04\n\n| a | b |\n|---|---|\n| 1 | 2 |",
      ["a table; save it as CSV and use cairn import csv"]
    ),
    ("- 2026-03-04", ["no text"]), ("## 2026-03-04", ["nothing under it"]),
    ("## Wins", ["nothing under it"]), ("<!-- 2026-03-04: x -->", ["a comment"]),
    ("```\n2026-03-04: x\n```", Array(repeating: "code; only lists are imported", count: 3)),
    ("- 2026-11-22: Gave it", ["2026-11-22 is in the future; plan it as a goal instead"]),
    ("---\ndate: soon\n---", ["cannot read the date soon"]),
  ])
  func `what is not taken has a reason that is true`(text: String, words: [String]) throws {
    #expect(try reasons(text) == words)
  }

  @Test func `what begins with a day under something that is left is read by itself`() throws {
    let record = try ImportKind.markdown.read(
      "- [ ] Prepare the talk\n  - [x] 2026-03-04: Wrote it\n- Mentoring\n  - Kim\n    - 2026-03-05: Paired\n"
    )
    try #require(record.entries.map(\.item.title) == ["Wrote it", "Paired"])
    #expect(record.entries[1].item.tags == ["Mentoring", "Kim"])
    #expect(record.left.map(\.line) == [1])
  }

  @Test(arguments: [
    ("notes/2026-03-04.md", "2026-03-04"), ("2026_03_04.md", "2026-03-04"),
    ("March 4, 2026 0123456789abcdef0123456789abcdef.md", "2026-03-04"), ("2026.md", "2026-01-01"),
    ("brag.md", nil),
  ])
  func `the name of a file that is a date dates what has none`(name: String, day: String?) throws {
    var context = try ImportContext.fixture()
    context.fileName = name
    let read = try ImportKind.markdown.read(Data("- Gave it".utf8), context)
    #expect(read.entries.map(\.item.day.description) == [day].compactMap(\.self))
    let dated = try ImportKind.markdown.read(Data("- 2026-02: Gave it".utf8), context)
    #expect(dated.entries.map(\.item.day.description) == ["2026-02-01"])
  }

  @Test func `a day or a year that is given counts where the document says none`() throws {
    let text = Data("- Gave it\n- 5 May: Wrote it\n\n## 2026-02-01\n- Kept it".utf8)
    var context = try ImportContext.fixture()
    context.year = 2025
    let year = try ImportKind.markdown.read(text, context).entries.map(\.item.day.description)
    #expect(year == ["2025-01-01", "2025-05-05", "2026-02-01"])
    context.date = "2026-03-04"
    let day = try ImportKind.markdown.read(text, context).entries.map(\.item.day.description)
    #expect(day == ["2026-03-04", "2026-05-05", "2026-02-01"])
  }

  @Test(arguments: [
    "* 2026\n** 2026-03 March\n*** 2026-03-04 Wednesday\n**** Gave a talk",
    "#+TITLE: Log\n* DONE Gave a talk", "* Gave a talk\n  CLOSED: [2026-03-04 Wed 17:00]",
  ])
  func `Org is refused with what converts it`(text: String) throws {
    let fault = try #require(ImportKind.markdown.fault(of: text))
    #expect("\(fault)".contains("pandoc -f org -t gfm"))
  }
}
