import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct FrameworkFittingTests {
  /// What is told of the complete framework after something was done to the document of it.
  private func problems(
    after change: (inout JSONValue) throws -> Void
  ) throws -> [FrameworkProblem] {
    var document = try document()
    try change(&document)
    return try fitting(document).problems
  }

  private func document(_ framework: Framework = .complete) throws -> JSONValue {
    var document = try encoded(framework)
    document[["format"]] = .string("cairn.framework")
    document[["version"]] = .integer(1)
    return document
  }

  private func fitting(_ document: JSONValue) throws -> FrameworkFitting {
    try decoded(FrameworkFitting.self, from: encodedText(document))
  }

  private func framework(in document: JSONValue) throws -> Framework {
    try decoded(Framework.self, from: encodedText(document))
  }

  @Test func `a sound document has no faults and stays as it is`() throws {
    let fitting = try fitting(document())
    #expect(fitting.faults == [] && fitting.isWhole)
    #expect(try framework(in: fitting.mended) == .complete)
  }

  @Test func `a missing key is missing from its object, which is named`() throws {
    let found = try problems { $0[["skills", 1, "levels", 2, "signals", 0, "text"]] = nil }
    #expect(
      found == [
        .init(
          .missing(key: "text", .text), at: ["skills", 1, "levels", 2, "signals", 0],
          of: .init(.signal, "signal-3", at: ["skills", 1, "levels", 2, "signals", 0]))
      ])
    #expect(
      try problems { $0[["advice"]] = nil }.map(\.place) == [[]])
  }

  @Test func `a value of another kind is told where it stands, beside all else`() throws {
    let found = try problems {
      $0[["skills", 1, "handsOn"]] = .string("yes")
      $0[["stages", 0, "asks", 0, "skill"]] = .string("juggling")
    }
    #expect(found.map(\.place) == [["skills", 1, "handsOn"], ["stages", 0, "asks", 0, "skill"]])
    #expect(found.map(\.reason) == [.wrongShape(expected: .flag), .unknown(.skill, "juggling")])
  }

  /// Each change leaves one thing unread, and nothing that follows from it is told.
  @Test(
    arguments: [
      ["skills", 2, "id"], ["skills", 2], ["skills"], ["stages", 1, "id"], ["stages", 1],
      ["stages"],
      ["groups", 0, "id"], ["groups"], ["sources", 0, "id"], ["sources"],
      ["transitions", 0, "from"], ["transitions", 1, "to"], ["transitions"],
      ["skills", 1, "levels", 3, "level"], ["skills", 1, "levels", 3], ["skills", 1, "levels"],
      ["skills", 0, "levels", 0, "signals", 0, "id"], ["skills", 0, "levels", 0, "text"],
      ["insights", 0, "percent"], ["insights", 0, "skills"], ["insights", 0, "check"],
      ["insights", 1, "departments"], ["stages", 0, "asks", 0, "level"], ["readiness", "entries"],
    ] as [DocumentPath])
  func `what follows from something unread is not told`(place: DocumentPath) throws {
    let found = try problems { $0[place] = .number(1.5) }
    #expect(found.map(\.place) == [place])
  }

  @Test func `an unread text does not hide that a level is missing beside it`() throws {
    let found = try problems {
      $0[["skills", 1, "levels", 2, "level"]] = .integer(4)
      $0[["skills", 1, "levels", 2, "text"]] = .null
    }
    #expect(
      found.map(\.reason)
        == [.wrongShape(expected: .text), .levelsAreNotOneToFive(found: [1, 2, 4, 4, 5])])
  }

  @Test func `the shape asks for exactly what the reader needs`() throws {
    // One of everything is enough: what is read need not make sense.
    var small = Framework.complete
    small.stages.removeLast(2)
    small.skills = [small.skills[1]]
    small.skills[0].levels.removeLast(4)
    small.transitions.removeLast()
    let document = try document(small)
    let values: [JSONValue?] = [
      nil, .null, .bool(true), .integer(7), .number(1.5), .string("odd"), .array([]), .object([:]),
    ]
    for place in document.places where !["format", "version"].contains(place.keys.first) {
      for value in values {
        var changed = document
        changed[place] = value
        let isRead = (try? framework(in: changed)) != nil
        let fitting = try fitting(changed)
        let change = "\(place) is \(value.map { "\($0)" } ?? "missing")"
        #expect(fitting.faults.isEmpty == isRead, "\(change)")
        #expect((try? framework(in: fitting.mended)) != nil, "\(change)")
      }
    }
  }
}

extension JSONValue {
  /// The value at a place; set to `nil` it is taken away.
  fileprivate subscript(place: DocumentPath) -> JSONValue? {
    get {
      guard let step = place.steps.first else { return self }
      let rest = DocumentPath(Array(place.steps.dropFirst()))
      return switch (step, self) {
      case (.key(let key), .object(let object)): object[key]?[rest]
      case (.index(let index), .array(let list)): list[index][rest]
      default: nil
      }
    }
    set {
      guard let step = place.steps.first else {
        self = newValue ?? .null
        return
      }
      let rest = DocumentPath(Array(place.steps.dropFirst()))
      switch (step, self) {
      case (.key(let key), .object(var object)):
        if rest.steps.isEmpty {
          object[key] = newValue
        } else {
          object[key]?[rest] = newValue
        }
        self = .object(object)
      case (.index(let index), .array(var list)):
        if rest.steps.isEmpty, newValue == nil {
          list.remove(at: index)
        } else {
          list[index][rest] = newValue
        }
        self = .array(list)
      default: break
      }
    }
  }

  /// The places of all values inside this one.
  fileprivate var places: [DocumentPath] {
    let members: [(DocumentPath.Step, JSONValue)] =
      switch self {
      case .object(let object): object.sorted { $0.key < $1.key }.map { (.key($0.key), $0.value) }
      case .array(let list): list.enumerated().map { (.index($0.offset), $0.element) }
      default: []
      }
    return members.flatMap { step, value in
      [DocumentPath([step])] + value.places.map { DocumentPath([step] + $0.steps) }
    }
  }
}
