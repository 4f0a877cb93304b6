/// The entries read so far, newest first. Months arrive in any order, and may arrive again.
///
/// Positions are counted across months without concatenating them. If a move between files was cut
/// short, an id is in two months; only the most recently updated entry counts.
package struct Journal: Hashable, Sendable {
  private var months: [CalendarMonth: [Entry]] = [:]
  package private(set) var digests: [CalendarMonth: MonthDigest] = [:]
  /// Newest first, with the position of each month's newest entry.
  private var order: [(month: CalendarMonth, start: Int)] = []
  private var homes: [EntryID: CalendarMonth] = [:]
  /// Copies in other months of ids that count elsewhere; restored when those are removed.
  private var shadowed: [EntryID: [CalendarMonth: Entry]] = [:]
  package private(set) var count = 0
  private var written: [CalendarMonth: Instant] = [:]
  /// Counts the times that months were set.
  package private(set) var version = 0

  package init() {}

  /// Replaces the entries of some months. Entries may be in any order.
  ///
  /// - Parameter digested: The digests of these entries, as far as they are known.
  package mutating func set(
    _ read: [CalendarMonth: [Entry]], digested: [CalendarMonth: MonthDigest] = [:]
  ) {
    version += 1
    homes.reserveCapacity(homes.count + read.values.reduce(0) { $0 + $1.count })
    for (month, entries) in read {
      for entry in months[month] ?? [] where homes[entry.id] == month { homes[entry.id] = nil }
      for id in shadowed.keys { shadowed[id]?[month] = nil }
      var latest = Self.latest(of: entries)
      latest.sortIfNeeded(by: Entry.precedes)
      months[month] = latest
      digests[month] = latest.count == entries.count ? digested[month] : nil
    }
    var changed = Set(read.keys)
    for (id, copies) in shadowed where homes[id] == nil {
      shadowed[id] = nil
      for (month, entry) in copies {
        months[month, default: []].append(entry)
        months[month]?.sort(by: Entry.precedes)
        changed.insert(month)
        digests[month] = nil
      }
    }
    for month in changed.sorted() { settle(month) }
    recount()
  }

  private static func latest(of entries: [Entry]) -> [Entry] {
    guard !entries.lazy.map(\.id.rawValue).allDiffer else { return entries }
    let byID = Dictionary(entries.map { ($0.id, $0) }) { $1.updated > $0.updated ? $1 : $0 }
    return Array(byID.values)
  }

  /// The entry at a position in the list; `nil` beyond either end.
  package subscript(place: Int) -> Entry? {
    guard (0..<count).contains(place) else { return nil }
    let (month, start) = order[order.partitioningIndex { $0.start > place } - 1]
    let entries = months[month] ?? []
    return entries[entries.count - 1 - (place - start)]
  }

  /// Returns a month's entries, oldest first; empty if there are none or they are not read yet.
  package func entries(of month: CalendarMonth) -> [Entry] { months[month] ?? [] }

  /// Returns the entries within some days, newest first.
  package func entries(in days: DayRange) -> [Entry] {
    var found: [Entry] = []
    for (month, _) in order where days.touches(month) {
      let entries = entries(of: month).reversed()
      if days.contains(month.firstDay), days.contains(month.lastDay) {
        found.append(contentsOf: entries)
      } else {
        found.append(contentsOf: entries.lazy.filter { days.contains($0.day) })
      }
    }
    return found
  }

  /// Returns the entry with an id; `nil` if it has not been read.
  package func entry(_ id: EntryID) -> Entry? {
    homes[id].flatMap { months[$0]?.first { $0.id == id } }
  }

  /// The day (UTC) on which the first entry was written, whatever day it is about; `nil` for none.
  package var began: CalendarDay? { written.values.min().map(TimeZones.utc.day) }

  /// Newest first.
  package var monthsRead: [CalendarMonth] { order.map(\.month) }

  /// Whether some feedback is neither praise nor a wish.
  package var hasUndirectedFeedback: Bool { digests.values.contains { $0.undirected > 0 } }

  /// The feedback that is neither praise nor a wish, newest first.
  package var undirectedFeedback: [Entry] {
    monthsRead.filter { digests[$0].map { $0.undirected > 0 } ?? false }
      .flatMap { entries(of: $0).reversed().filter(\.isUndirectedFeedback) }
  }

  /// Returns the position of an entry in the list; `nil` if it has not been read.
  package func place(of id: EntryID) -> Int? {
    guard let home = homes[id], let entries = months[home],
      let start = order.first(where: { $0.month == home })?.start,
      let index = entries.firstIndex(where: { $0.id == id })
    else { return nil }
    return start + entries.count - 1 - index
  }

  /// Returns the positions of all entries that match `query`, in list order.
  ///
  /// - Parameter texts: Those of this journal, to be quick; others are not used.
  package func places(matching query: Query, in texts: JournalTexts? = nil) -> [Int] {
    let hits = (texts?.version == version ? texts : nil).map { texts in
      Dictionary(query.words.map { ($0, texts.hits(of: $0)) }) { $1 }
    }
    var places: [Int] = []
    for (month, start) in order where query.days.reachingBack.touches(month) {
      let entries = entries(of: month)
      for index in entries.indices.reversed() {
        let place = start + entries.count - 1 - index
        let isFound =
          hits.map { hits in query.matches(entries[index]) { hits[$0]?[place] ?? false } }
          ?? query.matches(entries[index])
        if isFound { places.append(place) }
      }
    }
    return places
  }

  /// Returns a journal of the entries that match `query`.
  package func narrowed(to query: Query) -> Journal {
    narrowed(in: query.days.reachingBack, where: query.matches)
  }

  /// Returns a journal of some entries, from the months that some days touch.
  package func narrowed(
    in days: DayRange = DayRange(), where isWanted: (Entry) -> Bool
  ) -> Journal {
    var found = Journal()
    for (month, _) in order where days.touches(month) {
      let entries = entries(of: month)
      let wanted = entries.filter(isWanted)
      guard !wanted.isEmpty else { continue }
      found.months[month] = wanted
      found.digests[month] = wanted.count == entries.count ? digests[month] : MonthDigest(wanted)
      for entry in wanted { found.homes[entry.id] = month }
    }
    found.recount()
    return found
  }

  /// Resolves ids that another month has too: keeps the one updated last and removes the other.
  private mutating func settle(_ month: CalendarMonth) {
    var losers: [CalendarMonth: Set<EntryID>] = [:]
    let entries = entries(of: month)
    for index in entries.indices {
      guard let home = homes.updateValue(month, forKey: entries[index].id), home != month,
        let other = months[home]?.first(where: { $0.id == entries[index].id })
      else { continue }
      let entry = entries[index]
      if (other.updated, home) > (entry.updated, month) {
        homes[entry.id] = home
        shadowed[entry.id, default: [:]][month] = entry
        losers[month, default: []].insert(entry.id)
      } else {
        shadowed[entry.id, default: [:]][home] = other
        losers[home, default: []].insert(entry.id)
      }
    }
    for (place, ids) in losers { months[place]?.removeAll { ids.contains($0.id) } }
    var changed = Set(losers.keys)
    if digests[month] == nil { changed.insert(month) }
    for month in changed { digests[month] = MonthDigest(months[month] ?? []) }
    for month in changed.union([month]) { written[month] = months[month]?.map(\.created).min() }
  }

  private mutating func recount() {
    count = 0
    order = []
    for month in months.keys.sorted(by: >) where !entries(of: month).isEmpty {
      order.append((month, count))
      count += entries(of: month).count
    }
  }

  package static func == (left: Journal, right: Journal) -> Bool { left.months == right.months }
  package func hash(into hasher: inout Hasher) { hasher.combine(months) }
}
