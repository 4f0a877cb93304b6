/// What a piece of the screen is, which decides how it looks. Views name roles; a `Theme` turns
/// them into colours and attributes only when the frame is painted.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case text
  /// Of less weight: labels, hints, repeated dates.
  case faint
  case heading
  /// The tab that is open, the stage that is held.
  case present
  case rule
  case key
  case skill
  case milestone
  case feedback
  case today
  case good
  case warning
  case error
  /// What is being typed.
  case input
}
