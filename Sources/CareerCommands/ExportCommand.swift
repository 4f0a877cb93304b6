import ArgumentParser
import CareerExchange
import CareerModel
import CareerScreens
import CareerStore
import FoundationEssentials

extension ExportKind: ExpressibleByArgument {}
extension CareerPicture: ExpressibleByArgument {}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a career as a document, a picture or a file of data.",
    discussion: """
      KIND is one of:

      \(kinds)

      QUERY narrows it to some entries, as for cairn list. Without -o it goes to standard output.

        cairn export brag --since 2026-01 -o brag.md
        cairn export packet --redact > packet.md
        cairn export svg --picture radar -o radar.svg
        cairn export json -o everything.json
      """)

  private static let kinds = ExportKind.allCases.map { kind in
    "  " + kind.rawValue + String(repeating: " ", count: 12 - kind.rawValue.count) + kind.purpose
  }.joined(separator: "\n")

  @Argument(help: ArgumentHelp("What to write.", valueName: "kind"))
  var kind: ExportKind
  @Argument(help: ArgumentHelp("Which entries; all if left out.", valueName: "query"))
  var query: [String] = []
  @Option(name: .long, help: ArgumentHelp("From this day on.", valueName: "date"))
  var since: String?
  @Option(name: .long, help: ArgumentHelp("Up to this day.", valueName: "date"))
  var until: String?
  @Option(name: .long, help: "Which picture, for svg and png.")
  var picture: CareerPicture = .timeline
  @Flag(name: .long, help: "Leave out what is tagged confidential, and replace names.")
  var redact = false
  @Option(
    name: .long, help: ArgumentHelp("A Mustache template of your own.", valueName: "file"))
  var template: String?
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write it; - is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      try refuseDotsOnATerminal()
      let career = try WholeCareer(context).career
      let request = ExportRequest(
        kind, query: try query(for: career), picture: picture, isRedacted: redact,
        template: try template.map { try Self.template(at: $0) })
      let document = try Document.make(request, of: career)
      let bytes = try bytes(of: document, context)
      if let output, output != "-" {
        try AtomicFile.write(bytes, to: output)
        Output.complain("wrote \(output.printable).")
      } else {
        try Output.send(bytes)
      }
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
    throw CommandFailure(
      status: .usage,
      words: "a PNG is no text for a terminal. Say where it goes: cairn export png "
        + "--picture \(picture.rawValue) -o \(picture.rawValue).png")
  }

  private func query(for career: Career) throws -> Query {
    let words =
      query + (since.map { ["since:\"\($0)\""] } ?? []) + (until.map { ["until:\"\($0)\""] } ?? [])
    let query = Query(
      words.joined(separator: " "), framework: career.framework, today: career.today)
    if let problem = query.problems.first {
      throw CommandFailure(status: .usage, words: Wording.words(for: problem).printable)
    }
    return query
  }

  private static func template(at path: String) throws -> DocumentTemplate {
    guard let bytes = try FileSystem.read(path) else {
      throw StoreError.cannotRead(path: path, code: 2)
    }
    return DocumentTemplate(name: path, text: String(decoding: bytes, as: UTF8.self))
  }
}
