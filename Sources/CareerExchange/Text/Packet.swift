import CareerModel
import CareerPages

/// A promotion packet: the ask, and the evidence for it from the months that the rule counts.
struct Packet: FromFacts {
  let facts: CareerFacts
  let matrix: [AskFacts]
  let stories: [ProjectStory]
  /// The entries in the months that the rule counts.
  let counted: [Entry]
  let voices: Pile
  /// The people who can confirm entries for the target skills, and how many entries each.
  let confirmers: [NameCount]

  private static let (mostStories, mostVoices) = (3, 6)

  init(_ facts: CareerFacts) {
    self.facts = facts
    let window = facts.framework.rule.window(endingWith: facts.today.month)
    let counted = facts.entries.filter { window.contains($0.day.month) }
    let asks = facts.reading.readiness?.asks ?? []
    self.counted = counted
    matrix = asks.map { ask in
      let entries = counted.filter { $0.evidence(for: ask.skill) != nil }
      return AskFacts(facts: facts, ask: ask, entries: entries)
    }
    let asked = Set(asks.filter { $0.notApplicable == nil }.map(\.skill))
    let relevant = counted.filter { entry in entry.evidence.contains { asked.contains($0.skill) } }
    let own = counted.filter { $0.kind != .feedback }
    stories = ProjectStory.strongest(Self.mostStories, of: own, asked: asked, facts)
    voices = Pile(newest: relevant, most: Self.mostVoices, facts)
    confirmers = NameCount.most(6, of: relevant.map(\.confirmedBy))
  }
}

extension TemplateShape<Packet> {
  static let packet = TemplateShape(
    "a promotion packet",
    TemplateShape<CareerFacts>.career.of { $0.facts } + [
      .number("ruleMonths", "how many months of evidence count") {
        $0.facts.framework.rule.windowMonths
      },
      .number("ruleEntries", "the most examples that any level needs") {
        $0.facts.framework.rule.levels.map { ($0.halves + 1) / 2 }.max() ?? 0
      },
      .number("ruleProjects", "the most projects that any level needs") {
        $0.facts.framework.rule.levels.map(\.projects).max() ?? 0
      },
      .text("confirmedCounts", "how many examples a confirmed entry counts as") {
        Wording.halves($0.facts.framework.rule.halves(of: .canConfirm))
      },
      .text("counted", "how many entries of the period are from those months, such as 340 entries")
      {
        Wording.entries($0.counted.count)
      },
      .number("ruleMonthsApart", "the most months that any level needs") {
        $0.facts.framework.rule.levels.map(\.months).max() ?? 0
      },
      .text("metSkills", "the skills at their target level, in one phrase") { packet in
        packet.matrix.filter { $0.ask.isMet && $0.ask.notApplicable == nil }.map(\.title).listed()
      },
      .list("matrix", "the skills the target stage asks for, in its order", of: .row) {
        $0.matrix
      },
      .list("stories", "up to three projects with the most evidence", of: .story) { $0.stories },
      .pile("voices", "feedback on these skills, newest first") { $0.voices },
      .list("confirmers", "who can confirm entries for these skills", of: .name) {
        $0.confirmers
      },
      .list("gaps", "the gaps, most valuable first", of: .gap) {
        AskFacts.gaps($0.facts)
      },
      .list("leftOut", "the skills that do not apply", of: .row) { packet in
        packet.matrix.filter { $0.ask.notApplicable != nil }
      },
      .text("owed", "how many entries of those months have no result yet, such as 3 entries") {
        packet in
        let count = packet.counted.count { $0.owesResult(on: packet.facts.today) }
        return count == 0 ? nil : Wording.entries(count)
      },
    ])
}
