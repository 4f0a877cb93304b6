import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

/// The commits of a repository, and whose they are.
struct GitHistoryTests {
  private func history(
    _ choices: [AuthorChoice], on days: DayRange = DayRange(), _ commits: [GitCommit]
  ) -> GitHistory {
    let today = on("2026-12-01")
    return commits.reduce(into: GitHistory(of: choices, on: days, today: today)) { $0.take($1) }
  }

  @Test(arguments: [
    ("robin@example.org", true), ("ROBIN@Example.org", true), ("Robin <robin@example.org>", true),
    ("obin@example.org", false), ("robin@example", false), ("sam@example.org", false),
    ("robin", true), ("Robin Example", true), ("example", true), ("EXAMPLE", true),
    ("Rob", false), ("Example Robin", false), ("Robin  Example", true), ("old@example.org", true),
    ("", false), (" ", false),
  ])
  func `an author is a whole address, or whole words of a name`(pair: (text: String, fits: Bool)) {
    let commit = GitCommit.fixture("a1", written: "old@example.org")
    #expect(AuthorChoice(pair.text).means(commit) == pair.fits)
  }

  @Test
  func `a commit that names somebody as co-author is theirs too, with its author beside them`() {
    var commit = GitCommit.fixture("a1", on: "2026-11-02", "Wrote it together", by: GitCommit.sam)
    commit.coAuthors = [
      GitAuthor(name: "Robin Example", email: "robin@example.org"),
      GitAuthor(name: "Kim Roe", email: "kim@example.org"),
    ]
    let history = history([AuthorChoice("robin@example.org")], [commit])
    #expect(history.own == [commit] && history.chosen.map(\.name) == ["Robin Example"])
    #expect(history.othersByCommit == [commit.hash: [GitCommit.sam.name, "Kim Roe"]])
    #expect(history.others == 0)
  }

  @Test func `own commits are kept, all others only counted`() {
    let history = history(
      [AuthorChoice("robin@example.org")],
      on: DayRange(from: on("2026-11-01"), to: on("2026-11-30")),
      [
        .fixture("a1", on: "2026-12-01", "late"), .fixture("a2", on: "2026-11-30", "in time"),
        .fixture("a3", on: "2026-11-02", "Merge branch 'x'", parents: ["b", "c"]),
        .fixture("a4", on: "2026-11-02", "other", by: GitCommit.sam),
        .fixture("a5", on: "9999-01-01", "a clock was wrong"),
        .fixture("a7", on: "2026-12-02", "a clock is ahead"),
        .fixture("a6", on: "2026-11-01", "first", parents: []),
      ])
    #expect(history.count == 7)
    #expect(history.own.map(\.subject) == ["in time", "first"])
    #expect(history.outside == 1 && history.ahead == 2 && history.merges == 1)
    #expect(history.others == 1)
    #expect(history.chosen == [GitCommit.robin])
    #expect(history.authors.values.sorted() == [1, 5])
    #expect(history.firstCommit == GitCommit.long("a6"))
  }

  @Test func `a revert and what it reverts are not offered, whoever reverted it`() {
    let days = ["2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16"]
    func kept(_ subjects: [String], by authors: [GitAuthor] = []) -> [String] {
      let commits = subjects.enumerated().map { index, subject in
        let author = index < authors.count ? authors[index] : GitCommit.robin
        return GitCommit.fixture("a\(index)", on: days[index], subject, by: author)
      }
      let history = history([AuthorChoice("robin@example.org")], commits)
      #expect(history.own.count + history.reverted + history.others == commits.count)
      return history.own.map(\.subject)
    }
    #expect(kept(["Revert \"Cache it\"", "Log it", "Cache it"]) == ["Log it"])
    #expect(kept(["Revert \"Cache it\"", "Cache it"], by: [GitCommit.sam]).isEmpty)
    #expect(kept(["Cache it", "Revert \"Cache it\"", "Cache it"]) == ["Cache it"])
    #expect(
      kept(["Reapply \"Cache it\"", "Revert \"Cache it\"", "Cache it"]) == ["Cache it"])
    #expect(
      kept(["Revert \"Revert \"Cache it\"\"", "Revert \"Cache it\"", "Cache it"]) == ["Cache it"])
    #expect(kept(["Revert to the old index", "Revert \"Sam's\""]) == ["Revert to the old index"])
  }

  @Test func `of several first commits the oldest names the repository, in any order`() {
    let commits: [GitCommit] = [
      .fixture("a1", on: "2026-11-16", parents: ["b1"]),
      .fixture("b1", on: "2020-01-01", parents: []),
      .fixture("c1", on: "2019-01-01", parents: []), .fixture("d1", on: "2021-01-01", parents: []),
    ]
    #expect(history([], commits).firstCommit == GitCommit.long("c1"))
    #expect(history([], commits.reversed()).firstCommit == GitCommit.long("c1"))
    #expect(history([], []).firstCommit == nil)
  }

  @Test func `the day is that of the author's clock, not of ours`() {
    let days = DayRange(from: on("2026-11-16"), to: on("2026-11-16"))
    let history = history(
      [AuthorChoice("robin")], on: days,
      [
        .fixture("a1", on: "2026-11-16T00:30:00+14:00"),
        .fixture("a2", on: "2026-11-15T23:30:00-11:00"),
      ])
    #expect(history.own.map(\.hash) == [GitCommit.long("a1")])
  }

  @Test(arguments: [
    ("Merge pull request #12 from robin/retry", "Retry uploads\n\nMore of it", "Retry uploads"),
    (
      "Merge branch 'retry' into 'main'", "Retry uploads\n\nSee merge request a/b!7",
      "Retry uploads"
    ),
    ("Merge branch 'retry' into 'main'", "See merge request a/b!7", nil),
    ("Merge branch 'main' of example.org:shop", "# Conflicts:\n#\tshop.c", nil),
    ("Merge branch 'main'", "because I wanted it", nil),
    ("Merge pull request #12 from robin/retry", "", nil),
    ("Pull request #3: uploads", "Retry uploads", "Retry uploads"),
  ])
  func `the title of a pull request stands below its merge`(
    merge: (subject: String, body: String, title: String?)
  ) {
    #expect(PullRequest.title(in: merge.body, of: merge.subject) == merge.title)
  }
}
