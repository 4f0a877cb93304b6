import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct JSONShapeTests {
  private static let shape = JSONShape.object(
    ["name": .text, "size": .integer, "dogs": .list(of: .object(["barks": .flag]))],
    optional: ["kind": .word(["big", "small"])])

  private func fitted(_ text: String, most: Int = 10) throws -> FittedJSON {
    FittedJSON(try JSONDocument(text.utf8).root, to: Self.shape, most: most)
  }

  @Test(arguments: [
    #"{"name": "", "size": 0, "dogs": []}"#,
    #"{"name": "x", "size": -3, "dogs": [{"barks": true}], "kind": "big", "odd": [1]}"#,
    #"{"name": "x", "size": 3.0, "dogs": [], "kind": null}"#,
  ])
  func `of what has the shape all that the shape knows is kept`(text: String) throws {
    let fitted = try fitted(text)
    guard case .object(var known) = try json(text) else { return }
    known["odd"] = nil
    known = known.filter { $0.value != .null }
    #expect(fitted.value == .object(known))
    #expect(fitted.faults.isEmpty && fitted.isWhole)
  }

  @Test func `every fault is found, and mended with the emptiest value`() throws {
    let fitted = try fitted(#"{"size": 1.5, "dogs": [{}, 7, {"barks": 0}], "kind": "tiny"}"#)
    #expect(
      fitted.faults == [
        .init(place: ["name"], isMissing: true, expected: .text),
        .init(place: ["size"], isMissing: false, expected: .integer),
        .init(place: ["dogs", 0, "barks"], isMissing: true, expected: .flag),
        .init(place: ["dogs", 1], isMissing: false, expected: .object(["barks": .flag])),
        .init(place: ["dogs", 2, "barks"], isMissing: false, expected: .flag),
        .init(place: ["kind"], isMissing: false, expected: .word(["big", "small"])),
      ])
    let mended =
      #"{"name": "", "size": 0, "dogs": [{"barks": false}, {"barks": false}, {"barks": false}]}"#
    #expect(try fitted.value == json(mended))
  }

  @Test func `a document of another kind is one fault`() throws {
    let fitted = try fitted("[1, 2]")
    #expect(fitted.faults == [.init(place: [], isMissing: false, expected: Self.shape)])
    #expect(try fitted.value == json(#"{"name": "", "size": 0, "dogs": []}"#))
  }

  @Test func `nothing stands in for what must not be null`() throws {
    let fitted = try fitted(#"{"name": null, "size": 1, "dogs": []}"#)
    #expect(fitted.faults.map(\.place) == [["name"]])
  }

  @Test func `looking ends where there is too much`() throws {
    let text = #"{"name": 1, "size": "x", "dogs": [1, 2, 3, 4, 5]}"#
    #expect(try fitted(text, most: 3).faults.map(\.place) == [["name"], ["size"], ["dogs", 0]])
    #expect(try !fitted(text, most: 3).isWhole)
    #expect(try fitted(text, most: 8).isWhole)
  }
}

extension JSONShape {
  /// Returns an object with required and optional keys.
  fileprivate static func object(
    _ needed: KeyValuePairs<String, JSONShape>, optional: KeyValuePairs<String, JSONShape> = [:]
  ) -> JSONShape {
    .object(
      needed.map { Key(name: $0.key, shape: $0.value, isNeeded: true) }
        + optional.map { Key(name: $0.key, shape: $0.value, isNeeded: false) })
  }
}
