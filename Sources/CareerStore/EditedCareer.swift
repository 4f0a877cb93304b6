import CareerModel
import FoundationEssentials

/// The files of a change, edited in memory: nothing is written before all edits fit.
struct EditedCareer {
  private let files: CareerFiles
  private var journal: [CalendarMonth: ListFile<Entry>] = [:]
  /// The ids to remove from each month, after everything that is added has been saved.
  private var leaving: [CalendarMonth: Set<EntryID>] = [:]
  private var arriving: Set<CalendarMonth> = []
  /// All months, once an entry had to be searched for in them.
  private var others: [CalendarMonth: ListFile<Entry>]?
  /// Why one of those months cannot be read; `nil` while all can.
  private var unsearched: StoreError?
  private var plan: ListFile<Goal>?
  private var proposals: ListFile<Proposal>?
  private var profile: Profile?
  /// The entries and goals that are no longer in the record.
  private(set) var removed: [Thing] = []

  init(files: CareerFiles) { self.files = files }

  /// The months of the journal that change.
  var months: Set<CalendarMonth> { arriving.union(leaving.keys) }

  /// Damaged files, with their bytes and how many items could be salvaged.
  var damaged: [(path: String, bytes: Data, kept: Int)] {
    journal.values.compactMap(\.salvaged)
      + [plan?.salvaged, proposals?.salvaged].compactMap(\.self)
  }

  mutating func apply(_ edit: Change.Edit) throws(StoreError) {
    switch edit {
    case .entry(let before, let after): try apply(from: before, to: after)
    case .goal(let before, let after):
      let gone = try change(\.plan, files.directory.plan, from: before, to: after)
      if let gone { removed.append(.goal(gone)) }
    case .profile(let before, let after): try apply(from: before, to: after)
    case .proposal(let before, let after):
      _ = try change(\.proposals, files.directory.proposals, from: before, to: after)
    }
  }

  func checkVersions() throws(StoreError) {
    for file in journal.values { try file.checkVersion() }
    try plan?.checkVersion()
    try proposals?.checkVersion()
  }

  /// Stages additions before removals. A crash in between leaves a moved entry in two months, which
  /// reading resolves, and never in none.
  ///
  /// - Parameter step: Called before each month.
  mutating func stage(
    into transaction: inout FileTransaction, step: () throws(StoreError) -> Void
  ) throws(StoreError) {
    let single = months.count == 1
    if !single { try stage(arriving, into: &transaction, step: step) }
    for (month, ids) in leaving { for id in ids { journal[month]?.remove(id) } }
    if !single { transaction.barrier() }
    try stage(single ? months : Set(leaving.keys), into: &transaction, step: step)
    if let plan { try transaction.stage(plan) }
    if let proposals { try transaction.stage(proposals) }
    if let profile {
      let file = files.profileFile
      try transaction.stage(try file.encoded(profile), for: file.path)
    }
  }

  private func stage(
    _ months: Set<CalendarMonth>, into transaction: inout FileTransaction,
    step: () throws(StoreError) -> Void
  ) throws(StoreError) {
    for month in months.sorted() {
      try step()
      if let file = journal[month] { try transaction.stage(file) }
    }
  }

  // MARK: - Entries

  private mutating func apply(from before: Entry?, to after: Entry?) throws(StoreError) {
    guard let id = (after ?? before)?.id else { return }
    var holders = try holders(of: id, among: [before?.day.month, after?.day.month])
    if before != nil, holders.isEmpty || after == nil {
      try holders.merge(strays(of: id)) { named, _ in named }
    }
    let present = holders.values.max { $0.updated < $1.updated }
    // An entry found nowhere may be in the month that cannot be read.
    if before != nil, present == nil, let unsearched { throw unsearched }
    guard present == before || present == after else {
      throw .changedMeanwhile((before ?? after)?.thing)
    }
    for month in holders.keys where month != after?.day.month && month != before?.day.month {
      leaving[month, default: []].insert(id)
    }
    if let before, before.day.month != after?.day.month {
      try open(before.day.month)
      leaving[before.day.month, default: []].insert(before.id)
    }
    if let after {
      try open(after.day.month)
      leaving[after.day.month]?.remove(after.id)
      if leaving[after.day.month]?.isEmpty == true { leaving[after.day.month] = nil }
      try journal[after.day.month]?.put(after)
      arriving.insert(after.day.month)
    } else if let before, present != nil {
      removed.append(.entry(before))
    }
  }

