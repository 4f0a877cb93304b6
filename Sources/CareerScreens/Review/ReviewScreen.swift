import CareerDrawing
package import CareerModel
package import CareerPages

/// A guided review over the whole screen, page by page: logged entries, questions of the framework,
/// missing results, due goals, people not met. Findings are written down during the review; its
/// last page marks it done.
package struct ReviewScreen: Feature {
  package var review: Review
  package var page = ReviewPage.logged
  /// The index of the row under the cursor, among the page's selectable rows.
  package var cursor = 0
  /// The number of lines scrolled down, on a page without selectable rows; otherwise the number
  /// scrolled up above the first row.
  package var scroll = 0
  /// The review when it was opened, to tell what has been done since.
  package let opened: Review

  /// Opens the review that is due, the longer one first; `nil` while the record is being read.
  package init?(_ world: World) { self.init(world.reviewsDue.last ?? .weekly, world) }

  fileprivate init?(_ rhythm: ReviewRhythm, _ world: World) {
    guard let review = world.review(rhythm) else { return nil }
    self.review = review
    opened = review
  }

  /// Updates the page to new data. The questions stay the same.
  package mutating func renew(_ news: News, _ world: World) {
    guard let now = world.review(review.rhythm) else { return }
    review = now
    review.prompts = opened.prompts
    cursor = min(cursor, max(0, places.count - 1))
  }

  /// The pages in their order.
  var pages: [ReviewPage] { ReviewPage.all(of: review) }

  /// The number of the open page, counted from 1.
  var number: Int { (pages.firstIndex(of: page) ?? 0) + 1 }

  /// The selectable rows of the page.
  var places: [ReviewPage.Place] { page.places(of: review) }

  func rows(_ world: World) -> ReviewRows.Rows {
    ReviewRows(review, since: opened, world.record).rows(of: page)
  }

  /// Returns Path's line about due reviews, long and short; empty if none is due.
  static func reminders(_ world: World) -> [String] {
    guard let due = Wording.areDue(world.reviewsDue) else { return [] }
    let few = world.reviewsDue.count == 1 ? "A review is due" : "Two reviews are due"
    return (world.size.columns >= 60 ? [due, few] : [few]).map {
      world.words($0, then: .review, "start")
    }
  }

  /// Returns the words for the key bar, which depend on the page; empty for none.
  package func hint(of command: Command) -> String? {
    let act = page.act(in: review)
    switch command.id {
    case .open: return act ?? "next"
    case .right: return act == nil || page == .done ? "" : "next"
    case .left: return page == .logged ? "" : "back"
    case .otherLook: return page == .logged ? otherRhythm.rawValue : ""
    case .edit: return ""
    default: return command.hint
    }
  }

  private var otherRhythm: ReviewRhythm { review.rhythm == .weekly ? .quarterly : .weekly }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .back: return [.close]
    case .right: turn(by: 1, world)
    case .left: turn(by: -1, world)
    case .otherLook: if let other = ReviewScreen(otherRhythm, world) { self = other }
    case .open, .edit:
      if places.indices.contains(cursor) { return act(world) }
      if page == .done { return finish(world) }
      turn(by: 1, world)
    case .log where places.indices.contains(cursor): return act(world)
    default:
      guard let step = ListCursor.step(command, page: max(1, world.body.rows / 2), count: 10_000)
      else { return nil }
      move(by: step, world)
    }
    return []
  }

  /// Turns to a page, which starts at its top even if its first row is further down.
  private mutating func turn(by step: Int, _ world: World) {
    let (pages, place) = (pages, number - 1 + step)
    guard pages.indices.contains(place) else { return }
    page = pages[place]
    (cursor, scroll) = (0, 0)
    if !places.isEmpty { scroll = Layout(self, world, in: world.body).top }
  }

  /// Moves from row to row, and from line to line above the first one.
  private mutating func move(by step: Int, _ world: World) {
    let layout = Layout(self, world, in: world.body)
    if places.isEmpty {
      scroll = min(max(0, min(scroll, layout.most) + step), layout.most)
      return
    }
    let above = min(scroll, layout.base)
    let place = cursor - above + step
    cursor = min(max(0, place), places.count - 1)
    scroll = 0
    if place < 0 { scroll = min(-place, Layout(self, world, in: world.body).base) }
  }

  /// Opens the line to write for a row. A row below the screen is scrolled into view first.
  private mutating func act(_ world: World) -> [Request] {
    guard Layout(self, world, in: world.body).showsCursor else {
      scroll = 0
      return []
    }
    switch places[cursor] {
    case .prompt(let prompt):
      let text = prompt.evidence.captureText + " "
      return [.open(.line(.log(.skill), given: .init(text, answering: prompt.question)))]
    case .owed(let id):
      guard let entry = world.journal.entry(id) else { return [] }
      let text = entry.captureText + " => "
      return [.open(.line(.edit(entry), given: .init(text, answering: "What was the result?")))]
    case .goal(let id): return [.open(.goal(id))]
    case .person(let person):
      let question = "What did you and \(person.name) last work on?"
      let text = Entry.captureText(ofPerson: person.name) + " "
      return [.open(.line(.log(.skill), given: .init(text, answering: question)))]
    case .unassessed(let skill): return [.open(.assess(skill.skill))]
    }
  }

  /// Marks the review done. The screen stays until that is on disk.
  private func finish(_ world: World) -> [Request] {
    let after = world.profile.reviewing(review.rhythm, on: world.today)
    guard after != world.profile else { return [.close, .say("Already done today.")] }
    return [.perform(.edit(world.profile, to: after, as: .reviewed))]
  }

  /// Closes the review once it is saved as done.
  package mutating func saved(_ change: Change, _ world: World) -> [Request] {
    page == .done && change.intent?.act == .reviewed ? [.close] : []
  }

  package mutating func stand(onRow row: Int, _ world: World) { cursor = row }

  /// Returns, for example, `Weekly review, page 2 of 6: What could be added`.
  package func title(_ world: World) -> String {
    let name = Wording.name(review.rhythm).capitalizedFirst
    return [
      "\(name), page \(number) of \(pages.count): \(page.title)",
      "Enter: \(page.act(in: review) ?? "next page")",
    ].asSentences
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let place = places.indices.contains(cursor) ? places[cursor] : nil
    let lines = world.speech.lines(of: rows(world)) { $0 == place }
    return place == nil ? lines.focusing(on: scroll) : lines
  }

  package var place: KeyContext? { .review }
}

extension AppState {
  /// The rhythms whose review is due today; none while the record is being read.
  package var reviewsDue: [ReviewRhythm] {
    reading == nil ? [] : profile.reviewsDue(on: today, began: journal.began)
  }

  /// Returns the review of a rhythm; `nil` while the record is being read.
  fileprivate func review(_ rhythm: ReviewRhythm) -> Review? {
    reading.map { Review(rhythm, of: record.career, reading: $0) }
  }
}
