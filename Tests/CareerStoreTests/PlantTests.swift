import CareerDemo
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

struct PlantTests {
  private let demo = DemoCareer(entries: 60, years: 3, seed: 7, lastDay: on("2026-11-21"))
  private var months: [MonthReading] {
    demo.months.map { MonthReading(month: $0, entries: demo.entries(of: $0)) }
  }

  @Test func `a whole career is put into an empty store, and read back without a word`() throws {
    try withTemporaryCareer { directory, store in
      try store.plant(demo.profile, months, [])
      #expect(try store.profile() == ProfileReading(profile: demo.profile))
      #expect(try store.months().0 == demo.months.reversed())
      for month in months {
        let sorted = month.entries.sorted(by: Entry.precedes)
        #expect(try store.month(month.month) == MonthReading(month: month.month, entries: sorted))
      }
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
    }
  }

  @Test func `goals are planted beside it`() throws {
    try withTemporaryCareer { _, store in
      try store.plant(demo.profile, months, demo.goals)
      let (goals, problems) = try store.goals()
      #expect(Plan(goals) == Plan(demo.goals))
      #expect(problems.isEmpty)
    }
  }

  @Test func `what was planted is laid out like what is performed`() throws {
    try withTemporaryCareer { planted, store in
      try store.plant(Profile(), months, [])
      try withTemporaryCareer { performed, other in
        for month in months { _ = try other.perform(.add(month.entries)) }
        for month in demo.months {
          #expect(
            try Disk.text(planted.journal(of: month)) == Disk.text(performed.journal(of: month)))
        }
      }
    }
  }

  @Test(arguments: ["profile.json", "journal/2026-11.json", "notes.txt", ".hidden"])
  func `a directory with anything in it is refused and left alone`(name: String) throws {
    try withTemporaryCareer { directory, store in
      try Disk.put("x", at: directory.path + "/" + name)
      let before = try Disk.tree(directory.path)
      #expect(throws: StoreError.directoryNotEmpty(path: directory.path)) {
        try store.plant(demo.profile, months, [])
      }
      #expect(try Disk.tree(directory.path) == before)
    }
  }
}