  /// Returns the entry with an id, after the edits so far, for each month that has it. An
  /// interrupted move leaves it in two; the one updated last counts.
  private mutating func holders(
    of id: EntryID, among months: [CalendarMonth?]
  ) throws(StoreError) -> [CalendarMonth: Entry] {
    var found: [CalendarMonth: Entry] = [:]
    for month in Set(months.compactMap(\.self)) {
      try open(month)
      guard leaving[month]?.contains(id) != true else { continue }
      found[month] = try journal[month]?.item(id)
    }
    return found
  }

  /// Returns the entry with an id that counts in the whole journal; `nil` if no month has it.
  mutating func entry(_ id: EntryID, likelyIn month: CalendarMonth) throws(StoreError) -> Entry? {
    var holders = try holders(of: id, among: [month])
    try holders.merge(strays(of: id)) { named, _ in named }
    return holders.values.max { $0.updated < $1.updated }
  }

  /// Returns the entry for each month it does not belong to by its day, because it was redated by
  /// hand or its move was interrupted. Opens only those months for the change.
  private mutating func strays(of id: EntryID) throws(StoreError) -> [CalendarMonth: Entry] {
    if others == nil { others = try otherMonths() }
    var found: [CalendarMonth: Entry] = [:]
    for month in Array((others ?? [:]).keys) where leaving[month]?.contains(id) != true {
      if let opened = journal[month] { others?[month] = opened }
      guard let entry = try? others?[month]?.item(id) else { continue }
      if journal[month] == nil { journal[month] = others?[month] }
      found[month] = entry
    }
    return found
  }

  /// Returns every readable month; read once, however many entries a change removes.
  private mutating func otherMonths() throws(StoreError) -> [CalendarMonth: ListFile<Entry>] {
    var others: [CalendarMonth: ListFile<Entry>] = [:]
    do throws(StoreError) {
      for month in try files.months() {
        do throws(StoreError) {
          if let opened = journal[month] {
            others[month] = opened
          } else {
            others[month] = try files.month(month)
          }
        } catch {
          if unsearched == nil { unsearched = error }
        }
      }
    } catch {
      unsearched = error
    }
    return others
  }

  private mutating func open(_ month: CalendarMonth) throws(StoreError) {
    if journal[month] == nil { journal[month] = try files.month(month) }
  }

  // MARK: - Repairs

  /// Puts an entry into the month of its day, and removes it from every other.
  mutating func gather(_ entry: Entry) throws(StoreError) {
    let home = entry.day.month
    try open(home)
    for month in try strays(of: entry.id).keys where month != home {
      leaving[month, default: []].insert(entry.id)
    }
    try journal[home]?.put(entry)
    arriving.insert(home)
  }

  /// Marks a list file to be rewritten with everything that can be read of it.
  mutating func rewrite(_ path: String) throws(StoreError) {
    if path == files.directory.plan, plan == nil { plan = try files.plan() }
    if path == files.directory.proposals, proposals == nil { proposals = try files.proposals() }
    guard let month = DataDirectory.month(ofFile: FileSystem.name(of: path)),
      path == files.directory.journal(of: month)
    else { return }
    try open(month)
    arriving.insert(month)
  }

  // MARK: - Goals, proposals and profile

  /// Changes an item of a list file; returns an item that is no longer in it.
  private mutating func change<Item: Listed>(
    _ list: WritableKeyPath<EditedCareer, ListFile<Item>?>, _ path: String, from before: Item?,
    to after: Item?
  ) throws(StoreError) -> Item? {
    guard let id = (after ?? before)?.id else { return nil }
    var file: ListFile<Item>
    if let opened = self[keyPath: list] { file = opened } else { file = try ListFile(path: path) }
    // Move it out while it changes: a second copy of thousands of items would be noticeable.
    self[keyPath: list] = nil
    let present = try file.item(id)
    guard present == before || present == after else {
      throw .changedMeanwhile((before ?? after)?.thing)
    }
    if let after { try file.put(after) } else { file.remove(id) }
    self[keyPath: list] = file
    return after == nil ? present : nil
  }

  private mutating func apply(from before: Profile, to after: Profile) throws(StoreError) {
    let present = if let profile { profile } else { try files.profileToChange() }
    guard let merged = present.applying(from: before, to: after) else {
      throw .changedMeanwhile(nil)
    }
    profile = merged
  }
}
