import CareerModel
import CareerScreens

/// A store in memory with its own clock and ids: carries effects out and says what came of them,
/// as `EffectRunner` does.
struct FakeStore {
  var profile: Profile
  var months: [CalendarMonth: [Entry]]
  private(set) var drafts: [Draft] = []
  /// What keeps it from writing, in words; `nil` while it can.
  var trouble: String?
  private var done: [Change] = []
  private var takenBack: [Change] = []
  private var tick = 0

  init(_ career: Career = Career()) {
    profile = career.profile
    months = career.months
  }

  mutating func run(_ effect: Effect) -> [AppAction] {
    if let trouble { return [.failed(trouble)] }
    tick += 1
    let now = Instant(milliseconds: instant("2026-11-21").milliseconds + tick)
    switch effect {
    case .log(let line, let kind):
      let id = EntryID(rawValue: "T\(tick.padded(4))")
      return save(.add([Entry(line, kind: kind, id: id, today: today, created: now)]))
    case .edit(let entry, let line, let kind):
      return save(.replace(entry, with: entry.edited(line, kind: kind, updated: now)))
    case .perform(let change): return save(change)
    case .begin(let stage, let day, let title):
      return save(
        .begin(
          stage, on: day, milestone: title, in: profile, today: today,
          id: EntryID(rawValue: "T\(tick.padded(4))"), created: now))
    case .undo:
      guard let change = done.popLast() else { return [.failed("There is nothing to take back.")] }
      takenBack.append(change)
      return carryOut(change.inverse) + [.undone(change.inverse)]
    case .redo:
      guard let change = takenBack.popLast() else {
        return [.failed("There is nothing to do again.")]
      }
      done.append(change)
      return carryOut(change) + [.redone(change)]
    case .keepDrafts(let drafts, let before):
      self.drafts = self.drafts.filter { !before.contains($0) } + drafts
      return []
    case .redraw, .suspend, .quit: return []
    }
  }

  private mutating func save(_ change: Change) -> [AppAction] {
    done.append(change)
    takenBack = []
    let answers = carryOut(change)
    guard case .monthsRead(let months, _)? = answers.first, let month = months.keys.max() else {
      return answers + [.saved(change, place: "profile.json")]
    }
    return answers + [.saved(change, place: "journal/\(month).json")]
  }

  /// What the planner must read again after a change.
  private mutating func carryOut(_ change: Change) -> [AppAction] {
    var touched: Set<CalendarMonth> = []
    var touchesProfile = false
    for edit in change.edits {
      switch edit {
      case .entry(let before, let after):
        if let before {
          months[before.day.month]?.removeAll { $0.id == before.id }
          touched.insert(before.day.month)
        }
        if let after {
          months[after.day.month, default: []].append(after)
          touched.insert(after.day.month)
        }
      case .profile(let before, let after):
        profile = profile.applying(from: before, to: after) ?? profile
        touchesProfile = true
      case .goal: break
      }
    }
    let read = Dictionary(uniqueKeysWithValues: touched.map { ($0, months[$0] ?? []) })
    return (read.isEmpty ? [] : [.monthsRead(read, unread: 0)])
      + (touchesProfile ? [.profileRead(profile, .builtIn, isNew: false)] : [])
  }
}
