import CareerJSON
import CareerModel
import CareerModelTesting
import CareerTesting
import Testing

/// A proposal as a value: its file, its entry, and what is said to it.
struct ProposalTests {
  private let moment = instant("2026-11-21")

  @Test func `it is written with a line for each commit, as git writes them`() throws {
    let proposal = Proposal.fixture("01P", from: "2026-11-16", "Retry failed uploads", "wip")
    #expect(
      try encoded(proposal)
        == json(
          """
          {"id": "01P", "state": "open", "repository": "3f2a9c81d4e7", "project": "shop",
           "week": "2026-11-16", "title": "Retry failed uploads",
           "skills": [{"skill": "hands-on-delivery"}],
           "commits": ["01P0 2026-11-16T12:00:00+01:00 Retry failed uploads",
                       "01P1 2026-11-17T12:00:00+01:00 wip"],
           "created": "2026-11-20T00:00:00.000Z", "updated": "2026-11-20T00:00:00.000Z"}
          """))
    #expect(try reread(proposal) == proposal)
  }

  @Test func `every state, empty subjects and unknown keys survive the file`() throws {
    for state: Proposal.State in [.open, .skipped, .kept(as: "01E"), .joined(into: "01Q")] {
      var proposal = Proposal.fixture("01P", from: "2026-11-16", unknown: ["mood": .string("good")])
      proposal.state = state
      proposal.commits = [.fixture("a1", on: "2026-11-16", "")]
      #expect(try reread(proposal) == proposal)
    }
  }

  @Test(arguments: [
    "\"\"", "\"abc\"", "\"abc 2026-02-31T10:00:00Z x\"", "\" 2026-11-16T10:00:00Z x\"", "7",
  ])
  func `a commit that is none is said to be so`(text: String) {
    #expect(throws: JSONFault.self) { try decoded(ProposedCommit.self, from: text) }
  }

  @Test func `a state that this version does not know is not guessed at`() {
    let text = """
      {"id": "01P", "state": "shared", "repository": "a", "project": "b", "week": "2026-11-16",
       "title": "c", "commits": [], "created": "2026-11-20T00:00:00Z"}
      """
    #expect(throws: JSONFault.self) { try decoded(Proposal.self, from: text) }
  }

  @Test func `the entry has the day of the last commit, the work in the note, and no level`() {
    let proposal = Proposal.fixture(
      "01P", from: "2026-11-16", "Set up the worker", "wip", "Retry failed uploads", "wip")
    let entry = proposal.entry(id: "01E", created: moment)
    #expect(entry.kind == .skill)
    #expect(entry.day == on("2026-11-19"))
    #expect(entry.title == "Retry failed uploads and 3 more commits")
    #expect(entry.project == "shop")
    #expect(entry.evidence == [Evidence(skill: "hands-on-delivery")])
    #expect(
      entry.note == """
        4 commits in shop, 16 Nov 2026 to 19 Nov 2026:
        - Set up the worker
        - Retry failed uploads
        """)
  }

  @Test func `a note lists so many subjects at most, and each once`() {
    var proposal = Proposal.fixture()
    proposal.commits = (0..<60).map {
      .fixture("\($0)", on: "2026-11-16", "Add page \($0 % 30)")
    }
    let lines = proposal.entry(id: "01E", created: moment).note?.split(separator: "\n") ?? []
    #expect(lines.count == 27)
    #expect(lines.last == "- and 5 more")
  }

  @Test func `its line, typed as it is, gives the same entry`() throws {
    let framework = Framework.builtIn
    let proposal = Proposal.fixture(
      "01P", "my shop", from: "2026-11-16", "Add #hashes and @names => +all of on:them", "wip")
    let line = LogLine(
      proposal.captureText, framework: framework, today: today, known: proposal.evidence)
    #expect(line.problems.isEmpty)
    #expect(
      proposal.entry(line, id: "01E", today: today, created: moment)
        == proposal.entry(id: "01E", created: moment))
  }

  @Test func `a title is never longer than a line can hold`() {
    var proposal = Proposal.fixture()
    proposal.title = String(repeating: "long ", count: 200)
    #expect(proposal.entry(id: "01E", created: moment).title.count == LogLine.longestTitle)
    let commit = ProposedCommit.fixture(
      "abc", on: "2026-11-16", String(repeating: "x", count: 999))
    #expect(commit.subject.count == ProposedCommit.longestSubject)
  }

  @Test func `every answer is one change whose inverse takes all of it back`() {
    let (one, other) = (Proposal.fixture("01P"), Proposal.fixture("02P"))
    let entry = one.entry(id: "01E", created: moment)
    for change in [
      Change.propose([one, other]), .keep(one, as: entry, at: moment),
      .skip([one, other], at: moment), .join([other], into: one, at: moment),
    ] {
      #expect(change.touchesProposals && !change.changesNothing)
      #expect(change.inverse.inverse == change)
    }
    #expect(Change.keep(one, as: entry, at: moment).edits.last == .entry(before: nil, after: entry))
  }

  @Test func `a change of proposals survives history.json`() throws {
    let one = Proposal.fixture("01P")
    let change = Change.keep(one, as: one.entry(id: "01E", created: moment), at: moment)
    #expect(try reread(change) == change)
  }

  @Test func `joining keeps each commit once, in order, and every project`() {
    let one = Proposal.fixture("01P", from: "2026-11-16", "Fix the footer")
    var other = Proposal.fixture("02P", "site", from: "2026-11-09", "Add a page", "wip")
    other.commits.append(one.commits[0])
    let joined = one.joining([other], at: moment)
    #expect(joined.commits.map(\.hash) == ["02P0", "02P1", "01P0"])
    #expect(joined.title == "Add a page")
    #expect(joined.project == "shop, site")
    #expect(joined.evidence == one.evidence)
    #expect(joined.week == one.week && joined.id == one.id && joined.isOpen)
  }

  @Test func `what waits is listed newest first, and of one id what was updated last`() {
    let (old, new) = (
      Proposal.fixture("01P", from: "2026-10-05"), Proposal.fixture("02P", from: "2026-11-16")
    )
    let skipped = new.answered(.skipped, at: moment)
    #expect(Proposals([old, new]).open.map(\.id) == ["02P", "01P"])
    #expect(Proposals([skipped, old, new]).open.map(\.id) == ["01P"])
    #expect(Proposals([skipped, old, new]).all.count == 2)
  }
}
