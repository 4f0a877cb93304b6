import CareerDrawing
import CareerModel
import CareerScreens
import Testing

/// What the foot of the screen says while the store takes its time.
struct WorkingTests {
  private func planner(
    _ working: Working, size: Size = .usual, glyphs: Glyphs = .unicode
  ) -> Planner {
    var planner = Planner(Career(.manager), size: size, glyphs: glyphs)
    planner.send(.working(working))
    return planner
  }

  private func line(_ planner: Planner) -> String {
    let rows = planner.state.view().text
    return rows[rows.count - 2]
  }

  @Test func `a known share is a bar and a number`() {
    let saving = Working("Saving", done: 4200, of: 10_000)
    #expect(line(planner(saving)).contains(" Saving ████████············ 42%, Esc cancels "))
    #expect(
      line(planner(saving, glyphs: .ascii)).contains(
        " Saving ########............ 42%, Esc cancels "))
    #expect(line(planner(saving, size: .narrow)).contains("42%, Esc cancels"))
  }

  @Test func `an unknown share is said without a bar`() {
    let line = line(planner(Working("Undoing")))
    #expect(line.contains(" Undoing: Esc cancels "))
    #expect(!line.contains("█") && !line.contains("%"))
  }

  @Test func `what Esc would do is said as it is`() {
    #expect(line(planner(Working("Saving", cancel: .asked))).contains("cancelling"))
    #expect(
      line(planner(Working("Saving", cancel: .tooLate))).contains("too late to cancel"))
    #expect(!line(planner(Working("Keeping", cancel: .needless))).contains("cancel"))
  }

  @Test(arguments: [(0, 0), (5, 0), (-1, 10), (11, 10), (10, 10)])
  func `any count can be drawn`(done: Int, total: Int) {
    for size in Size.all + [Size(rows: 1, columns: 1), Size(rows: 12, columns: 41)] {
      let planner = planner(Working("Saving", done: done, of: total), size: size)
      #expect(planner.state.view().size == size)
    }
    let percent = Working("Saving", done: done, of: total).percent
    #expect(percent.map { (0...100).contains($0) } ?? (total == 0))
  }

  @Test func `it goes when it is done, and what is typed is not touched by it`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\"")
    let before = planner.state
    planner.send(.working(Working("Saving")))
    planner.send(.resized(.wide))
    #expect(line(planner).contains("Saving"))
    planner.send(.resized(.usual))
    planner.send(.working(nil))
    #expect(planner.state == before)
  }

  @Test func `reading old months has the same bar`() {
    var planner = Planner(reading: Career(.manager))
    planner.send(.monthsRead([:], unread: 100))
    #expect(line(planner).contains("reading your entries ···················· 0%"))
    planner.send(.monthsRead([:], unread: 25))
    #expect(line(planner).contains("reading your entries ███████████████····· 75%"))
    planner.send(.monthsRead([:], unread: 0))
    #expect(!line(planner).contains("%"))
  }
}
