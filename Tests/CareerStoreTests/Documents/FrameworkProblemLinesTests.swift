import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// Framework files with something wrong in them: what is told, and for which line.
struct FrameworkProblemLinesTests {
  /// A small framework in which every line is another one.
  private static let sound: String = {
    let origin = #""origin": {"source": "talk", "thought": ""}"#
    func stage(_ id: String, asks: String) -> String {
      """
      {"id": "\(id)", "title": "", "short": "", "about": "", "does": [], "asks": [
        \(asks)
        ], \(origin)}
      """
    }
    func skill(_ id: String) -> String {
      let levels = (1...5).map {
        #"  {"level": \#($0), "text": "\#(id) \#($0)", "signals": [{"id": "s\#($0)", "text": ""}]}"#
      }
      return """
        {"id": "\(id)", "title": "", "short": "", "handsOn": false, "about": "",
          "group": "craft", "prompts": [], "pitfalls": [], "levels": [
        \(levels.joined(separator: ",\n"))
          ], \(origin)}
        """
    }
    return """
      {
      "format": "cairn.framework", "version": 1, "id": "own", "title": "", "about": "",
      "ourReading": "", "contrasts": [], "advice": [],
      "sources": [{"id": "talk", "title": ""}],
      "stages": [
      \(stage("apprentice", asks: #"{"skill": "sewing", "level": 2, "weight": 1}"#)),
      \(stage("master", asks: #"{"skill": "selling", "level": 4, "weight": 3}"#))
      ],
      "transitions": [
        {"from": "apprentice", "to": "master", "pivot": true, "changes": "", "letGo": "",
         "mistake": "", \(origin)}
      ],
      "groups": [{"id": "craft", "title": ""}],
      "skills": [
      \(skill("sewing")),
      \(skill("selling"))
      ]
      }
      """
  }()

  /// What is told of a framework file; empty if it is in use.
  private func problems(of text: String) throws -> [LocatedProblem] {
    try withTemporaryCareer { directory, store in
      let path = directory.framework(named: "own")
      try Disk.put(text, at: path)
      let (framework, problems) = try store.framework(Profile(framework: "own"))
      guard case .frameworkNotUsable(path, let found, "")? = problems.first else {
        #expect(problems.isEmpty && framework.id == "own")
        return []
      }
      #expect(try framework == FrameworkFile.builtIn())
      return found
    }
  }

