import CareerExchange
import CareerModel
import CareerTesting
import Testing

/// Commits become proposals, each commit once.
struct GitGatheringTests {
  private let now = Instant(milliseconds: 1_795_000_000_000)

  private func source(
    _ commits: GitCommit..., path: String = "/src/shop", repository: String = "root",
    project: String = "shop", requests: [String: String] = [:]
  ) -> GitGathering.Source {
    // As git tells them.
    GitGathering.Source(
      path: path, repository: repository, project: project, commits: commits.reversed(),
      requests: requests)
  }

  private func gather(
    _ sources: [GitGathering.Source], beside former: [Proposal] = []
  ) -> GitGathering {
    GitGathering(
      sources, beside: Proposals(former),
      evidence: [Evidence(skill: SkillID(rawValue: "hands-on-delivery"))], now: now)
  }

  /// What is stored after it.
  private func after(_ gathering: GitGathering, beside former: [Proposal] = []) -> [Proposal] {
    let grown = Set(gathering.grown.map(\.before.id))
    return former.filter { !grown.contains($0.id) } + gathering.grown.map(\.after) + gathering.new
  }

  @Test func `a week of a project is one proposal, from Monday to Sunday`() {
    let gathering = gather([
      source(
        .fixture("a1", on: "2026-11-15", "Add prices"), .fixture("a2", on: "2026-11-16", "wip"),
        .fixture("a3", on: "2026-11-22", "Retry failed uploads")),
      source(
        .fixture("b1", on: "2026-11-18", "Add a page"), path: "/src/site", repository: "other",
        project: "site"),
    ])
    #expect(gathering.new.map(\.title) == ["Add prices", "Add a page", "Retry failed uploads"])
    #expect(gathering.new.map(\.week.description) == ["2026-11-09", "2026-11-16", "2026-11-16"])
    #expect(gathering.new.map(\.commits.count) == [1, 1, 2])
    #expect(gathering.fresh == ["/src/shop": 3, "/src/site": 1])
    #expect(gathering.new.allSatisfy { $0.evidence.count == 1 && $0.isOpen })
  }

  @Test func `the second time nothing is new`() {
    let sources = [
      source(.fixture("a1", on: "2026-11-15"), .fixture("a2", on: "2026-11-17", "Add prices"))
    ]
    let first = gather(sources)
    let second = gather(sources, beside: after(first))
    #expect(second.change.changesNothing)
    #expect(second.known == ["/src/shop": 2])
    #expect(second.new.isEmpty && second.grown.isEmpty && second.fresh.isEmpty)
  }

  @Test func `what comes to a week that waits goes into it; where it was answered, into a new one`()
  {
    let first = gather([source(.fixture("a1", on: "2026-11-16", "Fix the footer"))])
    let more = [
      source(
        .fixture("a1", on: "2026-11-16", "Fix the footer"),
        .fixture("a2", on: "2026-11-17", "Add prices"))
    ]
    let grown = gather(more, beside: first.new)
    #expect(grown.new.isEmpty)
    #expect(grown.grown.map(\.after.title) == ["Add prices"])
    #expect(grown.grown.map(\.after.commits.count) == [2])
    #expect(grown.grown.map(\.before) == first.new)

    for state: Proposal.State in [
      .skipped, .kept(as: EntryID(rawValue: "E")), .joined(into: EntryID(rawValue: "P")),
    ] {
      let answered = first.new.map { $0.answered(state, at: now) }
      let next = gather(more, beside: answered)
      #expect(next.grown.isEmpty)
      #expect(next.new.map(\.title) == ["Add prices"])
      #expect(next.new.map(\.commits.count) == [1])
      #expect(Set(next.new.map(\.id)).isDisjoint(with: answered.map(\.id)))
    }
  }

  @Test func `clones and forks count a commit once, and their own beside it`() {
    let gathering = gather([
      source(.fixture("a1", on: "2026-11-16"), .fixture("a2", on: "2026-11-17", "Add prices")),
      source(
        .fixture("a1", on: "2026-11-16"), .fixture("f1", on: "2026-11-18", "Add taxes"),
        path: "/src/fork"),
    ])
    #expect(gathering.new.map(\.commits.count) == [3])
    #expect(gathering.repeated == ["/src/fork": 1])
  }

  @Test func `a commit that was rebased or picked is known by its time and its words`() {
    let first = gather([source(.fixture("a1", on: "2026-11-16", "Add prices"))])
    let rebased = source(
      .fixture("b1", on: "2026-11-16", "Add prices"), .fixture("c1", on: "2026-11-16", "Add taxes"))
    let second = gather([rebased], beside: first.new)
    #expect(second.known == ["/src/shop": 1])
    #expect(second.grown.map(\.after.commits.count) == [2])
    let both = gather([
      source(
        .fixture("a1", on: "2026-11-16", "Add prices"),
        .fixture("b1", on: "2026-11-16", "Add prices"))
    ])
    #expect(both.new.map(\.commits.count) == [1])
  }

  @Test func `the title of a pull request is taken before any subject`() {
    let gathering = gather([
      source(
        .fixture("a1", on: "2026-11-16", "Add retries"), .fixture("a2", on: "2026-11-17", "wip"),
        requests: [GitCommit.long("a2"): "Uploads survive bad networks"])
    ])
    #expect(gathering.new.map(\.title) == ["Uploads survive bad networks"])
  }

  @Test func `where no subject says anything, the project does`() {
    let gathering = gather([source(.fixture("a1", on: "2026-11-16", ""))])
    #expect(gathering.new.map(\.title) == ["Worked on shop"])
  }

  @Test func `the same commits have the same id wherever and whenever they are read`() {
    let one = gather([source(.fixture("a1", on: "2026-11-16"))])
    let other = gather([source(.fixture("a1", on: "2026-11-16"), path: "/elsewhere")])
    #expect(one.new.map(\.id) == other.new.map(\.id))
    #expect(
      one.new.map(\.id) != gather([source(.fixture("a2", on: "2026-11-16"))]).new.map(\.id))
  }

  @Test func `it does not matter how the same commits are split over runs`() {
    var random = SystemRandomNumberGenerator()
    let seed = random.next()
    var numbers = Numbers(state: seed)
    let commits = (0..<120).map { number in
      let day = on("2026-01-05").adding(days: Int(numbers.next() % 200))
      return GitCommit.fixture("a\(number)x", on: day.description, "Add page \(number)")
    }
    let whole = gather([commits].map { part(of: $0) })
    var stored: [Proposal] = []
    for start in stride(from: 0, to: commits.count, by: 17) {
      let part = part(of: Array(commits[..<min(commits.count, start + 17)]))
      stored = after(gather([part], beside: stored), beside: stored)
    }
    let told = stored.flatMap(\.commits).map(\.hash)
    #expect(told.count == commits.count && Set(told).count == commits.count, "seed \(seed)")
    #expect(stored.count == whole.new.count, "seed \(seed)")
    #expect(piles(of: stored) == piles(of: whole.new), "seed \(seed)")
  }

  /// Which commits are together.
  private func piles(of proposals: [Proposal]) -> Set<[String]> {
    Set(proposals.map { proposal in proposal.commits.map(\.hash).sorted() })
  }

  private func part(of commits: [GitCommit]) -> GitGathering.Source {
    GitGathering.Source(
      path: "/src/shop", repository: "root", project: "shop", commits: commits.reversed())
  }

  /// SplitMix64, https://prng.di.unimi.it/splitmix64.c.
  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
