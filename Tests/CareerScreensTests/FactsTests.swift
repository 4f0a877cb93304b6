import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

/// The facts of the record are the same in each form of a page: drawn, drawn in ASCII, and spoken. What
/// is drawn without colours has the same letters as with them; MeaningWithoutColourTests is about its marks.
struct FactsTests {
  /// Words that stand together: in one row of a drawn page, in one spoken line.
  private struct Fact {
    var seen: [String]
    var said: [String]

    init(seen: [String], said: [String]) { (self.seen, self.said) = (seen, said) }
    init(_ words: String...) { self.init(seen: words, said: words) }
  }

  private static let careers: [String: Career] = [
    "dense": .full, "sparse": .sparse, "planned": .planning, "empty": Career(.manager),
  ]

  /// A page's lines in each form.
  private func forms(of career: Career, _ keys: Script, downBy steps: Int = 0) -> [String: [String]]
  {
    func planner(_ glyphs: Glyphs, isSpoken: Bool) -> Planner {
      var planner = Planner(career, size: .widest, glyphs: glyphs)
      planner.state.isSpoken = isSpoken
      planner.run(keys)
      for _ in 0..<steps { planner.press("j") }
      return planner
    }
    return [
      "drawn": planner(.unicode, isSpoken: false).state.view().text,
      "in ASCII": planner(.ascii, isSpoken: false).state.view().text,
      "spoken": Speaker(planner(.unicode, isSpoken: true).state).body.map(\.text),
    ]
  }

