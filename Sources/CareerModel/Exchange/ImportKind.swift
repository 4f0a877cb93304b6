/// What a career can be read from, by `cairn import KIND FILE`.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case json, csv, jrnl, bragfile, jsonresume, markdown, ics

  /// A line that says what it reads.
  package var purpose: String {
    switch self {
    case .json: "a backup written by cairn export json"
    case .csv: "a spreadsheet of entries, such as cairn export csv writes"
    case .jrnl: "JSON exported by jrnl"
    case .bragfile: "JSON exported by bragfile"
    case .jsonresume: "a résumé in JSON Resume format"
    case .markdown: "dated lists, such as a brag document"
    case .ics: "an iCalendar file"
    }
  }
}
