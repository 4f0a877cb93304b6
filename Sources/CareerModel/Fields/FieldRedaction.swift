/// What makes a career fit for others, piece by piece. A class, because a field hands its pieces on
/// through a closure, which cannot be generic, and pieces are counted on the way.
package protocol Redacting: AnyObject {
  /// A text of one line.
  func text(_ text: String) -> String
  func lines(_ text: String) -> String
  /// A text with signs of the log line, such as `@` before a name.
  func line(_ text: String) -> String
  func person(_ name: String) -> String
  func project(_ name: String) -> String
  func links(_ links: [String]) -> [String]
  func evidence(_ evidence: [Evidence]) -> [Evidence]
  func id(_ id: EntryID) -> EntryID
  /// When something was written.
  func time(_ instant: Instant) -> Instant
  func unknown(_ keys: UnknownKeys) -> UnknownKeys
}

/// The redaction of a field that says nothing of anybody.
func kept<Value>(_ value: Value, _ redactor: any Redacting) -> Value { value }

extension Fielded {
  /// The same as others may read it; keys that this version does not know could say anything.
  package func redacted(by redactor: some Redacting) -> Self {
    var item = self
    for (_, field) in Self.fields { field.redact(&item, redactor) }
    item.unknown = redactor.unknown(unknown)
    return item
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
    GoalStep(
      title: redactor.text(title), by: by, done: done, unknown: redactor.unknown(unknown))
  }
}
