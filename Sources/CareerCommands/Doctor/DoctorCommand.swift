import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct DoctorCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("doctor")

  @Flag(help: "Repair what is safe to repair, and explain how to fix the rest.") var repair = false
  @Option(
    help: .value(
      "file",
      "With --repair, use this version of the profile, and move the current one to the trash."))
  var profile: String?
  @Flag(help: .json("doctor")) var json = false
  @OptionGroup var options: CommonOptions

  func validate() throws { try require(profile == nil || repair, "--profile needs --repair.") }

  func run(_ context: CommandContext) throws {
    let report =
      try repair
      ? context.store.repair(profile.map { path(of: $0, context) })
      : RepairReport(left: context.store.check(false))
    try say(report, context)
  }

  /// Returns the path as typed, or in the data directory if it exists only there.
  private func path(of name: String, _ context: CommandContext) -> String {
    let path = DataDirectory.absolute(name, in: context.runtime)
    let below = "\(context.store.directory.path)/\(name)"
    return !FileSystem.exists(path) && FileSystem.exists(below) ? below : path
  }

  private func say(_ report: RepairReport, _ context: CommandContext) throws {
    let directory = context.store.directory
    if json {
      try print(json: .repairs(report, in: directory), as: "doctor")
    } else {
      Output.warn(of: report.problems)
      let columns = Output.columns ?? 100
      func text(_ finding: Finding) -> FindingText {
        FindingText(finding: finding, directory: directory)
      }
      for line in report.repaired.flatMap({ text($0).repairedLines(columns: columns) })
        + report.left.flatMap({ text($0).lines(columns: columns) })
      {
        print(line)
      }
      print(StyledText(Self.summary(report)))
      if report.isUndoable { CommandContext.hint() }
    }
    guard report.left.allSatisfy({ $0.severity == .note }) else {
      throw ExitCode(CommandFailure.Status.found.rawValue)
    }
  }

  /// `2 errors, 1 warning.`
  private static func summary(_ report: RepairReport) -> String {
    let counts = counts(report.left)
    return counts.isEmpty ? "No problems found." : counts.listed() + "."
  }

  /// Returns `1 warning in your data directory · cairn doctor`; `nil` for notes alone.
  static func notice(of findings: [Finding]) -> String? {
    let counts = counts(findings.filter { $0.severity != .note })
    return counts.isEmpty ? nil : "\(counts.listed()) in your data directory · cairn doctor"
  }

  /// Returns counts such as `2 errors` and `1 warning`; empty if there are no findings.
  private static func counts(_ findings: [Finding]) -> [String] {
    Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0
        ? nil : Wording.count(count, severity.rawValue, severity.rawValue + "s")
    }
  }
}

extension JSONObject {
  /// data/schema/doctor.schema.json. For a repaired finding, the remedy is what was done.
  fileprivate static func repairs(
    _ report: RepairReport, in directory: DataDirectory
  ) -> JSONObject {
    func item(_ finding: Finding, _ remedy: (FindingText) -> String?) -> JSONObject {
      let text = FindingText(finding: finding, directory: directory)
      return [
        "kind": finding.kind.rawValue, "severity": finding.severity.rawValue, "file": text.file,
        "line": finding.line, "says": text.says, "remedy": remedy(text),
        "isRepairable": finding.isRepairable,
      ]
    }
    return [
      "findings": report.left.map { item($0) { $0.remedy.isEmpty ? nil : $0.remedy } },
      "repaired": report.repaired.map { item($0, \.repaired) },
    ]
  }
}
