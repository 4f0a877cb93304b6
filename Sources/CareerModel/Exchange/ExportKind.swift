/// What a career can be written as. The name is what one types: `cairn export brag`.
package enum ExportKind: String, Hashable, Sendable, CaseIterable {
  case brag, review, packet, html, svg, png, csv, json, ics, jsonresume

  /// What one calls it.
  package var title: String { facts.title }
  /// A line that says what it is for.
  package var purpose: String { facts.purpose }
  /// How the names of such files end, without the dot.
  package var fileExtension: String { facts.fileExtension }
  /// Whether it is text in sentences, which may be wrapped; in other text each line is one thing.
  package var isProse: Bool { hasTemplate }
  /// Whether it is a picture, of which there are several: see `CareerPicture`.
  package var isPicture: Bool { self == .svg || self == .png }
  /// Whether its words come from a template, so that a person's own can take its place.
  package var hasTemplate: Bool { [.brag, .review, .packet].contains(self) }

  private var facts: (title: String, purpose: String, fileExtension: String) {
    switch self {
    case .brag: ("Brag document", "what you achieved, by theme, with results first", "md")
    case .review: ("Self-review", "goals, evidence by skill, feedback and what's next", "md")
    case .packet:
      ("Promotion packet", "the case for promotion: skills, evidence and projects", "md")
    case .html: ("Report", "a web page with charts, for reading on screen or in print", "html")
    case .svg: ("Picture", "the timeline, radar, heat map or readiness chart, as SVG", "svg")
    case .png: ("Picture in dots", "the same charts, as PNG", "png")
    case .csv: ("Table", "entries for a spreadsheet", "csv")
    case .json: ("Everything", "a full backup, to restore or move to another machine", "json")
    case .ics: ("Calendar", "goals and milestones for a calendar", "ics")
    case .jsonresume:
      ("JSON Resume", "a résumé in JSON Resume format", "json")
    }
  }
}

/// A picture that a career can be drawn as.
package enum CareerPicture: String, Hashable, Sendable, CaseIterable {
  case timeline, radar
  case heatMap = "heat-map"
  case readiness

  package var title: String {
    switch self {
    case .timeline: "Timeline"
    case .radar: "Radar of skills"
    case .heatMap: "Heat map of days"
    case .readiness: "Readiness over time"
    }
  }

  /// A line that says what it shows.
  package var purpose: String {
    switch self {
    case .timeline: "stages, milestones and goals over the years"
    case .radar: "your skill levels, and those of your target stage"
    case .heatMap: "how much you logged each day"
    case .readiness: "readiness for your target stage, month by month"
    }
  }
}
