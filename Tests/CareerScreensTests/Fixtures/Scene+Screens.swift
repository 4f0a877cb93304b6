import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let welcomeScenes = [
    Scene("welcome-1-name", "\"Ada\"") { Planner(firstRunIn: $0) },
    Scene("welcome-2-present", "\"Ada\" Enter Down Down \"2023-04\"") { Planner(firstRunIn: $0) },
    Scene("welcome-2-date-error", "\"Ada\" Enter Down \"2023-13\" Enter") {
      Planner(firstRunIn: $0)
    },
    Scene("welcome-2-not-said", "Enter Up") { Planner(firstRunIn: $0) },
    Scene("welcome-3-aim", "\"Ada\" Enter Down Down \"2023-04\" Enter \"2028-03\"") {
      Planner(firstRunIn: $0)
    },
    Scene("welcome-done", "\"Ada\" Enter Down Down \"2023-04\" Enter \"2028-03\" Enter") {
      Planner(firstRunIn: $0)
    },
    Scene("welcome-again", "e Enter", .managing),
  ]

  static let pathScenes = [
    Scene("path-demo", "", .full, sizes: Size.all + [.widest]),
    Scene("path-demo-insights", "Down Down Down Down Down Down Down", .full),
    Scene("path-insight-put-away", "Down Down Down Down Down Down Down d", .full),
    Scene("path-readiness-why", "w", .full, sizes: Size.all + [.widest]),
    Scene("path-gap-why", "Down Enter", .full, sizes: Size.all + [.widest]),
    Scene("path-insight-why", "Down Down Down Down Down Down Enter", .full),
    Scene("path-why-further-down", "Down Enter Down Down Down Down Down Down", .full),
    Scene("path-why-in-ascii", "Down Enter", .full, glyphs: .ascii),
    Scene("path-aim-to-stay", "", Career.staying),
    Scene("path-empty", "", Career(.engineer)),
    Scene("path-no-stage", "", Career(Profile(), [.review, .hire]), sizes: Size.all),
    Scene("path-reading", "") { Planner(reading: .managing, size: $0) },
    Scene("path-hands-on-engineer", "", .few),
    Scene("path-manager-with-aim", ""),
    Scene("path-last-stage-held", "", Career(.leader, [.review, .hire, .praise])),
    Scene("path-unknown-stage", "", Career(Profile().beginning("captain", on: on("2020-01-01")))),
    Scene("path-cursor-further-down", "Down Down Down Down Down Down Down Down Down Down Down"),
    Scene("path-in-ascii", "", glyphs: .ascii),
  ]

  static let logScenes = [
    Scene("log-empty", "2", Career(.manager)),
    Scene("log-demo", "2", sizes: Size.all),
    Scene("log-three-entries", "2 Down", .managing),
    Scene("log-oldest-entry", "2 G"),
    Scene("log-all-of-an-entry", "2", Career(.manager, [.full])),
    Scene("log-filter", "2 / \"kind:milestone\" Enter", sizes: Size.all),
    Scene("log-filter-typing", "2 / \"talent\""),
    Scene("log-filter-empty-line", "2 /"),
    Scene("log-filter-without-hits", "2 / \"kind:milestone zebra\" Enter"),
    Scene("log-filter-with-a-problem", "2 / \"review skill:t\""),
    Scene("log-filter-kept-with-a-problem", "2 / \"review skill:t\" Enter"),
    Scene("log-reading-nothing-yet", "2") { Planner(reading: .demo, size: $0) },
    Scene("log-reading-months", "2") { size in
      var planner = Planner(reading: .demo, size: size)
      let newest = Career.demo.months.filter { $0.key.year == 2026 }
      planner.send(.monthsRead(newest, unread: Career.demo.months.count - newest.count))
      return planner
    },
    Scene("log-in-ascii", "2", glyphs: .ascii),
  ]

  /// The six screens of a record that has just begun.
  static let sparseScenes = [
    Scene("sparse-path", "1", .sparse),
    Scene("sparse-log", "2", .sparse),
    Scene("sparse-timeline", "3", .sparse, sizes: [.usual, .wide]),
    Scene("sparse-skills", "4", .sparse),
    Scene("sparse-plan", "5", .sparse),
    Scene("sparse-compare", "6", .sparse),
  ]

  static let otherScenes = [
    Scene("entry", "2 Enter", sizes: Size.all),
    Scene("entry-all-of-it", "2 Enter", Career(.manager, [.full]), sizes: Size.all),
    Scene("entry-scrolled", "2 Enter PgDn", Career(.manager, [.full])),
    Scene("entry-from-the-path", "Enter", .few),
    Scene("help-on-the-path", "?", sizes: Size.all),
    Scene("help-on-the-log", "2 ?", .managing),
    Scene("help-paged", "3 ? Space"),
    Scene("help-at-its-end", "? G"),
    Scene("help-in-ascii", "3 ?", glyphs: .ascii),
    Scene("message-unknown-key", "Z"),
    Scene("message-why-not", "2 n"),
    Scene("message-nothing-to-undo", "u"),
    Scene("message-deleted", "2 d"),
    Scene("message-taken-back", "2 d u"),
    Scene("message-damaged-file", "[a file is damaged]"),
    Scene("message-paste", "paste \"Ran the review\""),
    Scene("too-small-20x5", "[it becomes 20x5]"),
    Scene("too-small-1x1", "[it becomes 1x1]"),
  ]
}
