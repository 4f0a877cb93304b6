/// The screens that are built next say in a line what they will show.
enum ComingScreen {
  private static let words: [Tab: String] = [
    .skills: "Skills will show, for each skill, how far your entries prove it and what your stage "
      + "asks. Until then, filter the log: press 2, then / and #talent.",
    .plan: "Plan will hold goals with dates, ahead of today on the timeline. It is built next.",
    .compare: "Compare will set two stages side by side, with your own entries under each. It is "
      + "built next.",
  ]

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    frame.put(
      paragraph: words[state.tab] ?? "", in: rect.inset(top: 1, left: 2, right: 2), role: .faint)
  }
}
