import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct JournalPropertyTests {
  /// The list as it must be: each id once, as it was updated last, newest first.
  private func expected(_ months: [CalendarMonth: [Entry]]) -> [Entry] {
    var latest: [EntryID: Entry] = [:]
    for entry in months.values.joined() {
      if let other = latest[entry.id], other.updated > entry.updated { continue }
      latest[entry.id] = entry
    }
    return latest.values.sorted { Entry.precedes($1, $0) }
  }

  private func list(_ journal: Journal) -> [Entry] {
    (0..<journal.count).compactMap { journal[$0] }
  }

  /// Sets the months in a random order, some of them together.
  private func arrived(
    _ months: [CalendarMonth: [Entry]], _ random: inout SeededRandom
  ) -> Journal {
    var journal = Journal()
    var waiting = months.sorted { $0.key < $1.key }.shuffled(using: &random)
    while !waiting.isEmpty {
      let batch = waiting.prefix(random.number(in: 1...3))
      waiting.removeFirst(batch.count)
      journal.set(
        Dictionary(
          uniqueKeysWithValues: batch.map { ($0.key, $0.value.shuffled(using: &random)) }))
    }
    return journal
  }

  /// Copies some entries into another month, updated at another moment.
  private func withDuplicates(
    _ months: [CalendarMonth: [Entry]], _ random: inout SeededRandom
  ) -> [CalendarMonth: [Entry]] {
    var months = months
    for entry in months.sorted(by: { $0.key < $1.key }).flatMap(\.value) where random.chance(0.15) {
      var copy = entry
      copy.day = copy.day.adding(months: random.pick([-2, -1, 1, 2]))
      copy.updated = Instant(milliseconds: entry.updated.milliseconds + random.pick([-1, 1]))
      months[copy.day.month, default: []].append(copy)
    }
    return months
  }

  @Test(arguments: SeededRandom.seeds())
  func `the list is newest first, whatever order the months arrive in`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<10 {
      let months = random.months(withAtMost: 6)
      let journal = arrived(months, &random)
      #expect(list(journal) == expected(months), "seed \(seed)")
      #expect(journal == arrived(months, &random), "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `duplicates are resolved alike, whatever order the months arrive in`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<10 {
      let months = withDuplicates(random.months(withAtMost: 5), &random)
      let journal = arrived(months, &random)
      #expect(list(journal) == expected(months), "seed \(seed)")
      let digests = journal.digests.values.reduce(MonthDigest()) { $0.merged(with: $1) }
      #expect(digests == MonthDigest(expected(months)), "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `every entry is at its place`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let months = withDuplicates(random.months(withAtMost: 6), &random)
    let journal = arrived(months, &random)
    for (place, entry) in list(journal).enumerated() {
      #expect(journal.place(of: entry.id) == place, "seed \(seed)")
      #expect(journal.entry(entry.id) == entry, "seed \(seed)")
    }
    #expect(journal[journal.count] == nil, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds())
  func `setting months again leaves only their last state`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let first = random.months(withAtMost: 6)
    let second = random.months(withAtMost: 6)
    var journal = arrived(first, &random)
    for (month, entries) in second.sorted(by: { $0.key < $1.key }).shuffled(using: &random) {
      journal.set([month: entries])
    }
    let last = first.merging(second) { $1 }
    #expect(list(journal) == expected(last), "seed \(seed)")
    for (month, entries) in last {
      #expect(journal.digests[month] == MonthDigest(entries), "seed \(seed): \(month)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `a query finds the places that a look at each entry finds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let terms = [
      "kind:skill", "#talent", "skill:teamwork:3", "@sam", "+finance", "%cloud", "tag:cloud",
      "since:2025", "until:2025-06", "on:2025-q2", "review", "größe", "since:2025-02-15",
      "until:2024-12-15", "worked",
    ]
    let journal = arrived(withDuplicates(random.months(withAtMost: 8), &random), &random)
    for _ in 0..<60 {
      let text = random.some(terms, atMost: 3).joined(separator: " ")
      let query = Query(text, framework: .small, today: today)
      let naive = list(journal).enumerated().filter { query.matches($0.element) }.map(\.offset)
      #expect(query.problems.isEmpty, "seed \(seed): \(text)")
      #expect(journal.places(matching: query) == naive, "seed \(seed): \(text)")
    }
  }
}
