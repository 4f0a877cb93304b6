import CareerModel
import CareerScreens
import CareerTesting
import Testing

/// `/` on the screens that it does not narrow, and in the help.
struct RowSearchTests {
  @Test(arguments: ["4", "6"])
  func `it goes to the first row with the words while one types`(screen: String) {
    var planner = Planner(.full, Script(stringLiteral: "\(screen) / \"change\""))
    #expect(planner.state.skillAtCursor == "change-management")
    planner.run("Enter")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.skillAtCursor == "change-management")
  }

  @Test func `Esc goes back to where one was`() {
    let planner = Planner(.full, "4 Down / \"change\" Esc")
    let before = Planner(.full, "4 Down")
    #expect(planner.state.skillAtCursor == before.state.skillAtCursor)
  }

  @Test func `n and N go round the rows with the words`() {
    var planner = Planner(.full, "4 / \"management\" Enter")
    var seen: [SkillID?] = [planner.state.skillAtCursor]
    repeat {
      planner.run("n")
      seen.append(planner.state.skillAtCursor)
    } while seen.last != seen.first && seen.count < 20
    #expect(seen.count == 4)
    planner.run("N")
    #expect(planner.state.skillAtCursor == seen[2])
  }

  @Test func `words that no row has are told, and the cursor stays`() {
    var planner = Planner(.full, "5 / \"zzz\"")
    #expect(planner.picture.contains("no matches"))
    planner.run("Enter n")
    #expect(planner.state.message?.text == "No matches for “zzz”.")
  }

  @Test func `n without words says what sets them`() {
    let planner = Planner(.full, "4 n")
    #expect(planner.state.message?.text == "n: search with / first.")
  }

  @Test func `in the help only lines with the words are left, below their headings`() {
    var planner = Planner(.few, "? / \"redo\"")
    #expect(planner.picture.contains("Redo"))
    #expect(planner.picture.contains("Everywhere"))
    #expect(!planner.picture.contains("Log a milestone"))
    planner.run("Enter Esc")
    #expect(planner.picture.contains("On Path"))
    planner.run("Esc")
    #expect(planner.state.overlay == nil)
    #expect(Planner(.few, "? / \"zzz\"").picture.contains("No lines with “zzz”."))
  }
}