  /// The line of the first text like this, counted from 1.
  private func line(of mark: String, in text: String) -> Int? {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(mark) }.map { $0 + 1 }
  }

  @Test func `a sound one is in use`() throws {
    #expect(try problems(of: Self.sound) == [])
  }

  /// What is replaced by what, the problem, and a text on the line that must be named.
  @Test(
    arguments: [
      (#""skill": "sewing""#, #""skill": "juggling""#, .unknown(.skill, "juggling"), "juggling"),
      (#""level": 4, "w"#, #""level": 7, "w"#, .outOfRange(7, least: 1, most: 5), #""level": 7"#),
      ("weight\": 3", "weight\": 4", .outOfRange(4, least: 1, most: 3), "weight\": 4"),
      (#""to": "master""#, #""to": "captain""#, .unknown(.stage, "captain"), "captain"),
      (#""id": "craft""#, #""id": "art""#, .unknown(.group, "craft"), #""group": "craft""#),
      ("\"version\": 1, ", "", .missing(key: "version", .integer), "{"),
      ("\"version\": 1", "\"version\": true", .wrongShape(expected: .integer), "version"),
      ("\"pivot\": true, ", "", .missing(key: "pivot", .flag), #""from": "apprentice""#),
      ("\"mistake\": \"\"", "\"mistake\": []", .wrongShape(expected: .text), "mistake"),
      (#""text": "selling 4""#, #""text": "  ""#, .emptyText, #""text": "  ""#),
    ] as [(String, String, FrameworkProblem.Reason, String)])
  func `a problem is told with the line on which it stands`(
    old: String, new: String, reason: FrameworkProblem.Reason, mark: String
  ) throws {
    let text = Self.sound.replacing(old, by: new)
    let found = try #require(try problems(of: text).first { $0.problem.reason == reason })
    #expect(found.line == line(of: mark, in: text))
  }

  @Test func `a missing level is told with the line of the list that it is missing from`() throws {
    let level = #"  {"level": 3, "text": "selling 3", "signals": [{"id": "s3", "text": ""}]},"#
    let text = Self.sound.replacing(level + "\n", by: "")
    let found = try #require(try problems(of: text).first)
    #expect(found.problem.reason == .levelsAreNotOneToFive(found: [1, 2, 4, 5]))
    let before = try #require(line(of: "selling 1", in: text))
    #expect(found.line == before - 1)
  }

  @Test func `an id that stands twice is told with both lines`() throws {
    let text = Self.sound.replacing("{\"id\": \"selling\"", by: "{\"id\": \"sewing\"")
    let found = try problems(of: text)
    let twice = try #require(found.last)
    #expect(twice.problem.reason == .duplicateID("sewing", .skill, first: ["skills", 0, "id"]))
    #expect(twice.firstLine == line(of: "{\"id\": \"sewing\"", in: text))
    #expect(twice.line == line(of: "selling 1", in: text).map { $0 - 2 })
    #expect(found.map(\.problem.reason).contains(.unknown(.skill, "selling")))
  }

  @Test func `a key that a skill lacks and an unknown skill that a stage asks for are both told`()
    throws
  {
    let text = Self.sound.replacing("\"skill\": \"sewing\"", by: "\"skill\": \"juggling\"")
      .replacing("{\"id\": \"selling\", \"title\": \"\",", by: "{\"id\": \"selling\",")
    let found = try problems(of: text)
    #expect(
      found.map(\.problem.reason)
        == [.unknown(.skill, "juggling"), .missing(key: "title", .text)])
    #expect(
      found.map(\.line) == [
        line(of: "juggling", in: text), line(of: "{\"id\": \"selling", in: text),
      ])
  }

  @Test func `the problems come in the order of their lines`() throws {
    let text = Self.sound.replacing("\"version\": 1", by: "\"version\": null")
      .replacing("\"level\": 5", by: "\"level\": \"five\"")
      .replacing("weight\": 1", by: "weight\": 0").replacing("\"pitfalls\": [], ", by: "")
      .replacing("\"title\": \"\"}]", by: "\"title\": 1}]")
    let lines = try problems(of: text).compactMap(\.line)
    #expect(lines.count == 8 && lines == lines.sorted())
  }

  @Test func `a file with the same fault in very many places is read to an end`() throws {
    let ask = #"{"skill": "sewing", "level": 2, "weight": 1}"#
    let many = Array(repeating: #"{"skill":"juggling","level":9,"weight":1}"#, count: 2_000)
    let unknown = try problems(of: Self.sound.replacing(ask, by: many.joined(separator: ",")))
    #expect(unknown.count == FrameworkProblem.most)
    #expect(Set(unknown.map(\.line)) == [line(of: "apprentice", in: Self.sound).map { $0 + 1 }])
    let empty = Array(repeating: "{}", count: 4_000).joined(separator: ",\n")
    let missing = try problems(of: Self.sound.replacing(ask, by: empty))
    #expect(missing.count == FrameworkProblem.most)
  }

  @Test func `deep nesting is not JSON, or nobody's business`() throws {
    for (depth, isRead) in [(100, true), (200_000, false)] {
      let deep =
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        + ", \"version\""
      let text = Self.sound.replacing("\"version\"", by: "\"deep\": \(deep)")
      try withTemporaryCareer { directory, store in
        try Disk.put(text, at: directory.framework(named: "own"))
        let (framework, problems) = try store.framework(Profile(framework: "own"))
        #expect((framework.id == "own") == isRead && problems.isEmpty == isRead)
      }
    }
  }
}
