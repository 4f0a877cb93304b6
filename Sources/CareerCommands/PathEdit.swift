import CareerModel
import CareerPages
import CareerStore

/// What a change of the path is made from.
struct PathEdit {
  let profile: Profile
  let framework: Framework
  let surroundings: Surroundings
  let today: CalendarDay

  /// Makes a change from what is stored, carries it out, and shows the path as it then is.
  static func perform(
    _ options: DataOptions, _ parent: CairnCommand, _ told: ChangeOptions,
    change: (PathEdit) throws -> Change
  ) throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let before = try context.store.profile().profile
      let (framework, problems) = try context.store.framework(before)
      Output.warn(of: problems)
      let today = context.surroundings.today()
      let change = try change(
        PathEdit(
          profile: before, framework: framework, surroundings: context.surroundings, today: today))
      guard !change.changesNothing else {
        return try context.reportNothing("Nothing to change: that is so already.", told)
      }
      let receipt = try context.store.perform(change)
      guard !told.json else { return try context.report(receipt, told) }
      Output.warn(of: receipt.problems)
      for case .entry(_, let entry?) in receipt.change.edits {
        print("Logged \(Wording.quoted(entry.title)), \(entry.day.longText)")
      }
      let after = try context.store.profile().profile
      if before.aim != nil, after.aim == nil, after.stages != before.stages {
        print("Your aim is reached; cairn path aim sets the next one.")
      }
      PathText(after, framework, today: today).print()
      CommandContext.hint()
    }
  }

  func stage(_ text: String) throws(CommandFailure) -> Stage {
    try StageArgument.stage(text, in: framework)
  }

  /// The day behind a key like `on:`, which may be left out; `nil` where nothing is said.
  func day(
    _ text: String, key: String, _ leaning: RelativeDay.Leaning
  ) throws(CommandFailure) -> CalendarDay? {
    guard !text.isEmpty else { return nil }
    let date = text.hasPrefix(key) ? String(text.dropFirst(key.count)) : text
    do throws(RelativeDay.Problem) {
      return try RelativeDay.parse(date, today: today, leaning: leaning)
    } catch {
      throw CommandFailure(status: .badData, words: Wording.words(for: error).printable)
    }
  }

  func failure(_ problem: TenureProblem) -> CommandFailure {
    CommandFailure(
      status: .badData,
      words: Wording.words(for: problem, in: profile, framework: framework).printable)
  }
}
