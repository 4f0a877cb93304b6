/// The state of a rhythm in a profile: when it was last done, and whether it is switched off.
package struct ReviewMark: Hashable, Sendable {
  /// The name of a `ReviewRhythm`; other names are kept and ignored.
  package var rhythm: String
  /// The day it was last done; `nil` if never.
  package var last: CalendarDay?
  /// Whether its reminders are switched off.
  package var isOff: Bool
  package var unknown: UnknownKeys

  package init(
    rhythm: ReviewRhythm, last: CalendarDay? = nil, isOff: Bool = false,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    self.rhythm = rhythm.rawValue
    (self.last, self.isOff, self.unknown) = (last, isOff, unknown)
  }
}

extension ReviewMark: Stored {
  enum Key: String, CodingKey, CaseIterable { case rhythm, last, off }

  init(_ keys: inout StoredKeys<Key>) throws {
    (rhythm, last) = (try keys[.rhythm], try keys[optional: .last])
    (isOff, unknown) = (try keys[optional: .off] ?? false, try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> {
    [.rhythm: rhythm, .last: last, .off: isOff ? true : nil]
  }
}

extension Profile {
  /// Returns the day of the last review; a quarterly review counts as a weekly one too.
  package func lastReview(_ rhythm: ReviewRhythm) -> CalendarDay? {
    let counted: [ReviewRhythm] = rhythm == .weekly ? [.weekly, .quarterly] : [rhythm]
    return counted.compactMap { mark(of: $0)?.last }.max()
  }

  /// Returns whether the reminders of this rhythm are switched off.
  package func isOff(_ rhythm: ReviewRhythm) -> Bool { mark(of: rhythm)?.isOff ?? false }

  /// Returns this profile with a review done on a day.
  package func reviewing(_ rhythm: ReviewRhythm, on day: CalendarDay) -> Profile {
    changing(rhythm) { $0.last = day }
  }

  /// Returns this profile with the reminders of a rhythm switched on or off.
  package func reminding(of rhythm: ReviewRhythm, _ isOn: Bool) -> Profile {
    changing(rhythm) { $0.isOff = !isOn }
  }

  /// Returns the rhythms whose review is due on a day, but for those switched off. The first review
  /// is counted from `began`, the first day of the record.
  package func reviewsDue(on today: CalendarDay, began: CalendarDay?) -> [ReviewRhythm] {
    ReviewRhythm.allCases.filter { rhythm in
      guard !isOff(rhythm), let last = lastReview(rhythm) ?? began else { return false }
      return rhythm.dueDay(after: last) <= today
    }
  }

  private func mark(of rhythm: ReviewRhythm) -> ReviewMark? {
    reviews.first { $0.rhythm == rhythm.rawValue }
  }

  /// Removes the mark if it no longer says anything.
  private func changing(_ rhythm: ReviewRhythm, _ change: (inout ReviewMark) -> Void) -> Profile {
    var profile = self
    var mark = mark(of: rhythm) ?? ReviewMark(rhythm: rhythm)
    change(&mark)
    let place = profile.reviews.firstIndex { $0.rhythm == rhythm.rawValue }
    profile.reviews.removeAll { $0.rhythm == rhythm.rawValue }
    if mark != ReviewMark(rhythm: rhythm) {
      profile.reviews.insert(mark, at: min(place ?? .max, profile.reviews.count))
    }
    return profile
  }
}
