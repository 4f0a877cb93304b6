/// The formats a career can be exported as. The raw value is typed: `cairn export brag`.
package enum ExportKind: String, Hashable, Sendable, CaseIterable {
  case brag, review, packet, form, html, svg, png, csv, json, ics, jsonresume

  /// The display name.
  package var title: String { facts.title }
  /// A line on what it is for.
  package var purpose: String { facts.purpose }
  /// The file extension, without the dot.
  package var fileExtension: String { facts.fileExtension }
  /// Whether it is prose, which may be wrapped; in other text each line is one item.
  package var isProse: Bool { hasTemplate }
  /// Whether it is one of several pictures: see `CareerPicture`.
  package var isPicture: Bool { self == .svg || self == .png }
  /// The pictures that it can be of.
  package var pictures: [CareerPicture] {
    isPicture ? CareerPicture.allCases : self == .html ? [.year] : []
  }
  /// Whether it is Markdown, which can also become a web page.
  package var isMarkdown: Bool { fileExtension == "md" }
  /// Whether it has all texts of what it covers; other kinds select.
  package var tellsAll: Bool { [.csv, .json, .ics].contains(self) }
  /// Whether its text comes from a template, which people can replace with their own.
  package var hasTemplate: Bool { [.brag, .review, .packet, .form].contains(self) }

  private var facts: (title: String, purpose: String, fileExtension: String) {
    switch self {
    case .brag: ("Brag document", "your accomplishments, results first", "md")
    case .review: ("Self-review", "goals, evidence by skill, feedback, next steps", "md")
    case .packet: ("Promotion packet", "your case: criteria, evidence, projects", "md")
    case .form: ("Review form", "answers in plain text, to paste into a form", "txt")
    case .html: ("Report", "a page with charts, for screen or print", "html")
    case .svg:
      ("Chart (SVG)", "a scalable timeline, radar, heat map, readiness or year chart", "svg")
    case .png: ("Chart (PNG)", "the same charts as an image", "png")
    case .csv: ("Spreadsheet (CSV)", "your entries as rows", "csv")
    case .json: ("Full backup (JSON)", "everything in one file, to restore or move", "json")
    case .ics: ("Calendar", "goals and milestones as events", "ics")
    case .jsonresume: ("JSON Resume", "a résumé in JSON Resume format", "json")
    }
  }
}

package enum CareerPicture: String, Hashable, Sendable, CaseIterable {
  case timeline, radar
  case heatMap = "heat-map"
  case readiness, year

  package var title: String {
    switch self {
    case .timeline: "Timeline"
    case .radar: "Skill radar"
    case .heatMap: "Activity heat map"
    case .readiness: "Readiness over time"
    case .year: "Year in review"
    }
  }

  /// A line on what it shows.
  package var purpose: String {
    switch self {
    case .timeline: "stages, milestones and goals over the years"
    case .radar: "your levels and the next stage’s targets"
    case .heatMap: "entries per day, year by year"
    case .readiness: "readiness for the next stage, month by month"
    case .year: "a year’s entries, milestones, growth and people"
    }
  }
}
