/// The path to a value in a document: the keys and list indices that lead to it.
package struct DocumentPath: Hashable, Sendable {
  package var steps: [Step]

  package enum Step: Hashable, Sendable {
    case key(String)
    /// An index in a list, from 0.
    case index(Int)
  }

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The keys on the path, without list indices.
  package var keys: [String] {
    steps.compactMap { step in
      if case .key(let key) = step { key } else { nil }
    }
  }

  /// The paths of everything that contains this value, from the whole document to the value itself.
  package var enclosing: [DocumentPath] {
    (0...steps.count).map { DocumentPath(Array(steps.prefix($0))) }
  }

  /// Appends a step.
  package static func / (path: DocumentPath, step: Step) -> DocumentPath {
    DocumentPath(path.steps + [step])
  }

  /// Appends a list index.
  package static func / (path: DocumentPath, index: Int) -> DocumentPath { path / .index(index) }
}

extension DocumentPath: CustomStringConvertible {
  /// `stages › 3 › asks › 2 › skill`, with indices counted from 1 for people.
  package var description: String {
    steps.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): "\(index + 1)"
      }
    }.joined(separator: " › ")
  }
}

extension DocumentPath: ExpressibleByArrayLiteral {
  package init(arrayLiteral steps: Step...) { self.init(steps) }
}

extension DocumentPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
  package init(integerLiteral index: Int) { self = .index(index) }
}
