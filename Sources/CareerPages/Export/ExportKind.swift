/// The formats a career can be exported as. The raw value is typed: `cairn export brag`.
package enum ExportKind: String, Hashable, Sendable, CaseIterable {
  case brag, review, packet, form, html, svg, png, csv, json, ics, jsonresume

  /// The display name.
  package var title: String { facts.title }
  /// A line on what it is for.
  package var purpose: String { facts.purpose }
  /// The default name of its file.
  package var fileName: String { facts.fileName }
  /// The file extension, without the dot.
  package var fileExtension: String { fileName.split(separator: ".").last.map(String.init) ?? "" }
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

  private var facts: (title: String, purpose: String, fileName: String) {
    switch self {
    case .brag: ("Brag document", "your accomplishments, results first", "brag.md")
    case .review: ("Self-review", "goals, evidence by skill, feedback, next steps", "review.md")
    case .packet: ("Promotion packet", "your case: criteria, evidence, projects", "packet.md")
    case .form: ("Review form", "answers in plain text, to paste into a form", "form.txt")
    case .html: ("Report", "a page with charts, for screen or print", "report.html")
    case .svg:
      ("Chart (SVG)", "a scalable timeline, radar, heat map, readiness or year chart", "chart.svg")
    case .png: ("Chart (PNG)", "the same charts as an image", "chart.png")
    case .csv: ("Spreadsheet (CSV)", "your entries as rows", "entries.csv")
    case .json: ("Full backup (JSON)", "everything in one file, to restore or move", "career.json")
    case .ics: ("Calendar", "goals and milestones as events", "calendar.ics")
    case .jsonresume: ("JSON Resume", "a résumé in JSON Resume format", "resume.json")
    }
  }
}

package enum CareerPicture: String, Hashable, Sendable, CaseIterable {
  case timeline, radar
  case heatMap = "heat-map"
  case readiness, year

  package var title: String { facts.title }
  /// A line on what it shows.
  package var purpose: String { facts.purpose }

  private var facts: (title: String, purpose: String) {
    switch self {
    case .timeline: ("Timeline", "stages, milestones and goals over the years")
    case .radar: ("Skill radar", "your levels and the next stage’s targets")
    case .heatMap: ("Activity heat map", "entries per day, year by year")
    case .readiness: ("Readiness over time", "readiness for the next stage, month by month")
    case .year: ("Year in review", "a year’s entries, milestones, growth and people")
    }
  }
}
