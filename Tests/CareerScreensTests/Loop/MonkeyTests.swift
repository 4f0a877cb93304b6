import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whatever is pressed, pasted, clicked, resized or answered, the planner draws a whole picture of
/// the right size after every single event, keeps its cursors on something, and can take back
/// whatever it stored.
struct MonkeyTests {
  /// As many as CAIRN_MONKEYS says; each career gets half of them. .ci/run asks for twenty, which are a hundred
  /// thousand events and take some minutes.
  private static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["CAIRN_MONKEYS"].flatMap { UInt64($0) } ?? 2)
  private static let events = 5000
  /// After how many of them it is looked whether all that they stored can be taken back.
  private static let portion = 100

  @Test(arguments: seeds)
  func `nothing that happens brings the planner down`(seed: UInt64) throws {
    var monkey = Monkey(seed: seed)
    var planner = Planner(seed.isMultiple(of: 2) ? .demo : .scripts)
    let before = planner.store.content
    var since = before
    var last: [AppAction] = []
    var sizes: Set<Int> = []
    for step in 0..<Self.events {
      let action = monkey.next(&planner)
      last = last.suffix(7) + [action]
      planner.send(action)
      planner.store.trouble = monkey.trouble()
      let frame = planner.state.view()
      let isOdd = frame.size != planner.state.size
      let flaw = isOdd ? "a picture of another size" : frame.flaw ?? lost(planner)
      if let flaw {
        Issue.record("seed \(seed), step \(step): \(flaw), after \(last)")
        return
      }
      sizes.insert(frame.cells.count)
      // A history does not go back farther than a hundred changes.
      guard (step + 1).isMultiple(of: Self.portion) else { continue }
      #expect(content(takenBack: planner) == since, "seed \(seed), step \(step)")
      try planner.store.forgetHistory()
      since = planner.store.content
    }
    #expect(sizes.count > 30, "seed \(seed)")
    #expect(since != before, "seed \(seed): nothing was ever stored")
  }

  /// What is stored once there is nothing left to undo; the planner itself goes on as it was.
  private func content(takenBack planner: Planner) -> StoredCareer.Content {
    var planner = planner
    planner.store.trouble = nil
    while true {
      let answers = planner.store.run(.undo)
      if case .told? = answers.first { return planner.store.content }
      for answer in answers { planner.send(answer) }
    }
  }

  /// A cursor that stands on nothing although there is something.
  private func lost(_ planner: Planner) -> String? {
    let state = planner.state
    let rows = state.log.matches?.count ?? state.journal.count
    if state.log.cursor > max(0, rows - 1) { return "log cursor \(state.log.cursor) of \(rows)" }
    if state.log.top > state.log.cursor { return "the log begins below its cursor" }
    if rows > 0, state.log.entry.flatMap(state.journal.entry) == nil {
      return "no entry in the log"
    }
    // Two lines lead nowhere and can be selected: they list and restore insights.
    if state.overlay == nil, state.tab == .path, state.reading != nil,
      ![.putAway, .moreGaps, .moreInsights].contains(state.path.cursor),
      state.entryAtCursor == nil, state.subjectAtCursor == nil
    {
      return "the path’s cursor is on nothing: \(String(describing: state.path.cursor))"
    }
    if state.overlay == nil, !state.below.isEmpty { return "something lies below nothing" }
    return nil
  }
}
