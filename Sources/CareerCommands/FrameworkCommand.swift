import ArgumentParser
import CareerExchange
import CareerJSON
import CareerModel
import CareerPages
import CareerStore

struct FrameworkCommand: RecordCommand {
  static let configuration = CommandConfiguration.help(
    "framework", subcommands: [FrameworkCheck.self])

  @Flag(help: .json("framework")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    // The built-in framework exists without a record.
    RecordNotices.keepQuiet()
    let framework = try context.framework()
    if json { return try print(json: framework, as: "framework", version: ListDocument.version) }
    print(FrameworkDocument(framework).markdown, terminator: "")
  }
}

struct FrameworkCheck: RecordCommand {
  @Argument(
    help: .value("file", "The file, or the name of one in the data directory's frameworks/."))
  var file: String
  @Flag(help: .json("check")) var json = false
  @OptionGroup var options: CommonOptions
  @ParentCommand var framework: FrameworkCommand

  func run(_ context: CommandContext) throws {
    // `cairn framework` also has the flag, and parses it first.
    let json = json || framework.json
    let path = path(in: context.store.directory)
    do throws(StoreError) {
      let framework = try FrameworkFile.read(at: path)
      let missing = framework.readiness?.missing ?? []
      if json {
        let answer: JSONObject = ["file": path, "problems": [String](), "builtIn": missing]
        return try print(json: answer, as: "check")
      }
      let stages = Wording.count(framework.stages.count, "stage", "stages")
      let skills = Wording.count(framework.skills.count, "skill", "skills")
      print("\(path.printable) has no problems: \(stages), \(skills).")
      guard !missing.isEmpty else { return }
      print("The built-in readiness numbers are used for \(missing.listed()).")
    } catch {
      guard case .unusableFramework(let path, let problems) = error else { throw error }
      if json {
        let found = problems.map { problem -> JSONObject in
          ["line": problem.line, "words": FrameworkProblemText.summary(of: problem)]
        }
        try print(json: ["file": path, "problems": found], as: "check")
      } else {
        let lines = FrameworkProblemText.lines(problems, in: path)
        let shown = Output.isTerminal ? ProblemList.cut(lines, rest: "--json lists all") : lines
        for line in shown { print(line) }
      }
      throw ExitCode(CommandFailure.Status.badData.rawValue)
    }
  }

  private func path(in directory: DataDirectory) -> String {
    if file.contains("/") || FileSystem.exists(file) { return file }
    let name = file.hasSuffix(".json") ? String(file.dropLast(5)) : file
    let own = directory.framework(named: name)
    return FileSystem.exists(own) ? own : file
  }
}

/// The wording of problems in a framework file: the place, the problem and the fix.
enum FrameworkProblemText {
  /// Returns a line for each problem, plus one line if there are too many to show.
  static func lines(_ problems: [LocatedProblem], in path: String, most: Int = .max) -> [String] {
    let lines = problems.prefix(most).map { problem in
      let place = problem.line.map { ", line \($0)" } ?? ""
      return "\(path.printable)\(place): \(summary(of: problem))"
    }
    let left = problems.count - lines.count
    guard left > 0 || isCut(problems) else { return lines }
    return lines + ["and \(isCut(problems) ? "at least " : "")\(max(left, 1)) more"]
  }

  /// `3 problems`
  static func count(of problems: [LocatedProblem]) -> String {
    (isCut(problems) ? "at least " : "") + Wording.count(problems.count, "problem", "problems")
  }

  /// Whether the search for problems stopped early, so that there may be more.
  private static func isCut(_ problems: [LocatedProblem]) -> Bool {
    problems.count >= FrameworkProblem.most
  }

  static func summary(of located: LocatedProblem) -> String {
    let problem = located.problem
    let holder = holder(of: problem)
    let first = located.firstLine.map { " (first on line \($0))" } ?? ""
    return switch problem.reason {
    case .missing(let key, let shape):
      "\"\(key)\" is missing from \(holder); add \(kind(of: shape))"
    case .wrongShape(let shape): "\(value(of: problem)) must be \(kind(of: shape))"
    case .empty(let kind): "there are no \(plural(kind)); add one to \"\(kind.list)\""
    case .emptyText: "\(value(of: problem)) must not be empty"
    case .duplicateID(let id, let kind, _):
      "the ID \(shortened(id)) is used by two \(plural(kind))"
        + (problem.thing.map { " of \(name($0))" } ?? "") + "\(first); rename one of them"
    case .askedTwice(let skill, _):
      "\(holder) asks for \(shortened(skill.rawValue)) twice\(first); remove one"
    case .unknown(let kind, let name): unknown(kind, shortened(name), problem)
    case .outOfRange(let number, let least, let most):
      "\(value(of: problem)) is \(number); it must be "
        + (most.map { "from \(least) to \($0)" } ?? "\(least) or more")
    case .levelsAreNotOneToFive(let found): "\(holder) \(levels(found))"
    case .missingTransition(let from, let to):
      "no transition leads from \(shortened(from.rawValue)) to \(shortened(to.rawValue)); "
        + "add one to \"transitions\""
    case .checkNeeds(let check, let key):
      "\(holder) checks \(check.rawValue) but has no \"\(key)\"; add it"
    }
  }

