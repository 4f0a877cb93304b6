import ArgumentParser
import CareerModel
import CareerScreens
import CareerStore

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show or change the stages you held, and your aim.",
    discussion: """
        cairn path
        cairn path begin engineering-manager on:2023-04-01
        cairn path aim technology-leader by:2028-03
      """,
    subcommands: [ShowPath.self, BeginStage.self, AimAtStage.self], defaultSubcommand: ShowPath.self
  )

  @ParentCommand var parent: CairnCommand
}

struct ShowPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the stages you held, and your aim.")

  @Flag(name: .long, help: "JSON, as data/schema/profile.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var path: PathCommand

  func run() throws {
    let context = CommandContext(options, parent: path.parent)
    try CommandFailure.reported {
      let reading = try context.store.profile()
      Output.warn(of: reading.problems)
      if json { return print(try JSONOutput.text(reading.profile)) }
      let (framework, problems) = try context.store.framework(reading.profile)
      Output.warn(of: problems)
      PathText(reading.profile, framework, today: context.surroundings.today()).print()
    }
  }
}

struct BeginStage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Say that you hold a stage, from a day on.")

  @Argument(help: "The stage, by any clear beginning of its name.")
  var stage: String
  @Argument(help: ArgumentHelp("The first day, on:DATE; today if left out.", valueName: "on:date"))
  var day: [String] = []

  @OptionGroup var options: DataOptions
  @ParentCommand var path: PathCommand

  func run() throws {
    try PathEdit(options, path.parent).perform { profile, framework, today in
      let stage = try PathEdit.stage(stage, in: framework)
      let day = try PathEdit.day(day, key: "on:", today, .first) ?? today
      guard day <= today else {
        throw CommandFailure(
          status: .badData,
          words: "\(day) is still ahead; cairn path aim says where you want to go.")
      }
      return profile.beginning(stage, on: day)
    }
  }
}

struct AimAtStage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aim", abstract: "Say which stage you aim at; none takes the aim away.")

  @Argument(help: "The stage, by any clear beginning of its name, or none.")
  var stage: String
  @Argument(help: ArgumentHelp("By when, by:DATE; some day if left out.", valueName: "by:date"))
  var day: [String] = []

  @OptionGroup var options: DataOptions
  @ParentCommand var path: PathCommand

  func run() throws {
    try PathEdit(options, path.parent).perform { profile, framework, today in
      var profile = profile
      if stage == "none" {
        profile.aim = nil
      } else {
        let by = try PathEdit.day(day, key: "by:", today, .last)
        if let by, by < today {
          throw CommandFailure(status: .badData, words: "\(by) is past; an aim lies ahead.")
        }
        let unknown = profile.aim?.unknown ?? UnknownKeys()
        profile.aim = Aim(
          stage: try PathEdit.stage(stage, in: framework), by: by, unknown: unknown)
      }
      return profile
    }
  }
}

/// Changes the path, and shows it as it then is.
private struct PathEdit {
  let context: CommandContext

  init(_ options: DataOptions, _ parent: CairnCommand) {
    context = CommandContext(options, parent: parent)
  }

  func perform(_ edit: (Profile, Framework, CalendarDay) throws -> Profile) throws {
    try CommandFailure.reported {
      let before = try context.store.profile().profile
      let (framework, problems) = try context.store.framework(before)
      Output.warn(of: problems)
      let after = try edit(before, framework, context.surroundings.today())
      let receipt = try context.store.perform(.edit(before, to: after))
      Output.warn(of: receipt.problems)
      let saved = try context.store.profile().profile
      PathText(saved, framework, today: context.surroundings.today()).print()
    }
  }

  static func stage(_ text: String, in framework: Framework) throws(CommandFailure) -> StageID {
    switch framework.matchStage(text) {
    case .one(let stage): return stage.id
    case .several(let stages):
      throw CommandFailure(
        status: .badData, words: "\(text.printable) could be \(list(stages, " or ")).")
    case .none(let stages):
      throw CommandFailure(
        status: .badData, words: "\(text.printable) is no stage. There are \(list(stages, ", ")).")
    }
  }

  private static func list(_ stages: [Stage], _ separator: String) -> String {
    stages.map(\.id.rawValue).joined(separator: separator)
  }

  /// The day behind `on:` or `by:`, which may be left out; `nil` where no day is given.
  static func day(
    _ words: [String], key: String, _ today: CalendarDay, _ leaning: RelativeDay.Leaning
  ) throws(CommandFailure) -> CalendarDay? {
    var text = words.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    if text.hasPrefix(key) { text.removeFirst(key.count) }
    do throws(RelativeDay.Problem) {
      return try RelativeDay.parse(text, today: today, leaning: leaning)
    } catch {
      throw CommandFailure(status: .badData, words: Wording.words(for: error).printable)
    }
  }
}

/// The path as lines of text.
private struct PathText {
  private let profile: Profile
  private let framework: Framework
  private let today: CalendarDay

  init(_ profile: Profile, _ framework: Framework, today: CalendarDay) {
    self.profile = profile
    self.framework = framework
    self.today = today
  }

  func print() {
    guard !profile.stages.isEmpty || profile.aim != nil else {
      return Swift.print("No stage is set yet. Say where you stand: cairn path begin STAGE on:DATE")
    }
    for tenure in profile.stages {
      let end = profile.end(of: tenure)
      let isPresent = profile.tenure(on: today) == tenure
      let span = end.map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
      line(isPresent ? "now" : "", framework.title(of: tenure.stage), span)
    }
    if let aim = profile.aim {
      line("aim", framework.title(of: aim.stage), aim.by.map { "by \($0)" } ?? "some day")
    }
  }

  private func line(_ mark: String, _ title: String, _ span: String) {
    let width = framework.stages.map(\.title.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    Swift.print(padded(mark, 5) + padded(title, width) + "  " + span)
  }
}
