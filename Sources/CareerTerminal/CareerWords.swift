package import CareerStore

/// How errors are put into words, handed in by the layer that knows.
package struct CareerWords: Sendable {
  package var error: @Sendable (StoreError) -> String
  package var problem: @Sendable (FileProblem) -> String

  package init(
    error: @escaping @Sendable (StoreError) -> String,
    problem: @escaping @Sendable (FileProblem) -> String
  ) {
    self.error = error
    self.problem = problem
  }
}
