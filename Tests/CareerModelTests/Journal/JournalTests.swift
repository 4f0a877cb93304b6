import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct JournalTests {
  private let november = [
    Entry.fixture("01C", on: "2026-11-21"), .fixture("01A", on: "2026-11-02"),
    .fixture("01B", on: "2026-11-21"),
  ]
  private let march = [Entry.fixture("02A", on: "2025-03-05"), .fixture("02B", on: "2025-03-06")]

  private var journal: Journal {
    var journal = Journal()
    journal.set([during("2025-03"): march])
    journal.set([during("2026-11"): november])
    return journal
  }

  private func ids(_ journal: Journal) -> [String] {
    (0..<journal.count).compactMap { journal[$0]?.id.rawValue }
  }

  @Test func `an empty journal has nothing in it`() {
    let journal = Journal()
    #expect(journal.count == 0 && journal[0] == nil && journal.monthsRead.isEmpty)
    #expect(journal.entry("01A") == nil && journal.place(of: "01A") == nil)
    #expect(journal.places(matching: Query()).isEmpty)
  }

  @Test func `the list has the newest first`() {
    #expect(ids(journal) == ["01C", "01B", "01A", "02B", "02A"])
    #expect(journal.monthsRead == [during("2026-11"), during("2025-03")])
  }

  @Test func `months are apart unless two share an id`() {
    let months = (0..<40).map { month in
      let ids = (0..<50).map { EntryID(rawValue: "\(month)-\($0)") }
      return JournalMonth(ids.map { .fixture($0, on: "2026-11-21") }, isDigested: false)
    }
    #expect(JournalMonth.areApart(months.map(\.numbers)))
    for (month, other) in [(0, 39), (39, 0), (7, 8)] {
      let shared = months[month].entries + [months[other].entries[month]]
      var numbers = months.map(\.numbers)
      numbers[month] = JournalMonth(shared, isDigested: false).numbers
      #expect(!JournalMonth.areApart(numbers))
    }
    #expect(JournalMonth.areApart([]) && JournalMonth.areApart([[], [1], []]))
    #expect(!JournalMonth.areApart([[1], [1]]))
  }

  @Test(arguments: [-1, 5, 6, Int.max, Int.min])
  func `beyond either end there is no entry`(place: Int) {
    #expect(journal[place] == nil)
  }

  @Test func `an entry is found by its id, and its place in the list`() {
    for place in 0..<journal.count {
      guard let entry = journal[place] else { continue }
      #expect(journal.entry(entry.id) == entry)
      #expect(journal.place(of: entry.id) == place)
    }
    #expect(journal.entry("99") == nil && journal.place(of: "99") == nil)
  }

  @Test func `a month has its entries oldest first`() {
    #expect(journal.entries(of: during("2026-11")).map(\.id) == ["01A", "01B", "01C"])
    #expect(journal.entries(of: during("2026-10")).isEmpty)
  }

  @Test func `a month that is set again takes the place of what was known`() {
    var journal = journal
    journal.set([during("2026-11"): [.fixture("01D", on: "2026-11-30"), november[0]]])
    #expect(ids(journal) == ["01D", "01C", "02B", "02A"])
    #expect(journal.entry("01A") == nil && journal.place(of: "01B") == nil)
    #expect(journal.digests[during("2026-11")]?.entries == 2)
    journal.set([during("2026-11"): []])
    #expect(ids(journal) == ["02B", "02A"])
    #expect(journal.entry("01C") == nil)
    #expect(journal.digests[during("2026-11")] == MonthDigest())
  }

  @Test func `each month has its digest`() {
    #expect(journal.digests[during("2026-11")] == MonthDigest(november))
    #expect(journal.digests[during("2025-03")] == MonthDigest(march))
  }

  @Test(arguments: [false, true])
  func `of an id in two months the one updated last counts`(newestFirst: Bool) {
    let old = Entry.fixture("01X", on: "2026-10-31", "before", updated: "2026-11-01")
    let new = Entry.fixture("01X", on: "2026-11-01", "after", updated: "2026-11-02")
    let months = [(during("2026-10"), old), (during("2026-11"), new)]
    var journal = Journal()
    for (month, entry) in newestFirst ? months.reversed() : months { journal.set([month: [entry]]) }
    #expect(journal.count == 1)
    #expect(journal[0] == new && journal.entry("01X") == new && journal.place(of: "01X") == 0)
    #expect(journal.digests[during("2026-10")]?.entries == 0)
    #expect(journal.digests[during("2026-11")]?.entries == 1)
    #expect(journal.monthsRead == [during("2026-11")])
  }

  @Test(arguments: [false, true])
  func `the one updated last counts in the earlier month as well`(together: Bool) {
    let new = Entry.fixture("01X", on: "2026-10-31", "after", updated: "2026-11-03")
    let old = Entry.fixture("01X", on: "2026-11-01", "before", updated: "2026-11-02")
    var journal = Journal()
    if together {
      journal.set([during("2026-10"): [new], during("2026-11"): [old]])
    } else {
      journal.set([during("2026-11"): [old]])
      journal.set([during("2026-10"): [new]])
    }
    #expect(journal.count == 1 && journal[0] == new)
    #expect(journal.entries(of: during("2026-11")).isEmpty)
  }

  @Test func `an entry moves with both its months`() {
    let moved = Entry.fixture("01A", on: "2025-03-01", updated: "2026-11-30")
    var journal = journal
    journal.set([
      during("2026-11"): [november[0], november[2]], during("2025-03"): march + [moved],
    ])
    #expect(ids(journal) == ["01C", "01B", "02B", "02A", "01A"])
    journal.set([during("2026-11"): november, during("2025-03"): march])
    #expect(ids(journal) == ["01C", "01B", "01A", "02B", "02A"])
  }

  @Test func `the older of two shows again once the newer has gone`() {
    let old = Entry.fixture("01X", on: "2026-10-31", "before", updated: "2026-11-01")
    let new = Entry.fixture("01X", on: "2026-11-01", "after", updated: "2026-11-02")
    var journal = Journal()
    journal.set([during("2026-10"): [old], during("2026-11"): [new]])
    journal.set([during("2026-11"): []])
    #expect(journal.entry("01X") == old)
    #expect(ids(journal) == ["01X"])
  }

  @Test(arguments: [false, true])
  func `two that were updated at one moment are resolved alike in both orders`(reversed: Bool) {
    let first = Entry.fixture("01X", on: "2026-10-31", "in October")
    let second = Entry.fixture("01X", on: "2026-11-01", "in November")
    let months = [(during("2026-10"), first), (during("2026-11"), second)]
    var journal = Journal()
    for (month, entry) in reversed ? months.reversed() : months { journal.set([month: [entry]]) }
    var together = Journal()
    together.set(Dictionary(uniqueKeysWithValues: months.map { ($0, [$1]) }))
    #expect(journal.count == 1)
    #expect(journal[0] == together[0])
  }

  @Test func `an id that stands twice in one month counts once`() {
    let old = Entry.fixture("01X", on: "2026-11-01", "before", updated: "2026-11-01")
    let new = Entry.fixture("01X", on: "2026-11-02", "after", updated: "2026-11-02")
    var journal = Journal()
    journal.set([during("2026-11"): [new, old]])
    #expect(journal.count == 1)
    #expect(journal.entry("01X") == new)
  }
}
