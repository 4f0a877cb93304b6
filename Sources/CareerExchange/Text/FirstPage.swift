import CareerModel
import CareerPages

/// What readers see first: results with their figures, and a quote.
struct FirstPage: FromFacts {
  let facts: CareerFacts
  /// Results whose figure stands out, before and after first; none if they would leave no results.
  let figures: [(figure: ResultFigure, entry: Entry)]
  /// The strongest of the other results, or the others that were chosen.
  let results: [Entry]
  /// Praise with a name: starred, in quotation marks, or the newest.
  let quote: Entry?
  /// One's own entries, from which others can be chosen.
  let own: [Entry]

  private static let mostResults = 3

  /// - Parameters:
  ///   - entries: Feedback and own work, newest first.
  ///   - asked: The skills whose results come first; empty for all alike.
  init(
    _ entries: [Entry], asked: Set<SkillID> = [], _ facts: CareerFacts, _ told: inout ToldEntries
  ) {
    let own = entries.filter { $0.kind != .feedback }
    let most = ExportRequest.mostFirst
    let chosen = facts.first.compactMap { id in own.first { $0.id == id } }.prefix(most)
    for entry in chosen { told.tell(entry) }
    var best = Array(chosen)
    if best.isEmpty {
      let results = own.filter { $0.result?.nonBlank != nil }
      let about = results.filter { $0.evidence.contains { asked.contains($0.skill) } }
      best = told.strongest(most, of: about)
      best += told.strongest(most - best.count, of: results)
    }
    let figured = best.compactMap { entry in
      entry.result.flatMap(ResultFigure.init).map { (figure: $0, entry: entry) }
    }
    let changes = figured.filter(\.figure.isChange) + figured.filter { !$0.figure.isChange }
    let room = best.count - Self.mostResults
    let figures = room > 1 ? Array((chosen.isEmpty ? changes : figured).prefix(room)) : []
    (self.facts, self.own) = (facts, own)
    self.figures = figures.count > 1 ? figures : []
    let shown = Set(self.figures.map(\.entry.id))
    let others = best.filter { !shown.contains($0.id) }
    results = Array(others.prefix(chosen.isEmpty ? Self.mostResults : most))
    for entry in others.dropFirst(results.count) { told.forget(entry) }
    let praise = entries.filter { $0.isNamedPraise && !told.has($0) }
    quote = praise.first(where: \.isStarred) ?? praise.first { $0.quotation != nil } ?? praise.first
    if let quote { told.tell(quote) }
  }

  /// The entries that it shows, in order.
  var shown: [EntryID] { (figures.map(\.entry) + results).map(\.id) }
}

extension Entry {
  fileprivate var isNamedPraise: Bool { kind == .feedback && backing == .praise }

  /// The words of feedback within quotation marks; `nil` if there are none.
  var quotation: String? {
    [title, result, note].compactMap(\.self).lazy.compactMap(Quotation.first).first
  }
}

extension TemplateShape<FirstPage> {
  static let firstPage = TemplateShape(
    "the first page",
    [
      .list("figures", of: .figure) { page in
        page.figures.map {
          FigureFacts(figure: $0.figure, entry: EntryFacts(entry: $0.entry, page.facts.framework))
        }
      },
      .entries("highlights") { $0.results },
      .thing("praise", of: .entry) { page in
        page.quote.map { EntryFacts(entry: $0, page.facts.framework) }
      },
    ])
}

struct FigureFacts {
  var figure: ResultFigure
  var entry: EntryFacts
}

extension TemplateShape<FigureFacts> {
  static let figure = TemplateShape(
    "a figure",
    [.text("figure") { $0.figure.text }] + TemplateShape<EntryFacts>.entry.of { $0.entry })
}
