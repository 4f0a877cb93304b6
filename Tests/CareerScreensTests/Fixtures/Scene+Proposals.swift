import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Proposal {
  /// One commit a subject, from the first day on a day each; told by what tells most.
  static func fixture(
    _ id: EntryID, _ project: String = "shop", from day: String, _ subjects: String...,
    state: State = .open
  ) -> Proposal {
    let first = on(day)
    let commits = subjects.enumerated().compactMap { place, subject in
      ProposedCommit(
        hash: "\(id)\(place)", time: "\(first.adding(days: place))T09:30:00+01:00",
        subject: subject)
    }
    return Proposal(
      id: id, state: state, repository: "3f2a9c81d4e7", project: project, week: first.startOfWeek,
      title: CommitSubject.best(of: subjects) ?? "", evidence: [.init(skill: "hands-on-delivery")],
      commits: commits, created: instant("2026-11-21"))
  }
}

extension Career {
  static let committed = Career(
    .manager, [.review, .hire],
    proposals: [
      .fixture(
        "01P", from: "2026-11-16", "Set up the upload worker", "wip", "Fix typo",
        "Retry failed uploads instead of losing them (#128)", "Test the retries"),
      .fixture("02P", "docs", from: "2026-11-18", "Explain how uploads are retried"),
      .fixture("03P", from: "2026-11-10", "Halve the time of the nightly import"),
      .fixture("04P", from: "2026-11-02", "Bump the linter", "fix build"),
      .fixture("05P", "website", from: "2025-12-29", "Add a page for prices", "Fix the footer"),
      .fixture("06P", from: "2026-10-05", "Old news", state: .skipped),
    ])

  /// More than any screen has rows, and words that need care.
  static let committedAlways = Career(
    .manager, [],
    proposals: (0..<200).map { week in
      .fixture(
        EntryID(rawValue: "P\(week.padded(3))"), titles[week % titles.count],
        from: today.startOfWeek.adding(days: -7 * week).description,
        "Add \(titles[(week + 3) % titles.count])", titles[(week + 5) % titles.count])
    })
}

extension Scene {
  static let proposalScenes = [
    Scene("proposals", "I", .committed, sizes: Size.all + [.widest]),
    Scene("proposals-waiting", "", .committed),
    Scene("proposals-marked", "I Space Down Space", .committed),
    Scene("proposals-joined", "I Space Down Space M", .committed),
    Scene("proposals-kept", "I Down Enter", .committed),
    Scene("proposals-skipped", "I d", .committed),
    Scene("proposals-edited", "I Down e", .committed),
    Scene("proposals-commits", "I Down v", .committed),
    Scene("proposals-none", "I", .managing),
    Scene("proposals-all-answered", "I d d d d d", .committed),
    Scene("proposals-of-years", "I PgDn Down", .committedAlways),
    Scene("proposals-in-ascii", "I Space", .committed, glyphs: .ascii),
    Scene("spoken-proposals", "I Space Down") { spokenCommitted($0) },
    Scene("spoken-proposals-commits", "I Down v Down") { spokenCommitted($0) },
  ]

  private static func spokenCommitted(_ size: Size) -> Planner {
    var planner = Planner(.committed, size: size)
    planner.state.isSpoken = true
    return planner
  }
}
