import ArgumentParser
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

struct LogCommand: RecordCommand {
  @OptionGroup var capture: CaptureArguments
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws { try capture.log(.skill, context) }
}

struct MilestoneCommand: RecordCommand {
  @OptionGroup var capture: CaptureArguments
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws { try capture.log(.milestone, context) }
}

struct FeedbackCommand: RecordCommand {
  @OptionGroup var capture: CaptureArguments
  @Flag(
    help:
      "Log it as a wish: something to change. Without this option, feedback is logged as praise.")
  var wish = false
  @Flag(help: "In the planner, sort feedback that isn’t marked as praise or a wish yet.")
  var sort = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require(
      !sort || (!wish && capture.text.isEmpty), "--sort takes neither a log line nor --wish.")
  }

  func run(_ context: CommandContext) throws {
    if sort {
      guard try LoadedCareer(context).journal.hasUndirectedFeedback else {
        return print("All feedback is sorted.")
      }
      return try CairnCommand.plan(in: options.dataDir, opening: .sortFeedback)
    }
    try capture.log(.feedback, context, direction: wish ? .wish : nil)
  }
}

/// The line to log, or `-` for lines on standard input.
struct CaptureArguments: ParsableArguments {
  @Argument(
    help: .value(
      "text", "The log line, or - to read lines from standard input. Without it, your editor opens."
    ))
  var text: [String] = []
  @Flag(help: "Log the line even if it is already logged for that day.") var again = false
  @Flag(help: ChangeOptions.jsonHelp) var json = false

  func log(
    _ kind: EntryKind, _ context: CommandContext, direction: FeedbackDirection? = nil
  ) throws {
    func log(_ words: [String], note: String? = nil) throws {
      try context.log(words, as: kind, direction: direction, note: note, again: again, json: json)
    }
    guard text.isEmpty else { return try log(text) }
    try require(Confirmation.canAsk, "Give a log line, or - to read lines from standard input.")
    try context.logInEditor(as: kind) { line, note in try log([line], note: note) }
  }
}

extension CommandContext {
  /// Logs the line formed by the words, or each line of standard input if they are just `-`.
  /// `direction` is for feedback whose line does not state it, `note` for a single line.
  func log(
    _ words: [String], as kind: EntryKind, direction: FeedbackDirection? = nil,
    note: String? = nil, again: Bool = false, json: Bool = false
  ) throws {
    let lines = words == ["-"] ? try Self.readLines() : [(nil, words.joined(separator: " "))]
    // Skill names load faster; a line that may name a signal needs the whole framework.
    let mayNameSignal = lines.contains { $0.1.contains("#") && $0.1.contains("/") }
    let framework = try mayNameSignal ? framework(of: store.profile().profile) : names()
    var entries = try entries(lines, kind: kind, direction, framework)
    if let note {
      entries[0].note = [entries[0].note, note].compactMap(\.self).joined(separator: "\n")
    }
    try CommandFailure.unless(
      !entries.isEmpty, .badData, "standard input is empty. Nothing was logged.")
    if !again { try refuseTwice(entries, numbers: lines.map(\.0)) }
    let receipt = try store.perform(.add(entries))
    let says = entries.map { "Logged \(Self.summary(of: $0, framework))" }
    if !json { for line in says.dropLast() { print(line.printable) } }
    try report(receipt, json: json, saying: json ? nil : says.last)
  }

  /// Asks before logging the same line twice on a day; refuses if no one is there to answer.
  private func refuseTwice(_ entries: [Entry], numbers: [Int?]) throws {
    // Few months have an entry with such a title, and few entries of a month.
    let titles = Set(entries.map(\.title))
    var said: Set<LoggedLine> = []
    for month in Set(entries.map(\.day.month)) where store.mayHold(Array(titles), in: month) {
      let alike = try self.entries(of: month).filter { titles.contains($0.title) }
      said.formUnion(alike.map(LoggedLine.init))
    }
    let twice = zip(entries, numbers).filter { !said.insert(LoggedLine($0.0)).inserted }
    guard let (entry, number) = twice.first else { return }
    let what = "\(Wording.alreadyLogged(entry.stated, today)): \(Wording.quoted(entry.title))."
    if number == nil, Confirmation.canAsk, Confirmation.ask("\(what.capitalizedFirst) Log again?") {
      return
    }
    let place = number.map { "line \($0): " } ?? ""
    throw CommandFailure(
      .badData, "\(place)\(what) --again logs it again. Nothing was logged.".printable)
  }

