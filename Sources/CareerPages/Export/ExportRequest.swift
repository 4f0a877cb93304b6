package import CareerModel

/// The document to export, and the part of a career it covers.
package struct ExportRequest: Hashable, Sendable {
  package var kind: ExportKind
  /// The entries it covers; figures such as readiness always use the whole record.
  package var query: Query
  /// Which picture, for kinds that are pictures.
  package var picture: CareerPicture
  /// Whether to replace names.
  package var isRedacted: Bool
  /// Whether to include confidential entries and goals.
  package var isConfidential: Bool
  /// The person's own template; `nil` for the built-in one.
  package var template: DocumentTemplate?
  /// Whether a Markdown document becomes a web page.
  package var isPage: Bool
  /// The most characters that an answer of a review form may have; `nil` for no limit.
  package var answerLimit: Int?
  /// The entries of the first page, in order; empty for the strongest. Those that the document
  /// does not cover are ignored.
  package var first: [EntryID]

  /// The most entries of a first page.
  package static let mostFirst = 7

  package init(
    _ kind: ExportKind, query: Query = Query(), picture: CareerPicture = .timeline,
    isRedacted: Bool = false, isConfidential: Bool = false, template: DocumentTemplate? = nil,
    isPage: Bool = false, answerLimit: Int? = nil, first: [EntryID] = []
  ) {
    (self.kind, self.query, self.picture) = (kind, query, picture)
    (self.isRedacted, self.isConfidential) = (isRedacted, isConfidential)
    (self.template, self.isPage, self.answerLimit) = (template, isPage, answerLimit)
    self.first = first
  }

  /// Whether confidential entries and goals belong in it: a backup has them, unless it is redacted.
  package var hasConfidential: Bool { isConfidential || (kind == .json && !isRedacted) }

  /// Whether it begins with results that can be chosen.
  package var hasFirstPage: Bool { kind.hasTemplate || (kind == .html && picture != .year) }

  /// Returns the entries that it covers, with the usual days of its kind if the query has none.
  package func covered(on today: CalendarDay) -> Query {
    if picture == .year, kind.pictures.contains(.year) {
      return query.on(DayRange(YearReview.days(of: query.yearReviewed(on: today))))
    }
    return query.days == DayRange() ? query.on(kind.usualDays(upTo: today) ?? DayRange()) : query
  }
}

/// A template's text, and its name in error messages.
package struct DocumentTemplate: Hashable, Sendable {
  /// A path, or the name of the built-in template.
  package var name: String
  package var text: String

  package init(name: String, text: String) { (self.name, self.text) = (name, text) }
}
