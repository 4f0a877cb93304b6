package import CareerDrawing
package import CareerJSON
import CareerModel
import CareerPages

extension Settings {
  /// Reads settings as `reading(_:keyProblems:line:)` does, with keys for the planner's commands.
  package static func reading(
    _ value: JSONValue, line: (DocumentPath, _ ofName: Bool) -> Int?
  ) -> (Settings, [SettingProblem]) {
    reading(
      value,
      keyProblems: { keys in
        KeyMap.reading(keys).1.map { problem in
          let words = Wording.summary(of: problem.reason, of: problem.command)
          let reason = SettingProblem.Reason.key(words, ofName: problem.reason == .unknownCommand)
          return SettingProblem(["keys", .key(problem.command)], reason)
        }
      }, line: line)
  }
}

extension Wording {
  /// Describes a key problem; `command` is written as in the file.
  fileprivate static func summary(of reason: KeyProblem.Reason, of command: String) -> String {
    let name = shortened(command)
    switch reason {
    case .unknownCommand:
      let nearest = NearestName.of(command, among: Command.names.map(\.rawValue))
      return "\(name) is not a command"
        + (nearest.map { "; did you mean \($0)?" } ?? "; see docs/keys.md for all of them")
    case .unknownKey(let key):
      return
        "\"\(shortened(key))\" is not a valid key for \(name); docs/keys.md lists the key names"
    case .alsoChosen(let key, let other):
      return
        "\(key.name) is set for \(name) and for \(other.rawValue), which uses it; choose another key "
        + "for one of them"
    case .takesKey(let key, let other):
      return
        "\(key.name) is now \(name) instead of \(other.rawValue); to confirm this, set another key for "
        + "\(other.rawValue), or \(other.rawValue): []"
    }
  }
}
