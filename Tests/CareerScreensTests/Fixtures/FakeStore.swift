import CareerModel
import CareerScreens
import CareerTesting

/// A store in memory with its own clock and ids: carries effects out and says what came of them,
/// as `EffectRunner` does.
struct FakeStore {
  var profile: Profile
  var months: [CalendarMonth: [Entry]]
  var goals: [EntryID: Goal] = [:]
  var proposals: [EntryID: Proposal] = [:]
  private(set) var drafts: [Draft] = []
  /// The documents that were written, by their paths.
  var files: [String: ExportRequest] = [:]
  /// Whether previews are never done.
  var isSlow = false
  /// Why documents cannot be made, in words; `nil` while they can.
  var refusal: String?
  /// What keeps it from writing, in words; `nil` while it can.
  var trouble: String?
  private var done: [Change] = []
  private var takenBack: [Change] = []
  private var tick = 0

  init(_ career: Career = Career()) {
    profile = career.profile
    months = career.months
    goals = Dictionary(uniqueKeysWithValues: career.goals.map { ($0.id, $0) })
    proposals = Dictionary(uniqueKeysWithValues: career.proposals.map { ($0.id, $0) })
  }

  mutating func run(_ effect: Effect) -> [AppAction] {
    if case .preview(let request) = effect {
      if let refusal { return [.previewMade(request, .failure(.init(refusal)))] }
      return isSlow ? [] : [preview(of: request)]
    }
    if let trouble { return [.failed(trouble)] }
    tick += 1
    let now = Instant(milliseconds: instant("2026-11-21").milliseconds + tick)
    let moment = Moment(today: today, now: now, id: EntryID(rawValue: "T\(tick.padded(4))"))
    if let change = effect.change(at: moment, profile: { profile }) { return save(change) }
    switch effect {
    case .undo:
      guard let change = done.popLast() else {
        return [.told("There is nothing to take back.")]
      }
      takenBack.append(change)
      return carryOut(change.inverse) + [.undone(change.inverse)]
    case .redo:
      guard let change = takenBack.popLast() else {
        return [.told("There is nothing to do again.")]
      }
      done.append(change)
      return carryOut(change) + [.redone(change)]
    case .keepDrafts(let drafts, let before):
      self.drafts = self.drafts.filter { !before.contains($0) } + drafts
      return [.draftsKept(drafts)]
    case .export(let request, let path, let isOverwriting):
      guard isOverwriting || files[path] == nil else { return [.exportMet(path)] }
      files[path] = request
      return [.exported(path, bytes: 12_345, remark: remark(on: request))]
    default: return []
    }
  }

  /// A made-up document: what it looks like is all that matters here.
  private func preview(of request: ExportRequest) -> AppAction {
    let entries = months.values.joined().filter(request.query.matches).sorted(by: Entry.precedes)
    let title = "# \(request.kind.title) of \(profile.name ?? "somebody")"
    let lines = entries.reversed().map { entry in
      "- \(entry.day): \(entry.title)" + (entry.result.map { " => \($0)" } ?? "")
    }
    let text = ([title, ""] + lines).joined(separator: "\n") + "\n"
    let preview = ExportPreview(text, of: request.kind, remark: remark(on: request))
    return .previewMade(request, .success(preview))
  }

  private func remark(on request: ExportRequest) -> String? {
    request.isRedacted ? "2 entries were left out, 5 names replaced." : nil
  }

  private mutating func save(_ wanted: Change) -> [AppAction] {
    guard let change = fitting(wanted) else {
      return [.failed("It was changed elsewhere meanwhile.")]
    }
    done.append(change)
    takenBack = []
    let answers = carryOut(change)
    guard case .monthsRead(let months, _)? = answers.first, let month = months.keys.max() else {
      return answers + [
        .saved(
          change,
          place: change.touchesPlan
            ? "plan.json" : change.touchesProposals ? "proposals.json" : "profile.json")
      ]
    }
    return answers + [.saved(change, place: "journal/\(month).json")]
  }

  /// The change as it can be made to what is stored, and taken back; `nil` where something is not
  /// what the change saw.
  private func fitting(_ change: Change) -> Change? {
    var edits: [Change.Edit] = []
    for edit in change.edits {
      switch edit {
      case .entry(let before?, _):
        guard months[before.day.month]?.contains(before) == true else { return nil }
        edits.append(edit)
      case .goal(let before?, _):
        guard goals[before.id] == before else { return nil }
        edits.append(edit)
      case .profile(let before, let after):
        guard let merged = profile.applying(from: before, to: after) else { return nil }
        edits.append(.profile(before: profile, after: merged))
      case .proposal(let before?, _):
        guard proposals[before.id] == before else { return nil }
        edits.append(edit)
      case .entry(nil, _), .goal(nil, _), .proposal(nil, _): edits.append(edit)
      }
    }
    var fitting = change
    fitting.edits = edits
    return fitting
  }

  /// Everything that is stored, in an order of its own, to be compared.
  var content: Content {
    Content(
      profile: profile, entries: months.values.joined().sorted(by: Entry.precedes),
      goals: goals.values.sorted { $0.id.rawValue < $1.id.rawValue },
      proposals: proposals.values.sorted(by: Proposal.precedes))
  }

  struct Content: Hashable {
    var profile: Profile
    var entries: [Entry]
    var goals: [Goal]
    var proposals: [Proposal]
  }

  /// What the planner must read again after a change.
  private mutating func carryOut(_ change: Change) -> [AppAction] {
    var touched: Set<CalendarMonth> = []
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
      case .goal(let before, let after):
        if let before { goals[before.id] = nil }
        if let after { goals[after.id] = after }
      case .proposal(let before, let after):
        if let before { proposals[before.id] = nil }
        if let after { proposals[after.id] = after }
      }
    }
    let read = Dictionary(uniqueKeysWithValues: touched.map { ($0, months[$0] ?? []) })
    return (read.isEmpty ? [] : [.monthsRead(read, unread: 0)])
      + (change.touchesProfile ? [.profileRead(profile, .builtIn, isNew: false)] : [])
      + (change.touchesPlan ? [.planRead(Array(goals.values))] : [])
      + (change.touchesProposals ? [.proposalsRead(Array(proposals.values))] : [])
  }
}
