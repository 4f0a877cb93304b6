package import CareerJSON

/// A framework from an invalid document: what can be read of it, and all its problems.
package struct FrameworkFitting: Decodable, Sendable {
  /// The document, with the emptiest valid value in place of everything unreadable.
  package let mended: JSONValue
  /// What could not be read.
  package let faults: [FrameworkProblem]
  /// Whether everything was checked and repaired; a document may have too many problems.
  package let isWhole: Bool
  private let guesses: FrameworkGuesses

  /// Repairs any document.
  package init(from decoder: any Decoder) throws {
    let fitted = FittedJSON(
      try JSONElement(decoder), to: Framework.shape, most: FrameworkProblem.most)
    mended = fitted.value
    isWhole = fitted.isWhole
    faults = fitted.faults.map { FrameworkProblem($0, in: fitted.value) }
    guesses = FrameworkGuesses(fitted.faults.map(\.place))
  }

  /// What could not be read, and the other problems of the framework in `mended`.
  package var problems: [FrameworkProblem] {
    faults + FrameworkInspection(mended, guesses).problems
  }
}

/// The unreadable places in a framework. Problems that may only follow from them need no report.
struct FrameworkGuesses: Sendable {
  private let places: Set<DocumentPath>
  /// The kinds that may have more things than could be read.
  private let unsure: Set<FrameworkProblem.Kind>
  /// Lists of levels with unreadable numbers.
  private let unsureLevels: Set<DocumentPath>

  private static let names: [(kind: FrameworkProblem.Kind, keys: [String])] = [
    (.source, ["sources", "id"]), (.stage, ["stages", "id"]), (.group, ["groups", "id"]),
    (.skill, ["skills", "id"]), (.signal, ["skills", "levels", "signals", "id"]),
    (.transition, ["transitions", "from"]), (.transition, ["transitions", "to"]),
  ]

  init(_ places: [DocumentPath] = []) {
    let keys = Set(places.map(\.keys))
    self.places = Set(places)
    unsure = Set(
      Self.names.filter { name in keys.contains { name.keys.starts(with: $0) } }.map(\.kind))
    unsureLevels = Set(
      places.filter { ["skills", "levels", "level"].starts(with: $0.keys) && $0.steps.count > 3 }
        .map { DocumentPath(Array($0.steps.prefix(3))) })
  }

  /// Returns whether a problem may only be due to something unreadable.
  func explain(_ reason: FrameworkProblem.Reason, at place: DocumentPath) -> Bool {
    if places.isEmpty { return false }
    if place.enclosing.contains(where: places.contains) { return true }
    return switch reason {
    case .unknown(let kind, _): unsure.contains(kind)
    case .missingTransition: unsure.contains(.stage) || unsure.contains(.transition)
    case .levelsAreNotOneToFive: unsureLevels.contains(place)
    case .checkNeeds(_, let key):
      places.contains(place / .key(key)) || places.contains(place / "check")
    default: false
    }
  }
}

extension FrameworkProblem {
  fileprivate init(_ fault: FittedJSON.Fault, in document: JSONValue) {
    var place = fault.place
    if fault.isMissing, case .key(let key)? = place.steps.popLast() {
      reason = .missing(key: key, fault.expected)
    } else {
      reason = .wrongShape(expected: fault.expected)
    }
    self.place = place
    thing = Thing(around: place, in: document)
  }
}

extension FrameworkProblem.Thing {
  fileprivate init?(around place: DocumentPath, in document: JSONValue) {
    var value = document
    var list: String?
    var found: Self?
    for (depth, step) in place.steps.enumerated() {
      switch (step, value) {
      case (.key(let key), .object(let object)):
        list = key
        value = object[key] ?? .null
      case (.index(let index), .array(let elements)) where elements.indices.contains(index):
        value = elements[index]
        if let kind = FrameworkProblem.Kind.allCases.first(where: { $0.list == list }),
          case .object(let object) = value
        {
          var name = ""
          if case .string(let text)? = object[kind.key] { name = text }
          found = Self(kind, name, at: DocumentPath(Array(place.steps.prefix(depth + 1))))
        }
      default: break
      }
    }
    guard let found else { return nil }
    self = found
  }
}
