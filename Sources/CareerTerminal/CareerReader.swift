import CareerModel
import CareerScreens
import CareerStore

/// Reads the career for the planner: the newest months at once, so that the first screen is
/// complete, and the others in the background.
struct CareerReader: Sendable {
  let store: CareerStore
  let words: ErrorMessages

  /// The maximum number of entries that the first screen can show.
  private static let firstEntries = 60
  /// The number of months per action; twenty years then cause only a few redraws.
  private static let batch = 24

  /// Saves the contents of copies that other programs made of files. If that is not possible, as in
  /// a read-only directory, they are still shown merged.
  func mergeCopies() -> [AppAction] { notices((try? store.mergeCopies()) ?? []) }

  /// Reads the name, path, framework and unfinished lines.
  func profile() throws(StoreError) -> [AppAction] {
    let reading = try store.profile()
    let (framework, problems) = try store.framework(reading.profile)
    let damage = reading.damage.map { [AppAction.profileNotReadable(words.problem($0))] } ?? []
    return [.profileRead(reading.profile, framework, isNew: reading.isNew)] + damage
      + parts([.profile: reading.problems + problems])
  }

  func plan() throws(StoreError) -> [AppAction] {
    let (goals, problems) = try store.goals()
    return [.planRead(goals)] + parts([.plan: problems])
  }

  /// Returns the existing months, and the actions that report problems with listing them.
  func listing() throws(StoreError) -> (months: [CalendarMonth], actions: [AppAction]) {
    let (months, problems) = try store.months()
    return (months, parts([.journal: problems]))
  }

  func proposals() throws(StoreError) -> [AppAction] {
    let (proposals, problems) = try store.proposals()
    return [.proposalsRead(proposals)] + notices(problems)
  }

  /// Reads the proposals on another thread: after twenty years there are thousands, and the first
  /// screen does not show them.
  func readProposals(into pipe: WakePipe) {
    CrashGuard.watchThread()
    for action in noticing(proposals) { pipe.post(action) }
  }

  /// Reports problems with the names, modes and links of the data directory; for another thread.
  func check(into pipe: WakePipe) {
    guard let found = try? store.check(true), let words = words.findings(found) else { return }
    pipe.post(.noticed(words))
  }

  /// Reads the drafts; an unreadable file must not keep the planner from opening.
  func drafts() -> [AppAction] {
    noticing { () throws(StoreError) in [.draftsFound(try store.drafts())] }
  }

  /// Returns what was read, or a notice of why it could not be.
  private func noticing(_ read: () throws(StoreError) -> [AppAction]) -> [AppAction] {
    do throws(StoreError) { return try read() } catch { return [.noticed(words.error(error))] }
  }

  /// Reads the newest months, and returns those still to be read.
  func newest() throws(StoreError) -> (actions: [AppAction], older: [CalendarMonth]) {
    var (older, listed) = try listing()
    var read: [CalendarMonth: [Entry]] = [:]
    var problems: [RecordPart: [FileProblem]] = [:]
    while let month = older.first,
      read.values.reduce(0, { $0 + $1.count }) < Self.firstEntries
    {
      let reading = try store.month(month)
      read[month] = reading.entries
      problems[.month(month)] = reading.problems
      older.removeFirst()
    }
    return ([.monthsRead(read, unread: older.count)] + listed + parts(problems), older)
  }

  /// Reads months one by one and posts them in batches; for another thread.
  func read(_ months: [CalendarMonth], into pipe: WakePipe) {
    CrashGuard.watchThread()
    var left = months.count
    var rest = months[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Self.batch)
      rest = rest.dropFirst(Self.batch)
      var read: [CalendarMonth: [Entry]] = [:]
      var found: [AppAction] = []
      for month in batch {
        do throws(StoreError) {
          let reading = try store.month(month)
          read[month] = reading.entries
          found += parts([.month(month): reading.problems])
        } catch {
          found.append(.noticed(words.error(error)))
        }
      }
      left -= batch.count
      pipe.post(.monthsRead(read, unread: left))
      for action in found { pipe.post(action) }
    }
  }

  /// Reads single months again, after a change.
  func again(_ months: Set<CalendarMonth>, unread: Int) throws(StoreError) -> [AppAction] {
    var read: [CalendarMonth: [Entry]] = [:]
    var problems: [RecordPart: [FileProblem]] = [:]
    for month in months {
      let reading = try store.month(month)
      read[month] = reading.entries
      problems[.month(month)] = reading.problems
    }
    return [.monthsRead(read, unread: unread)] + parts(problems)
  }

  /// Reports problems with parts of the record just read, and whether they hide anything.
  private func parts(_ problems: [RecordPart: [FileProblem]]) -> [AppAction] {
    let hidden = problems.mapValues { $0.filter(\.hidesSomething).map(words.problem) }
    return [.partsRead(hidden)] + problems.values.flatMap(notices)
  }

  /// Returns the first few problems as notices, and how many more there are.
  func notices(_ problems: [FileProblem]) -> [AppAction] {
    let more = problems.count - InputLimit.complaints
    return problems.prefix(InputLimit.complaints).map { .noticed(words.problem($0)) }
      + (more > 0 ? [.noticed("\(more) more problems in your files; fix these first.")] : [])
  }
}
