import CareerTesting
import Foundation
import Testing

@Suite("Pages as a shell prints them")
struct PrintedPageTests {
  /// What commands printed when each had words of its own: a file for a command line, of the same made-up
  /// career on the same day.
  private static let folder = "Tests/EndToEndTests/Printed"

  @Test func `every number, name and day that a command of its own words said is still said`()
    throws
  {
    let cairn = try BuiltCairn()
    try cairn.run("demo", "--data-dir", cairn.directory.path)
    try cairn.run("weigh", "innovation", "--not-applicable", "No budget until 2027")
    try cairn.run("weigh", "acumen", "2")
    try cairn.run("assess", "talent", "4")
    try cairn.run("insights", "dismiss", "no-mentor", "--until", "2027-03")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Project.folder.appending(path: Self.folder).path)
    #expect(files.count == 7)
    for file in files {
      let before = try Project.text("\(Self.folder)/\(file)")
      let line = file.dropLast(".txt".count).split(separator: " ").map(String.init)
      let now = try BuiltCairn.run(BuiltCairn.program, line, environment: cairn.environment)
      #expect(now.status == 0, "\(line): \(now.errors)")
      let said = Self.facts(in: now.output)
      for (fact, count) in Self.facts(in: before) {
        #expect(said[fact, default: 0] >= count, "\(line) no longer says \(fact)")
      }
    }
  }

  /// Words with a digit, a capital letter or a hyphen, and how often each is said. `NAME` stood for what is
  /// now named.
  private static func facts(in text: String) -> [String: Int] {
    let words = text.split { $0.isWhitespace || "(),.;:“”".contains($0) }.filter { word in
      word != "NAME" && word.contains { $0.isNumber || $0.isUppercase || $0 == "-" }
    }
    return Dictionary(words.map { (String($0), 1) }, uniquingKeysWith: +)
  }
}
