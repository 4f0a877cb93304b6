import CareerDemo
import CareerModel
import CareerTesting
import Foundation
import Testing

struct DemoCareerTests {
  private func career(
    _ entries: Int, years: Int = 12, seed: UInt64 = 7,
    framework: Framework? = nil
  ) -> DemoCareer {
    DemoCareer(entries: entries, years: years, seed: seed, lastDay: today, framework: framework)
  }

  // MARK: - Chance that is none

  @Test func `the same seed gives the same career`() {
    let (one, other) = (career(400), career(400))
    #expect(one.profile == other.profile)
    #expect(one.months == other.months)
    #expect(one.allEntries == other.allEntries)
  }

  @Test func `goals of every kind stand around the last day`() throws {
    let career = career(400)
    #expect(Set(career.goals.map(\.id)).count == career.goals.count)
    #expect(career.goals.contains { $0.isOverdue(on: today) })
    #expect(career.goals.contains { $0.isOpen && $0.by.map { $0 > today } ?? false })
    let done = try #require(career.goals.first { $0.doneOn != nil })
    #expect(career.allEntries.contains { [$0.id] == done.fulfilledBy && $0.kind == .milestone })
    let skills = Set(Framework.builtIn.skills.map(\.id))
    #expect(skills.isSuperset(of: career.goals.flatMap(\.evidence).map(\.skill)))
    #expect(self.career(0).goals.isEmpty)
  }

