import CareerDrawing
import CareerModel
import CareerPages

// Features and what they ask for. Nothing else changes the planner for a feature.

extension AppState {
  /// Lets what lies on top handle something, and carries out what it asks for; `nil` if nothing lies over
  /// the screen, or it does not handle it.
  mutating func onTop(_ handle: (inout any Feature, World) -> [Request]?) -> [Effect]? {
    guard var overlay else { return nil }
    guard let requests = handle(&overlay.feature, self) else { return nil }
    self.overlay = overlay
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
    case .run(let command): return run(command)
    case .focus(let meant): focus(on: meant)
    case .filter(let act, let subject): filter(act, subject)
    case .filterLog(let query): LogScreen.filter(&self, by: query)
    case .keepDrafts(let drafts):
      self.drafts = drafts
      return keepingDrafts
    case .keepReason(let skill, let reason): unfinishedReasons[skill] = reason
    case .rememberExport(let form): exporting = form
    case .arrange(let arrangement):
      timeline.arrangement = arrangement
      // The cursor looks for a lane that is left only when the timeline is seen again.
      if overlay == nil { TimelineScreen.settle(&self, near: TimelineScreen.day(self)) }
    case .theme(let name): settings.theme = name
    }
    return []
  }

  /// Lays the feature of a route over what is open.
  @discardableResult
  mutating func open(_ route: Route) -> [Effect] {
    guard let (feature, requests) = route.make(self) else { return [] }
    open(Overlay(feature))
    return carryOut(requests)
  }

  private mutating func focus(on meant: Meant) {
    switch meant {
    case .entry(let id): LogScreen.focus(on: id, &self)
    case .goal(let id): planning.cursor = .goal(id)
    case .skill(let id): skills.cursor = id
    case .subject, .nothing: break
    }
  }
}
