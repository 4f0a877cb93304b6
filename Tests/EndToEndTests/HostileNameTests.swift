import Foundation
import Testing

/// A name from somebody else's calendar is completed in a line of one's own: nothing of it may run.
@Suite("Hostile names in bash, zsh and fish")
struct HostileNameTests {
  typealias Place = CompletionBench.Place

  /// A log line, a query and a title, without quotes and in both kinds of them; and where the command is
  /// within another, which takes backslashes off once more.
  private static func places(_ shell: ShellCompletionTests.Shell) -> [Place] {
    let plain = ["'", "\"", ""].flatMap { quote in
      let words = quote.isEmpty ? "" : "Met "
      return [
        Place(line: "cairn log \(quote)\(words)@", quote: quote, head: words + "@"),
        Place(line: "cairn list \(quote)tag:", quote: quote, head: "tag:"),
        Place(line: "cairn plan done \(quote)Q", quote: quote, head: ""),
      ]
    }
    let titles = ["'~", "'=", "'#", "\"~"].map { typed in
      Place(line: "cairn plan done \(typed)", quote: String(typed.prefix(1)), head: "")
    }
    let nested = ["'", "\"", ""].flatMap { quote in
      let words = quote.isEmpty ? "" : "Met "
      let line = "cairn log \(quote)\(words)@"
      let inBrackets = Place(line: "echo (\(line)", quote: quote, head: words + "@", end: ")")
      let inDollar = Place(line: "echo $(\(line)", quote: quote, head: words + "@", end: ")")
      let inBackquotes = Place(line: "echo `\(line)", quote: quote, head: words + "@", end: "`")
      return shell == .fish ? [inBrackets] : [inDollar, inBackquotes]
    }
    return plain + titles + nested
  }

  @Test(arguments: ShellCompletionTests.Shell.allCases)
  func
    `500 hostile names completed everywhere run nothing, and those offered arrive as they are stored`(
      shell: ShellCompletionTests.Shell
    ) throws
  {
    let seed = ProcessInfo.processInfo.environment["CAIRN_SEED"].flatMap { UInt64($0) } ?? 13
    let names = HostileNames(500, seed: seed)
    let cairn = try BuiltCairn()
    try names.write(into: cairn.directory)
    let bench = try CompletionBench(shell, cairn)
    let lines = try bench.complete(Self.places(shell))
    let arrivals = try bench.run(lines)

    let stored = Set(names.all.map { Array($0.utf8) })
    var offered: Set<[UInt8]> = []
    var places: Set<String> = []
    for arrival in arrivals {
      let argument = try #require(arrival.arguments.last)
      let isWhole = argument.utf8.starts(with: arrival.place.head.utf8)
      let bytes = Array(argument.utf8.dropFirst(arrival.place.head.utf8.count))
      let name =
        arrival.place.head.isEmpty || bytes.count < 2 || bytes.first != 0x22
        ? bytes : Array(bytes.dropFirst().dropLast())
      #expect(isWhole && stored.contains(name), "seed \(seed): \(arrival)")
      offered.insert(name)
      places.insert(arrival.place.line)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: bench.directory.path)
    #expect(left == [], "seed \(seed)")
    // Enough of them, everywhere, and the one with which it all began.
    // Bash asks for nothing within another command.
    let asked = Self.places(shell).filter { shell != .bash || $0.end.isEmpty }
    #expect(places.isSuperset(of: asked.map(\.line)), "seed \(seed)")
    #expect(offered.count > 100, "seed \(seed)")
    for name in ["Zed'\u{301}$(touch PWNED)'\u{301}", "O'Hara", "a$b", "Q!!", "Q;touch PWNED;"] {
      #expect(offered.contains(Array(name.utf8)), "\(name)")
    }
    print(
      "\(shell.rawValue), seed \(seed): \(stored.count) hostile names, \(offered.count) offered, "
        + "\(lines.count) lines completed in \(places.count) places and run, nothing else was")
  }

  @Test(arguments: ["'", "\"", ""])
  func `departments, projects and people of a query are the same words behind another sign`(
    quote: String
  ) throws {
    let names = HostileNames(500, seed: 13)
    let cairn = try BuiltCairn()
    try names.write(into: cairn.directory)
    func answers(_ command: String, _ head: String) throws -> [String] {
      let line = "cairn \(command) \(quote)\(head)"
      let piece = String(
        head.drop { quote.isEmpty && $0 != ":" }.drop { $0 == ":" && quote.isEmpty })
      let typed = quote.isEmpty && !head.contains(":") ? head : piece
      return try cairn.run("complete", "bash", "--", line, typed).output
        .unicodeScalars.split(separator: "\n")
        .map { String(String.UnicodeScalarView($0.dropFirst(typed.unicodeScalars.count))) }
    }
    let people = try answers("log", "@")
    #expect(people.count > 100)
    for (command, head) in [
      ("log", "+"), ("log", "%"), ("list", "tag:"), ("list", "project:"), ("list", "with:"),
      ("list", "department:"),
    ] {
      #expect(try answers(command, head) == people, "\(command) \(head)")
    }
  }
}
