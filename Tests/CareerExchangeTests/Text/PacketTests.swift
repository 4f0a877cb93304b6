import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

struct PacketTests {
  private func packet(_ career: Career, _ query: String = "") throws -> Packet {
    Packet(CareerFacts(ExportRequest(.packet, query: try .asked(query)), career))
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `the matrix says what the reading says`(seed: UInt64) throws {
    let career = try Career.robin(entries: 900, years: 8, seed: seed)
    let (packet, reading) = (try packet(career), career.reading)
    let readiness = try #require(reading.readiness)
    #expect(packet.matrix.map(\.ask) == readiness.asks, "seed \(seed)")
    for row in packet.matrix {
      let standing = try #require(reading.standings[row.ask.skill])
      let evidence = SkillEvidence(
        of: standing, in: career.journal, rule: career.framework.rule, on: today)
      let counted = evidence.groups.filter { $0.role != .tooOld }.flatMap(\.entries)
      #expect(row.entries.count == counted.count, "seed \(seed): \(row.title)")
      #expect(row.last == standing.last, "seed \(seed): \(row.title)")
      #expect(row.strongest.map { counted.contains($0.entry.id) } ?? counted.isEmpty)
    }
    let text = try Document.make(ExportRequest(.packet), of: career).text
    #expect(
      text.contains(
        readiness.percent.map { "partial credit for the others: \($0)%." }
          ?? "no percentage is given"), "seed \(seed)")
    #expect(
      text.contains("Meets \(readiness.met) of \(readiness.counted.count) criteria for "),
      "seed \(seed)")
  }

  @Test func `a record that is too thin gets no figure`() throws {
    let career = try Career.fixture([.did("x", [("teamwork", 1)], result: "y")])
    let text = try Document.make(ExportRequest(.packet), of: career).text
    #expect(career.reading.readiness?.percent == nil)
    #expect(text.contains("Not enough evidence for a percentage yet (0 of 4 skills)."))
  }

  @Test func `what the record does not say of a project is left to the writer`() throws {
    let entries = (1...4).map { number in
      Entry.did(
        "Step \(number)", on: "2026-0\(number)-05", [("technical-expertise", 3)],
        result: number > 2 ? "\(number) days saved" : nil, project: "ledger")
    }
    let text = try Document.make(ExportRequest(.packet), of: .fixture(entries)).text
    #expect(text.contains("**Situation.** *To do"))
    #expect(text.contains("**Task.** *To do"))
    #expect(text.contains("- Step 1 (5 Jan 2026)"))
    #expect(text.contains("- **4 days saved** – Step 4 (5 Apr 2026)"))

    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "A ledger that adds up", why: "Nobody trusted it.",
      doneWhen: "a month closes in a day", fulfilledBy: [entries[3].id],
      created: Instant(milliseconds: 0))
    let told = try Document.make(ExportRequest(.packet), of: .fixture(entries, goals: [goal])).text
    #expect(told.contains("**Situation.** Nobody trusted it.\n"))
    #expect(
      told.contains(
        "**Task.** Goals met: A ledger that adds up (done when a month closes in a day)\n"))
  }

  @Test func `a project without a result for an asked skill is not told`() throws {
    let entries = (1...4).map { Entry.did("Step \($0)", [("teamwork", 3)], project: "ledger") }
    #expect(try packet(.fixture(entries)).stories.isEmpty)
  }

  @Test func `skills that do not apply are named with their reason`() throws {
    let lead = Profile(
      aim: Aim(stage: StageID(rawValue: "team-lead")),
      notApplicable: [
        NotApplicable(skill: SkillID(rawValue: "talent-management"), reason: "there is no team")
      ])
    let text = try Document.make(ExportRequest(.packet), of: .fixture([.did("x")], profile: lead))
      .text
    #expect(text.contains("does not apply"))
    #expect(text.contains("- Not applicable: Talent management (there is no team)."))
  }

  @Test func `whoever aims at the stage they hold asks for no step`() throws {
    let stage = StageID(rawValue: "team-lead")
    let profile = Profile(
      name: "Robin Example",
      stages: [StageTenure(stage: stage, from: today.adding(months: -14))], aim: Aim(stage: stage))
    let text = try Document.make(
      ExportRequest(.packet), of: .fixture([.did("x")], profile: profile)
    ).text
    #expect(text.hasPrefix("# Where I stand: Robin Example\n"))
    #expect(text.contains("(1 year and 2 months) and wants to stay there."))
  }

  @Test func `a part of the record is said to be one`() throws {
    let career = try Career.fixture([.did("x", project: "ledger"), .did("y")])
    let request = ExportRequest(.packet, query: try .asked("%ledger"))
    #expect(try Document.make(request, of: career).text.contains("part of the record"))
    #expect(
      try !Document.make(ExportRequest(.packet), of: career).text.contains("part of the record"))
  }
}
