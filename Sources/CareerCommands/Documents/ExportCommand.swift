import ArgumentParser
import CareerDrawing
import CareerExchange
import CareerModel
package import CareerPages
import CareerStore
import FoundationEssentials

extension ExportKind: ExpressibleByArgument {}
extension CareerPicture: ExpressibleByArgument {}

struct ExportCommand: RecordCommand {
  static let configuration = CommandConfiguration.help(
    "export", filling: ["kinds": kinds, "periods": Period.forms.listed("or")])

  private static let kinds = ExportKind.allCases.map { kind in
    "  " + kind.rawValue.padded(to: 12) + kind.purpose
  }.joined(separator: "\n")

  @Argument(help: .value("kind", "What to export.")) var kind: ExportKind
  @Argument(help: .value("query", "Entries to include. Defaults to all.")) var query: [String] = []
  @Option(help: .value("date", "Start on this day.")) var since: String?
  @Option(help: .value("date", "End on this day.")) var until: String?
  @Option(help: "Export this period, such as \"last half\", instead of --since and --until.")
  var period: String?
  @Option(help: "The chart to draw; for html, only year. Defaults to timeline.") var picture:
    CareerPicture?
  @Flag(help: "Write brag, review or packet as a web page, to read or print.") var html = false
  @Flag(help: "Replace names, and list them on standard error.") var redact = false
  @Flag(help: "Include entries and goals tagged confidential.") var includeConfidential = false
  @Option(help: .value("file", "Use your own Mustache template for brag, review, packet or form."))
  var template: String?
  @Option(
    help: .value(
      "characters", "Limit each form answer to this length by dropping lines from the end."))
  var limit: Int?
  @Option(
    help: .value(
      "ids", "Show these entries first, such as 4R7QD1,8M2KX0, instead of the strongest."))
  var first: String?
  @Flag(help: "List what would make a packet stronger, instead of writing it.") var check = false
  @Flag(help: "Print the current template, as a starting point for your own.")
  var printTemplate = false
  @Option(
    name: [.customShort("o"), .long],
    help: .value("file", "Write to this file. - is standard output."))
  var output: String?
  @Flag(help: "Replace an existing file.") var force = false
  @Flag(help: "Leave out what cannot be read, and export the rest.") var partial = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require(
      picture.map(kind.pictures.contains) ?? true,
      kind.pictures.isEmpty
        ? "--picture is only for svg, png and html, not \(kind.rawValue)."
        : "For \(kind.rawValue), --picture can only be year.")
    let option = template != nil ? "--template" : "--print-template"
    try require(
      kind.hasTemplate || (template == nil && !printTemplate),
      "\(option) is only for brag, review, packet and form, not \(kind.rawValue).")
    try require(
      period == nil || (since == nil && until == nil),
      "Use --period, or --since and --until, but not both.")
    try require(!check || kind == .packet, "--check is only for packet, not \(kind.rawValue).")
    try require(limit == nil || kind == .form, "--limit is only for form, not \(kind.rawValue).")
    try require(
      !html || kind.isMarkdown, "--html is only for brag, review and packet, not \(kind.rawValue).")
    try require(limit ?? 80 >= 80, "--limit must be at least 80 characters.")
    let most = ExportRequest.mostFirst
    try require(
      first == nil || ExportRequest(kind, picture: picture ?? .timeline).hasFirstPage,
      "--first is only for brag, review, packet, form and html, not for a chart or data.")
    try require(firstNames.count <= most, "--first takes at most \(most) entries.")
    try require(!force || (output ?? "-") != "-", "--force needs a file named with -o.")
  }

  func run(_ context: CommandContext) throws {
    try refuseDotsOnATerminal()
    let file = DocumentFile(output, replaces: force, in: context.runtime)
    try file.check(example: "\(kind.rawValue).\(html ? "html" : kind.fileExtension)")
    let template = try template(context)
    if printTemplate { return report(try file.write(Data((template ?? .builtIn(kind)).text.utf8))) }
    let document = try ProgressLine.showing("writing the \(kind.title.lowercasedFirst)") {
      let career = try LoadedCareer(context, needsProfile: !partial).career
      try refuseAPart()
      let request = ExportRequest(
        kind, query: try query(for: career), picture: picture ?? .timeline, isRedacted: redact,
        isConfidential: includeConfidential, template: template, isPage: html, answerLimit: limit,
        first: try firstNames.isEmpty ? [] : context.entries(named: firstNames).map(\.id))
      var random = context.runtime.generator
      let document = try Document.make(request, of: career, using: &random)
      if let page = document.firstPage, let missing = request.first.first(where: { !page.has($0) })
      {
        throw CommandFailure(
          .badData, "the document does not cover the entry \(missing.short.printable).")
      }
      return document
    }
    guard !check else {
      let advice = document.advice.isEmpty ? ["Nothing is missing."] : document.advice
      for line in advice { print(line.printable) }
      return
    }
    let done = try file.write(document.bytes(as: kind, in: context.runtime))
    if let report = document.redaction {
      Output.complain(RedactionText.lines(report).joined(separator: "\n"))
    }
    let left = document.leftOut
    if let words = Wording.leftOut(left.entries, goals: left.goals) { Output.complain(words) }
    Output.warn(of: document.nearMisses)
    if let count = document.count { Output.complain(count.words) }
    report(done)
  }

  private var firstNames: [String] {
    (first ?? "").split(separator: ",").compactMap { String($0).trimmed.nonBlank }
  }

  /// Refuses an incomplete document: it must not pass for the whole, least of all by replacing an
  /// older one. A misspelt data directory would produce an empty one.
  private func refuseAPart() throws(CommandFailure) {
    if !partial, let missing = RecordNotices.missing {
      RecordNotices.keepQuiet()
      throw CommandFailure(
        .cannotRead, "nothing was written: no record in \(missing.path.printable).")
    }
    let hidden = RecordNotices.hidden
    guard !hidden.isEmpty else { return }
    guard !partial else {
      RecordNotices.takePart()
      let places = RecordNotices.places(of: hidden)
      return Output.complain(
        "this document is partial: it leaves out unreadable data in \(places).")
    }
    throw CommandFailure(
      hidden.contains(where: \.isUnreadable) ? .cannotRead : .badData,
      "nothing was written: part of the record cannot be read. Use --partial to write the rest.")
  }

  private func report(_ done: String?) { if let done { Output.complain(done) } }

  /// Returns the requested template, or else the user's own; `nil` for the built-in one.
  private func template(_ context: CommandContext) throws -> DocumentTemplate? {
    guard kind.hasTemplate else { return nil }
    do throws(StoreError) {
      guard let template else { return try TemplateFile.own(kind, in: context.store.directory) }
      var read = try TemplateFile.read(at: DataDirectory.absolute(template, in: context.runtime))
      read.name = template
      return read
    } catch {
      throw CommandFailure(ErrorText.status(of: error), ErrorText.words(forDocument: error))
    }
  }

  private func refuseDotsOnATerminal() throws {
    guard kind == .png, output == nil || output == "-", Output.columns != nil else { return }
    let wanted = picture ?? .timeline
    throw CommandFailure(
      .usage,
      "a PNG cannot be shown in a terminal. Write it to a file: cairn export png "
        + "--picture \(wanted.rawValue) -o \(wanted.rawValue).png")
  }

  /// Returns the requested query, after checking that its days are plausible.
  private func query(for career: Career) throws -> Query {
    let query = try asked(of: career)
    guard let first = query.days.first else { return query }
    if let last = query.days.last, last < first {
      throw CommandFailure(.usage, "the last day (\(last)) is before the first (\(first)).")
    }
    if kind.hasTemplate, first > career.today {
      throw CommandFailure(
        .usage, "\(first) is in the future. A \(kind.title.lowercased()) covers the past.")
    }
    return query
  }

  private func asked(of career: Career) throws -> Query {
    let days = [since.map { "since:\"\($0)\"" }, until.map { "until:\"\($0)\"" }]
    let words = (query + days.compactMap(\.self)).joined(separator: " ")
    let query = Query(words, framework: career.framework, today: career.today)
    if let problem = query.problems.first {
      throw CommandFailure(.usage, Wording.summary(of: problem).printable)
    }
    guard let period else { return query }
    try CommandFailure.unless(
      query.days == DayRange(), .usage,
      "--period sets the dates. Leave out since:, until: and on:.")
    do {
      return query.on(try Period.parse(period, today: career.today))
    } catch {
      throw CommandFailure(.usage, Wording.sentence(for: error))
    }
  }
}
