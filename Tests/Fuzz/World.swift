import CareerDemo
import CareerExchange
import CareerModel
import CareerPages
import CareerStore
import FoundationEssentials

/// What the entry points work with: a small made-up career, and a directory for files.
struct World {
  let framework: Framework
  let career: Career
  /// The same with three entries, where a document is made each time.
  let small: Career
  let directory: DataDirectory
  let store: CareerStore
  /// A store that holds a month of the career: what names are completed from.
  let names: CareerStore
  let today: CalendarDay
  let now: Instant

  init(_ path: String) throws {
    let framework = try FrameworkFile.builtIn()
    let today = CalendarDay(year: 2026, month: 11, day: 21) ?? CalendarDay(ordinal: 0)
    let demo = DemoCareer(entries: 40, years: 3, seed: 5, lastDay: today)
    func career(_ months: [CalendarMonth]) -> Career {
      var journal = Journal()
      journal.set(Dictionary(uniqueKeysWithValues: months.map { ($0, demo.entries(of: $0)) }))
      return Career(
        profile: demo.profile, framework: framework, journal: journal, plan: Plan(demo.goals),
        today: today)
    }
    self.framework = framework
    self.today = today
    now = Instant("2026-11-21T18:00:00Z") ?? Instant(milliseconds: 0)
    self.career = career(demo.months)
    small = career(demo.months.suffix(2))
    directory = DataDirectory(path: path)
    let runtime = RuntimeEnvironment(
      now: { [now] in now }, today: { today }, random: { 4 })
    store = CareerStore(directory, runtime: runtime)
    names = CareerStore(DataDirectory(path: path + "/names"), runtime: runtime)
    let entries = Array(small.journal.entries(in: DayRange()).reversed())
    // The process of the batch before planted the same.
    if !FileManager.default.fileExists(atPath: names.directory.profile) {
      try names.plant(
        demo.profile, [MonthReading(month: today.month, entries: entries)], demo.goals)
    }
  }

  var context: ImportContext { ImportContext(framework: framework, today: today, now: now) }

  var entries: [Entry] { career.journal.entries(in: DayRange()) }

  func document(_ kind: ExportKind) throws -> String {
    try document(ExportRequest(kind), of: career).text
  }

  /// A document whose new ids, if it has any, are the same in each run.
  func document(
    _ request: ExportRequest, of career: Career
  ) throws(ExchangeError) -> Document {
    var random = SeededRandom(seed: 1)
    return try Document.make(request, of: career, using: &random)
  }

  /// Puts bytes where a file is read.
  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}
