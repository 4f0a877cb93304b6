import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ReviewMarkTests {
  private func due(_ profile: Profile, _ day: String, began: String?) -> [ReviewRhythm] {
    profile.reviewsDue(on: on(day), began: began.map(on))
  }

  @Test func `a new record is left alone in its first week, and its first quarter`() {
    #expect(due(Profile(), "2026-11-21", began: nil) == [])
    #expect(due(Profile(), "2026-11-21", began: "2026-11-21") == [])
    #expect(due(Profile(), "2026-11-27", began: "2026-11-21") == [])
    #expect(due(Profile(), "2026-11-28", began: "2026-11-21") == [.weekly])
    #expect(due(Profile(), "2026-12-31", began: "2026-11-21") == [.weekly])
    #expect(due(Profile(), "2027-01-01", began: "2026-11-21") == [.weekly, .quarterly])
    #expect(due(Profile(), "2027-01-07", began: "2026-12-31") == [.weekly])
  }

  @Test func `a review that was done is due again after its time`() {
    let profile = Profile().reviewing(.weekly, on: on("2026-11-14"))
      .reviewing(.quarterly, on: on("2026-10-03"))
    #expect(due(profile, "2026-11-20", began: "2020-01-01") == [])
    #expect(due(profile, "2026-11-21", began: "2020-01-01") == [.weekly])
    #expect(due(profile, "2027-01-01", began: nil) == [.weekly, .quarterly])
  }

  @Test func `a quarterly review is one of the week too, and not the other way round`() {
    let quarterly = Profile().reviewing(.quarterly, on: today)
    #expect(quarterly.lastReview(.weekly) == today)
    #expect(due(quarterly, "2026-11-27", began: "2020-01-01") == [])
    let weekly = Profile().reviewing(.weekly, on: today)
    #expect(weekly.lastReview(.quarterly) == nil)
    #expect(due(weekly, "2026-11-27", began: "2020-01-01") == [.quarterly])
  }

  @Test func `what is switched off is never due, and its day stays`() {
    let off = Profile().reviewing(.weekly, on: on("2026-01-01")).reminding(of: .weekly, false)
    #expect(due(off, "2026-11-21", began: "2020-01-01") == [.quarterly])
    #expect(off.lastReview(.weekly) == on("2026-01-01"))
    let on = off.reminding(of: .weekly, true)
    #expect(due(on, "2026-11-21", began: "2020-01-01") == [.weekly, .quarterly])
  }

  @Test func `a mark that says nothing any more goes, one with keys of a newer Cairn stays`() {
    #expect(Profile().reminding(of: .weekly, false).reminding(of: .weekly, true) == Profile())
    let unknown = UnknownKeys(["mood": .string("glad")])
    let profile = Profile(reviews: [
      ReviewMark(rhythm: .quarterly), ReviewMark(rhythm: .weekly, isOff: true, unknown: unknown),
    ])
    let changed = profile.reminding(of: .weekly, true).reviewing(.weekly, on: today)
    #expect(changed.reviews[1] == ReviewMark(rhythm: .weekly, last: today, unknown: unknown))
    #expect(changed.reviews[0] == profile.reviews[0])
  }

  @Test func `marks are written as short as can be, and unknown ones kept`() throws {
    let text = """
      {"reviews": [{"rhythm": "weekly", "last": "2026-11-21"}, {"rhythm": "quarterly", "off": true},
        {"rhythm": "yearly", "last": "2026-01-01", "in": "spring"}]}
      """
    let profile = try decoded(Profile.self, from: text)
    #expect(profile.lastReview(.weekly) == today)
    #expect(profile.isOff(.quarterly))
    #expect(try encoded(profile) == json(text))
    #expect(
      try encoded(Profile().reviewing(.weekly, on: today))
        == json(#"{"reviews": [{"rhythm": "weekly", "last": "2026-11-21"}]}"#))
  }

  @Test func `a week and a quarter reviewed in two windows both stay`() {
    let before = Profile(name: "Ada")
    let mine = before.reviewing(.weekly, on: today)
    let theirs = before.reviewing(.quarterly, on: today)
    let merged = theirs.applying(from: before, to: mine)
    #expect(merged?.reviews.map(\.rhythm) == ["quarterly", "weekly"])
    #expect(merged?.applying(from: mine, to: before) == theirs)
    let other = before.reviewing(.weekly, on: on("2026-11-20"))
    #expect(other.applying(from: before, to: mine) == nil)
  }

  @Test func `a record begins when its first entry was written, whatever day that tells of`() {
    func entry(_ id: EntryID, on day: String, written: String) -> Entry {
      var entry = Entry.fixture(id, on: day)
      entry.created = instant(written)
      return entry
    }
    let journal = Journal.fixture([
      entry("A", on: "2019-03-01", written: "2026-11-20"),
      entry("B", on: "2026-11-18", written: "2026-11-18"),
      entry("D", on: "2026-11-02", written: "2026-11-20"),
      entry("C", on: "2026-11-21", written: "2026-11-21"),
    ])
    #expect(journal.began == on("2026-11-18"))
    #expect(Journal().began == nil)
  }
}