  // MARK: - Unknown names

  private static func unknown(
    _ kind: FrameworkProblem.Kind, _ name: String, _ problem: FrameworkProblem
  ) -> String {
    let holder = holder(of: problem)
    let keys = problem.place.keys
    let (verb, mend) =
      if keys.contains("asks") {
        ("asks for", "add it to \"skills\" or remove the ask")
      } else if kind == .signal {
        ("refers to", "add it to a level of a skill, or remove it here")
      } else if kind == .source {
        ("cites", "add it to \"sources\", or cite \(Framework.ourReadingSource)")
      } else if kind == .group {
        ("belongs to", "add it to \"groups\", or choose another")
      } else {
        ("refers to", "add it to \"\(kind.list)\", or remove it here")
      }
    return "\(holder) \(verb) \(name), which is not a known \(kind.rawValue); \(mend)"
  }

  // MARK: - Levels

  private static func levels(_ found: [Int]) -> String {
    guard !found.isEmpty else { return "has no levels; add levels 1 to 5" }
    var left = Set(Skill.levelRange)
    let surplus = found.filter { left.remove($0) == nil }
    let mends = [
      ("add", left.sorted()),
      ("remove the duplicate", surplus.filter(Skill.levelRange.contains)),
      ("remove", surplus.filter { !Skill.levelRange.contains($0) }),
    ].filter { !$1.isEmpty }.map { "\($0) \(named($1))" }
    return "has \(named(found, always: "levels")); "
      + (mends.isEmpty ? "put them in order" : mends.listed())
  }

  private static func named(_ levels: [Int], always word: String? = nil) -> String {
    let most = 8
    let word = word ?? (levels.count == 1 ? "level" : "levels")
    let numbers = levels.prefix(most).map { "\($0)" }
    if levels.count > most { return "\(word) \(numbers.joined(separator: ", ")) …" }
    return "\(word) \(numbers.listed())"
  }

  // MARK: - Pieces

  /// Returns what the place belongs to: `the skill teamwork`, `levels › 3 of the skill teamwork`.
  private static func holder(of problem: FrameworkProblem) -> String {
    switch problem.reason {
    case .missing: described(problem.place, problem.thing)
    default: problem.thing.map(name) ?? described(around(problem.place), nil)
    }
  }

  /// Returns the value itself: `"weight" in asks › 2 of the stage team-lead`.
  private static func value(of problem: FrameworkProblem) -> String {
    guard case .key(let key)? = problem.place.steps.last else {
      return described(problem.place, problem.thing)
    }
    return "\"\(shortened(key))\" in \(described(around(problem.place), problem.thing))"
  }

  private static func around(_ place: DocumentPath) -> DocumentPath {
    DocumentPath(place.steps.dropLast())
  }

  private static func described(_ place: DocumentPath, _ thing: FrameworkProblem.Thing?) -> String {
    guard let thing else { return place.steps.isEmpty ? "the framework" : place.description }
    guard place.steps.count > thing.place.steps.count else { return name(thing) }
    let inside = DocumentPath(Array(place.steps.dropFirst(thing.place.steps.count)))
    return "\(inside) of \(name(thing))"
  }

  /// Returns `the stage team-lead`, or the place if it has no name.
  private static func name(_ thing: FrameworkProblem.Thing) -> String {
    if thing.name.nonBlank == nil { return thing.place.description }
    let from = thing.kind == .transition ? " from" : ""
    return "the \(word(thing.kind))\(from) \(shortened(thing.name))"
  }

  private static func word(_ kind: FrameworkProblem.Kind) -> String {
    kind == .advice ? "piece of advice" : kind.rawValue
  }

  private static func plural(_ kind: FrameworkProblem.Kind) -> String {
    kind == .advice ? "pieces of advice" : kind.list
  }

  private static func kind(of shape: JSONShape) -> String {
    switch shape {
    case .text: "a string"
    case .integer: "a whole number"
    case .flag: "true or false"
    case .word(let words): words.listed("or")
    case .list: "a list"
    case .object: "an object"
    }
  }

  private static func shortened(_ text: String) -> String {
    let most = 60
    let text = String(text.prefix(most + 1)).printable
    return text.count > most ? text.prefix(most) + "…" : text
  }
}
