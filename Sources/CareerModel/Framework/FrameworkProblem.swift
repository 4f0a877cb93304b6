/// Something that keeps a framework from being used: where it stands, and what is wrong there. The
/// words for it are in CareerCommands/FrameworkProblemText.swift.
package struct FrameworkProblem: Hashable, Sendable {
  package var reason: Reason
  /// The place of what is wrong; for something missing, of what it is missing from.
  package var place: DocumentPath
  /// What the place belongs to; `nil` where that is the framework itself.
  package var thing: Thing?

  package init(_ reason: Reason, at place: DocumentPath, of thing: Thing? = nil) {
    self.reason = reason
    self.place = place
    self.thing = thing
  }

  package enum Reason: Hashable, Sendable {
    /// A key that has to be there is not.
    case missing(key: String, JSONShape)
    /// Another kind of value than belongs there.
    case wrongShape(expected: JSONShape)
    case empty(Kind)
    case emptyText
    /// Two of a kind share an id; the place of the problem is that of the second.
    case duplicateID(String, Kind, first: DocumentPath)
    /// A stage asks for a skill a second time.
    case askedTwice(SkillID, first: DocumentPath)
    /// A name of something that the framework does not have.
    case unknown(Kind, String)
    case outOfRange(Int, least: Int, most: Int?)
    case levelsAreNotOneToFive(found: [Int])
    case missingTransition(from: StageID, to: StageID)
    /// An insight's check cannot be made without this key.
    case checkNeeds(InsightRule.Check, key: String)
  }

  /// The kinds of named things that a framework is made of.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case source, stage, transition, group, skill, signal, mode, contrast, advice, insight

    /// The key of the list in which they stand.
    package var list: String { self == .advice ? rawValue : rawValue + "s" }

    /// The key that names one of them.
    package var key: String { self == .transition ? "from" : "id" }
  }

  package struct Thing: Hashable, Sendable {
    package var kind: Kind
    /// Empty where it could not be read.
    package var name: String
    package var place: DocumentPath

    package init(_ kind: Kind, _ name: String, at place: DocumentPath) {
      self.kind = kind
      self.name = name
      self.place = place
    }
  }

  /// Nobody mends more than this at once; looking for problems ends there.
  package static let most = 1000
}
