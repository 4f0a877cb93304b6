package import CareerJSON

/// A problem that makes a framework unusable, and its place.
package struct FrameworkProblem: Hashable, Sendable {
  package var reason: Reason
  /// The place of the problem; for something missing, the place it is missing from.
  package var place: DocumentPath
  /// The thing that contains the place; `nil` if it is the framework itself.
  package var thing: Thing?

  package init(_ reason: Reason, at place: DocumentPath, of thing: Thing? = nil) {
    (self.reason, self.place, self.thing) = (reason, place, thing)
  }

  package enum Reason: Hashable, Sendable {
    /// A required key is missing.
    case missing(key: String, JSONShape)
    /// A value of the wrong kind.
    case wrongShape(expected: JSONShape)
    case empty(Kind)
    case emptyText
    /// Two things of a kind share an id; the place of the problem is the second one.
    case duplicateID(String, Kind, first: DocumentPath)
    case askedTwice(SkillID, first: DocumentPath)
    /// A reference to something that the framework does not have.
    case unknown(Kind, String)
    case outOfRange(Int, least: Int, most: Int?)
    case levelsAreNotOneToFive(found: [Int])
    case missingTransition(from: StageID, to: StageID)
    /// An insight's check requires this key.
    case checkNeeds(InsightRule.Check, key: String)
  }

  /// The kinds of named things in a framework.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case source, stage, transition, group, skill, signal, mode, contrast, advice, insight

    /// The key of the list that contains them.
    package var list: String { self == .advice ? rawValue : rawValue + "s" }

    /// The key that identifies one of them.
    package var key: String { self == .transition ? "from" : "id" }
  }

  package struct Thing: Hashable, Sendable {
    package var kind: Kind
    /// Empty if it could not be read.
    package var name: String
    package var place: DocumentPath

    package init(_ kind: Kind, _ name: String, at place: DocumentPath) {
      (self.kind, self.name, self.place) = (kind, name, place)
    }
  }

  /// The search stops at this many problems, because no one fixes more at once.
  package static let most = 1000
}
