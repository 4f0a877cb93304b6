import CareerModel
import CareerPages

/// A career as a JSON Resume document: stages as work, projects, skills with an established level,
/// and feedback that quotes others.
///
/// It is limited to what fits a résumé: the six strongest highlights of a stage, and three more of
/// each of six projects. Nothing is told twice. It holds nothing without a record: no company, which
/// Cairn does not know, no summary, and no skill without evidence.
struct ResumeDocument {
  private let career: Career
  private let entries: [Entry]
  /// The stages with their highlights, latest first, as is usual in a résumé.
  private let stages: [(tenure: StageTenure, best: [Entry])]
  /// What the stages tell.
  private let told: ToldEntries

  init(_ request: ExportRequest, _ career: Career) {
    let entries = career.journal.entries(in: request.query.days).filter(request.query.matches)
    (self.career, self.entries) = (career, entries)
    var told = ToldEntries()
    stages = career.profile.stages.filter { $0.from <= career.today }.reversed().map { tenure in
      let days = DayRange(from: tenure.from, to: career.profile.end(of: tenure))
      return (
        tenure,
        told.tell(
          Self.highlightsOfStage, of: Self.strongest(entries.filter { days.contains($0.day) }))
      )
    }
    self.told = told
  }

  func text() throws(ExchangeError) -> String { try JSONKind.text(of: resume) }

  private var resume: Resume {
    let tenure = career.profile.tenure(on: career.today)
    let newest = entries.map(\.updated).max()
    return Resume(
      basics: Resume.Basics(
        name: career.profile.name, label: tenure.map { career.framework.title(of: $0.stage) }),
      work: work, projects: projects, skills: skills,
      references: entries.compactMap(Self.reference),
      meta: Resume.Meta(lastModified: newest.map { String($0.description.prefix(19)) }))
  }

  private static let (highlightsOfStage, highlightsOfProject, mostProjects) = (6, 3, 6)

  private var work: [Resume.Span] {
    stages.map { tenure, best in
      Resume.Span(
        position: career.framework.title(of: tenure.stage), startDate: tenure.from,
        endDate: career.profile.end(of: tenure), highlights: best.map(Self.highlight),
        cairnEntries: best.map(Self.source))
    }
  }

  /// The projects, most recent first, with what no stage tells. Their dates come from their entries:
  /// no others are known.
  private var projects: [Resume.Span] {
    var told = told
    let named = Dictionary(grouping: entries.filter { $0.project != nil }) { $0.project ?? "" }
    return named.sorted { ($1.value[0].day, $0.key) < ($0.value[0].day, $1.key) }
      .compactMap { name, entries in
        let best = told.tell(Self.highlightsOfProject, of: Self.strongest(entries))
        guard !best.isEmpty else { return nil }
        let skills = entries.flatMap(\.evidence).map { career.framework.title(of: $0.skill) }
        return Resume.Span(
          name: name, startDate: entries.last?.day ?? entries[0].day, endDate: entries[0].day,
          highlights: best.map(Self.highlight), keywords: Self.mostNamed(skills),
          cairnEntries: best.map(Self.source))
      }.prefix(Self.mostProjects).map(\.self)
  }

  /// Returns the milestones and entries with a result. Those that are milestones, have a result and
  /// are confirmed come first, then those with a higher level, then newer ones.
  private static func strongest(_ entries: [Entry]) -> [Entry] {
    func strength(_ entry: Entry) -> (Int, Int, Int, String) {
      let reasons = [entry.kind == .milestone, entry.result != nil, entry.isConfirmed]
      return (
        reasons.count { $0 }, entry.evidence.compactMap(\.countedLevel).max() ?? 0,
        entry.day.ordinal, entry.id.rawValue
      )
    }
    let worthy = entries.filter { entry in
      entry.kind == .milestone || entry.kind == .skill && entry.result != nil
    }
    return worthy.sorted { strength($0) > strength($1) }
  }

  private static func highlight(_ entry: Entry) -> String {
    entry.result.map { "\(entry.title): \($0)" } ?? entry.title
  }

  private static func source(_ entry: Entry) -> Resume.Source {
    Resume.Source(id: entry.id, kind: entry.kind, date: entry.day)
  }

  /// The skills with an established level, highest first, in the words of the framework.
  private var skills: [Resume.Skill] {
    let shown = career.reading.standings.skills.filter { $0.shown > 0 }
    return shown.sorted { $0.shown > $1.shown }.compactMap { standing in
      guard let skill = career.framework.skill(standing.skill),
        let level = skill.level(standing.shown)
      else { return nil }
      return Resume.Skill(name: skill.title, level: level.text)
    }
  }

  private static func mostNamed(_ names: [String]) -> [String] {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
  }

  /// Returns feedback that quotes one person; reported speech is the writer's own wording.
  private static func reference(_ entry: Entry) -> Resume.Reference? {
    guard entry.kind == .feedback, !entry.isWish, entry.people.count == 1 else { return nil }
    return entry.quotation.map { Resume.Reference(name: entry.people[0], reference: $0) }
  }
}

enum Quotation {
  private static let marks: [Character: Set<Character>] = [
    "“": ["”"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "\"": ["\""],
  ]
  /// Fewer words are a term in scare quotes, not something that someone said.
  private static let fewestWords = 3

  /// Returns the first quotation in a text; `nil` if there is none.
  static func first(in text: String) -> String? {
    var rest = text[...]
    while let start = rest.firstIndex(where: { marks[$0] != nil }), let ends = marks[rest[start]] {
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(where: ends.contains) else { return nil }
      let words = inside[..<end]
      if words.split(separator: " ").count >= fewestWords { return String(words).nonBlank }
      rest = inside[inside.index(after: end)...]
    }
    return nil
  }
}
