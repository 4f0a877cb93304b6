import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct CareerStandingsTests {
  @Test(arguments: SeededRandom.seeds(40))
  func `at the end of a day is what a record says that ends there`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let career = Career(
      profile: Profile(), framework: .small, journal: .fixture(entries), plan: Plan(), today: today)
    #expect(career.standings(atEndOf: today) == career.reading.standings, "seed \(seed)")
    #expect(career.standings(atEndOf: today.adding(days: 40)) == career.reading.standings)
    for _ in 0..<4 {
      let day = today.adding(days: -1 - random.below(500))
      let past = Journal.fixture(entries.filter { $0.day <= day })
      let reading = CareerReading(past, profile: Profile(), framework: .small, on: day)
      for standing in reading.standings.skills where standing.entries > 0 {
        let told = career.standings(atEndOf: day)[standing.skill]
        #expect(told == standing, "seed \(seed), \(day)")
      }
    }
  }
}
