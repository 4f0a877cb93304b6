/// The way to a value in a document: the keys and the places in lists that lead to it.
package struct DocumentPath: Hashable, Sendable {
  package var steps: [Step]

  package enum Step: Hashable, Sendable {
    case key(String)
    /// A place in a list, counted from 0.
    case index(Int)
  }

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The keys on the way, without the places in lists.
  package var keys: [String] {
    steps.compactMap { step in
      if case .key(let key) = step { key } else { nil }
    }
  }

  /// The ways to everything that holds this value, from the whole document to the value itself.
  package var enclosing: [DocumentPath] {
    (0...steps.count).map { DocumentPath(Array(steps.prefix($0))) }
  }

  /// One step further.
  package static func / (path: DocumentPath, step: Step) -> DocumentPath {
    DocumentPath(path.steps + [step])
  }

  /// One step further, to a place in a list.
  package static func / (path: DocumentPath, index: Int) -> DocumentPath {
    path / .index(index)
  }
}

extension DocumentPath: CustomStringConvertible {
  /// `stages › 3 › asks › 2 › skill`, places counted from 1 as people do.
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
