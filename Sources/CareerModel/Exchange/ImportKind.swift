/// What a career can be read from, by `cairn import KIND FILE`.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case json, csv, jrnl, bragfile, jsonresume, markdown, ics

  /// A line that says what it reads.
  package var purpose: String {
    switch self {
    case .json: "what cairn export json wrote"
    case .csv: "a table of entries, such as cairn export csv writes"
    case .jrnl: "the JSON that jrnl exports"
    case .bragfile: "the JSON that bragfile exports"
    case .jsonresume: "a résumé in the shape of jsonresume.org"
    case .markdown: "lists with dates, such as a brag document"
    case .ics: "an iCalendar file"
    }
  }
}
