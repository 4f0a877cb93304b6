package import CareerStore

/// Turns errors into messages; provided by the layer that knows their wording.
package struct ErrorMessages: Sendable {
  package var error: @Sendable (StoreError) -> String
  /// The message for an error after a change was saved.
  package var errorAfterSaving: @Sendable (StoreError) -> String
  package var problem: @Sendable (FileProblem) -> String
  /// The planner's startup message about the data directory's problems; `nil` for none.
  package var findings: @Sendable ([Finding]) -> String?

  package init(
    error: @escaping @Sendable (StoreError) -> String,
    errorAfterSaving: @escaping @Sendable (StoreError) -> String,
    problem: @escaping @Sendable (FileProblem) -> String,
    findings: @escaping @Sendable ([Finding]) -> String?
  ) {
    (self.error, self.errorAfterSaving) = (error, errorAfterSaving)
    (self.problem, self.findings) = (problem, findings)
  }
}
