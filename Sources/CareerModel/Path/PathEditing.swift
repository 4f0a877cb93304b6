// Changes to the stages held, and why they may be refused.

/// Why a stage cannot be held on the given days.
package enum TenureProblem: Error, Hashable, Sendable {
  case ahead(CalendarDay)
  case endsBeforeItBegins
  /// Another stage is held on some of these days.
  case overlaps(StageTenure)
}

extension StageTenure {
  /// Whether two tenures share a day. One without a last day ends when the next one begins.
  package func overlaps(_ other: StageTenure) -> Bool {
    if from == other.from { return true }
    let (first, second) = from < other.from ? (self, other) : (other, self)
    return first.to.map { $0 >= second.from } ?? false
  }
}

extension Profile {
  /// Returns what prevents a tenure from replacing `old`, or from being added if that is `nil`.
  /// Checks only this tenure, which allows repairing a path with several mistakes one by one.
  package func problem(
    of tenure: StageTenure, replacing old: StageTenure? = nil, on today: CalendarDay
  ) -> TenureProblem? {
    if let end = tenure.to, end < tenure.from { return .endsBeforeItBegins }
    // Otherwise a tenure that ended when the next began would silently swap places with it.
    if let old, tenure.to == nil, let end = end(of: old), tenure.from > end {
      return .endsBeforeItBegins
    }
    if let ahead = [tenure.from, tenure.to].compactMap(\.self).first(where: { $0 > today }) {
      return .ahead(ahead)
    }
    return replacing(old, with: nil).stages.first { $0.overlaps(tenure) }
      .map(TenureProblem.overlaps)
  }

  /// Returns this profile with one tenure replaced: `nil` for `old` adds, `nil` for `new` removes.
  package func replacing(_ old: StageTenure?, with new: StageTenure?) -> Profile {
    var profile = self
    if let old {
      guard let index = profile.stages.firstIndex(of: old) else { return self }
      profile.stages.remove(at: index)
    }
    if let new { profile.stages.append(new) }
    profile.stages.sort { $0.from < $1.from }
    return profile
  }

  /// Returns what prevents a stage from beginning on a day, which replaces one begun that day.
  package func problemBeginning(
    _ stage: StageID, on day: CalendarDay, today: CalendarDay
  ) -> TenureProblem? {
    var others = self
    others.stages.removeAll { $0.from == day }
    if let held = others.tenure(on: day), held.stage == stage { return .overlaps(held) }
    return others.problem(of: StageTenure(stage: stage, from: day), on: today)
  }

  /// Returns this profile with a stage begun on a day. Removes the aim if it is reached, because
  /// the aimed stage is now the present one.
  package func reaching(_ stage: StageID, on day: CalendarDay, today: CalendarDay) -> Profile {
    var profile = beginning(stage, on: day)
    let isPresent = profile.tenure(on: today)?.stage == stage
    if isPresent, tenure(on: today)?.stage != stage, aim?.stage == stage { profile.aim = nil }
    return profile
  }
}

extension Change {
  /// Begins a stage on a day and logs the milestone; changes nothing if it already began that day.
  package static func begin(
    _ stage: Stage, on day: CalendarDay, milestone title: String, in profile: Profile,
    today: CalendarDay, id: EntryID, created: Instant
  ) -> Change {
    let after = profile.reaching(stage.id, on: day, today: today)
    guard after != profile else { return .edit(profile, to: profile) }
    let isReached = profile.aim != nil && after.aim == nil
    let entry = Entry(
      id: id, kind: .milestone, day: day, title: title,
      result: isReached ? "reached my target stage" : nil, created: created)
    var change = Change.edit(profile, to: after, as: .beganStage, stage.title)
    change.edits.append(.entry(before: nil, after: entry))
    return change
  }
}
