import CareerDrawing
import CareerExchange
import CareerJSON
import CareerModel
import CareerPages
import CareerScreens
import CareerStore
import FoundationEssentials

/// Settings and templates, which a person writes by hand, and documents made of hostile words.
extension EntryPoint {
  static func documents(_ world: World) -> [EntryPoint] {
    [
      EntryPoint("config", [config]) { bytes in
        guard let document = try? JSON5Document(bytes, deepest: InputLimit.depth) else { return }
        let (settings, problems) = Settings.reading(document.value) { place, ofName in
          document.line(of: place, ofName: ofName)
        }
        for problem in problems { _ = Wording.line(for: problem, in: "config.json") }
        for setting in Setting.all { _ = setting.value(settings) }
      },
      .text("template", templates) { text in
        let template = DocumentTemplate(name: "own", text: text)
        let kind: ExportKind = text.utf8.count % 2 == 0 ? .brag : .packet
        _ = try? world.document(ExportRequest(kind, template: template), of: world.small)
      },
      .text("export", ["Cut the cost by *a third*", "Zoë, “x”; <b> & \\ #1 | ]]>", "=1+1"]) {
        text in
        try export(text, world)
      },
    ]
  }

  /// An entry with this text in all its fields can be written as any document, and our own JSON brings
  /// it back.
  private static func export(_ text: String, _ world: World) throws {
    guard let title = text.nonBlank else { return }
    let entry = Entry(
      id: EntryID(rawValue: "01JZZZZZZZZZZZZZZZZZZZZZZZ"), kind: .milestone, day: world.today,
      title: title, result: title, note: title, project: title, people: [title], links: [title],
      tags: [title], created: world.now)
    var journal = Journal()
    journal.set([world.today.month: [entry]])
    let career = Career(
      profile: world.small.profile, framework: world.framework, journal: journal, plan: Plan(),
      today: world.today)
    let kinds = ExportKind.allCases.filter { $0 != .png }
    let kind = kinds[text.utf8.count % kinds.count]
    let isRedacted = text.utf8.count % 3 == 0
    let document = try world.document(ExportRequest(kind, isRedacted: isRedacted), of: career)
    guard kind == .json, !isRedacted else { return }
    let record = try ImportKind.json.read(Data(document.text.utf8), world.context)
    try Broken.unless(record.entries.map(\.item) == [entry], "the backup brings back another entry")
  }

  private static let config = """
    // Mine
    {
      theme: 'dark', "firstDayOfWeek": "monday", mouse: false,
      keys: { quit: ["x", "ctrl-q"], log: "L", },
      themes: { mine: { selection: "bold 12 on #303030", }, },
      unknwon: [1, +2.5e3, .5, Infinity, 0x1F, null],
    }
    """

  private static let templates =
    [ExportKind.brag, .packet].map { DocumentTemplate.builtIn($0).text }
    + [
      "# {{title}}\n{{#entries}}\n- {{title}}{{#people}} {{.}}{{^last()}}, {{/last()}}{{/people}}\n"
        + "{{/entries}}\n{{^entries}}none{{/entries}}{{! remark }}{{{title}}}\n"
    ]
}
