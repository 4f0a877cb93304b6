import ArgumentParser
import CareerExchange
import CareerModel
import CareerPages
import CareerStore
import FoundationEssentials

extension ExportKind: ExpressibleByArgument {}
extension CareerPicture: ExpressibleByArgument {}

struct ExportCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a career as a document, a picture or a file of data.",
    discussion: """
      KIND is one of:

      \(kinds)

      QUERY narrows it to some entries, as for cairn list; figures such as readiness are always of \
      the whole record. Where no days are named a brag document is about the last twelve months \
      and a review about the last six. PERIOD is \(Period.forms.listed("or")).

      Without -o it goes to standard output. A file that is there with other words stays, unless \
      --force is given.

      A document is of the whole record: where a part of it cannot be read nothing is written, unless \
      --partial is given. json is read again before it takes the place of a file, and its counts are \
      said; proposals, drafts, templates and what undo and trash/ hold are not in it.

        cairn export brag -o brag.md
        cairn export brag --period 2026 skill:talent
        cairn export review --period 'last half' -o ~/review.md
        cairn export packet --redact > packet.md
        cairn export packet --print-template > packet.mustache
        cairn export packet --template packet.mustache
        cairn export svg --picture radar -o radar.svg
        cairn export json -o everything.json

      docs/documents.md says what is in them, and how to have words of your own.
      """)

  private static let kinds = ExportKind.allCases.map { kind in
    "  " + kind.rawValue + String(repeating: " ", count: 12 - kind.rawValue.count) + kind.purpose
  }.joined(separator: "\n")

  @Argument(help: ArgumentHelp("What to write.", valueName: "kind")) var kind: ExportKind
  @Argument(help: ArgumentHelp("Which entries; all if left out.", valueName: "query"))
  var query: [String] = []
  @Option(help: ArgumentHelp("From this day on.", valueName: "date")) var since: String?
  @Option(help: ArgumentHelp("Up to this day.", valueName: "date")) var until: String?
  @Option(help: "A stretch of time, such as \"last half\", in the place of both.")
  var period: String?
  @Option(help: "Which picture, for svg and png (default: timeline).") var picture: CareerPicture?
  @Flag(
    help: "Leave out what is tagged confidential, replace names, and list that on standard error.")
  var redact = false
  @Option(
    help: ArgumentHelp(
      "A Mustache template of your own, for brag, review and packet.", valueName: "file"))
  var template: String?
  @Flag(help: "Print the template that would be used, to begin your own with.")
  var printTemplate = false
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace the file that is there.") var force = false
  @Flag(help: "Write it without the parts of the record that cannot be read.") var partial = false

  @OptionGroup var options: CommonOptions

  /// What goes with some kinds only.
  func validate() throws {
    if picture != nil, !kind.isPicture {
      throw ValidationError("--picture is for svg and png; \(kind.rawValue) is no picture.")
    }
    if !kind.hasTemplate, template != nil || printTemplate {
      let option = template != nil ? "--template" : "--print-template"
      throw ValidationError(
        "\(option) is for brag, review and packet; \(kind.rawValue) is made without one.")
    }
    if period != nil, since != nil || until != nil {
      throw ValidationError("--period names both ends; leave out --since and --until.")
    }
    if force, output == nil || output == "-" {
      throw ValidationError("--force is about the file of -o, and none is named.")
    }
  }

  func run(_ context: CommandContext) throws {
    try refuseDotsOnATerminal()
    let file = DocumentFile(output, replaces: force, in: context.surroundings)
    try file.check(example: "\(kind.rawValue).\(kind.fileExtension)")
    let template = try template(context)
    if printTemplate {
      try report(file.write(Data((template ?? .builtIn(kind)).text.utf8)))
      return
    }
    let document = try Working.showing("writing the \(kind.title.lowercased())") {
      let career = try WholeCareer(context, needsProfile: !partial).career
      try refuseAPart()
      let request = ExportRequest(
        kind, query: try query(for: career), picture: picture ?? .timeline, isRedacted: redact,
        template: template)
      var random = context.surroundings.generator
      return try Document.make(request, of: career, using: &random)
    }
    let done = try file.write(try bytes(of: document, context))
    if let report = document.redaction {
      Output.complain(RedactionText.lines(report).joined(separator: "\n"))
    }
    Output.warn(of: document.nearMisses)
    if let count = document.count { Output.complain(count.words) }
    report(done)
  }

  /// A document that leaves something out must not pass for the whole, least of all over an older one.
  /// An empty one is what a data directory that is misspelt would give.
  private func refuseAPart() throws(CommandFailure) {
    if !partial, let missing = RecordNotes.missing {
      RecordNotes.keepQuiet()
      throw CommandFailure(
        status: .cannotRead,
        words: "nothing was written, because there is no record in \(missing.path.printable).")
    }
    let hidden = RecordNotes.hidden
    guard !hidden.isEmpty else { return }
    guard !partial else {
      RecordNotes.takePart()
      return Output.complain(
        "this document is partial: it leaves out unreadable data in \(RecordNotes.places(of: hidden))."
      )
    }
    let isUnreadable = hidden.contains(where: \.isUnreadable)
    throw CommandFailure(
      status: isUnreadable ? .cannotRead : .badData,
      words:
        "nothing was written: part of the record cannot be read. Use --partial to write the rest.")
  }

  private func report(_ done: String?) {
    if let done { Output.complain(done) }
  }

  /// The one that was asked for, else the person's own; `nil` for the built-in one.
  private func template(_ context: CommandContext) throws -> DocumentTemplate? {
    guard kind.hasTemplate else { return nil }
    do throws(StoreError) {
      guard let template else { return try TemplateFile.own(kind, in: context.store.directory) }
      var read = try TemplateFile.read(
        at: DataDirectory.absolute(template, in: context.surroundings))
      read.name = template
      return read
    } catch {
      throw CommandFailure(
        status: ErrorText.status(of: error), words: ErrorText.words(forDocument: error))
    }
  }

  /// What is written: the text, or the dots that another program makes of it.
  private func bytes(of document: Document, _ context: CommandContext) throws -> Data {
    guard kind == .png else { return Data(document.text.utf8) }
    return try PictureConverter(environment: context.surroundings.environment)
      .png(of: document.text)
  }

  private func refuseDotsOnATerminal() throws {
    guard kind == .png, output == nil || output == "-", Output.columns != nil else { return }
    let wanted = picture ?? .timeline
    throw CommandFailure(
      status: .usage,
      words: "a PNG is no text for a terminal. Say where it goes: cairn export png "
        + "--picture \(wanted.rawValue) -o \(wanted.rawValue).png")
  }

  /// What is asked for, of days that can be meant.
  private func query(for career: Career) throws -> Query {
    let query = try asked(of: career)
    guard let first = query.days.first else { return query }
    if let last = query.days.last, last < first {
      throw CommandFailure(
        status: .usage, words: "these days end (\(last)) before they begin (\(first)).")
    }
    if kind.hasTemplate, first > career.today {
      throw CommandFailure(
        status: .usage,
        words: "\(first) is still ahead; a \(kind.title.lowercased()) is about what has happened.")
    }
    return query
  }

  private func asked(of career: Career) throws -> Query {
    let words =
      query + (since.map { ["since:\"\($0)\""] } ?? []) + (until.map { ["until:\"\($0)\""] } ?? [])
    let query = Query(
      words.joined(separator: " "), framework: career.framework, today: career.today)
    if let problem = query.problems.first {
      throw CommandFailure(status: .usage, words: Wording.words(for: problem).printable)
    }
    guard let period else { return query }
    guard query.days == DayRange() else {
      throw CommandFailure(
        status: .usage, words: "--period names the days; leave since:, until: and on: out.")
    }
    do {
      return query.on(try Period.parse(period, today: career.today))
    } catch {
      throw CommandFailure(status: .usage, words: Wording.sentence(for: error))
    }
  }
}
