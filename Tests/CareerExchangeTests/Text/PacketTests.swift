import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct PacketTests {
  private func packet(_ career: Career, _ query: String = "") throws -> Packet {
    Packet(CareerFacts(ExportRequest(.packet, query: try .asked(query)), career))
  }

  private func text(_ career: Career) throws -> String {
    try Document.make(ExportRequest(.packet), of: career).text
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `the matrix says what the reading says, and so does the report`(seed: UInt64) throws {
    let career = try Career.robin(entries: 900, years: 8, seed: seed)
    let (packet, reading) = (try packet(career), career.reading)
    let readiness = try #require(reading.readiness)
    #expect(packet.matrix.map(\.ask) == readiness.asks, "seed \(seed)")
    let text = try text(career)
    let report = try Document.make(ExportRequest(.html), of: career).text
    let met = "\(readiness.met) of \(readiness.counted.count) met"
    #expect(text.contains("**\(met)") && report.contains("<strong>\(met)</strong>"))
    for row in packet.matrix {
      #expect(row.last?.day == reading.standings[row.ask.skill]?.last, "seed \(seed): \(row.title)")
      let (count, confirmed) = (row.entries.count, row.confirmed > 0 ? "\(row.confirmed)" : "")
      #expect(text.contains("** | \(count) | \(confirmed) | ") || !row.ask.isMet)
      let cells =
        "data-label=\"Examples\">\(count)</td><td data-label=\"Confirmed\">\(confirmed)</td>"
      #expect(report.contains(cells), "\(row.title)")
      #expect(row.entries.allSatisfy { !$0.isWish })
    }
  }

  @Test func `a record that is too thin meets nothing and says so`() throws {
    let text = try text(.fixture([.did("x", [("teamwork", 1)], result: "y")]))
    #expect(text.contains("**0 of 4 met"))
    #expect(!text.contains("%"))
  }

  @Test func `what the record does not say of a project is not printed, but listed before sending`()
    throws
  {
    let entries = (1...8).map { number in
      Entry.did(
        "Step \(number)", on: "2026-0\(number)-05", [("technical-expertise", 3)],
        result: number > 2 ? "it went well" : nil, project: "ledger")
    }
    let career = try Career.fixture(entries)
    let told = try text(career)
    #expect(!told.contains("Situation") && !told.contains("Goal."))
    #expect(told.contains("### Ledger"))
    let advice = try packet(career).advice
    #expect(advice.contains { $0.contains("“ledger” has no situation") })
    #expect(advice.contains { $0.hasPrefix("2 entries without a result, such as “Step 2”") })
    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "A ledger that adds up", why: "Nobody trusted it.",
      state: .done(on: today), fulfilledBy: [entries[3].id], created: Instant(milliseconds: 0))
    let whole = try text(.fixture(entries, goals: [goal]))
    #expect(whole.contains("**Situation.** Nobody trusted it.\n"))
    #expect(whole.contains("**Goal.** A ledger that adds up. Met.\n"))
  }

  @Test func `a criterion whose examples are elsewhere says where, in the report too`() throws {
    var praise = Entry.did("Kept calm", kind: .feedback, [("teamwork", 3)], people: ["Kim"])
    praise.direction = .praise
    let career = try Career.fixture([
      .did("Ran the incident review", [("troubleshooting", 3)], result: "two fixes"), praise,
      .did("Found the leak", [("troubleshooting", 3)], result: "done"),
      .did("Wrote the plan", [("technical-expertise", 2)]),
    ])
    let text = try text(career)
    for skill in ["Troubleshooting", "Teamwork"] {
      let start = try #require(text.firstRange(of: "**\(skill): level 0, target ")).lowerBound
      let line = text[start...].prefix { $0 != "\n" }
      #expect(line.contains(" Still to show: ") && line.hasSuffix(" Examples: at the top."))
    }
    #expect(text.contains("**Technical expertise: level 0"))
    #expect(text.contains("\n- Wrote the plan (Nov 2026)\n"))
    let report = try Document.make(ExportRequest(.html), of: career).text
    let parts = report.split(separator: "<details>").dropFirst()
    #expect(parts.count { $0.contains("<p class=\"when\">Examples: at the top.</p>") } == 2)
    #expect(parts.count == 3)
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
    #expect(
      try text(.fixture([.did("x")], profile: lead)).contains("not applicable: there is no team"))
  }

  @Test func `whoever aims at the stage they hold asks for no step`() throws {
    let stage = StageID(rawValue: "team-lead")
    let profile = Profile(
      name: "Robin Example", scope: "Leads 9 engineers",
      stages: [StageTenure(stage: stage, from: on("2025-09-21"))], aim: Aim(stage: stage))
    let text = try text(.fixture([.did("x")], profile: profile))
    #expect(text.hasPrefix("# Where I stand: Robin Example\n"))
    #expect(text.contains("Team lead since Sep 2025, wants to stay there. Leads 9 engineers."))
  }

  @Test func `a part of the record is said to be one`() throws {
    let career = try Career.fixture([.did("x", project: "ledger"), .did("y")])
    let request = ExportRequest(.packet, query: try .asked("%ledger"))
    #expect(try Document.make(request, of: career).text.contains("part of the record"))
    #expect(try !text(career).contains("part of the record"))
  }
}
