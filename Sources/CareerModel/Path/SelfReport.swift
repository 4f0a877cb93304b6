import CareerJSON

/// A dated self-assessment of a level. Kept, but never counted as evidence.
package struct Assessment: Hashable, Codable, JSONReadable, Sendable {
  package var skill: SkillID
  /// 1 to 5; other numbers are kept and shown as unknown.
  package var level: Int
  package var date: CalendarDay
  package var unknown: UnknownKeys

  package init(
    skill: SkillID, level: Int, date: CalendarDay, unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.skill, self.level, self.date, self.unknown) = (skill, level, date, unknown)
  }
}

/// A skill that cannot be shown in the person's job, and why.
package struct NotApplicable: Hashable, Codable, JSONReadable, Sendable {
  package var skill: SkillID
  package var reason: String
  package var unknown: UnknownKeys

  package init(skill: SkillID, reason: String, unknown: UnknownKeys = UnknownKeys()) {
    (self.skill, self.reason, self.unknown) = (skill, reason, unknown)
  }
}

/// The person's own weight of a skill, replacing the framework's.
package struct SkillWeight: Hashable, Codable, JSONReadable, Sendable {
  package var skill: SkillID
  /// 0 to 3; 0 excludes the skill from the person's own figure.
  package var weight: Int
  package var unknown: UnknownKeys

  package init(skill: SkillID, weight: Int, unknown: UnknownKeys = UnknownKeys()) {
    (self.skill, self.weight, self.unknown) = (skill, weight, unknown)
  }

  /// The valid weights.
  package static let range = 0...3
}

/// An insight that the person has hidden.
package struct Dismissal: Hashable, Codable, JSONReadable, Sendable {
  /// How long a dismissed insight stays hidden. Our own choice: long enough to act on it.
  package static let usualDays = 30

  /// The id of its `InsightRule`.
  package var insight: String
  /// The last day on which it is hidden; `nil` means for good.
  package var until: CalendarDay?
  package var unknown: UnknownKeys

  package init(insight: String, until: CalendarDay? = nil, unknown: UnknownKeys = UnknownKeys()) {
    (self.insight, self.until, self.unknown) = (insight, until, unknown)
  }
}

extension Profile {
  /// Returns this profile with a self-assessment, instead of one of the same day.
  package func assessing(_ skill: SkillID, at level: Int, on day: CalendarDay) -> Profile {
    changing(\.assessments, to: Assessment(skill: skill, level: level, date: day), \.level) {
      $0.skill == skill && $0.date == day
    }
  }

  /// Returns this profile with an own weight of a skill; `nil` reverts to the framework's.
  package func weighing(_ skill: SkillID, as weight: Int?) -> Profile {
    let new = weight.map { SkillWeight(skill: skill, weight: $0) }
    return changing(\.weights, to: new, \.weight) { $0.skill == skill }
  }

  /// Returns this profile with a skill marked not applicable, for a reason; `nil` removes the mark.
  package func leavingOut(_ skill: SkillID, because reason: String?) -> Profile {
    let new = reason.map { NotApplicable(skill: skill, reason: $0) }
    return changing(\.notApplicable, to: new, \.reason) { $0.skill == skill }
  }

  /// Returns this profile with an insight hidden until a day, or for good.
  package func dismissing(_ insight: String, until day: CalendarDay?) -> Profile {
    changing(\.dismissals, to: Dismissal(insight: insight, until: day), \.until) {
      $0.insight == insight
    }
  }

  /// Returns whether an insight is hidden on a day.
  package func dismisses(_ insight: String, on day: CalendarDay) -> Bool {
    dismissals.contains { dismissal in
      dismissal.insight == insight && dismissal.until.map { day <= $0 } ?? true
    }
  }

  /// Sets a property of the first match, or adds `new`; `nil` removes all matches.
  private func changing<Item, Value>(
    _ list: WritableKeyPath<Profile, [Item]>, to new: Item?,
    _ property: WritableKeyPath<Item, Value>, where isIt: (Item) -> Bool
  ) -> Profile {
    var profile = self
    if let new, let place = self[keyPath: list].firstIndex(where: isIt) {
      profile[keyPath: list][place][keyPath: property] = new[keyPath: property]
    } else if let new {
      profile[keyPath: list].append(new)
    } else {
      profile[keyPath: list].removeAll(where: isIt)
    }
    return profile
  }
}
