import CareerDemo
import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("What a cell holds")
struct CellTests {
  @Test(arguments: [
    "=1+1", "+49", "-3", "@SUM(A1)", "\tx", "\r=x", "\n=x", "＝１", "'=1", "''-", "'\t",
  ])
  func `what looks like a formula gets an apostrophe, and comes back`(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.unguarded("'" + text) == text)
  }

  @Test(arguments: ["", "a=1", "'quoted'", "'", "''", "1-2", " =1"])
  func `every other text stays as it is`(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `any texts come back from one cell`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let values = (0..<random.below(5)).map { _ in random.chance(0.1) ? "" : random.text() }
      for list in [CellList.names, .links] {
        let read = list.values(of: list.text(of: values))
        #expect(read.map { Array($0.utf8) } == values.map { Array($0.utf8) }, "seed \(seed)")
      }
    }
  }

  @Test func `lists of other programs are parted by semicolons, else by commas`() {
    #expect(CellList.names.values(of: "Sam, Kim\nZoë ,") == ["Sam", "Kim", "Zoë"])
    #expect(CellList.names.values(of: "Doe, Sam; Roe, Kim") == ["Doe, Sam", "Roe, Kim"])
    #expect(
      CellList.names.values(of: "\"Lee, Ann\"; 5\" disk; \"open") == [
        "Lee, Ann", "5\" disk", "\"open",
      ])
    #expect(CellList.links.values(of: "https://a/;b\nhttps://c") == ["https://a/;b", "https://c"])
  }

  @Test func `evidence is a word that one can read`() {
    let evidence = [
      Evidence(
        skill: SkillID(rawValue: "talent-management"), level: 3, signal: SignalID(rawValue: "s-1")),
      Evidence(skill: SkillID(rawValue: "teamwork")),
    ]
    #expect(SkillCell.text(of: evidence) == "talent-management:3/s-1; teamwork")
  }

  @Test(arguments: SeededRandom.seeds(8))
  func `any evidence comes back from a cell`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let evidence = random.entry("1", withUnknownKeys: false).evidence
      let words = CellList.names.values(of: SkillCell.text(of: evidence))
      #expect(words.map(SkillCell.evidence) == evidence, "seed \(seed)")
    }
  }
}
