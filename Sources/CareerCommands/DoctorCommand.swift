import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct DoctorCommand: RecordCommand {
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
    let directory = context.store.directory
    if json {
      try print(json: Self.json(report, in: directory), as: "doctor")
    } else {
      Output.warn(of: report.problems)
      for (findings, isRepaired) in [(report.repaired, true), (report.left, false)] {
        for finding in findings {
          let text = FindingText(finding: finding, directory: directory)
          for line in text.lines(isRepaired: isRepaired) { print(line) }
        }
      }
      let counts = Self.counts(report.left)
      print(StyledText(counts.isEmpty ? "No problems found." : counts.listed() + "."))
      if report.isUndoable { CommandContext.hint() }
    }
    guard report.left.allSatisfy({ $0.severity == .note }) else {
      throw ExitCode(CommandFailure.Status.found.rawValue)
    }
  }

  /// Returns the path as typed, or in the data directory if it exists only there.
  private func path(of name: String, _ context: CommandContext) -> String {
    let path = DataDirectory.absolute(name, in: context.runtime)
    let below = "\(context.store.directory.path)/\(name)"
    return !FileSystem.exists(path) && FileSystem.exists(below) ? below : path
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
      return count == 0 ? nil : Wording.count(count, severity.rawValue, severity.rawValue + "s")
    }
  }

  /// For a repaired finding, the remedy is what was done.
  private static func json(_ report: RepairReport, in directory: DataDirectory) -> JSONObject {
    func item(_ finding: Finding, _ remedy: (FindingText) -> String?) -> JSONObject {
      let text = FindingText(finding: finding, directory: directory)
      return [
        "kind": finding.kind.rawValue, "severity": finding.severity.rawValue, "file": text.file,
        "line": finding.line, "says": text.says, "remedy": remedy(text),
        "isRepairable": finding.isRepairable,
      ]
    }
    return [
      "findings": report.left.map { item($0) { $0.offer.nonBlank } },
      "repaired": report.repaired.map { item($0, \.done) },
    ]
  }
}

struct FindingText {
  let finding: Finding
  let directory: DataDirectory

  /// The file, relative to the data directory if inside it; a dot for the directory itself.
  var file: String {
    if finding.path == directory.path { return "." }
    let root = directory.path + "/"
    return finding.path.hasPrefix(root) ? String(finding.path.dropFirst(root.count)) : finding.path
  }

  /// What is wrong.
  var says: String {
    let isFile = finding.path.hasSuffix(".json") || finding.path.hasSuffix("/lock")
    return text(finding.kind == .notAFile && !isFile ? "not-a-directory" : finding.kind.rawValue)
  }

  /// What `--repair` does about it, or what to do by hand; empty for a note.
  var offer: String { finding.isRepairable ? text(act) : text("\(finding.kind.rawValue) by hand") }

  /// What `--repair` did. Of the findings left to the user, that is only the use of another version
  /// of the profile.
  var done: String { text(act + " done") }

  private var act: String {
    switch finding.remedy {
    case .setMode: "set-mode"
    case .removeLink: "remove-link"
    case .saving: finding.kind == .unfinishedSave ? "finish" : "remove"
    case .rewrite: "rewrite"
    case .gather: finding.kind == .wrongMonth ? "move" : "keep-other"
    case .merge: "merge"
    case .rename: "rename"
    case .takeIn: "take-in"
    case .edit: "edit"
    case .byHand: "by-hand"
    }
  }

  /// Returns a text of data/help about findings; empty for an unknown name.
  private func text(_ name: String) -> String {
    let parts = (Self.texts[name] ?? "").split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { text, part in
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      return text + value(String(halves[0])) + halves[1]
    }
  }

  /// Returns what stands for a name in braces.
  private func value(_ name: String) -> String {
    let (about, detail) = (finding.about ?? "", finding.detail ?? "")
    switch name {
    case "about": return about.printable
    case "title": return Wording.quoted(about)
    case "times": return Wording.count(Int(detail) ?? 1, "time", "times")
    case "month": if case .gather(let entry) = finding.remedy { return "\(entry.day.month)" }
    case "file": return FileSystem.name(of: finding.path).printable
    case "name":
      return String(FileSystem.name(of: finding.path).printable.replacing(/\.json$/, with: ""))
    case "reason":
      if let count = Int(about) { return ": " + Wording.count(count, "problem", "problems") }
      return detail.isEmpty ? "" : ": \(detail.printable)"
    default: break
    }
    return detail.printable
  }

  /// The texts by the kind of a finding, or by what `--repair` does.
  private static let texts = HelpText.lines("findings").reduce(into: [String: Substring]()) {
    guard let colon = $1.firstIndex(of: ":") else { return }
    $0[$1[..<colon].trimmingPrefix("  ").description] = $1[colon...].dropFirst(2)
  }

  /// Returns `error  journal/2026-11.json, line 14`, followed by the problem and the remedy; for a
  /// repaired finding `repaired  …`, followed by what was done.
  func lines(isRepaired: Bool) -> [StyledText] {
    let severity = isRepaired ? "repaired" : finding.severity.rawValue
    let role: Role = !isRepaired && finding.severity == .error ? .error : .heading
    let place = file.printable + (finding.line.map { ", line \($0)" } ?? "")
    let texts: [(text: String, role: Role)] =
      isRepaired ? [(done, .faint)] : [(says, .text), (offer, .faint)]
    let columns = max(20, (Output.columns ?? 100) - 2)
    return [StyledText(severity, role) + "  " + StyledText(place)]
      + texts.filter { !$0.text.isEmpty }.flatMap { text, role in
        Paragraph.lines(of: text, columns: columns).map { StyledText("  " + $0, role) }
      }
  }
}
