import CareerModel
import CareerScreens
import CareerStore
import CareerTesting
import Foundation

@testable import CareerTerminal

/// What is behind a planner: a store in a directory of its own, whose clock and ids are made up, and
/// documents that are as good as made.
///
/// A copy goes its own way: the first of the two that is asked for something gets a directory with the same
/// files. Nothing is on disk before that, as in most scenes nothing is ever asked.
struct StoredCareer: Sendable {
  var documents = MadeUpDocuments()
  /// What keeps it from writing, in words; `nil` while it can.
  var trouble: String?
  /// `nil` where nobody has begun yet.
  private let planted: Career?
  /// `nil` before anything was asked.
  private var place: TemporaryDirectory?
  private var tick = 0

  init(_ career: Career? = nil) { planted = career }

  mutating func run(_ effect: Effect) -> [AppAction] {
    if case .preview(let request) = effect {
      return documents.preview(of: request, months.values.joined(), name: profile.name)
    }
    if let trouble { return [.failed(trouble)] }
    tick += 1
    if case .export(let request, let path, let isOverwriting) = effect {
      return documents.write(request, to: path, isOverwriting: isOverwriting)
    }
    let (store, moment) = (own(), moment)
    let runner = EffectRunner(
      store: store, moment: { moment }, reader: CareerReader(store: store, words: .plain),
      keep: { (drafts, before) throws(StoreError) in try store.keepDrafts(drafts, before) })
    return runner.run(effect, unread: 0)
  }

  /// Somebody else makes a change, of which the planner does not hear.
  mutating func changeElsewhere(_ change: Change) throws { _ = try own().perform(change) }

  /// From here on nothing that was done before can be taken back.
  mutating func forgetHistory() throws {
    try? FileManager.default.removeItem(atPath: own().directory.history)
  }

  // MARK: - What is stored

  var profile: Profile { stored { try $0.profile().profile } ?? planted?.profile ?? Profile() }

  var months: [CalendarMonth: [Entry]] {
    stored { store in
      Dictionary(
        uniqueKeysWithValues: try store.months().0.map { ($0, try store.month($0).entries) })
    } ?? planted?.months ?? [:]
  }

  var goals: [EntryID: Goal] {
    let goals = stored { try $0.goals().0 } ?? planted?.goals ?? []
    return Dictionary(uniqueKeysWithValues: goals.map { ($0.id, $0) })
  }

  var proposals: [EntryID: Proposal] {
    let proposals = stored { try $0.proposals().0 } ?? planted?.proposals ?? []
    return Dictionary(uniqueKeysWithValues: proposals.map { ($0.id, $0) })
  }

  var drafts: [Draft] { stored { try $0.drafts() } ?? [] }

  /// Everything that is stored, in an order of its own, to be compared.
  var content: Content {
    Content(
      profile: Self.sorted(profile), entries: months.values.joined().sorted(by: Entry.precedes),
      goals: goals.values.sorted { $0.id.rawValue < $1.id.rawValue },
      proposals: proposals.values.sorted(by: Proposal.precedes))
  }

  /// A profile whose lists are in an order of their own: what is merged or undone may come back in another.
  private static func sorted(_ profile: Profile) -> Profile {
    var profile = profile
    profile.stages.sort { ($0.from, $0.stage.rawValue) < ($1.from, $1.stage.rawValue) }
    profile.assessments.sort { ($0.skill.rawValue, $0.date) < ($1.skill.rawValue, $1.date) }
    profile.notApplicable.sort { $0.skill.rawValue < $1.skill.rawValue }
    profile.weights.sort { $0.skill.rawValue < $1.skill.rawValue }
    profile.dismissals.sort { $0.insight < $1.insight }
    profile.reviews.sort { $0.rhythm < $1.rhythm }
    return profile
  }

  struct Content: Hashable {
    var profile: Profile
    var entries: [Entry]
    var goals: [Goal]
    var proposals: [Proposal]
  }

  // MARK: - Where it is

  private var moment: Moment {
    Moment(
      today: today, now: Instant(milliseconds: instant("2026-11-21").milliseconds + tick),
      id: EntryID(rawValue: "T\(tick.padded(4))"), next: EntryID(rawValue: "N\(tick.padded(4))"))
  }

  private func store(in place: TemporaryDirectory) -> CareerStore {
    let now = moment.now
    return CareerStore(
      DataDirectory(path: place.path + "/career"),
      runtime: RuntimeEnvironment(now: { now }, today: { today }, random: { 7 }))
  }

  private func stored<Value>(_ read: (CareerStore) throws -> Value) -> Value? {
    guard let place else { return nil }
    return Self.sure { try withExtendedLifetime(place) { try read(store(in: place)) } }
  }

  /// The store, in a directory that no copy of this value shares.
  private mutating func own() -> CareerStore {
    if let place, isKnownUniquelyReferenced(&self.place) { return store(in: place) }
    return Self.sure {
      let new = try TemporaryDirectory()
      let store = store(in: new)
      if let place {
        try FileManager.default.copyItem(
          atPath: place.path + "/career", toPath: store.directory.path)
      } else if let planted {
        try Self.plant(planted, in: store)
      }
      place = new
      return store
    }
  }

  private static func plant(_ career: Career, in store: CareerStore) throws {
    let months = career.months.map { MonthReading(month: $0.key, entries: $0.value) }
    try store.plant(career.profile, months, career.goals)
    guard !career.proposals.isEmpty else { return }
    _ = try store.perform(.propose(career.proposals))
    try FileManager.default.removeItem(atPath: store.directory.history)
  }

  /// What fails here says nothing of the planner.
  private static func sure<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fatalError("the store of a test does not work: \(error)") }
  }
}

extension ErrorMessages {
  /// Words are handed to the planner; these are short.
  fileprivate static let plain = ErrorMessages(
    error: { error in
      switch error {
      case .nothingToUndo: "Nothing to undo."
      case .nothingToRedo: "Nothing to redo."
      case .changedMeanwhile: "It was changed elsewhere meanwhile."
      default: "\(error)"
      }
    },
    errorAfterSaving: { "\($0)" }, problem: { "\($0)" }, findings: { _ in nil })
}
