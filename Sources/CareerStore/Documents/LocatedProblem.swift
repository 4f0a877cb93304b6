import CareerJSON
package import CareerModel
import FoundationEssentials

/// A problem of a framework file, with its lines from 1; `nil` where none can be named.
package struct LocatedProblem: Hashable, Sendable {
  package var problem: FrameworkProblem
  package var line: Int?
  /// Of two things that are the same, where the first one stands; `nil` for other problems.
  package var firstLine: Int?

  /// The problems of a document in the order of their lines.
  static func inOrder(_ problems: [FrameworkProblem], in bytes: Data) -> [LocatedProblem] {
    var places = JSONPlaces(bytes)
    let located = problems.map { problem in
      LocatedProblem(
        problem: problem, line: places.line(of: problem.place),
        firstLine: problem.reason.first.flatMap { places.line(of: $0) })
    }
    return located.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }
}

extension FrameworkProblem.Reason {
  /// The place of the first of two things that are the same.
  fileprivate var first: DocumentPath? {
    switch self {
    case .duplicateID(_, _, let first), .askedTwice(_, let first): first
    default: nil
    }
  }
}
