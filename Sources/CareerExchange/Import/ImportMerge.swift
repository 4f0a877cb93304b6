package import CareerModel

/// The change that an import makes to a career, and its report; for the rules see docs/exchange.md.
/// Nothing here is overwritten or dropped, with one exception: a later version of the same entry or
/// goal, in a document with complete records, replaces the earlier one.
package struct ImportMerge: Sendable {
  package private(set) var change = Change([])
  package private(set) var report = ImportReport()
  /// A framework that the profile uses after the change, and its name; it is saved as a file.
  package private(set) var framework: (name: String, framework: Framework)?

  private let record: ImportedRecord
  private let career: Career

  package init(_ record: ImportedRecord, into career: Career) {
    (self.record, self.career) = (record, career)
    let entries = career.journal.entries(in: DayRange())
    merge(
      record.entries, with: entries, beside: career.plan.goals.map(\.id),
      "already a goal in your plan; if you reached it, mark it done there")
    merge(record.goals, with: career.plan.goals, beside: entries.map(\.id), "already an entry")
    mergeProfile()
    report.finish(with: record)
  }

  /// Reports that the framework was left out after all, for a reason that only the files reveal.
  package mutating func leaveFramework(because why: String) {
    framework = nil
    for index in report.items.indices where report.items[index].thing == .framework {
      report.items[index].outcome = .left
      report.items[index].why = why
    }
  }

  /// Merges entries or goals. If an id already belongs to the other type, no second item is
  /// created: an event that was still ahead when first imported is a goal here.
  private mutating func merge<Item: Mergeable>(
    _ found: [ImportedRecord.Found<Item>], with here: [Item], beside others: [EntryID],
    _ whyOther: String
  ) {
    let others = Set(others)
    let byID = Dictionary(here.map { ($0.id, $0) }) { first, _ in first }
    let named = Set(found.map(\.item.id))
    var duplicates = DuplicateMatcher(here.filter { !named.contains($0.id) })
    var seen: Set<EntryID> = []
    for one in found {
      let item = one.item
      if !seen.insert(item.id).inserted {
        say(one, .left, "duplicate ID; the first one is used")
      } else if let present = byID[item.id] {
        meet(one, present)
      } else if others.contains(item.id) {
        say(one, .left, whyOther)
      } else if duplicates.take(one, where: { isTwin($0, of: one) }) {
        say(one, .there)
      } else {
        change.edits.append(Item.edit(from: nil, to: item))
        say(one, .taken)
      }
    }
  }

  private mutating func meet<Item: Mergeable>(_ found: ImportedRecord.Found<Item>, _ here: Item) {
    var theirs =
      record.isWhole ? found.item.keepingUnknownKeys(of: here) : found.item.filled(from: here)
    // A calendar has titles in words, and some drop the typed one.
    if found.isFollowed, theirs.title == Goal.inWords(here.title) { theirs.title = here.title }
    let moved = [
      theirs.mergeDay == here.mergeDay ? nil : "date", theirs.title == here.title ? nil : "title",
    ].compactMap(\.self)
    var fields: String { theirs.differences(from: here).listed() }
    if found.isFollowed, !moved.isEmpty {
      let day = here.mergeDay.map { " on \($0)" } ?? " without a date"
      say(
        found, .left,
        "differs from yours (\(moved.listed())), which is kept: "
          + "\"\(here.title.cut(to: 60))\"\(day)")
    } else if theirs == here || !found.isNamedThere {
      say(found, .there)
    } else if record.isWhole, theirs.updated > here.updated {
      change.edits.append(Item.edit(from: here, to: theirs))
      say(found, .replaced, "changed: " + fields)
    } else {
      let isOlder = record.isWhole && theirs.updated < here.updated
      say(
        found, .left, "\(isOlder ? "older than" : "differs from") yours (\(fields)), which is kept")
    }
  }

  /// Whether two items are the same. A document with complete records must match in content, and
  /// our own table in day, title and kind. Elsewhere day and title must do, as no more may be left
  /// there.
  private func isTwin<Item: Mergeable>(_ twin: Item, of found: ImportedRecord.Found<Item>) -> Bool {
    if record.isWhole { return twin.content == found.item.content }
    return !found.isNamedThere || twin.mergeKind == found.item.mergeKind
  }

  private mutating func say<Item: Mergeable>(
    _ found: ImportedRecord.Found<Item>, _ outcome: ImportReport.Outcome, _ why: String? = nil
  ) {
    // An item that was already here stays as it is, so its remarks do not matter.
    let reasons = [why].compactMap(\.self) + (outcome == .there ? [] : found.remarks)
    report.items.append(
      ImportReport.Item(
        line: found.line, outcome: outcome, thing: Item.thing, title: found.item.title,
        day: found.item.mergeStated, id: found.item.id,
        why: reasons.isEmpty ? nil : reasons.joined(separator: "; ")))
  }

  private mutating func mergeProfile() {
    var merge = ProfileImport(
      profile: career.profile, framework: career.framework, today: career.today)
    if let theirs = record.profile { merge.take(theirs.item, line: theirs.line) }
    for stage in record.stages { merge.take(stage.item, line: stage.line) }
    report.items += merge.items
    let edit = Change.edit(career.profile, to: merge.profile)
    if !edit.changesNothing { change.edits += edit.edits }
    takeFramework(for: merge.profile)
  }

  private mutating func takeFramework(for profile: Profile) {
    guard let found = record.framework else { return }
    let name = record.profile?.item.framework
    var item = ImportReport.Item(
      line: found.line, outcome: .taken, thing: .framework, title: found.item.title)
    if let name, name == profile.framework {
      framework = (name, found.item)
      if career.framework == found.item { item.outcome = .there }
    } else {
      item.outcome = .left
      item.why = "your profile does not use it"
    }
    report.items.append(item)
  }
}

/// Finds items that are already in the career under another id, by day and by title as documents
/// write it. Only those survive in a document made from the career. Each item matches once.
struct DuplicateMatcher<Item: Mergeable> {
  private var byDay: [String: [Item]] = [:]
  /// The days of each title.
  private var days: [String: [CalendarDay]] = [:]

  init(_ here: [Item]) {
    for item in here {
      let words = Self.words(of: item.title)
      byDay[Self.key(item.mergeDay, words), default: []].append(item)
      if let day = item.mergeDay { days[words, default: []].append(day) }
    }
  }

  /// Whether the item is already here: on its day or, for a month or longer, on a day within it,
  /// and under its title or an alternative one. A match is used up.
  mutating func take(_ found: ImportedRecord.Found<Item>, where isTwin: (Item) -> Bool) -> Bool {
    for title in [found.item.title] + found.otherTitles {
      let words = Self.words(of: title)
      let keys: [CalendarDay?] =
        found.days.map { span in (days[words] ?? []).filter(span.contains) }
        ?? [found.item.mergeDay]
      for key in keys.map({ Self.key($0, words) }) {
        guard let index = byDay[key]?.firstIndex(where: isTwin) else { continue }
        byDay[key]?.remove(at: index)
        return true
      }
    }
    return false
  }

  private static func key(_ day: CalendarDay?, _ words: String) -> String {
    "\(day?.description ?? "") \(words)"
  }

  private static func words(of title: String) -> String {
    EntryFacts.title(title.printable.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
