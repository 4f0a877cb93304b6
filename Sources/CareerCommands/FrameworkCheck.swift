import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct FrameworkCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a framework file.",
    discussion: """
      Each problem gets a line: the file, the line in it, what is wrong and how to mend it. \
      The exit status is 65 if there is one.

        cairn framework check frameworks/ours.json
        cairn framework check ours --json | jq -r '.problems[].words'
      """)

  @Argument(
    help: ArgumentHelp(
      "The file, or the name of one in frameworks/ of the data directory.", valueName: "file"))
  var file: String

  @Flag(name: .long, help: "JSON, as data/schema/check.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var framework: FrameworkCommand

  func run() throws {
    var options = options
    options.dataDir = options.dataDir ?? framework.options.dataDir
    let context = CommandContext(options, parent: framework.parent)
    try CommandFailure.reported {
      let path = path(in: context.store.directory)
      do throws(StoreError) {
        let framework = try FrameworkFile.read(at: path)
        if json { return print(try JSONOutput.text(Answer(file: path, problems: []))) }
        print("\(path.printable) is sound: \(Self.size(of: framework)).")
      } catch {
        guard case .unusableFramework(let path, let problems) = error else { throw error }
        if json {
          print(
            try JSONOutput.text(Answer(file: path, problems: problems.map(Answer.Problem.init))))
        } else {
          let lines = FrameworkProblemText.lines(problems, in: path)
          for line in Output.onScreen(lines, rest: "--json lists all") { print(line) }
        }
        throw ExitCode(CommandFailure.Status.badData.rawValue)
      }
    }
  }

  private struct Answer: Encodable {
    var format = "cairn.check"
    var version = 1
    var file: String
    var problems: [Problem]

    struct Problem: Encodable {
      /// `nil` where none can be named.
      var line: Int?
      var words: String

      init(_ problem: LocatedProblem) {
        line = problem.line
        words = FrameworkProblemText.words(for: problem)
      }
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
