import CareerModel

/// The task syntax of a line: check boxes of GitHub and Obsidian, keywords of Logseq, and marks and
/// fields of the Obsidian plugins Tasks (https://publish.obsidian.md/tasks/Reference/Task+Formats)
/// and Dataview: `- [x] Gave a talk ✅ 2026-03-10`, `[completion:: 2026-03-10]`,
/// `@done(2026-03-10)`.
struct TaskMark: Hashable, Sendable {
  private(set) var text: String
  /// Why it is not taken; `nil` if it may be.
  private(set) var why: String?
  /// The date of completion, as written.
  private(set) var done: String?
  /// The other marks, for the note: `due 2026-03-12`.
  private(set) var others: [String] = []

  init(_ text: String) {
    self.text = text
    takeBox()
    // Longer lines are prose; task syntax comes at the end of a task.
    guard text.utf8.count <= 2000 else { return }
    takeFields()
    takeSigns()
  }

  private static let open = "not done yet; plan it as a goal instead"
  private static let cancelled = "cancelled"

  /// `nil` if the box does not rule the item out: `[x]` is done, `[!]` important.
  private static let boxes: [Character: String?] = [
    " ": open, "/": open, "-": cancelled, "~": cancelled, ">": "postponed", "<": "postponed",
    "?": "a question", "☐": open, "x": nil, "X": nil, "✓": nil, "✔": nil, "☑": nil, "✅": nil,
    "!": nil, "*": nil, "\"": nil, "i": nil, "I": nil, "b": nil, "l": nil, "p": nil, "c": nil,
    "f": nil, "k": nil, "w": nil, "u": nil, "d": nil, "S": nil, "n": nil, "o": nil, "v": nil,
  ]

  private static let words: [String: String?] = [
    "TODO": open, "DOING": open, "NOW": open, "LATER": open, "WAITING": open, "DONE": nil,
    "CANCELED": cancelled, "CANCELLED": cancelled,
  ]

  private mutating func takeBox() {
    let inside = text.dropFirst().prefix(1)
    if text.hasPrefix("["), text.dropFirst(2).hasPrefix("]"), let sign = inside.first,
      let why = Self.boxes[sign], text.count == 3 || text.dropFirst(3).first?.isWhitespace == true
    {
      take(why, behind: 3)
    } else if let sign = text.first, "☐☑✔✅".contains(sign), let why = Self.boxes[sign] {
      take(why, behind: 1)
    } else if let word = text.split(separator: " ", maxSplits: 1).first, word.utf8.count < 10,
      let why = Self.words[String(word)]
    {
      take(why, behind: word.count)
    }
    if text.hasPrefix("~~"), let end = text.dropFirst(3).firstRange(of: "~~") {
      let behind = text[end.upperBound...].drop { $0 == " " }
      let isRemark = behind.first == "(" && behind.firstIndex(of: ")") == behind.indices.last
      if behind.isEmpty || isRemark { why = why ?? "struck out" }
    }
  }

  private mutating func take(_ why: String?, behind length: Int) {
    self.why = why
    text = String(text.dropFirst(length)).trimmed
  }

  private static let doneNames: Set = ["done", "completion", "completed", "finished", "date"]

  private mutating func take(_ name: String, _ value: String) {
    if done == nil, Self.doneNames.contains(name) {
      done = value
    } else {
      others.append("\(name) \(value)")
      if name == "cancelled" { why = why ?? Self.cancelled }
    }
  }

  /// `[key:: value]`, `(key:: value)`, `@key(value)`.
  private mutating func takeFields() {
    for (sign, brackets) in [("::", "[("), ("(", "@")] {
      var start = text.startIndex
      while let found = text[start...].firstRange(of: sign) {
        start = found.upperBound
        let before = text[..<found.lowerBound]
        guard let open = before.lastIndex(where: { brackets.contains($0) }),
          case let name = before[before.index(after: open)...], !name.isEmpty, name.count < 20,
          name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }),
          let close = text[found.upperBound...].firstIndex(where: { ")]".contains($0) })
        else { continue }
        let value = String(text[found.upperBound..<close]).trimmed
        guard sign == "::" || CalendarDay(value.prefix(10)) != nil else { continue }
        let kept = String(before[..<open]).trimmed
        let rest = text[text.index(after: close)...]
        take(name.lowercased(), value)
        text = kept + rest
        start = text.index(text.startIndex, offsetBy: kept.count)
      }
    }
  }

  private static let signs: [Character: String] = [
    "✅": "done", "❌": "cancelled", "📅": "due", "📆": "due", "🗓": "due", "⏳": "scheduled",
    "⌛": "scheduled", "🛫": "start", "➕": "created",
  ]

  private mutating func takeSigns() {
    guard text.utf8.contains(where: { $0 >= 0xE2 }) else { return }
    var kept: [Substring] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var index = 0
    while index < words.count {
      let word = words[index]
      let name = word.first.flatMap { sign in
        sign.unicodeScalars.first.flatMap { Self.signs[Character($0)] }
      }
      let glued = word.dropFirst()
      let next = glued.isEmpty && index + 1 < words.count ? words[index + 1] : glued
      if let name, let day = CalendarDay(next) {
        take(name, day.description)
        index += glued.isEmpty ? 2 : 1
      } else {
        kept.append(word)
        index += 1
      }
    }
    guard kept.count < words.count else { return }
    text = kept.joined(separator: " ").withoutEnd { " 🔺⏫🔼🔽⏬".contains($0) }
  }
}
