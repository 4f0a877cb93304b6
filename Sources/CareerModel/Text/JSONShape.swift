package import CareerJSON

/// The shape that a JSON value needs to be readable.
package indirect enum JSONShape: Hashable, Sendable {
  case text
  case integer
  case flag
  /// One of these texts.
  case word([String])
  case list(of: JSONShape)
  /// Ignores all other keys.
  case object([Key])

  package struct Key: Hashable, Sendable {
    package var name: String
    package var shape: JSONShape
    /// Whether the object requires it.
    package var isNeeded: Bool
    /// What else must be true of it, or of each in a list.
    var rules: [FrameworkRule] = []
  }

  package var emptiest: JSONValue {
    switch self {
    case .text: .string("")
    case .integer: .integer(0)
    case .flag: .bool(false)
    case .word(let words): .string(words.first ?? "")
    case .list: .array([])
    case .object(let keys):
      .object(Dictionary(keys.filter(\.isNeeded).map { ($0.name, $0.shape.emptiest) }) { $1 })
    }
  }
}

/// A value repaired to fit a shape.
package struct FittedJSON: Sendable {
  /// What the shape knows of the value, with the emptiest value for everything missing or wrong.
  package private(set) var value: JSONValue = .null
  /// In the order of the shape; at most as many as requested.
  package private(set) var faults: [Fault] = []

  /// A place where a value was filled in.
  package struct Fault: Hashable, Sendable {
    /// The place of the value itself, even if it is missing.
    package var place: DocumentPath
    package var isMissing: Bool
    package var expected: JSONShape
  }

  private let most: Int
  private var path = DocumentPath()

  /// Stops reading after `most` faults; the rest is then left out.
  package init(_ element: JSONElement, to shape: JSONShape, most: Int) {
    self.most = most
    value = fit(element, to: shape)
  }

  /// Whether everything was checked.
  package var isWhole: Bool { faults.count < most }

  private mutating func fit(_ element: JSONElement, to shape: JSONShape) -> JSONValue {
    read(element, as: shape) ?? filled(shape, isMissing: false)
  }

  private mutating func filled(_ shape: JSONShape, isMissing: Bool) -> JSONValue {
    if isWhole { faults.append(Fault(place: path, isMissing: isMissing, expected: shape)) }
    return shape.emptiest
  }

  private mutating func at(
    _ step: DocumentPath.Step, value: (inout FittedJSON) -> JSONValue
  ) -> JSONValue {
    path.steps.append(step)
    defer { path.steps.removeLast() }
    return value(&self)
  }

  private mutating func read(_ element: JSONElement, as shape: JSONShape) -> JSONValue? {
    switch shape {
    case .text: return (try? element.text()).map(JSONValue.string)
    case .integer: return (try? element.integer()).map(JSONValue.integer)
    case .flag: return (try? element.flag()).map(JSONValue.bool)
    case .word(let words):
      return (try? element.text()).flatMap { words.contains($0) ? .string($0) : nil }
    case .list(let shape):
      guard let elements = element.list else { return nil }
      var values: [JSONValue] = []
      for element in elements where isWhole {
        values.append(at(.index(values.count)) { $0.fit(element, to: shape) })
      }
      return .array(values)
    case .object(let keys): return element.isObject ? .object(read(element, keys)) : nil
    }
  }

  private mutating func read(
    _ object: JSONElement, _ keys: [JSONShape.Key]
  ) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for key in keys where isWhole {
      guard let element = object[key.name], key.isNeeded || !element.isNull else {
        if key.isNeeded {
          values[key.name] = at(.key(key.name)) { $0.filled(key.shape, isMissing: true) }
        }
        continue
      }
      let before = faults.count
      let value = at(.key(key.name)) { $0.fit(element, to: key.shape) }
      // Invalid optional values are left out instead of guessed.
      let isGuess = faults.count > before && faults[before].place == path / .key(key.name)
      values[key.name] = isGuess && !key.isNeeded ? nil : value
    }
    return values
  }
}
