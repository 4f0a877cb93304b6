/// The document to export, and the part of a career it covers.
package struct ExportRequest: Hashable, Sendable {
  package var kind: ExportKind
  /// The entries it covers; figures such as readiness always use the whole record.
  package var query: Query
  /// Which picture, for kinds that are pictures.
  package var picture: CareerPicture
  /// Whether to leave out confidential entries and replace names.
  package var isRedacted: Bool
  /// The person's own template; `nil` for the built-in one.
  package var template: DocumentTemplate?

  package init(
    _ kind: ExportKind, query: Query = Query(), picture: CareerPicture = .timeline,
    isRedacted: Bool = false, template: DocumentTemplate? = nil
  ) {
    (self.kind, self.query, self.picture) = (kind, query, picture)
    (self.isRedacted, self.template) = (isRedacted, template)
  }
}

/// A template's text, and its name in error messages.
package struct DocumentTemplate: Hashable, Sendable {
  /// A path, or the name of the built-in template.
  package var name: String
  package var text: String

  package init(name: String, text: String) { (self.name, self.text) = (name, text) }
}
