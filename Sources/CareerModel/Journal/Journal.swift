/// The entries read so far, newest first. Months arrive in any order, and may arrive again.
///
/// Positions are counted across months without concatenating them. If a move between files was cut
/// short, an id is in two months; only the most recently updated entry counts.
package struct Journal: Hashable, Sendable {
  /// What counts of each month: without the copies that do not.
  private var months: [CalendarMonth: JournalMonth] = [:]
  /// The months with copies that do not count, as they were read.
  private var whole: [CalendarMonth: JournalMonth] = [:]
  package private(set) var digests: [CalendarMonth: MonthDigest] = [:]
  /// Newest first, with the position of each month's newest entry.
  private var order: [(month: CalendarMonth, start: Int)] = []
  /// The months of all ids, copies included, in the order of the ids' hash values.
  private var homes: [(number: Int, month: CalendarMonth)] = []
  package private(set) var count = 0
  /// Counts the times that months were set.
  package private(set) var version = 0

  package init() {}

  /// Replaces the entries of some months.
  package mutating func set(_ read: [CalendarMonth: JournalMonth]) {
    version += 1
    homes.removeAll { read[$0.month] != nil }
    for (month, entries) in read { homes += entries.numbers.map { ($0, month) } }
    // Quick, since the numbers of each month are in order.
    homes.sort { $0.number < $1.number }
    let all = months.merging(whole) { $1 }.merging(read) { $1 }
    let copies = copies(in: all)
    (months, whole) = (all, all.filter { copies[$0.key] != nil })
    for (month, ids) in copies { months[month] = all[month]?.without(ids) }
    digests = months.mapValues(\.digest)
    recount()
  }

  /// Replaces the entries of some months. Entries may be in any order.
  package mutating func set(_ read: [CalendarMonth: [Entry]]) {
    set(read.mapValues { JournalMonth($0) })
  }

  /// Returns the ids that another month has too, with an entry that was updated later.
  private func copies(in all: [CalendarMonth: JournalMonth]) -> [CalendarMonth: Set<EntryID>] {
    var shared: [Int: Set<CalendarMonth>] = [:]
    for (home, next) in zip(homes, homes.dropFirst()) where home.number == next.number {
      shared[home.number, default: []].formUnion([home.month, next.month])
    }
    var copies: [CalendarMonth: Set<EntryID>] = [:]
    for (number, months) in shared {
      let found = months.flatMap { month in
        (all[month]?.entries ?? []).filter { $0.id.hashValue == number }.map { (month, entry: $0) }
      }
      for (id, twins) in Dictionary(grouping: found, by: \.entry.id) {
        let last = twins.max { ($0.entry.updated, $0.0) < ($1.entry.updated, $1.0) }
        for (month, _) in twins where month != last?.0 { copies[month, default: []].insert(id) }
      }
    }
    return copies
  }

  /// The entry at a position in the list; `nil` beyond either end.
  package subscript(place: Int) -> Entry? {
    guard (0..<count).contains(place) else { return nil }
    let (month, start) = order[order.partitioningIndex { $0.start > place } - 1]
    let entries = entries(of: month)
    return entries[entries.count - 1 - (place - start)]
  }

  /// Returns a month's entries, oldest first; empty if there are none or they are not read yet.
  package func entries(of month: CalendarMonth) -> [Entry] { months[month]?.entries ?? [] }

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
    home(of: id).map { entries(of: $0.month)[$0.index] }
  }

  /// The day (UTC) on which the first entry was written, whatever day it is about; `nil` for none.
  package var began: CalendarDay? {
    months.values.compactMap(\.began).min().map(TimeZones.utc.day)
  }

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
    guard let (month, index) = home(of: id),
      let start = order.first(where: { $0.month == month })?.start
    else { return nil }
    return start + entries(of: month).count - 1 - index
  }

  private func home(of id: EntryID) -> (month: CalendarMonth, index: Int)? {
    let number = id.hashValue
    for home in homes[homes.partitioningIndex { $0.number >= number }...] {
      guard home.number == number else { return nil }
      if let index = entries(of: home.month).firstIndex(where: { $0.id == id }) {
        return (home.month, index)
      }
    }
    return nil
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
    var wanted: [CalendarMonth: JournalMonth] = [:]
    for (month, _) in order where days.touches(month) {
      let entries = entries(of: month).filter(isWanted)
      guard !entries.isEmpty, let all = months[month] else { continue }
      wanted[month] = entries.count == all.entries.count ? all : JournalMonth(entries)
    }
    var found = Journal()
    found.set(wanted)
    found.version = 0
    return found
  }

  private mutating func recount() {
    count = 0
    order = []
    for month in months.keys.sorted(by: >) where !entries(of: month).isEmpty {
      order.append((month, count))
      count += entries(of: month).count
    }
  }

  package static func == (left: Journal, right: Journal) -> Bool {
    left.months.mapValues(\.entries) == right.months.mapValues(\.entries)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(months.mapValues(\.entries)) }
}
