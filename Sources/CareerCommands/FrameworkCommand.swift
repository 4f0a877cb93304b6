import ArgumentParser
import CareerExchange
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
  static let configuration = CommandConfiguration.help("framework check")

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
      print("\(path.printable) has no problems: \(Self.size(of: framework)).")
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

  private static func size(of framework: Framework) -> String {
    Wording.count(framework.stages.count, "stage", "stages") + ", "
      + Wording.count(framework.skills.count, "skill", "skills")
  }
}
