/// Redacts a career piece by piece. A class, because pieces are counted along the way.
package protocol Redacting: AnyObject {
  func text(_ text: String) -> String
  func lines(_ text: String) -> String
  /// Redacts a text with sigils of the log line, such as `@` before a name.
  func line(_ text: String) -> String
  func person(_ name: String) -> String
  func project(_ name: String) -> String
  func links(_ links: [String]) -> [String]
  func evidence(_ evidence: [Evidence]) -> [Evidence]
  func id(_ id: EntryID) -> EntryID
  func time(_ instant: Instant) -> Instant
  func unknown(_ keys: UnknownKeys) -> UnknownKeys
}

/// Keeps a field that reveals nothing about anyone.
func kept<Value>(_ value: Value, _ redactor: any Redacting) -> Value { value }

extension Fielded {
  /// Returns the item as others may read it, without unknown keys, which could contain anything.
  package func redacted(by redactor: some Redacting) -> Self {
    with(self) { item in
      for (_, field) in Self.fields { field.redact(&item, redactor) }
      item.unknown = redactor.unknown(unknown)
    }
  }
}

extension Goal.State {
  func redacted(by redactor: any Redacting) -> Goal.State {
    guard case .dropped(let reason) = self else { return self }
    return .dropped(reason: redactor.text(reason))
  }
}

extension GoalStep {
  func redacted(by redactor: any Redacting) -> GoalStep {
    GoalStep(title: redactor.text(title), by: by, done: done, unknown: redactor.unknown(unknown))
  }
}
