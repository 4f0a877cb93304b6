// How the stages held are changed, and why a change of them is refused.

/// Why a stage cannot be held on the days that were said.
package enum TenureProblem: Error, Hashable, Sendable {
  /// A day that has not come yet.
  case ahead(CalendarDay)
  case endsBeforeItBegins
  /// Another stage is held on some of these days.
  case overlaps(StageTenure)
}

extension StageTenure {
  /// Whether two tenures share a day. One without a last day ends when the next one begins, and so
  /// shares one only with a tenure that begins on the same day.
  package func overlaps(_ other: StageTenure) -> Bool {
    if from == other.from { return true }
    let (first, second) = from < other.from ? (self, other) : (other, self)
    return first.to.map { $0 >= second.from } ?? false
  }
}

extension Profile {
  /// What keeps a tenure from standing in the place of `old`, or beside all others where that is
  /// `nil`; `nil` where nothing does. Only what this tenure has to do with is looked at, so that a
  /// path with several mistakes can be mended one by one.
  package func problem(
    of tenure: StageTenure, replacing old: StageTenure? = nil, on today: CalendarDay
  ) -> TenureProblem? {
    if let end = tenure.to, end < tenure.from { return .endsBeforeItBegins }
    // One that ended when the next began would else change places with it, unsaid.
    if let old, tenure.to == nil, let end = end(of: old), tenure.from > end {
      return .endsBeforeItBegins
    }
    if let ahead = [tenure.from, tenure.to].compactMap(\.self).first(where: { $0 > today }) {
      return .ahead(ahead)
    }
    return replacing(old, with: nil).stages.first { $0.overlaps(tenure) }
      .map(TenureProblem.overlaps)
  }

  /// This profile with one tenure in the place of another: `nil` before adds it, `nil` after takes
  /// the other out. A tenure that is not there is not replaced.
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

  /// What keeps a stage from beginning on a day; `nil` where nothing does. What began on the same
  /// day gives way (`beginning`).
  package func problemBeginning(
    _ stage: StageID, on day: CalendarDay, today: CalendarDay
  ) -> TenureProblem? {
    var others = self
    others.stages.removeAll { $0.from == day }
    if let held = others.tenure(on: day), held.stage == stage { return .overlaps(held) }
    return others.problem(of: StageTenure(stage: stage, from: day), on: today)
  }

  /// This profile with a stage begun on a day; an aim that is the present stage by that is reached,
  /// and taken away.
  package func reaching(_ stage: StageID, on day: CalendarDay, today: CalendarDay) -> Profile {
    var profile = beginning(stage, on: day)
    if profile.reachesAim(of: self, by: stage, today: today) { profile.aim = nil }
    return profile
  }

  private func reachesAim(of before: Profile, by stage: StageID, today: CalendarDay) -> Bool {
    before.aim?.stage == stage && before.tenure(on: today)?.stage != stage
      && tenure(on: today)?.stage == stage
  }
}

extension Change {
  /// A stage begun on a day, and the milestone that says so. It changes nothing where the stage
  /// was begun on that day already.
  package static func begin(
    _ stage: Stage, on day: CalendarDay, milestone title: String, in profile: Profile,
    today: CalendarDay, id: EntryID, created: Instant
  ) -> Change {
    let after = profile.reaching(stage.id, on: day, today: today)
    guard after != profile else { return .edit(profile, to: profile) }
    let isReached = profile.aim != nil && after.aim == nil
    let entry = Entry(
      id: id, kind: .milestone, day: day, title: title,
      result: isReached ? "the stage that I aimed at" : nil, created: created)
    var change = Change.edit(profile, to: after, as: .beganStage, stage.title)
    change.edits.append(.entry(before: nil, after: entry))
    return change
  }
}