  private func expect(_ facts: [Fact], in forms: [String: [String]]) {
    for (form, lines) in forms {
      for fact in facts {
        let words = form == "spoken" ? fact.said : fact.seen
        #expect(
          lines.contains { line in words.allSatisfy { line.contains($0) } }, "not \(form): \(words)"
        )
      }
    }
  }

  private func said(_ level: Int) -> String { level == 0 ? "no level yet" : "level \(level) of" }

  @Test(arguments: careers.keys.sorted())
  func `the Path states each criterion and gap in all forms`(name: String) throws {
    let career = try #require(Self.careers[name])
    let state = Planner(career).state
    let readiness = try #require(state.reading?.readiness)
    let met = readiness.asks.count(where: \.isMet)
    var facts = [Fact("Readiness", "\(met) of \(readiness.asks.count) criteria")]
    if let percent = readiness.percent { facts.append(Fact("Readiness", "\(percent)%")) }
    for gap in readiness.asks where gap.isGap {
      let title = state.framework.title(of: gap.skill)
      facts.append(
        Fact(
          seen: [
            title, "\(Wording.figure(ofLevel: gap.shown, claimed: gap.claimed)) / \(gap.asked)",
          ],
          said: [title, said(gap.shown), "target \(gap.asked)"]))
    }
    expect(facts, in: forms(of: career, "1"))
  }

  @Test(arguments: careers.keys.sorted())
  func `the Log states kind, day and title of each entry in all forms`(name: String) throws {
    let career = try #require(Self.careers[name])
    let journal = Planner(career).state.journal
    let entries = (0..<min(30, journal.count)).compactMap { journal[$0] }
    expect(
      entries.map { entry in
        Fact(
          seen: ["\(entry.day.dayOfMonth)", String(entry.title.prefix(40))],
          said: [entry.day.spokenText, entry.title])
      }, in: forms(of: career, "2"))
  }

  @Test(arguments: careers.keys.sorted())
  func `each lane of the Timeline states its name and the item under the cursor in all forms`(
    name: String
  ) throws {
    let career = try #require(Self.careers[name])
    guard career.months.count + career.goals.count > 0 else { return }
    for step in 0..<14 {
      let forms = forms(of: career, "3", downBy: step)
      let spoken = try #require(forms["spoken"]?.first)
      for (form, pointer) in [
        ("drawn", Glyphs.unicode.pointer), ("in ASCII", Glyphs.ascii.pointer),
      ] {
        let pointed = try #require(forms[form]).filter { $0.first == pointer }
        let lane = try #require(pointed.first).dropFirst().prefix { $0.isLetter }
        let name = try #require(spoken.split(separator: ",").first).lowercased()
        #expect(name.contains(lane.lowercased()), "\(form): \(lane) is spoken \(name)")
        // The row of the item: day, sign, skill and title, each behind blanks.
        guard pointed.count > 1 else { continue }
        let row = pointed[1].split { $0 == Glyphs.unicode.vertical || $0 == Glyphs.ascii.vertical }[
          0]
        let words = row.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
        let title = try #require(words.last)
        #expect(spoken.contains(title), "\(form): \(title) is not in \(spoken)")
      }
    }
  }

  @Test(arguments: careers.keys.sorted())
  func `Skills states each level and target in all forms`(name: String) throws {
    let career = try #require(Self.careers[name])
    let state = Planner(career).state
    let reading = try #require(state.reading)
    expect(
      reading.standings.skills.map { standing in
        let title = state.framework.title(of: standing.skill)
        let ask = reading.readiness?.asks.first { $0.skill == standing.skill }
        let (shown, claimed) = (standing.shown, standing.claimed)
        return Fact(
          seen: [title, Wording.figure(ofLevel: shown, claimed: claimed)]
            + (ask.map { ["\($0.asked)"] } ?? []),
          said: [title, said(shown)]
            + (ask.map { ["target \($0.asked)"] } ?? []))
      }, in: forms(of: career, "4"))
  }

  @Test(arguments: careers.keys.sorted())
  func `the Plan states each goal's title and day in all forms`(name: String) throws {
    let career = try #require(Self.careers[name])
    expect(
      career.goals.filter { $0.state.name != "dropped" }.map { goal in
        let day = goal.doneOn ?? goal.by
        return Fact(
          seen: [goal.title] + (day.map { [$0.month.shortTitle] } ?? []),
          said: [goal.title, day?.spokenText ?? "no date"])
      }, in: forms(of: career, "5"))
  }

  @Test(arguments: careers.keys.sorted())
  func `Compare states both counts of each contrast and the level of each skill in all forms`(
    name: String
  ) throws {
    let career = try #require(Self.careers[name])
    let state = Planner(career).state
    let stages = state.framework.stages
    let place = stages.firstIndex { $0.id == career.profile.tenure(on: today)?.stage }
    let left = try #require(place)
    let comparison = StageComparison(
      stages[left], stages[left + 1], framework: state.framework, journal: state.journal,
      standings: try #require(state.reading).standings, on: today)
    let forms = forms(of: career, "6")
    for contrast in comparison.contrasts {
      let (one, two) = (contrast.left, contrast.right)
      let counts = [one.entries.count, two.entries.count].map { "\($0)" }
      for form in ["drawn", "in ASCII"] {
        let row = try #require(forms[form]).first { $0.contains(one.word) && $0.contains(two.word) }
        let words = try #require(row).split { $0.isWhitespace || !$0.isNumber }.map(String.init)
        #expect(words == counts, "\(form) \(contrast.title)")
      }
      for cell in [one, two] {
        let count = cell.entries.count
        let said = "\(cell.word), \(count == 0 ? "no entries" : Wording.entries(count))"
        #expect(try #require(forms["spoken"]).contains { $0.contains(said) }, "\(said)")
      }
    }
    for row in comparison.skills {
      let title = state.framework.title(of: row.skill)
      let line = try #require(forms["spoken"]?.first { $0.hasPrefix("\(title): ") })
      #expect(line.contains("you: " + said(row.shown)))
      for form in ["drawn", "in ASCII"] {
        let drawn = try #require(forms[form]?.first { $0.contains(title) && $0.contains("/") })
        for target in [row.left, row.right].compactMap(\.self) {
          #expect(drawn.contains("\(row.shown)/\(target)"), "\(form): \(drawn)")
        }
      }
    }
  }
}
