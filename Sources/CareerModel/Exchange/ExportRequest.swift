/// Which document is wanted, of which part of a career. A value, so that the planner can preview what
/// the command line writes.
package struct ExportRequest: Hashable, Sendable {
  package var kind: ExportKind
  /// The entries that it is about; figures such as readiness are always of the whole record.
  package var query: Query
  /// Which picture, for kinds that are one.
  package var picture: CareerPicture
  /// Whether what is confidential is left out and names are replaced.
  package var isRedacted: Bool
  /// A person's own template in the place of the built-in one; `nil` for the built-in one.
  package var template: DocumentTemplate?

  package init(
    _ kind: ExportKind, query: Query = Query(), picture: CareerPicture = .timeline,
    isRedacted: Bool = false, template: DocumentTemplate? = nil
  ) {
    self.kind = kind
    self.query = query
    self.picture = picture
    self.isRedacted = isRedacted
    self.template = template
  }
}

/// A template's text, and what it is called where something is wrong with it.
package struct DocumentTemplate: Hashable, Sendable {
  /// A path, or the built-in one's name.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
