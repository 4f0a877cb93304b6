/// The screens that are built next say in a line what they will show.
enum ComingScreen {
  private static let words: [Tab: String] = [
    .plan: "Plan will hold goals with dates, ahead of today on the timeline. It is built next."
  ]

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    frame.put(
      paragraph: words[state.tab] ?? "", in: rect.inset(top: 1, left: 2, right: 2), role: .faint)
  }
}