  /// Returns the nonblank lines with their numbers.
  private static func readLines() throws -> [(Int?, String)] {
    let most = InputLimit.standardInput
    let bytes = try FileSystem.readStandardInput(most: most + 1)
    try CommandFailure.unless(
      bytes.count <= most, .badData,
      "standard input: \(InputLimit.tooLarge(nil, most: most)). Nothing was logged.")
    return String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { $1.contains { !$0.isWhitespace } }.map { ($0 + 1, String($1)) }
  }

  private func entries(
    _ lines: [(number: Int?, text: String)], kind: EntryKind, _ direction: FeedbackDirection?,
    _ framework: Framework
  ) throws -> [Entry] {
    let (today, now) = (today, now)
    var id = runtime.newULID()
    var (entries, complaints, leavesOutControls) = ([Entry](), [String](), false)
    for (number, text) in lines {
      var line = LogLine(text, as: LineKind(kind), framework: framework, today: today)
      if kind == .feedback { line.direction = line.direction ?? direction ?? .praise }
      for problem in line.problems {
        let place = number.map { "line \($0): " } ?? ""
        complaints.append(place + Wording.summary(of: problem, framework: framework).printable)
      }
      leavesOutControls = leavesOutControls || line.leftOutControls
      entries.append(Entry(line, kind: kind, id: EntryID(id), today: today, created: now))
      id = id.successor
    }
    if leavesOutControls { Output.complain("control characters were removed from the text.") }
    try CommandFailure.unless(
      complaints.isEmpty, .badData, ProblemList.words(complaints, ending: "nothing was logged."))
    return entries
  }

  /// Returns `“First hire”, Sat 21 Nov 2026, Talent management 3`.
  private static func summary(of entry: Entry, _ framework: Framework) -> String {
    ([Wording.quoted(entry.title), entry.stated.longText] + framework.titles(of: entry.evidence))
      .joined(separator: ", ")
  }
}

extension CommandContext {
  /// Logs a line, and the note below it, written in the user's own editor; nothing if the text is
  /// empty. Text that cannot be logged becomes a draft.
  fileprivate func logInEditor(
    as kind: EntryKind, _ log: (_ line: String, _ note: String?) throws -> Void
  ) throws {
    let remarks = """
      # Write the log line here, and a note below it. Save it empty to cancel.
      # #skill:3 @person +department %project on:date => result


      """
    func lines(of text: String) -> ArraySlice<Substring> {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .drop { $0.hasPrefix("# ") || $0.allSatisfy(\.isWhitespace) }
    }
    func keep(_ lines: ArraySlice<Substring>) throws(StoreError) {
      let text = lines.map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
      let drafts = try store.drafts()
      try store.keepDrafts(drafts + [Draft(kind: LineKind(kind), text: text)], drafts)
    }
    switch editor.edit(remarks, named: kind.rawValue) {
    case .wrote(let text):
      let lines = lines(of: text)
      guard let line = lines.first else {
        return Output.complain("nothing was logged: the text is empty.")
      }
      do {
        try log(String(line).trimmed, lines.dropFirst().joined(separator: "\n").nonBlank)
      } catch {
        try keep(lines)
        Output.complain("your text is kept as a draft; cairn drafts shows it.")
        throw error
      }
    case .failed(let words, let wrote):
      let lines = lines(of: wrote ?? "")
      if !lines.isEmpty { try keep(lines) }
      throw CommandFailure(.badData, words.printable)
    }
  }
}
