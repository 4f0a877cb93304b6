import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let compareScenes = [
    Scene("compare", "6", .full, sizes: Size.all + [.widest]),
    Scene("compare-a-contrast", "6 Down", .full, sizes: Size.all + [.widest]),
    Scene("compare-right-side", "6 Down Down Right"),
    Scene("compare-a-skill", "6 Down Down Down Down Down Down Down"),
    Scene("compare-further-down", "6 G Right"),
    Scene("compare-swapped", "6 v"),
    Scene("compare-other-stages", "6 [ Right ]"),
    Scene("compare-why", "6 Down Down Enter"),
    Scene("compare-few-entries", "6 Down", .managing),
    Scene("compare-empty", "6 Down", Career(.manager)),
    Scene("compare-without-a-stage", "6", Career(Profile(), [.review, .hire])),
    Scene("compare-reading", "6") { Planner(reading: .demo, size: $0) },
    Scene("compare-one-stage", "6") { size in
      var framework = Framework.builtIn
      framework.stages = Array(framework.stages.prefix(1))
      var planner = Planner(.managing, size: size)
      planner.send(.profileRead(.manager, framework, isNew: false))
      return planner
    },
    Scene("compare-scripts", "6 Down Down Down Down", .scripts),
    Scene("compare-in-ascii", "6 Down Right", glyphs: .ascii),
  ]
}
