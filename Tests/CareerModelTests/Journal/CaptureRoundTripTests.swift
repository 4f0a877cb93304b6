import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct CaptureRoundTripTests {
  private static let words = [
    "Ran", "the", "C#", "#1", "#talent", "#talent:3", "#\"a", "+3", "+legal", "@Sam", "@", "%",
    "%checkout", "100%", "on:fri", "On:", "on", "=>", "=>so", "a=>b", "\\", "\\#talent",
    "\\\\=>", "\\plain", "\"quoted\"", "\"", "@\"", "Größe", "日本語", "שלום", "👨‍👩‍👧‍👦", "e\u{301}", ":",
    "+\"", "#", "##", "sam@example.org", "\\on:x", "-", "…", "#é", "%9",
    "Sam", "Sam,", "Sam's", "(Sam)", "Zoë.", "Lee", "with", "and", "*", "tag:x", "note:", "Kim,",
    "https://example.org", "!confidential", "wish:", "O’Brien", "x:y",
  ]
  private static let values = [
    "Sam", "Sam Lee", "3M", "Zoë", "日本", "(none)", "on:fri", "a  b", "=>", "#talent", "O’Brien",
    "x:y", "R&D", "\\", "@home", " padded ", "🦊", "a%", "-", "Müller-Lüdenscheidt", "12",
    "Sam's", "Sam.", "Kim", "Sam/@Kim", "a,+b",
  ]

  private func entry(_ random: inout SeededRandom) -> Entry {
    let title = (0...random.number(in: 0...6)).map { _ in random.pick(Self.words) }
    let result = (0...random.number(in: 0...4)).map { _ in random.pick(Self.words) }
    let month = random.day(in: on("1990-01-01")...today).month
    let stated = [
      StatedDay(random.day(in: on("1990-01-01")...today)),
      StatedDay(month.firstDay, PeriodName(rawValue: month.description)),
      StatedDay(month.startOfHalf.firstDay...month.startOfHalf.adding(5).lastDay),
      StatedDay(month.firstDay.startOfWeek...month.firstDay.startOfWeek.adding(days: 6)),
    ]
    let when = random.pick(stated)
    return Entry(
      id: "01A", kind: random.pick(EntryKind.allCases), day: when.day,
      title: title.joined(separator: " "),
      evidence: random.evidence(), result: random.chance(0.5) ? result.joined(separator: " ") : nil,
      project: random.chance(0.5) ? random.pick(Self.values) : nil,
      people: random.some(Self.values, atMost: 3),
      departments: random.some(Self.values, atMost: 3), period: when.period,
      created: instant("2026-11-21"))
  }

  @Test(arguments: SeededRandom.seeds())
  func `the line of an entry, read again, gives the same entry`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let entry = entry(&random)
      let line = LogLine(
        entry.captureText, as: LineKind(entry.kind), framework: .small, today: today)
      let read = Entry(
        line, kind: entry.kind, id: entry.id, today: today, created: entry.created)
      #expect(line.problems.isEmpty, "seed \(seed): \(entry.captureText)")
      #expect(read == entry, "seed \(seed): \(entry.captureText)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `any line without problems comes back as the same line`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = Self.words + [" ", " ", "\"", "#trouble", "@", "+", "\\"]
    for _ in 0..<400 {
      let text = (0..<random.number(in: 1...8)).map { _ in
        random.pick(pieces) + random.pick([" ", ""])
      }
      .joined()
      let line = LogLine(text, framework: .small, today: today)
      guard line.problems.isEmpty else { continue }
      let entry = Entry(
        line, kind: .skill, id: "01A", today: today, created: instant("2026-11-21"))
      var again = LogLine(entry.captureText, framework: .small, today: today)
      #expect(again.stated == entry.stated, "seed \(seed): \(text)")
      again.stated = line.stated
      #expect(again == line, "seed \(seed): \(text) became \(entry.captureText)")
    }
  }

  @Test(arguments: ["\u{200D}", "\u{301}", "\u{1F3FB}", "\u{301}\u{200D}"])
  func `a mark behind a line separator has no letter, so it is left out at once`(mark: String) {
    let line = LogLine("First\u{2028}\(mark)one\u{2028}\(mark)", framework: .small, today: today)
    #expect(Array(line.title.unicodeScalars) == Array("First one".unicodeScalars))
  }

  @Test(arguments: ["\u{600}", "\u{6DD}\u{600}"])
  func `a sign that has no digits behind it is left out at once`(sign: String) {
    let line = LogLine("First\(sign)\u{2028}1\(sign)2\(sign)", framework: .small, today: today)
    #expect(Array(line.title.unicodeScalars) == Array("First 1\(sign)2".unicodeScalars))
  }
}
