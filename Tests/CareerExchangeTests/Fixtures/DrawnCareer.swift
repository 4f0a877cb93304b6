import CareerModel
import CareerTesting

/// Careers that pictures and pages are made of.
enum DrawnCareer {
  /// A made-up career of a person who is made up.
  static func demo(entries: Int, years: Int) throws -> Career {
    try .robin(entries: entries, years: years)
  }

  /// An entry on a day like `2026-03-01`.
  static func entry(
    on day: String, _ title: String, kind: EntryKind = .milestone, _ evidence: [Evidence] = [],
    id: String = "", result: String? = nil
  ) -> Entry {
    Entry(
      id: EntryID(rawValue: "\(day)\(id)\(title)"), kind: kind, day: CalendarDay(day)!,
      title: title, evidence: evidence, result: result, created: Instant(milliseconds: 0))
  }
}

/// Titles as they come from everywhere, some of them to do harm.
enum Titles {
  /// What Unicode says is never a character; Swift has no literals for them.
  static let noCharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0) }))

  static let hostile = [
    "</title></svg><script>alert(1)</script>", "\"quotes\" & 'apostrophes' <b>",
    "]]> --> &amp; &#0;",
    "nul \u{0} bell \u{7} escape \u{1B}[31m delete \u{7F} next line \u{85}",
    "\u{202E}turned round\u{202C} \u{2066}kept apart\u{2069}",
    "no characters \(noCharacters)",
  ]
  static let worldly = [
    "チェックアウトを三日で移行した、停止なし", "שחרור ראשון של המערכת", "🚀 👩🏽‍💻 shipped 🇩🇪 ❤️",
    "e\u{301}te\u{301} a\u{300} Paris",
    String(repeating: "a very long title that goes on ", count: 20), "W", "",
  ]
  static let all = hostile + worldly
}
