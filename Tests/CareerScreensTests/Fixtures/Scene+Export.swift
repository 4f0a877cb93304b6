import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let exportScenes = [
    Scene("export", "x", sizes: Size.all),
    Scene("export-scrolled", "x Space PgDn Down Up Space"),
    Scene("export-last-half-year", "x Right Right r"),
    Scene("export-what-is-shown", "2 / \"kind:milestone\" Enter x Left"),
    Scene("export-a-picture", "x Down Down Down Down Down"),
    Scene(
      "export-the-last-kind",
      "x Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down"),
    Scene("export-typing-the-file", "x e Ctrl-U \"~/for the review.md\""),
    Scene("export-is-there-already", "x [there is such a file] Enter"),
    Scene("export-not-written", "x [the disk is full] Enter"),
    Scene("export-written", "x r Enter"),
    Scene("export-in-ascii", "x Right", glyphs: .ascii),
    Scene("export-of-nothing", "x", Career()),
    Scene("export-scripts", "x e \"\\u{202E}名前 👩‍👩‍👧\"", .scripts),
    Scene("export-being-made", "x") { size in
      var planner = Planner(.demo, size: size)
      planner.store.documents.isSlow = true
      return planner
    },
    Scene("export-that-cannot-be", "x") { size in
      var planner = Planner(.demo, size: size)
      planner.store.documents.refusal =
        "templates/brag.mustache, line 3: there is no section \"entrys\"."
      return planner
    },
  ]
}
