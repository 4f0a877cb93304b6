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
      "findings": report.left.map { item($0) { $0.remedy.offer.nonBlank } },
      "repaired": report.repaired.map { item($0, \.remedy.done) },
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

  private var name: String { FileSystem.name(of: finding.path).printable }
  private var title: String { Wording.quoted(finding.about ?? "") }
  private var about: String { (finding.about ?? "").printable }
  private var detail: String { (finding.detail ?? "").printable }
  private var isDirectory: Bool { !name.hasSuffix(".json") && name != "lock" }

  var says: String {
    switch finding.kind {
    case .mode: "Its mode is \(about): other users may read or change it, or you may not."
    case .owner: "It belongs to \(about), not to you."
    case .link: "A link to \(about)."
    case .brokenLink: "A link to \(about), which does not exist."
    case .lockLink: "The lock is a link to \(about); Cairn saves nothing through it."
    case .foreignLock: "It has content that is not Cairn’s, so nothing can be saved."
    case .conflictCopy: "It is another version of \(about), made by another program."
    case .misnamedMonth:
      "It has entries, but its name is not a month such as 2026-11.json."
    case .notAFile: isDirectory ? "It is not a directory." : "It is not a regular file."
    case .unfinishedSave: "A save was interrupted. What it would have written is kept here."
    case .temporaryFile: "An unfinished save left it behind."
    case .unreadableFile: "It cannot be read: \(detail)."
    case .damagedFile: "It is damaged: \(detail)."
    case .unreadableEntry: "This entry cannot be read: \(detail)."
    case .newerVersion: "It was written by a newer Cairn (version \(about)) and is read-only."
    case .wrongMonth: "\(title) is dated \(detail) and belongs in another month’s file."
    case .twoMonths: "\(title) is also in \(detail).json, where it was updated last."
    case .twinID: "\(title) has the same ID as a different item in this file: \(detail)."
    case .missingEntry: "The goal \(title) refers to an entry that no longer exists: \(detail)."
    case .framework: "The framework cannot be used\(reason). The built-in one is used instead."
    case .unknownSkill:
      "The framework has no skill \(about), so it counts for nothing (used \(times))."
    }
  }

  /// `: 3 problems`, or the reason the file is unusable.
  private var reason: String {
    if let count = finding.about.flatMap({ Int($0) }) {
      return ": " + Wording.count(count, "problem", "problems")
    }
    return detail.isEmpty ? "" : ": \(detail)"
  }

  private var times: String { Wording.count(Int(finding.detail ?? "") ?? 1, "time", "times") }

  /// What `--repair` does about it, or what to do by hand, which is empty for a note; and what
  /// `--repair` did.
  var remedy: (offer: String, done: String) {
    switch finding.remedy {
    case .setMode: ("--repair sets the mode \(detail).", "Set the mode \(detail).")
    case .removeLink:
      ("--repair removes the link, but not its target.", "Removed the link to \(about).")
    case .saving where finding.kind == .unfinishedSave: ("--repair finishes it.", "Finished it.")
    case .saving: ("--repair removes it.", "Removed it.")
    case .rewrite:
      (
        "--repair keeps what can be read, and puts a full copy in trash/.",
        "Kept what could be read; a full copy is in trash/."
      )
    case .gather(let entry):
      (
        finding.kind == .wrongMonth
          ? "--repair moves it to \(entry.day.month).json."
          : "--repair keeps that one. If the two differ, it puts a copy of this file in trash/.",
        "Moved \(title) to \(entry.day.month).json."
      )
    case .merge:
      (
        "--repair merges it and moves it to trash/. So does the next change.",
        "Merged it into \(about); it is in trash/."
      )
    case .rename:
      ("--repair gives it its own ID; cairn undo reverses that.", "Gave \(title) its own ID.")
    case .takeIn:
      (
        "--repair adds its entries to the journal and moves the file to trash/.",
        "Added its entries to the journal; the file is in trash/."
      )
    case .edit:
      (
        "--repair removes the entry from the goal; cairn undo reverses that.",
        "Removed the missing entry from the goal \(title)."
      )
    // Of the findings left to the user, only a profile with a named other version is repaired.
    case .byHand: (byHand, "Used the other version of the profile; this one is in trash/.")
    }
  }

  private var byHand: String {
    switch finding.kind {
    case .owner: "Change its owner with chown, or use the owner’s account."
    case .brokenLink: "Mount or restore its target, or remove the link."
    case .foreignLock: "Move it away; Cairn creates a new one when it saves."
    case .misnamedMonth: "Parts of it cannot be read. Repair it, or move it away."
    case .notAFile: "Move it away; Cairn creates a new one when it saves."
    case .unreadableFile: "Check the disk and the file’s permissions, or restore it from a backup."
    case .damagedFile:
      "Repair it, move it away, or use another version: cairn doctor --repair --profile FILE."
    case .unreadableEntry: "Repair it in an editor. Until then, it stays in the file unchanged."
    case .newerVersion: "Update Cairn."
    case .conflictCopy: "To use it, run cairn doctor --repair --profile '\(name)'."
    case .framework:
      "Fix it; cairn framework check \(String(name.dropLast(name.hasSuffix(".json") ? 5 : 0))) lists its problems."
    default: ""
    }
  }

  /// Returns `error  journal/2026-11.json, line 14`, followed by the problem and the remedy; for a
  /// repaired finding `repaired  …`, followed by what was done.
  func lines(isRepaired: Bool) -> [StyledText] {
    let severity = isRepaired ? "repaired" : finding.severity.rawValue
    let role: Role = !isRepaired && finding.severity == .error ? .error : .heading
    let place = file.printable + (finding.line.map { ", line \($0)" } ?? "")
    let texts: [(text: String, role: Role)] =
      isRepaired ? [(remedy.done, .faint)] : [(says, .text), (remedy.offer, .faint)]
    let columns = max(20, (Output.columns ?? 100) - 2)
    return [StyledText(severity, role) + "  " + StyledText(place)]
      + texts.filter { !$0.text.isEmpty }.flatMap { text, role in
        Paragraph.lines(of: text, columns: columns).map { StyledText("  " + $0, role) }
      }
  }
}
