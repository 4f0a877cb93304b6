import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// The page behind the Path screen, its speech and `cairn status`.
struct PathPageTests {
  @Test(arguments: [Career.full, .few, .neverReviewed, .staying, Career()])
  func `items are those of the rows, in their order`(career: Career) {
    let planner = Planner(career)
    let page = planner.state.path.page(planner.state)
    #expect(page.items == page.rows.compactMap(\.item))
    let apart = page.figuresAndAhead.compactMap(\.item) + page.entries.compactMap(\.item)
    #expect(Set(apart) == Set(page.items) && apart.count == page.items.count)
  }

  @Test func `a stage that the framework does not have is said and printed with its days`() {
    var career = Career(.manager)
    career.profile.stages[2].stage = "pilot"
    var planner = Planner(career)
    #expect(
      printed(planner.state.path.page(planner.state).printed, planner).contains(
        "pilot: current since 17 Apr 2023"))
    planner.state.isSpoken = true
    #expect(Speaker(planner.state).body.map(\.text).contains("pilot: current since April 2023."))
  }

  @Test func `who wants to stay is told what staying well looks like`() throws {
    let planner = Planner(Career.staying)
    let stage = try #require(planner.state.framework.stage("engineering-manager"))
    let lines = printed(planner.state.path.page(planner.state).rows, planner)
    let told = try #require(text(under: "Staying", in: lines))
    #expect(stage.staying?.hasPrefix(told) == true)
    #expect(!lines.contains { $0.hasPrefix("Hand over") })
  }

  @Test func `who wants to go back is told of that step, not of the one forward`() throws {
    var career = Career.staying
    career.profile.aim = Aim(stage: "hands-on-engineer")
    let planner = Planner(career)
    let step = try #require(
      planner.state.framework.transition(from: "engineering-manager", to: "hands-on-engineer"))
    let lines = printed(planner.state.path.page(planner.state).rows, planner)
    let told = try #require(text(under: "Hand over", in: lines))
    #expect(step.letGo.hasPrefix(told))
  }

  @Test func `a key is a command in a shell`() {
    let planner = Planner(Career())
    let lines = printed(planner.state.path.page(planner.state).printed, planner)
    #expect(lines[0].hasPrefix("No stage set. Run cairn path begin STAGE on:DATE to set"))
    #expect(planner.picture.contains("No stage set. Press e to set"))
  }

  @Test(arguments: [40, 60, 80, 200])
  func `no printed line is wider than the terminal`(columns: Int) {
    let planner = Planner(.full)
    let text = PrintedText(planner.state.framework, medium: shell, columns: columns)
    let why = planner.state.record.reasoner?.reasoning(for: .skill("talent-management"))
    for line in text.lines(of: planner.state.path.page(planner.state).printed)
      + text.lines(of: why?.rows ?? [])
    {
      #expect(line.columns <= columns, "\(line.plain)")
    }
  }

  private let shell = Medium(
    isShell: true, key: { "cairn \($0.rawValue)" },
    sign: { if case .plain(let text) = $0 { text } else { "-" } })

  /// Returns the first line of the text that has a label.
  private func text(under label: String, in lines: [String]) -> String? {
    lines.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count).drop { $0 == " " }) }
  }

  private func printed(_ rows: PathPage.Rows, _ planner: Planner) -> [String] {
    PrintedText(planner.state.framework, medium: shell, columns: 80).lines(of: rows).map(\.plain)
  }
}
