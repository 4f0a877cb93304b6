// What a person says of their own record: dated, kept, and never counted as evidence.

/// What a person said of their own level on a day. Kept and dated, never counted as evidence.
package struct Assessment: Hashable, Sendable {
  package var skill: SkillID
  /// 1 to 5; another number is kept and shown as unknown.
  package var level: Int
  package var date: CalendarDay
  package var unknown: UnknownKeys

  package init(
    skill: SkillID, level: Int, date: CalendarDay, unknown: UnknownKeys = UnknownKeys()
  ) {
    self.skill = skill
    self.level = level
    self.date = date
    self.unknown = unknown
  }
}

/// A skill that cannot be shown where this person works, and why.
package struct NotApplicable: Hashable, Sendable {
  package var skill: SkillID
  package var reason: String
  package var unknown: UnknownKeys

  package init(skill: SkillID, reason: String, unknown: UnknownKeys = UnknownKeys()) {
    self.skill = skill
    self.reason = reason
    self.unknown = unknown
  }
}

/// How much a skill matters to this person, in the place of the framework's weight.
package struct SkillWeight: Hashable, Sendable {
  package var skill: SkillID
  /// 0 to 3: 0 leaves it out of the person's own figure.
  package var weight: Int
  package var unknown: UnknownKeys

  package init(skill: SkillID, weight: Int, unknown: UnknownKeys = UnknownKeys()) {
    self.skill = skill
    self.weight = weight
    self.unknown = unknown
  }

  /// What a weight can be.
  package static let range = 0...3
}

/// An insight that the person does not want to see.
package struct Dismissal: Hashable, Sendable {
  /// How long an insight stays away that was not put away for good, in days. Our reading: a month
  /// is long enough to do something about it.
  package static let usualDays = 30

  /// The id of its `InsightRule`.
  package var insight: String
  /// The last day on which it stays away; `nil` is for good.
  package var until: CalendarDay?
  package var unknown: UnknownKeys

  package init(insight: String, until: CalendarDay? = nil, unknown: UnknownKeys = UnknownKeys()) {
    self.insight = insight
    self.until = until
    self.unknown = unknown
  }
}

extension Profile {
  /// This profile with a level that the person gives themselves on a day; one given before on the
  /// same day is replaced, all others are kept.
  package func assessing(_ skill: SkillID, at level: Int, on day: CalendarDay) -> Profile {
    var profile = self
    profile.assessments.change(
      Assessment(skill: skill, level: level, date: day), \.level,
      where: { $0.skill == skill && $0.date == day })
    return profile
  }

  /// This profile with a skill's own weight; `nil` goes back to the framework's.
  package func weighing(_ skill: SkillID, as weight: Int?) -> Profile {
    var profile = self
    profile.weights.change(
      weight.map { SkillWeight(skill: skill, weight: $0) }, \.weight, where: { $0.skill == skill })
    return profile
  }

  /// This profile with a skill that does not apply, for a reason; `nil` says that it does.
  package func leavingOut(_ skill: SkillID, because reason: String?) -> Profile {
    var profile = self
    profile.notApplicable.change(
      reason.map { NotApplicable(skill: skill, reason: $0) }, \.reason, where: { $0.skill == skill }
    )
    return profile
  }

  /// This profile with an insight put away until a day, or for good.
  package func dismissing(_ insight: String, until day: CalendarDay?) -> Profile {
    var profile = self
    profile.dismissals.change(
      Dismissal(insight: insight, until: day), \.until, where: { $0.insight == insight })
    return profile
  }

  /// Whether an insight stays away on a day.
  package func dismisses(_ insight: String, on day: CalendarDay) -> Bool {
    dismissals.contains { dismissal in
      dismissal.insight == insight && dismissal.until.map { day <= $0 } ?? true
    }
  }
}

extension Array {
  /// Gives the first such element what `new` says in one property, so that the keys that a newer
  /// Cairn wrote beside it stay; adds `new` where there is none. `nil` takes such elements away.
  fileprivate mutating func change<Value>(
    _ new: Element?, _ property: WritableKeyPath<Element, Value>, where isIt: (Element) -> Bool
  ) {
    guard let new else { return removeAll(where: isIt) }
    if let place = firstIndex(where: isIt) {
      self[place][keyPath: property] = new[keyPath: property]
    } else {
      append(new)
    }
  }
}
