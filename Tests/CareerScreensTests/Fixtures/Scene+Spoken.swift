import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  /// The same situation where everything is spoken from the first key on.
  func spoken(in size: Size) -> Planner {
    var planner = start(size)
    planner.state.isSpoken = true
    planner.run(keys)
    return planner
  }

  private static func spoken(
    _ name: String, _ keys: Script, _ career: Career = .full
  ) -> Scene {
    Scene("spoken-\(name)", keys) { size in
      var planner = Planner(career, size: size)
      planner.state.isSpoken = true
      return planner
    }
  }

  static let spokenScenes = [
    spoken("path", ""),
    spoken("path-further-down", "Down Down Down Down Down Down Down"),
    spoken("path-nothing-yet", "", Career()),
    spoken("log", "2 Down Down"),
    spoken("log-filter", "2 / \"kind:milestone\""),
    spoken("timeline", "3 Left"),
    spoken("timeline-goal", "3 Up Right", .planning),
    spoken("timeline-lane-moved", "3 j j K"),
    spoken("timeline-lanes", "3 o Down \" \""),
    spoken("timeline-calendar", "3 v"),
    spoken("skills", "4 Down Down", .opinionated),
    spoken("skill", "4 Down Down Down Enter Down", .mentoring),
    spoken("plan", "5 Down", .planning),
    spoken("plan-what-if", "5 o"),
    spoken("compare", "6 Down Down"),
    spoken("why", "Down Enter Down Down Down Down Down Down"),
    spoken("entry", "2 Enter Down", Career(.manager, [.full])),
    spoken("goal", "5 Enter Down"),
    spoken("review", "r Right Down", .reviewing),
    spoken("help", "?"),
    spoken("log-line", "a \"Ran the review #trouble:3 @Sam on:yesterday\""),
    spoken("log-line-offers", "a \"Helped #te\""),
    spoken("log-line-refused", "a \"Ran the review #cooking\" Enter"),
    spoken("assess", "4 Down Down Down Down s", .mentoring),
    spoken("stages", "S Down Enter", .managing),
    spoken("export", "x Down Right"),
    spoken("export-scrolled", "x Space"),
    spoken("export-typing-the-file", "x e"),
    spoken("error", "[a file is damaged]"),
  ]
}
