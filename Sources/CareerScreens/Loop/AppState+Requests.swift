import CareerDrawing

// Features and their requests. Features change the planner in no other way.

extension AppState {
  /// Lets the feature in front handle an event and carries out its requests; `nil` if it declines.
  mutating func inFront(_ handle: (inout any Feature, World) -> [Request]?) -> [Effect]? {
    var feature = front
    guard let requests = handle(&feature, self) else { return nil }
    front = feature
    return carryOut(requests)
  }

  mutating func carryOut(_ requests: [Request]) -> [Effect] { requests.flatMap { carryOut($0) } }

  private mutating func carryOut(_ request: Request) -> [Effect] {
    switch request {
    case .close: close()
    case .open(let route): return open(route)
    case .become(let route):
      close()
      return open(route)
    case .show(let tab): show(tab)
    case .say(let message): self.message = message
    case .complain(let words): complain(words)
    case .effect(let effect): return [effect]
    case .run(let command): return perform(command)
    case .focus(let meant): onScreens { $0.focus(on: meant, $1) }
    case .filter(let act, let before): filter(act, before)
    case .filterLog(let query):
      let world = self
      self[LogScreen.self].find(query, keeping: nil, world)
    case .keepDrafts(let drafts):
      self.drafts = drafts
      return keepingDrafts
    case .keepReason(let skill, let reason): unfinishedReasons[skill] = reason
    case .rememberExport(let form): exporting = form
    case .arrange(let arrangement):
      self[TimelineScreen.self].arrangement = arrangement
      // The cursor leaves a removed lane only when the timeline is visible again.
      guard overlay == nil else { break }
      let world = self
      self[TimelineScreen.self].settle(world, near: world.timeline.day)
    case .tryOut(let tried):
      self.tried = tried
      look()
    case .theme(let name): settings.theme = name
    }
    return []
  }

  /// Opens a route's feature on top of what is open.
  @discardableResult mutating func open(_ route: Route) -> [Effect] {
    guard let (feature, requests) = route.make(self) else { return [] }
    open(AnyFeature(feature))
    return carryOut(requests)
  }
}
