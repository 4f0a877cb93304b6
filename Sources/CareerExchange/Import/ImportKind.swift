/// The formats a career can be imported from, with `cairn import KIND FILE`.
package enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case json, csv, jrnl, bragfile, jsonresume, markdown, ics

  /// A line on what it reads.
  package var purpose: String {
    switch self {
    case .json: "a full backup from cairn export json"
    case .csv: "a spreadsheet of entries"
    case .jrnl: "a jrnl JSON export"
    case .bragfile: "a bragfile JSON export"
    case .jsonresume: "a JSON Resume (jsonresume.org)"
    case .markdown: "dated lists, such as a brag document"
    case .ics: "an iCalendar file"
    }
  }
}
