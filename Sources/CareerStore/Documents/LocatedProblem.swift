import CareerJSON
package import CareerModel
import FoundationEssentials

/// A problem in a framework file, with its line from 1; `nil` if no line can be named.
package struct LocatedProblem: Hashable, Sendable {
  package var problem: FrameworkProblem
  package var line: Int?
  /// The line of the first of two equal things; `nil` for other problems.
  package var firstLine: Int?

  /// Returns the problems of a document in line order.
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
  /// The place of the first of two equal things.
  fileprivate var first: DocumentPath? {
    switch self {
    case .duplicateID(_, _, let first), .askedTwice(_, let first): first
    default: nil
    }
  }
}
