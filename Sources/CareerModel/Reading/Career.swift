/// Everything known about a career on a given day.
package struct Career: Hashable, Sendable {
  package var profile: Profile
  package var framework: Framework
  package var journal: Journal
  package var plan: Plan
  package var today: CalendarDay

  package init(
    profile: Profile, framework: Framework, journal: Journal, plan: Plan, today: CalendarDay
  ) {
    (self.profile, self.framework, self.journal) = (profile, framework, journal)
    (self.plan, self.today) = (plan, today)
  }

  /// What the record says on this day. Computed on every access: keep it if you need it twice.
  package var reading: CareerReading {
    CareerReading(journal, profile: profile, framework: framework, on: today)
  }
}
