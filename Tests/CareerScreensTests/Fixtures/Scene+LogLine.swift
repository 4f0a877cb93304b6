import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let logLineScenes = [
    Scene("log-line-empty", "a", .managing),
    Scene("log-line-milestone", "m", .managing),
    Scene("log-line-feedback", "2 f \"Kim: held the room @Kim\""),
    Scene(
      "log-line-full",
      """
      a "Ran the blameless review of the checkout outage #trouble:3 +finance @Sam on:yesterday \
      => two fixes shipped in a week"
      """, .managing, sizes: Size.all),
    Scene(
      "log-line-saved",
      """
      a "Ran the blameless review of the checkout outage #trouble:3 +finance @Sam on:yesterday \
      => two fixes shipped in a week" Enter
      """, .managing),
    Scene("log-line-saved-on-the-log", "2 m \"Second hire #talent:4\" Enter"),
    Scene("log-line-saved-on-the-timeline", "3 m \"Second hire #talent:4\" Enter"),
    Scene("log-line-nothing-typed-and-enter", "a Enter", .managing),
    Scene("log-line-unknown-skill", "a \"Ran the review #cooking\"", .managing),
    Scene("log-line-refused", "a \"Ran the review #cooking on:2026-02-31\" Enter", .managing),
    Scene("log-line-day-ahead", "a \"Ran the review on:2026-12-24\" Enter", .managing),
    Scene("working-on-a-save", "a \"Ran the review\" [saving takes its time]"),
    Scene("working-and-waiting", "u [another Cairn is saving]"),
    Scene("working-too-late", "u [it is too late to cancel]"),
    Scene("edited-text-refused", "2 E [the editor writes what cannot be]"),
    Scene("log-line-ambiguous", "a \"Helped #te\"", .managing),
    Scene("log-line-all-skills", "a \"Helped #\"", .managing),
    Scene("log-line-completed", "a \"Helped #te\" Tab", .managing),
    Scene("log-line-completed-again", "a \"Helped #te\" Tab Tab", .managing),
    Scene("log-line-completed-with-level", "a \"Helped #tal:3\" Tab \" @Sam\"", .managing),
    Scene("log-line-signals", "a \"Settled it #talent-management:3\"", .managing, sizes: Size.all),
    Scene("log-line-signal-chosen", "a \"Settled it #tal:3\" Tab Tab Tab", .managing),
    Scene("log-line-unknown-signal", "a \"Settled it #tal:3/xyz\" Enter", .managing),
    Scene("log-line-two-skills", "a \"Planned it #work:4 #talent:2 %checkout\"", .managing),
    Scene(
      "log-line-long",
      """
      a "Led the move of the ledger to the new cluster with three teams, wrote the plan for it " \
      "and ran the rehearsal on:friday #trouble:9" Enter
      """, .managing),
    Scene("log-line-names", "a \"Paired with @\" Down", .managing),
    Scene("log-line-in-ascii", "a \"Helped #te\"", .managing, glyphs: .ascii),
  ]
}