  @Test func `seeded random numbers are those of SplitMix64`() {
    var random = SeededRandom(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
  }

  @Test func `the career is the same in every run of the program`() throws {
    let first = try #require(career(400).allEntries.first)
    #expect(first.id.rawValue == "0197GFWCZY31JJ24XP6MYQN9T8")
    #expect(first.title == "Started as an engineer in the pricing team")
  }

  @Test func `another seed gives another career`() {
    #expect(career(400, seed: 1).allEntries != career(400, seed: 2).allEntries)
  }

  @Test func `signals change nothing else`() throws {
    let bare = career(300, framework: .builtIn).allEntries.map { entry in
      var entry = entry
      entry.evidence = entry.evidence.map { Evidence(skill: $0.skill, level: $0.level) }
      return entry
    }
    #expect(bare == career(300).allEntries)
  }

  // MARK: - How many, and when

  @Test(arguments: [-3, 0, 1, 2, 7, 60, 1500])
  func `there are exactly as many entries as asked for`(count: Int) {
    #expect(career(count).allEntries.count == max(0, count))
  }

  @Test(arguments: [1, 7, 1500])
  func `no entry lies outside of the span`(count: Int) {
    let first = today.adding(months: -12 * 12).adding(days: 1)
    for entry in career(count).allEntries {
      #expect((first...today).contains(entry.day))
    }
  }

  @Test(arguments: [1, 7, 1500])
  func `the last entry is of today or yesterday`(count: Int) throws {
    let last = try #require(career(count).allEntries.last)
    #expect(last.day >= today.adding(days: -1))
  }

  @Test func `entries stand in their month, in the order of the journal`() {
    let career = career(1500)
    #expect(career.months == career.months.sorted())
    for month in career.months {
      let entries = career.entries(of: month)
      #expect(!entries.isEmpty)
      #expect(entries.allSatisfy { $0.day.month == month })
      #expect(entries.map(\.id) == entries.sorted(by: Entry.precedes).map(\.id))
    }
    #expect(career.entries(of: today.month.adding(1)).isEmpty)
  }

  @Test func `weekends, August and the turn of the year are quiet`() {
    let entries = career(6000).allEntries
    let weekend = entries.count { $0.day.weekday > 5 }
    let august = entries.count { $0.day.monthNumber == 8 }
    let christmas = entries.count { $0.day.monthNumber == 12 && $0.day.dayOfMonth >= 24 }
    #expect(weekend * 10 < entries.count)
    #expect(august * 16 < entries.count)
    #expect(christmas * 100 < entries.count)
  }

  @Test func `an entry is written on its day, in working hours`() {
    for entry in career(500).allEntries {
      #expect(entry.created.milliseconds.floorDivided(by: 86_400_000) == entry.day.ordinal)
      #expect((6...17).contains(entry.created.milliseconds.modulo(86_400_000) / 3_600_000))
      #expect(entry.updated == entry.created)
    }
  }

  @Test func `ids are unique`() {
    let entries = career(20_000, years: 2).allEntries
    #expect(Set(entries.map(\.id)).count == 20_000)
  }

  // MARK: - The person

  @Test(arguments: 1...40)
  func `a career of any length has its stages in order`(years: Int) throws {
    let framework = Framework.builtIn
    let career = career(150, years: years)
    let stages = career.profile.stages
    let held = framework.stages.map(\.id).prefix(min(years, 3))
    #expect(career.allEntries.count == 150)
    #expect(stages.map(\.stage) == Array(held))
    #expect(zip(stages, stages.dropFirst()).allSatisfy { $0.from < $1.from })
    #expect(stages.allSatisfy { $0.from <= today })
    #expect(career.allEntries.allSatisfy { career.profile.tenure(on: $0.day) != nil })
  }

  @Test func `the aim is technology leadership, on a first of a month`() {
    let profile = career(0).profile
    #expect(profile.name == "Robin Example")
    #expect(profile.aim?.stage.rawValue == "technology-leader")
    #expect(profile.aim?.by == CalendarDay(year: 2028, month: 3, day: 1))
  }

  // MARK: - What is written

  @Test func `every entry can be typed again`() throws {
    let framework = Framework.builtIn
    for entry in career(1500).allEntries {
      let line = LogLine(
        entry.captureText, as: LineKind(entry.kind), framework: framework, today: today)
      #expect(line.problems.isEmpty)
      #expect(line.title == entry.title)
      #expect(line.evidence == entry.evidence.map { Evidence(skill: $0.skill, level: $0.level) })
      #expect(line.people == entry.people)
      #expect(line.departments == entry.departments)
      #expect(line.project == entry.project)
      #expect(line.day == entry.day)
      #expect(line.direction == entry.direction)
      #expect(line.result == entry.result)
    }
  }

  @Test func `skills, levels and signals are those of the framework`() throws {
    let evidence = career(3000, framework: .builtIn).allEntries.flatMap(\.evidence)
    for piece in evidence {
      let skill = try #require(Framework.builtIn.skill(piece.skill))
      guard let number = piece.level else { continue }
      let level = try #require(skill.level(number))
      if let signal = piece.signal { #expect(level.currentSignals.map(\.id).contains(signal)) }
    }
    #expect(Set(evidence.map(\.skill)).count == Framework.builtIn.skills.count)
    #expect(evidence.count { $0.signal != nil } > evidence.count / 20)
  }

  @Test func `a behaviour is named where the words tell it`() throws {
    let level = try #require(Framework.builtIn.skill("business-acumen")?.level(4))
    let told = level.behaviour(toldIn: "Negotiated new terms with Acme")
    #expect(told?.text.hasPrefix("Negotiated terms") == true)
    #expect(level.behaviour(toldIn: "Negotiated the seating plan") == nil)
  }

  @Test func `no slot is left open and nothing unprintable is written`() {
    for entry in career(3000).allEntries {
      for text in [entry.title, entry.result ?? "", entry.note ?? ""] {
        #expect(!text.contains { "{}#".contains($0) })
        #expect(!text.contains("  "))
        #expect(text == text.trimmed)
      }
      #expect(!entry.title.isEmpty)
      #expect(entry.title.count <= 90)
      #expect(entry.title == entry.title.printable)
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `there is a phrase for whatever comes up`(seed: UInt64) {
    #expect(!career(5000, seed: seed).allEntries.contains { $0.title == "Worked on the next task" })
  }

  @Test func `titles hardly ever come again soon`() {
    let titles = career(1500).allEntries.map(\.title)
    #expect(Set(titles).count > 1350)
    for (place, title) in titles.enumerated() {
      #expect(!titles[..<place].suffix(8).contains(title))
    }
  }

  @Test func `some titles have letters beyond ASCII`() {
    let titles = career(1500).allEntries.map(\.title)
    #expect(titles.contains { $0.contains("Présentation") })
    #expect(titles.contains { $0.contains("日本") })
    #expect(titles.contains { $0.contains("🎉") })
  }

  @Test func `feedback says who said it`() {
    #expect(career(1500).allEntries.allSatisfy { $0.kind != .feedback || !$0.people.isEmpty })
  }

  @Test func `the mixture is that of a real log`() {
    let entries = career(1500).allEntries
    func share(_ isCounted: (Entry) -> Bool) -> Double {
      Double(entries.count(where: isCounted)) / Double(entries.count)
    }
    #expect((0.09...0.15).contains(share { $0.kind == .milestone }))
    #expect((0.06...0.11).contains(share { $0.kind == .feedback }))
    #expect((0.56...0.71).contains(share { $0.result != nil }))
    #expect((0.72...0.88).contains(share { $0.project != nil }))
    #expect((0.01...0.1).contains(share { $0.evidence.isEmpty }))
  }

  @Test func `levels rise, and leadership skills come last and stay thin`() {
    let career = career(1500)
    func evidence(_ stage: String) -> [Evidence] {
      career.allEntries.filter { career.profile.tenure(on: $0.day)?.stage.rawValue == stage }
        .flatMap(\.evidence)
    }
    func mean(_ evidence: [Evidence]) -> Double {
      let levels = evidence.compactMap(\.level)
      return Double(levels.reduce(0, +)) / Double(levels.count)
    }
    let engineer = evidence("hands-on-engineer")
    let (lead, manager) = (evidence("team-lead"), evidence("engineering-manager"))
    #expect(mean(engineer) < mean(lead))
    #expect(mean(lead) < mean(manager))
    #expect(!engineer.contains { $0.skill.rawValue == "business-acumen" })
    #expect(!engineer.contains { ($0.level ?? 1) > 3 })
    #expect(manager.count { $0.skill.rawValue == "innovation-and-research" } * 20 < manager.count)
  }
}
