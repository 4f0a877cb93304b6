import CareerJSON
import CareerModel
import CareerPages

extension Wording {
  /// Describes a problem, what applies instead, and the fix; the place comes before it.
  package static func summary(of problem: SettingProblem) -> String {
    let name = shortened(problem.place.description)
    let instead = standard(for: problem.place)
    switch problem.reason {
    case .unknown(let kind, let nearest):
      let what = kind == .setting ? "setting" : "role of a theme"
      let advice = nearest.map { "did you mean \($0)?" } ?? "cairn settings lists them all"
      return "\(shortened(problem.place.keys.last ?? "")) is not a \(what); \(advice)"
    case .again(let first):
      let place = first.map { ", in line \($0)," } ?? ""
      return "\(name) is set twice; the first\(place) is used"
    case .noneOf(let values, let found):
      return "\(name) is \(shortened(found.written)), not \(values.map(\.written).listed("or"))"
        + instead
    case .not(let form, let found):
      let what = problem.place.steps.isEmpty ? "the whole" : name
      return "\(what) is \(shortened(found.written)), not \(summary(of: form))\(instead)"
    case .noSuchTheme(let theme, let known):
      return "there is no theme \(shortened(JSONValue.string(theme).written)), only "
        + known.map { shortened($0) }.listed() + instead
    case .strayWord("", _): return "\(name) ends too early: a colour is missing\(instead)"
    case .strayWord(let word, let nearest):
      let advice = nearest.map { "did you mean \($0)?" } ?? "see docs/settings.md"
      return "\"\(shortened(word))\" is not valid in \(name); \(advice)\(instead)"
    case .invisible: return "\(name) has text in its background colour\(instead)"
    case .key(let words, _): return words
    case .takenName: return "\(name) is a built-in theme; choose another name"
    }
  }

  /// Returns `config.json, line 3: mous is not a setting; …`.
  package static func line(for problem: SettingProblem, in path: String) -> String {
    let line = problem.line.map { ", line \($0)" } ?? ""
    return "\(path)\(line): \(summary(of: problem))".printable
  }

  /// Summarises problems for the planner's message line, which has room for a few.
  package static func notice(of problems: [SettingProblem], in path: String) -> String? {
    guard !problems.isEmpty else { return nil }
    let shown = problems.prefix(problems.count > 3 ? 2 : 3).enumerated().map { index, problem in
      let line = problem.line.map { index == 0 ? ", line \($0)" : "Line \($0)" } ?? ""
      let words = summary(of: problem)
      return (index == 0 ? path : "") + line + ": " + words + (words.hasSuffix("?") ? "" : ".")
    }
    let left = problems.count - shown.count
    let rest = left > 0 ? ["\(left) more: cairn settings lists them all."] : []
    return (shown + rest).joined(separator: " ")
  }

  /// Names the value that applies instead of an invalid one.
  private static func standard(for place: DocumentPath) -> String {
    guard place.steps.count == 1, case .key(let name)? = place.steps.first,
      let setting = Setting.all.first(where: { $0.name == name })
    else { return place.steps.isEmpty ? "; defaults are used" : "" }
    return "; \(setting.standard.written) is used"
  }

  private static func summary(of form: SettingProblem.Form) -> String {
    switch form {
    case .text: "text in quotes"
    case .settings: "an object of settings in { }"
    case .themes: "an object of themes in { }"
    case .theme: "an object of roles in { }"
    case .style: "a style such as \"bold magenta\""
    case .keys: "an object of commands and their keys in { }"
    case .key: "the name of a key in quotes"
    }
  }

  /// Returns text as written in the file, cut to 60 characters.
  package static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}
