import CareerDrawing
package import CareerModel
import CareerPages

/// A guided look back over the whole screen, page by page: what was logged, what the framework
/// asks, which results are owed, which goals are due, who was not met. What one finds is written
/// down there and then, and the review goes on; the last page marks it done.
package enum ReviewScreen {
  package struct State: Hashable, Sendable {
    package var review: Review
    package var page = ReviewPage.logged
    /// The row under the cursor, among those of the page that lead somewhere.
    package var cursor = 0
    /// How many lines one has read on, of a page without such rows; of another one how far one has
    /// gone back above the first row.
    package var scroll = 0
    /// As it was when it was opened: what has been done since is what was done on the way.
    package let opened: Review

    /// `nil` while the record is being read. It is the review that is due, the longer one first.
    package init?(_ app: AppState) {
      self.init(app.reviewsDue.last ?? .weekly, app)
    }

    fileprivate init?(_ rhythm: ReviewRhythm, _ app: AppState) {
      guard let review = app.review(rhythm) else { return nil }
      self.review = review
      opened = review
    }

    /// The same page of what is now known. The questions stay those that were asked.
    func renewed(_ app: AppState) -> State {
      guard let review = app.review(review.rhythm) else { return self }
      var state = self
      state.review = review
      state.review.prompts = opened.prompts
      state.cursor = min(cursor, max(0, state.places.count - 1))
      return state
    }

    /// In the order in which they are gone through.
    var pages: [ReviewPage] {
      ReviewPage.allCases.filter { $0 != .standing || review.quarter != nil }
    }

    /// What can be stood on: the rows of the page that lead somewhere.
    var places: [ReviewPage.Place] { page.places(of: review) }
  }

  /// The line on Path that says what is due, in many words and in few; empty where nothing is.
  static func reminders(_ app: AppState) -> [String] {
    guard let due = Wording.areDue(app.reviewsDue) else { return [] }
    let few = app.reviewsDue.count == 1 ? "A review is due" : "Two reviews are due"
    return [
      "\(due): \(app.key(.review)) takes two minutes.", "\(few): \(app.key(.review))",
    ].filter { app.size.columns >= 60 || $0.hasPrefix(few) }
  }

  /// The words for the key bar, which depend on the page; empty for none.
  static func hint(of command: Command, _ state: State) -> String {
    let act = state.page.act(in: state.review)
    switch command.id {
    case .open: return act ?? "next"
    case .right: return act == nil || state.page == .done ? "" : "next"
    case .left: return state.page == .logged ? "" : "back"
    case .otherLook: return state.page == .logged ? otherName(state) : ""
    case .edit: return ""
    default: return command.hint
    }
  }

  private static func otherName(_ state: State) -> String {
    (state.review.rhythm == .weekly ? ReviewRhythm.quarterly : .weekly).rawValue
  }

  // MARK: - Update

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    let page = max(1, app.body.rows / 2)
    switch command {
    case .back:
      app.close()
      return []
    case .right: turn(&state, by: 1, app)
    case .left: turn(&state, by: -1, app)
    case .otherLook: otherRhythm(&state, app)
    case .open, .edit:
      if state.places.indices.contains(state.cursor) {
        act(state, &app)
        return []
      }
      if state.page == .done { return finish(state, &app) }
      turn(&state, by: 1, app)
    case .log where state.places.indices.contains(state.cursor):
      act(state, &app)
      return []
    default:
      guard let step = ListCursor.step(command, page: page, count: 10_000) else { return nil }
      move(&state, by: step, app)
    }
    app.overlay = .review(state)
    return []
  }

  /// A page is read from its top, also where its first row is further down.
  private static func turn(_ state: inout State, by step: Int, _ app: AppState) {
    let pages = state.pages
    let place = (pages.firstIndex(of: state.page) ?? 0) + step
    guard pages.indices.contains(place) else { return }
    state.page = pages[place]
    (state.cursor, state.scroll) = (0, 0)
    if !state.places.isEmpty { state.scroll = ReviewView.Layout(state, app, in: app.body).top }
  }

  /// From row to row, and from line to line above the first one.
  private static func move(_ state: inout State, by step: Int, _ app: AppState) {
    let layout = ReviewView.Layout(state, app, in: app.body)
    if state.places.isEmpty {
      state.scroll = min(max(0, min(state.scroll, layout.most) + step), layout.most)
      return
    }
    let above = min(state.scroll, layout.base)
    let place = state.cursor - above + step
    state.cursor = min(max(0, place), state.places.count - 1)
    state.scroll = 0
    if place < 0 {
      state.scroll = min(-place, ReviewView.Layout(state, app, in: app.body).base)
    }
  }

  private static func otherRhythm(_ state: inout State, _ app: AppState) {
    let other: ReviewRhythm = state.review.rhythm == .weekly ? .quarterly : .weekly
    if let new = State(other, app) { state = new }
  }

  /// What Enter does on a row: opens what is to be written there. A row that is still below the
  /// screen is shown first.
  private static func act(_ state: State, _ app: inout AppState) {
    guard ReviewView.Layout(state, app, in: app.body).showsCursor else {
      var state = state
      state.scroll = 0
      app.overlay = .review(state)
      return
    }
    switch state.places[state.cursor] {
    case .prompt(let prompt):
      let text = Evidence(skill: prompt.skill).captureText + " "
      LogLineForm.open(
        .log(.skill), given: .init(text, answering: prompt.question), &app)
    case .owed(let id):
      guard let entry = app.journal.entry(id) else { return }
      let text = entry.captureText + " => "
      LogLineForm.open(.edit(entry), given: .init(text, answering: "What came of it?"), &app)
    case .goal(let id): app.open(.goal(.init(id)))
    case .person(let person):
      let question = "What was it about, the last time you met \(person.name)?"
      LogLineForm.open(
        .log(.skill),
        given: .init(Entry.captureText(ofPerson: person.name) + " ", answering: question), &app)
    case .unassessed(let skill): app.open(.assess(.init(skill.skill, app)))
    }
  }

  /// The screen stays until it is on disk that the review is done.
  private static func finish(_ state: State, _ app: inout AppState) -> [Effect] {
    app.overlay = .review(state)
    let after = app.profile.reviewing(state.review.rhythm, on: app.today)
    guard after != app.profile else {
      app.close()
      app.message = .init("This review was done today already.")
      return []
    }
    return [.perform(.edit(app.profile, to: after, as: .reviewed))]
  }

  /// Closes the review when it is on disk that it is done.
  static func saved(_ change: Change, _ state: State, _ app: inout AppState) {
    if state.page == .done, change.intent?.act == .reviewed { app.close() }
  }
}

extension AppState {
  /// The rhythms whose review is due today; none while the record is being read.
  package var reviewsDue: [ReviewRhythm] {
    reading == nil ? [] : profile.reviewsDue(on: today, began: journal.began)
  }

  /// `nil` while the record is being read.
  fileprivate func review(_ rhythm: ReviewRhythm) -> Review? {
    reading.map { reading in
      Review(
        rhythm, of: journal, profile: profile, plan: plan, framework: framework,
        reading: reading, on: today)
    }
  }
}
