import Foundation

/// Names as nobody is called, made of what shells, terminals and Unicode give a meaning to, and a record
/// that holds them. The same for the same seed.
struct HostileNames {
  let seed: UInt64
  private(set) var all: [String] = []

  /// What is run where a name is, leaves a file of this name.
  static let marker = "PWNED"

  private static let pieces =
    [
      "'", "'\u{301}", "\"", "\"\u{301}", "`", "`\u{301}", "\\", "\\\u{301}", "\\'", "\\\"", "\\;",
      "$(touch PWNED)", "$\u{301}(touch PWNED)", "`touch PWNED`", "$HOME", "${HOME}", "$((1))",
      "$'x'",
      "$", ";touch PWNED;", "|touch PWNED", "&touch PWNED&", "\ntouch PWNED\n", "\rtouch PWNED\r",
      ">PWNED", "<(touch PWNED)", "(touch PWNED)", "!", "!!", "!touch", "!\u{301}", "^a^b", "~",
      "~root",
      "=", "=ls", "#", "{a,b}", "*", "?", "[a-z]", "%", "%n", "%1", "-rf", "--help", "+", "@", ":",
      ",",
      ".", "/", "<", "]]>", "</script>", "<b\u{301}", "|", "\t", "\u{0}", "\u{1B}[31m", "\u{7F}",
      "\u{9B}",
      "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{FE0F}",
      "\u{301}",
      "\u{FF9E}", "\u{D4E}", "\u{37E}touch PWNED\u{37E}", "\u{1FEF}touch PWNED\u{1FEF}", "\u{FF07}",
      "\u{FF02}", "\u{FF04}(touch PWNED)", "\u{FF40}", "\u{2019}", "\u{3000}", "\u{A0}", "\u{2003}",
      " ", "  ",
      "\u{F600}", "\u{F627}", "\u{E000}", "\u{10FFFF}", "👩‍👩‍👧", "🇩🇪",
      "é",
      "e\u{301}", "中", "Zed", "O'Hara", "R&D (EU)", "a", "b", "C#",
    ] + [0xFDD0, 0xFDD4, 0xFFFE].compactMap { Unicode.Scalar($0).map { String($0) } }

  init(_ count: Int, seed: UInt64) {
    self.seed = seed
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    all = [
      "Zed'\u{301}$(touch PWNED)'\u{301}", "Zed\"\u{301}$(touch PWNED)\"\u{301}", "O'Hara",
      "Kim Lee",
      "a$b", "Q$(touch PWNED)", "Q;touch PWNED;", "Q!!", "-rf;touch PWNED", "~root;touch PWNED",
      "=ls;touch PWNED", "#x;touch PWNED",
    ]
    while all.count < count {
      // Half of them begin with a letter, so that they can be asked for by it.
      let head = next(2) == 0 ? "Q" : ""
      let name = head + (0...next(5)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      if !name.isEmpty, !all.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
        all.append(name)
      }
    }
  }

  /// A record with each of them as a person, a department, a tag, a project and a goal.
  func write(into directory: URL) throws {
    let (id, time) = ("01M7ZMAKP05ASA6FNH2A4D0000", "2026-11-20T18:00:00.000Z")
    func numbered(_ number: Int) -> String { id.dropLast(4) + String(format: "%04d", number) }
    let entries = all.enumerated().map { number, name in
      [
        "id": numbered(number), "kind": number % 2 == 0 ? "skill" : "milestone",
        "date": "2026-11-20", "title": name, "result": name, "note": name, "links": [name],
        "skills": [],
        "people": [name], "departments": [name], "tags": [name], "project": name, "created": time,
        "updated": time,
      ]
    }
    let goals = all.enumerated().map { number, name in
      [
        "id": numbered(number), "title": name, "state": "planned", "priority": "needed",
        "created": time, "updated": time,
      ]
    }
    func write(_ format: String, _ key: String, _ list: [[String: Any]], to file: String) throws {
      let document: [String: Any] = ["format": format, "version": 1, key: list]
      try JSONSerialization.data(withJSONObject: document)
        .write(to: directory.appendingPathComponent(file))
    }
    try FileManager.default.createDirectory(
      at: directory.appendingPathComponent("journal"), withIntermediateDirectories: true)
    try write("cairn.journal", "entries", entries, to: "journal/2026-11.json")
    try write("cairn.plan", "goals", goals, to: "plan.json")
  }
}
