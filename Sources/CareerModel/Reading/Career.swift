/// All that is known of a career on a day: what a document is made from, and what an import is held
/// against.
package struct Career: Hashable, Sendable {
  package var profile: Profile
  package var framework: Framework
  package var journal: Journal
  package var plan: Plan
  package var today: CalendarDay

  package init(
    profile: Profile, framework: Framework, journal: Journal, plan: Plan, today: CalendarDay
  ) {
    self.profile = profile
    self.framework = framework
    self.journal = journal
    self.plan = plan
    self.today = today
  }

  /// What the record says on the day. Made anew each time: whoever needs it twice keeps it.
  package var reading: CareerReading {
    CareerReading(journal, profile: profile, framework: framework, on: today)
  }
}
