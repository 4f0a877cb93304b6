import CareerTesting
import Foundation
import PseudoTerminal
import Testing

/// What a framework file of one's own gets when something is wrong with it.
@Suite("Framework files with mistakes")
struct FrameworkFileTests {
  private let cairn: BuiltCairn
  private let file: URL

  /// The built-in framework as one's own, in use, before something is done to it.
  init() throws {
    cairn = try BuiltCairn()
    file = cairn.directory.appendingPathComponent("frameworks/mine.json")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let builtIn = Project.folder.appendingPathComponent(
      "data/framework/technology-leadership.json")
    try put(String(contentsOf: builtIn, encoding: .utf8))
    try #"{"format": "cairn.profile", "version": 1, "framework": "mine"}"#.write(
      to: cairn.directory.appendingPathComponent("profile.json"), atomically: true, encoding: .utf8)
  }

  private func put(_ text: String) throws {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// Puts one text in the place of the first of another.
  private func replace(_ old: String, by new: String) throws {
    let text = try text()
    let range = try #require(text.range(of: old))
    try put(text.replacingCharacters(in: range, with: new))
  }

  /// The line, counted from 1, of a text in the file.
  private func line(of mark: String) throws -> Int {
    let text = try text()
    let range = try #require(text.range(of: mark))
    return text[..<range.lowerBound].filter { $0 == "\n" }.count + 1
  }

  private func breakInThreePlaces() throws {
    try replace(#""skill": "hands-on-delivery""#, by: #""skill": "juggling""#)
    try replace(#""pivot": false"#, by: #""pivot": "no""#)
    try replace(#""handsOn": true,"#, by: "")
  }

  /// The problems of `breakInThreePlaces`, as they are said.
  private func threeProblems() throws -> [String] {
    let (ask, pivot) = (try line(of: "juggling"), try line(of: #""pivot": "no""#))
    let skill = try line(of: #""id": "hands-on-delivery""#) - 1
    return [
      "line \(ask): the stage hands-on-engineer asks for juggling, which is not a known skill; "
        + "add it to \"skills\" or remove the ask",
      "line \(pivot): \"pivot\" in the transition from hands-on-engineer must be "
        + "true or false",
      "line \(skill): \"handsOn\" is missing from the skill hands-on-delivery; "
        + "add true or false",
    ]
  }

  @Test func `a check says every problem with file, line and mend`() throws {
    try breakInThreePlaces()
    let outcome = try cairn.run("framework", "check", file.path)
    #expect(outcome.status == 65 && outcome.errors == "")
    let expected = try threeProblems().map { "\(file.path), \($0)\n" }.joined()
    #expect(outcome.output == expected)
  }

  @Test func `a check finds a framework by its name and says when it is sound`() throws {
    for name in ["mine", "mine.json"] {
      let outcome = try cairn.run("framework", "check", name)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output == "\(file.path) has no problems: 4 stages, 11 skills.\n")
    }
    let place = cairn.directory.path
    for arguments in [
      ["framework", "check", "mine", "--data-dir", place],
      ["framework", "--data-dir", place, "check", "mine"],
      ["--data-dir", place, "framework", "check", "mine"],
    ] {
      let outcome = try BuiltCairn.run(
        BuiltCairn.program, arguments, environment: ["CAIRN_DIR": "/nowhere"])
      #expect(outcome.status == 0 && outcome.output.contains("mine.json has no problems"))
    }
  }

  @Test func `a check of what is no framework says what it is`() throws {
    try put("{\n  \"format\": \"cairn.plan\"\n}")
    let other = try cairn.run("framework", "check", file.path)
    #expect(other.status == 65)
    #expect(other.errors.contains("mine.json, line 2: its \"format\" must be \"cairn.framework\""))
    try put("{\n!")
    let none = try cairn.run("framework", "check", file.path)
    #expect(none.status == 65 && none.errors.contains("mine.json, line 2: this is not JSON"))
    #expect(try cairn.run("framework", "check", "nowhere").status == 74)
  }

  @Test func `a command uses the built-in framework and lists what is wrong with the other`() throws
  {
    try breakInThreePlaces()
    let outcome = try cairn.run("path", "begin", "team-lead", "on:2024")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Team lead"))
    let head = "cairn: the framework \(file.path) has 3 problems, so the built-in one is used.\n"
    let expected = try threeProblems().map { "frameworks/mine.json, \($0)\n" }.joined()
    #expect(outcome.errors.hasPrefix(head + expected))
  }

  @Test func `the planner says how many problems there are, the first, and where the others are`()
    throws
  {
    try breakInThreePlaces()
    let terminal = try cairn.open(rows: 24, columns: 100)
    let first = try line(of: "juggling")
    try terminal.wait(for: "has 3 problems, so the built-in one is used; cairn framework check") {
      let words = $0.joined(separator: " ").split(separator: " ").joined(separator: " ")
      return words.contains(
        "has 3 problems, so the built-in one is used; cairn framework check mine.json")
        && words.contains("Line \(first): the stage hands-on-engineer asks for juggling")
    }
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()
  }

  /// What is wrong, what replaces it, and what is said of it.
  @Test(arguments: [
    (
      #""id": "teamwork""#, #""id": "hands-on-delivery""#,
      "the ID hands-on-delivery is used by two skills (first on line "
    ),
    (#""level": 3,"#, #""level": 0,"#, "is 0; it must be from 1 to 5"),
    (
      #""weight": 3"#, #""weight": 9"#, "of the stage hands-on-engineer is 9; it must be from"
    ),
    (
      #""to": "team-lead""#, #""to": "captain""#,
      "refers to captain, which is not a known stage; add it to"
    ),
    (
      #""to": "team-lead""#, #""to": "engineering-manager""#,
      "no transition leads from hands-on-engineer to team-lead; add one to \"transitions\""
    ),
    (
      #""group": "foundation""#, #""group": "circus""#,
      "the skill hands-on-delivery belongs to circus, which is not a known group; add it to \"groups\", or choose"
    ),
    (
      #""source": "manager-vs-leader""#, #""source": "rumour""#,
      "cites rumour, which is not a known source; add it to \"sources\", or cite our-reading"
    ),
    (
      #""coveragePercent": 40"#, #""coveragePercent": 400"#, "in readiness is 400; it must be from"
    ),
    (#""stages": ["#, #""stages": [], "old": ["#, "there are no stages; add one to \"stages\""),
    (
      #""id": "hands-on-engineer""#, #""id": "\u001b[2J""#,
      "no transition leads from [2J to team-lead"
    ),
  ])
  func `every kind of problem is said with its mend`(
    old: String, new: String, words: String
  ) throws {
    try replace(old, by: new)
    let outcome = try cairn.run("framework", "check", file.path)
    #expect(outcome.status == 65)
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `levels that are not one to five are said with what to add and to take away`() throws {
    let begin = try text().components(separatedBy: "\"levels\": [")
    for (levels, words) in [
      ([1, 2, 4, 5], "has levels 1, 2, 4 and 5; add level 3"),
      ([], "has no levels; add levels 1 to 5"),
      ([2, 1, 3, 4, 5], "has levels 2, 1, 3, 4 and 5; put them in order"),
      (
        [1, 2, 2, 3, 7],
        "has levels 1, 2, 2, 3 and 7; add levels 4 and 5, remove the duplicate level 2 and "
          + "remove level 7"
      ),
    ] {
      let list = levels.map { "{\"level\": \($0), \"text\": \"x\", \"signals\": []}" }
      let rest = begin.dropFirst().joined(separator: "\"levels\": [")
      try put("\(begin[0])\"levels\": [\(list.joined(separator: ","))], \"old\": [\(rest)")
      let outcome = try cairn.run("framework", "check", file.path)
      let skill = "line \(try line(of: "\"levels\": [")): the skill hands-on-delivery "
      #expect(outcome.output.contains(skill + words), "\(outcome.output)")
    }
  }

  @Test func `a file of megabytes of one mistake is cut short, and nothing hangs`() throws {
    let ask = "{\"skill\": \"juggling\", \"level\": 9, \"weight\": 1}"
    let asks = Array(repeating: ask, count: 110_000).joined(separator: ",\n")
    try replace("\"asks\": [", by: "\"asks\": [\(asks),")
    #expect(try text().utf8.count > 5_000_000)
    let listed = try cairn.run("path")
    #expect(listed.status == 66)
    let lines = listed.errors.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(
      lines.first?.hasSuffix("has at least 1000 problems, so the built-in one is used.") == true)
    #expect(lines.last == "and at least 980 more")
  }

  @Test func `more problems than a command shows are counted`() throws {
    try put(text().replacingOccurrences(of: "\"weight\": 3", with: "\"weight\": 4"))
    let count = try text().components(separatedBy: "\"weight\": 4").count - 1
    #expect(count > 5)
    try put(text().replacingOccurrences(of: "\"handsOn\": false,", with: ""))
    try put(text().replacingOccurrences(of: "\"pivot\": false,", with: ""))
    try put(text().replacingOccurrences(of: "\"prompts\":", with: "\"old\":"))
    let lines = try cairn.run("path").errors.split(separator: "\n")
    let all = try cairn.run("framework", "check", "mine").output.split(separator: "\n").count
    #expect(lines.count == 22 && lines.last == "and \(all - 20) more")
  }
}
