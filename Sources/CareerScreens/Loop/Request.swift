package import CareerModel
package import CareerPages

/// What a feature asks for; carried out in their order, when the feature has changed itself.
package enum Request: Sendable {
  /// Closes the feature that asks; what lies below comes back.
  case close
  /// Lays a feature over what is open.
  case open(Route)
  /// Puts a feature in the place of the one that asks.
  case become(Route)
  /// Closes all that lies over the screens and shows one of them.
  case show(Tab)
  case say(AppState.Message)
  /// Shows an error until it is seen.
  case complain(String)
  /// I/O, for others to carry out.
  case effect(Effect)
  case run(Command)
  /// Puts the cursors of the screens on something.
  case focus(Meant)
  /// Narrows what `/` narrows, or moves in it.
  case filter(FilterForm.Act, before: AnyFeature)
  case filterLog(String)
  /// What is typed and not saved, to be written down.
  case keepDrafts([Draft])
  /// A reason to leave a skill out that was typed and not saved; `nil` forgets it.
  case keepReason(SkillID, String?)
  /// What was chosen in the export, for the next time.
  case rememberExport(ExportForm)
  /// How the lanes of the timeline are arranged.
  case arrange(LaneArrangement)
  /// What the plan is tried with and without.
  case tryOut(PlanTrial)
  case theme(String)

  /// Says something at the foot of the screen.
  package static func say(_ text: String, tone: Role = .heading) -> Request {
    .say(AppState.Message(text, tone: tone))
  }

  package static func perform(_ change: Change) -> Request { .effect(.perform(change)) }
}

/// The way to a feature: which one it is, made of what is known when it is opened. Each feature says its
/// own in its folder, so that the others need not know its type.
package struct Route: Sendable {
  /// The feature, and what else is asked for when it opens; `nil` where it cannot be opened now.
  let make: @Sendable (World) -> (any Feature, [Request])?

  init(_ make: @escaping @Sendable (World) -> (any Feature)?) {
    self.make = { world in make(world).map { ($0, []) } }
  }

  init(asking make: @escaping @Sendable (World) -> (any Feature, [Request])?) { self.make = make }
}
