import CareerModel
import CareerPages
import CareerTesting
import Foundation

@testable import CareerExchange

extension CalendarDay: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self = CalendarDay(text) ?? CalendarDay(ordinal: 0)
  }
}

extension Entry {
  /// An entry with an id and a day, and nothing else that a test did not ask for.
  static func fixture(
    _ id: EntryID = "01A", on day: CalendarDay = "2026-11-03", _ title: String = "Ran the review",
    kind: EntryKind = .skill, evidence: [Evidence] = [], result: String? = nil,
    note: String? = nil, updated: CalendarDay = "2026-11-03", unknown: UnknownKeys = UnknownKeys()
  ) -> Entry {
    Entry(
      id: id, kind: kind, day: day, title: title, evidence: evidence, result: result, note: note,
      created: .on("2026-11-03"), updated: .on(updated), unknown: unknown)
  }
}

extension Career {
  static func fixture(
    _ entries: [Entry] = [], goals: [Goal] = [], profile: Profile = Profile()
  ) throws -> Career {
    Career(
      profile: profile, framework: .builtIn,
      journal: .made(of: Dictionary(grouping: entries, by: \.day.month)), plan: Plan(goals),
      today: CareerTesting.today)
  }

  /// All entries, newest first.
  var entries: [Entry] { journal.entries(matching: Query()) }

  /// What it is after a change, without files.
  func applying(_ change: Change) -> Career {
    var career = self
    var entries = Dictionary(uniqueKeysWithValues: self.entries.map { ($0.id, $0) })
    var goals = Dictionary(uniqueKeysWithValues: plan.goals.map { ($0.id, $0) })
    for edit in change.edits {
      switch edit {
      case .entry(let before, let after):
        if let before { entries[before.id] = nil }
        if let after { entries[after.id] = after }
      case .goal(let before, let after):
        if let before { goals[before.id] = nil }
        if let after { goals[after.id] = after }
      case .profile(let before, let after):
        career.profile = career.profile.applying(from: before, to: after) ?? career.profile
      // No document that is read holds any.
      case .proposal: break
      }
    }
    career.journal = Journal()
    career.journal.set(Dictionary(grouping: entries.values, by: \.day.month))
    career.plan = Plan(Array(goals.values))
    return career
  }
}

extension ImportContext {
  static func fixture() throws -> ImportContext {
    ImportContext(
      framework: .builtIn, today: CareerTesting.today, now: .on(CareerTesting.today))
  }
}

extension ImportKind {
  func read(_ text: String) throws -> ImportedRecord { try read(Data(text.utf8), .fixture()) }

  /// What is said of a document that cannot be read; `nil` where it can.
  func fault(of text: String) -> ExchangeError? { fault(of: Data(text.utf8)) }

  func fault(of bytes: Data) -> ExchangeError? {
    do {
      _ = try read(bytes, .fixture())
      return nil
    } catch {
      return error as? ExchangeError
    }
  }
}

extension Career {
  /// What comes of a document brought into this career, and the report of it.
  func importing(_ kind: ImportKind, _ text: String) throws -> (Career, ImportReport) {
    let merge = ImportMerge(try kind.read(text), into: self)
    return (applying(merge.change), merge.report)
  }

  func exported(_ kind: ExportKind) throws -> String {
    try Document.make(ExportRequest(kind), of: self).text
  }
}
