package import CareerModel
package import CareerPages

/// A feature's request; carried out in order, after the feature has changed itself.
package enum Request: Sendable {
  /// Closes the requesting feature and returns to what lies below.
  case close
  /// Opens a feature on top of what is open.
  case open(Route)
  /// Replaces the requesting feature with another.
  case become(Route)
  /// Closes all overlays and shows a screen.
  case show(Tab)
  case say(AppState.Message)
  /// Shows an error until it is dismissed.
  case complain(String)
  /// I/O to be carried out by others.
  case effect(Effect)
  case run(Command)
  /// Puts the cursors of the screens on an item.
  case focus(Meant)
  /// Filters with `/`, or moves in the result.
  case filter(FilterForm.Act, before: AnyFeature)
  case filterLog(String)
  /// Unsaved text to be written to disk.
  case keepDrafts([Draft])
  /// An unsaved reason to leave out a skill; `nil` forgets it.
  case keepReason(SkillID, String?)
  /// The choices of the export, for next time.
  case rememberExport(ExportForm)
  /// The arrangement of the timeline's lanes.
  case arrange(LaneArrangement)
  /// What the plan is tried with and without.
  case tryOut(PlanTrial)
  case theme(String)

  /// Shows a message at the bottom of the screen.
  package static func say(_ text: String, tone: Role = .heading) -> Request {
    .say(AppState.Message(text, tone: tone))
  }

  package static func perform(_ change: Change) -> Request { .effect(.perform(change)) }
}

/// The way to open a feature, built from the state when it opens. Each feature declares its own in
/// its folder; the others need not know its type.
package struct Route: Sendable {
  /// Makes the feature and its initial requests; `nil` if it cannot be opened now.
  let make: @Sendable (World) -> (any Feature, [Request])?

  init(_ make: @escaping @Sendable (World) -> (any Feature)?) {
    self.make = { world in make(world).map { ($0, []) } }
  }

  init(asking make: @escaping @Sendable (World) -> (any Feature, [Request])?) { self.make = make }
}
