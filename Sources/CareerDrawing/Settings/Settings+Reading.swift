package import CareerJSON
import CareerModel

extension Settings {
  /// Returns the settings in a document and its problems in line order. `keyProblems` checks the
  /// keys of commands; `line` returns the line of a value or, if the second argument is true, of
  /// its name.
  package static func reading(
    _ value: JSONValue, keyProblems: ([String: [String]]) -> [SettingProblem],
    line: (DocumentPath, _ ofName: Bool) -> Int?
  ) -> (Settings, [SettingProblem]) {
    var settings = Settings()
    var problems: [SettingProblem] = []
    guard case .object(let object) = value else {
      return (settings, [SettingProblem([], .not(.settings, value), line: line([], false))])
    }
    for setting in Setting.all {
      guard let value = object[setting.name] else { continue }
      problems += setting.read(value, &settings)
    }
    let names = Setting.all.map(\.name)
    for name in object.keys.sorted() where !names.contains(name) {
      let nearest = NearestName.of(name, among: names)
      problems.append(SettingProblem([.key(name)], .unknown(.setting, nearest: nearest)))
    }
    if settings.theme(named: settings.theme) == nil {
      problems.append(
        SettingProblem(["theme"], .noSuchTheme(settings.theme, known: settings.themeNames)))
      settings.theme = Settings().theme
    }
    problems += keyProblems(settings.keys)
    for index in problems.indices {
      problems[index].line = line(problems[index].place, problems[index].concernsName)
    }
    return (settings, problems.inLineOrder)
  }
}

extension [SettingProblem] {
  package var inLineOrder: [SettingProblem] { sorted { $0.line ?? 0 < $1.line ?? 0 } }
}

/// Reads `keys`, checking only the form. Commands and keys are validated where keys are used.
enum KeysReading {
  static func read(_ value: JSONValue, into settings: inout Settings) -> [SettingProblem] {
    guard case .object(let commands) = value else {
      return [SettingProblem(["keys"], .not(.keys, value))]
    }
    var problems: [SettingProblem] = []
    for (command, value) in commands.sorted(by: { $0.key < $1.key }) {
      let place: DocumentPath = ["keys", .key(command)]
      let list = if case .array(let list) = value { list } else { [value] }
      let keys = list.map { value -> String? in
        if case .string(let key) = value, !key.isEmpty { key } else { nil }
      }
      if let wrong = keys.firstIndex(of: nil) {
        let isList = list.count > 1 || value != list[wrong]
        problems.append(SettingProblem(isList ? place / wrong : place, .not(.key, list[wrong])))
      } else {
        settings.keys[command] = keys.compactMap(\.self)
      }
    }
    return problems
  }
}
