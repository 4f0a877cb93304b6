import CareerJSON

extension Framework {
  /// The source name with which an `Origin` marks this project's own reading.
  package static let ourReadingSource = "our-reading"

  /// The problems, part by part; empty if it is valid. Stops at `FrameworkProblem.most`.
  package var problems: [FrameworkProblem] {
    FrameworkInspection((try? JSONValue(of: self)) ?? .null, FrameworkGuesses()).problems
  }
}

/// Checks the document of a framework, which has the shape of one, by the rules of that shape.
struct FrameworkInspection {
  private typealias Kind = FrameworkProblem.Kind

  private(set) var problems: [FrameworkProblem] = []
  private let guesses: FrameworkGuesses
  /// The names of all things by kind; references to a kind that is missing here are not checked.
  private var known: [Kind: Set<String>] = [
    .source: [Framework.ourReadingSource], .group: [], .signal: [],
  ]
  /// The place of the value that is inspected.
  private var place = DocumentPath()
  /// What is inspected; `nil` for the framework itself.
  private var thing: FrameworkProblem.Thing?
  /// Where each name stands first that must not stand twice.
  private var first: [Name: DocumentPath] = [:]
  private var transitions: Set<[String]> = []

  private struct Name: Hashable {
    var text: String
    var kind: Kind
    /// The thing in which it must not stand twice; `nil` for the framework.
    var scope: DocumentPath?
  }

  init(_ document: JSONValue, _ guesses: FrameworkGuesses) {
    self.guesses = guesses
    let names = Self.names(in: document, Framework.shape)
    for (kind, name) in names { known[kind, default: []].insert(name) }
    inspect(document, Framework.shape)
    (place, thing) = (["transitions"], nil)
    let stages = names.filter { $0.kind == .stage }.map(\.name)
    for (from, to) in zip(stages, stages.dropFirst())
    where from != to && !transitions.contains([from, to]) {
      note(.missingTransition(from: StageID(rawValue: from), to: StageID(rawValue: to)))
    }
  }

  private static func names(
    in value: JSONValue, _ shape: JSONShape, _ rules: [FrameworkRule] = []
  ) -> [(kind: Kind, name: String)] {
    switch (shape, value) {
    case (.list(let shape), .array(let items)): items.flatMap { names(in: $0, shape, rules) }
    case (.object(let keys), .object(let object)):
      keys.flatMap { key in object[key.name].map { names(in: $0, key.shape, key.rules) } ?? [] }
    case (_, .string(let text)):
      rules.compactMap { if case .names(let kind) = $0 { (kind, text) } else { nil } }
    default: []
    }
  }

  private mutating func inspect(
    _ value: JSONValue, _ shape: JSONShape, _ rules: [FrameworkRule] = []
  ) {
    if place.steps.count < 2 { thing = nil }
    for rule in rules where problems.count < FrameworkProblem.most { check(value, rule) }
    switch (shape, value) {
    case (.list(let shape), .array(let items)):
      for (index, item) in items.enumerated() {
        at(.index(index)) { $0.inspect(item, shape, rules) }
      }
    case (.object(let keys), .object(let object)):
      if place.steps.count < 3 { begin(object) }
      for key in keys {
        guard let value = object[key.name] else { continue }
        at(.key(key.name)) { $0.inspect(value, key.shape, key.rules) }
      }
    default: break
    }
  }

  private mutating func at(
    _ step: DocumentPath.Step, inspect: (inout FrameworkInspection) -> Void
  ) {
    place.steps.append(step)
    inspect(&self)
    place.steps.removeLast()
  }

  private mutating func check(_ value: JSONValue, _ rule: FrameworkRule) {
    switch (rule, value) {
    case (.some(let kind), .array(let items)): if items.isEmpty { note(.empty(kind)) }
    case (.inOrder, .array(let items)):
      let levels = items.map { $0["level"]?.integer ?? 0 }
      if levels != Array(Skill.levelRange) { note(.levelsAreNotOneToFive(found: levels)) }
    case (.filled, .string(let text)): if text.nonBlank == nil { note(.emptyText) }
    case (.known(let kind), .string(let text)):
      if known[kind]?.contains(text) == false { note(.unknown(kind, text)) }
    case (.names(let kind), .string(let text)):
      // The name of a thing itself is a matter of the framework.
      let inside = thing
      if place.steps.count == 3 { thing = nil }
      if text.nonBlank == nil {
        note(.emptyText)
      } else if let first = earlier(Name(text: text, kind: kind, scope: thing?.place)) {
        note(.duplicateID(text, kind, first: first))
      }
      thing = inside
    case (.once, .string(let text)):
      if let first = earlier(Name(text: text, kind: .skill, scope: thing?.place)) {
        note(.askedTwice(SkillID(rawValue: text), first: first))
      }
    case (.range(let least, let most), .integer(let number)):
      if number < least || number > most ?? .max {
        note(.outOfRange(number, least: least, most: most))
      }
    default: break
    }
  }

  /// Notes what is inspected next, and looks at what concerns several of its keys.
  private mutating func begin(_ object: [String: JSONValue]) {
    let kind = Kind.allCases.first { place.keys == [$0.list] }
    thing = kind.map { .init($0, object[$0.key]?.text ?? "", at: place) }
    if kind == .transition {
      transitions.insert([object["from"]?.text ?? "", object["to"]?.text ?? ""])
    }
    guard kind == .insight, let check = object["check"]?.text.flatMap(InsightRule.Check.init)
    else { return }
    let needs: [InsightRule.Check: [String]] = [
      .shareAbove: ["percent", "skills"], .shareBelow: ["percent", "skills"],
      .departments: ["departments"],
    ]
    for key in needs[check] ?? [] where [nil, .null, .array([])].contains(object[key]) {
      note(.checkNeeds(check, key: key))
    }
  }

  /// Returns where a name stands already; `nil` if this is its first place, which is kept.
  private mutating func earlier(_ name: Name) -> DocumentPath? {
    if let place = first[name] { return place }
    first[name] = place
    return nil
  }

  private mutating func note(_ reason: FrameworkProblem.Reason) {
    guard problems.count < FrameworkProblem.most, !guesses.explain(reason, at: place) else {
      return
    }
    problems.append(FrameworkProblem(reason, at: place, of: thing))
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
  fileprivate var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
}
