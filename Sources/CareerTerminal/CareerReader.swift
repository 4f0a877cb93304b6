import CareerModel
import CareerScreens
import CareerStore

/// Reads the career for the planner: the newest months at once, so that the first screen is whole,
/// the others behind its back.
struct CareerReader: Sendable {
  let store: CareerStore
  let words: ErrorMessages

  /// How many entries the first screen can show at most.
  private static let firstEntries = 60
  /// How many months go into one action, so that reading twenty years redraws a few times only.
  private static let batch = 24

  /// Saves what copies of files hold that other programs made. Where that is not possible, as in a
  /// directory that cannot be written, they are shown merged all the same.
  func mergeCopies() -> [AppAction] {
    notices((try? store.mergeCopies()) ?? [])
  }

  /// Name, path, framework and unfinished lines.
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

  /// The months that there are, and what is to be known of the list.
  func listing() throws(StoreError) -> (months: [CalendarMonth], actions: [AppAction]) {
    let (months, problems) = try store.months()
    return (months, parts([.journal: problems]))
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

  /// Says what names, modes and links tell of the data directory, where something is wrong with it; for
  /// another thread.
  func check(into pipe: WakePipe) {
    guard let found = try? store.check(true), let words = words.findings(found) else { return }
    pipe.post(.noticed(words))
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

  /// Single months again, after a change.
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

  /// What is wrong with parts of the record that were just read, and whether something in them is hidden by
  /// it.
  private func parts(_ problems: [RecordPart: [FileProblem]]) -> [AppAction] {
    let hidden = problems.mapValues { $0.filter(\.hidesSomething).map(words.problem) }
    return [.partsRead(hidden)] + problems.values.flatMap(notices)
  }

  /// The first of them, and how many more there are.
  func notices(_ problems: [FileProblem]) -> [AppAction] {
    let more = problems.count - InputLimit.complaints
    return problems.prefix(InputLimit.complaints).map { .noticed(words.problem($0)) }
      + (more > 0 ? [.noticed("\(more) more problems in your files; fix these first.")] : [])
  }
}
