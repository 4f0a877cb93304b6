import CareerModel
import CareerScreens
import CareerStore

/// Reads the career for the planner: the newest months at once, so that the first screen is whole,
/// the others behind its back.
struct CareerReader: Sendable {
  let store: CareerStore
  let words: CareerWords

  /// How many entries the first screen can show at most.
  private static let firstEntries = 60
  /// How many months go into one action, so that reading twenty years redraws a few times only.
  private static let batch = 24

  /// Name, path, framework and unfinished lines.
  func profile() throws(StoreError) -> [AppAction] {
    let reading = try store.profile()
    let (framework, problems) = try store.framework(reading.profile)
    let damage = reading.damage.map { [AppAction.profileNotReadable(words.problem($0))] } ?? []
    return [.profileRead(reading.profile, framework, isNew: reading.isNew)] + damage
      + notices(reading.problems + problems)
  }

  func plan() throws(StoreError) -> [AppAction] {
    let (goals, problems) = try store.goals()
    return [.planRead(goals)] + notices(problems)
  }

  func proposals() throws(StoreError) -> [AppAction] {
    let (proposals, problems) = try store.proposals()
    return [.proposalsRead(proposals)] + notices(problems)
  }

  /// The same on another thread: after twenty years they are thousands, and the first screen does not
  /// show them.
  func readProposals(into pipe: WakePipe) {
    CrashGuard.watchThread()
    do throws(StoreError) {
      for action in try proposals() { pipe.post(action) }
    } catch {
      pipe.post(.noticed(words.error(error)))
    }
  }

  /// A file with drafts that cannot be read must not keep the planner from opening.
  func drafts() -> [AppAction] {
    do throws(StoreError) {
      return [.draftsFound(try store.drafts())]
    } catch {
      return [.noticed(words.error(error))]
    }
  }

  /// The newest months, and those that are still to be read.
  func newest() throws(StoreError) -> (actions: [AppAction], older: [CalendarMonth]) {
    var older = try store.months()
    var read: [CalendarMonth: [Entry]] = [:]
    var problems: [FileProblem] = []
    while let month = older.first,
      read.values.reduce(0, { $0 + $1.count }) < Self.firstEntries
    {
      let reading = try store.month(month)
      read[month] = reading.entries
      problems += reading.problems
      older.removeFirst()
    }
    return ([.monthsRead(read, unread: older.count)] + notices(problems), older)
  }

  /// Reads months one after the other and posts them in batches; for another thread.
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
          found += notices(reading.problems)
        } catch {
          found.append(.noticed(words.error(error)))
        }
      }
      left -= batch.count
      pipe.post(.monthsRead(read, unread: left))
      for action in found { pipe.post(action) }
    }
  }

  /// Single months again, after a change.
  func again(_ months: Set<CalendarMonth>, unread: Int) throws(StoreError) -> [AppAction] {
    var read: [CalendarMonth: [Entry]] = [:]
    var problems: [FileProblem] = []
    for month in months {
      let reading = try store.month(month)
      read[month] = reading.entries
      problems += reading.problems
    }
    return [.monthsRead(read, unread: unread)] + notices(problems)
  }

  func notices(_ problems: [FileProblem]) -> [AppAction] {
    problems.map { .noticed(words.problem($0)) }
  }
}
