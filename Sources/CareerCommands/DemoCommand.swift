import ArgumentParser
import CareerDemo
import CareerModel
import CareerPages
import CareerStore

struct DemoCommand: RecordCommand {
  @Option(help: "Set the number of entries.") var entries = 1500
  @Option(help: "Set how many years the career lasts, ending today.") var years = 10
  @Option(help: "Set the seed, which can be any number.") var seed: UInt64 = 1
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require((0...1_000_000).contains(entries), "--entries must be from 0 to 1000000.")
    try require((1...40).contains(years), "--years must be from 1 to 40.")
  }

  func run(_ context: CommandContext) throws {
    try CommandFailure.unless(
      options.dataDir != nil, .usage,
      "a demo career needs its own directory: cairn demo --data-dir DIRECTORY")
    let framework = try context.store.framework(Profile()).0
    let career = DemoCareer(
      entries: entries, years: years, seed: seed, lastDay: context.today, framework: framework)
    let months = career.months.map { MonthReading(month: $0, entries: career.entries(of: $0)) }
    try context.store.plant(career.profile, months, career.goals)
    let path = context.store.directory.path
    print(
      "Created \(Wording.count(entries, "entry", "entries")) over \(Wording.count(years, "year", "years")) in \(path.printable)."
    )
    print("To open it, run cairn --data-dir \(path.printable)")
  }
}
