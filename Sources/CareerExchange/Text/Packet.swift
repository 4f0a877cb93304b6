import CareerModel
import CareerPages

/// A promotion packet: the ask, and the evidence for it from the months that the rule counts.
struct Packet: FromFacts {
  let facts: CareerFacts
  let first: FirstPage
  let stories: [ProjectStory]
  private(set) var matrix: [AskFacts]
  /// The entries in the months that the rule counts.
  let counted: [Entry]
  let voices: Pile
  /// All entries that it tells.
  let told: ToldEntries

  private static let (mostStories, mostVoices, mostBest) = (3, 3, 2)

  init(_ facts: CareerFacts) {
    let window = facts.framework.rule.window(endingWith: facts.today.month)
    let counted = facts.entries.filter { window.contains($0.day.month) && !$0.isWish }
    let asks = facts.reading.readiness?.asks ?? []
    var told = ToldEntries()
    (self.facts, self.counted) = (facts, counted)
    let asked = Set(asks.filter { $0.notApplicable == nil }.map(\.skill))
    first = FirstPage(counted, asked: asked, facts, &told)
    let own = counted.filter { $0.kind != .feedback }
    stories = ProjectStory.strongest(Self.mostStories, of: own, asked: asked, facts, &told)
    matrix = asks.map { ask in
      let entries = counted.filter { $0.evidence(for: ask.skill) != nil }
      let claims = entries.filter { $0.kind != .feedback }
      return AskFacts(
        facts: facts, ask: ask, entries: entries,
        best: told.strongest(Self.mostBest, of: claims, for: ask.skill))
    }
    voices = Pile(.praise, in: counted, most: Self.mostVoices, facts, &told)
    self.told = told
    let stories = stories.flatMap { $0.results + $0.actions }
    let parts: [(place: String, ids: [EntryID])] =
      [
        ("at the top", first.shown + [first.quote?.id].compactMap(\.self)),
        ("under “Stories”", stories.map(\.id)),
      ] + matrix.map { ("under “\($0.title)”", $0.best.map(\.id)) }
      + [("under “What others said”", voices.shown.map(\.id))]
    for index in matrix.indices where matrix[index].best.isEmpty {
      let ids = Set(matrix[index].entries.map(\.id))
      matrix[index].elsewhere =
        parts.filter { !ids.isDisjoint(with: $0.ids) }.map(\.place).listed().nonBlank
      // It was passed over for another with almost the same title.
      if matrix[index].elsewhere == nil {
        matrix[index].best = matrix[index].entries.filter { $0.kind != .feedback }.suffix(1)
      }
    }
  }

  /// What would make it stronger before it is sent, a sentence each.
  var advice: [String] {
    let today = facts.today
    let isThin = matrix.filter { row in
      row.ask.notApplicable == nil
        && row.entries.count {
          ($0.evidence(for: row.ask.skill)?.countedLevel ?? 0) >= row.ask.asked
        } < 2
    }
    let owed = counted.filter { $0.owesResult(on: today) }.strongest()
    let unsorted = facts.entries.count(where: \.isUndirectedFeedback)
    var advice: [String] = []
    if facts.career.profile.scope == nil {
      advice.append("Your scope is missing: team, budget, what depends on you.")
    }
    if first.quote == nil { advice.append("No praise with a name in these months.") }
    if !isThin.isEmpty {
      let skills = isThin.map(\.title).listed()
      advice.append("Fewer than two examples at the target level: \(skills).")
    }
    for story in stories where story.situation.isEmpty {
      let name = Wording.quoted(story.name)
      advice.append("The story \(name) has no situation. Add a note to its first entry.")
    }
    if !owed.isEmpty {
      let titles = owed.prefix(3).map { Wording.quoted($0.title) }.listed()
      advice.append("\(Wording.entries(owed.count)) without a result, such as \(titles).")
    }
    if unsorted > 0 {
      let count = Wording.entries(unsorted)
      advice.append("Feedback that isn’t marked as praise or as a wish is left out: \(count).")
    }
    return advice
  }
}

extension TemplateShape<Packet> {
  static let packet = TemplateShape(
    "a promotion packet",
    TemplateShape<CareerFacts>.career.of { $0.facts }
      + TemplateShape<FirstPage>.firstPage.of { $0.first } + [
        .number("ruleMonths") { $0.facts.framework.rule.windowMonths },
        .text("counted") { Wording.entries($0.counted.count) },
        .text("metSkills") { packet in
          packet.matrix.filter { $0.ask.isMet && $0.ask.notApplicable == nil }.map(\.title).listed()
        },
        .list("matrix", of: .criterion) { $0.matrix },
        .flag("hasEvidence") { $0.matrix.contains { !$0.entries.isEmpty } },
        .list("stories", of: .story) { $0.stories },
        .pile("voices") { $0.voices },
        .list("gaps", of: .criterion) { AskFacts.gaps($0.facts) },
        .list("leftOut", of: .criterion) { packet in
          packet.matrix.filter { $0.ask.notApplicable != nil }
        },
      ])
}
