package import CareerStore

/// How errors are put into words, handed in by the layer that knows.
package struct ErrorMessages: Sendable {
  package var error: @Sendable (StoreError) -> String
  /// The same for what went wrong after a change was saved.
  package var errorAfterSaving: @Sendable (StoreError) -> String
  package var problem: @Sendable (FileProblem) -> String
  /// What the planner says at its start of what is wrong with the data directory; `nil` for nothing.
  package var findings: @Sendable ([Finding]) -> String?

  package init(
    error: @escaping @Sendable (StoreError) -> String,
    errorAfterSaving: @escaping @Sendable (StoreError) -> String,
    problem: @escaping @Sendable (FileProblem) -> String,
    findings: @escaping @Sendable ([Finding]) -> String?
  ) {
    self.error = error
    self.errorAfterSaving = errorAfterSaving
    self.problem = problem
    self.findings = findings
  }
}
