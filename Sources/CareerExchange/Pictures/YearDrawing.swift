import CareerModel
import CareerPages

/// A year in review as a picture: its figures, the heat map, and the sections of its page in two
/// columns.
struct YearDrawing {
  let page: YearPage
  private let subject: PictureSubject
  private var review: YearReview { page.review }

  private static let (tile, gap, line, mark) = (66.0, 14.0, 22.0, 15.0)

  init(_ subject: PictureSubject) {
    let year = subject.query.yearReviewed(on: subject.today)
    let review = YearReview(year, of: subject.career, matching: subject.query)
    page = YearPage(review, subject.framework)
    var subject = subject
    subject.query = subject.query.on(DayRange(review.days))
    subject.record = TimelineRecord(subject.career.journal.narrowed(to: subject.query), goals: [])
    self.subject = subject
  }

  /// The totals: a figure, its unit, and the look of the figure.
  var figures: [(figure: String, unit: String, look: String)] {
    let milestones = review.kinds[.milestone] ?? 0
    return [
      ("\(review.entries)", review.entries == 1 ? "entry" : "entries", "f-present"),
      ("\(milestones)", milestones == 1 ? "milestone" : "milestones", "f-milestone"),
      ("\(review.kinds[.feedback] ?? 0)", "feedback", "f-ready"),
      ("\(review.activeWeeks) of \(review.weeks)", "active weeks", "f-ink"),
    ]
  }

  var heatMap: Picture { HeatMapDrawing(subject).picture }

  /// Returns rows as words, each with its name; empty for a row without one.
  static func lines(of rows: YearPage.Rows) -> [(name: String, words: String)] {
    rows.compactMap { row in
      switch row.content {
      case .cells(let cells, _):
        let texts = cells.map { $0.string(in: .document) }
        return (texts[0], texts.dropFirst().joined(separator: ", "))
      case .words(let text, _, _, _): return ("", text.string(in: .document))
      default: return nil
      }
    }
  }

  var picture: Picture {
    let map = heatMap
    let totals = Self.lines(of: [page.totals]).map(\.words).joined()
    guard review.entries > 0 else {
      return Picture(
        width: map.width, height: Self.line, title: page.title,
        description: [totals, map.description].asSentences,
        content: Draw.text(totals, "f-faint", 0, 14))
    }
    let top = Self.tile + Self.gap
    let start = top + map.height + 2 * Self.gap
    let width = map.width / 2 - Self.gap
    let left = column(page.sections.prefix(2), at: (0, start), width: width)
    let right = column(page.sections.dropFirst(2), at: (map.width - width, start), width: width)
    let words = page.sections.map { section in
      let lines = Self.lines(of: section.rows).map { name, words in
        name.isEmpty ? words : "\(name): \(words)"
      }
      return "\(section.title): \(lines.joined(separator: "; "))"
    }
    return Picture(
      width: map.width, height: max(start, left.bottom, right.bottom), title: page.title,
      description: ([totals, map.description] + words).asSentences,
      content: tag("g") {
        tiles(width: map.width)
        tag("g", ["transform": "translate(0 \(top.twoDecimals))"]) { map.content }
        left.content
        right.content
      })
  }

  private func tiles(width: Double) -> Markup {
    let size = (width - 3 * Self.gap) / 4
    return tag("g") {
      for (place, tile) in figures.enumerated() {
        let x = Double(place) * (size + Self.gap)
        Draw.box("f-band", (x, 0), size, Self.tile, rounded: 8)
        Draw.text(tile.figure, "figure \(tile.look)", x + 14, 36)
        Draw.text(tile.unit, "f-faint small", x + 14, 54)
      }
    }
  }

  private func column(
    _ sections: some Sequence<YearPage.Section>, at corner: Draw.Point, width: Double
  ) -> (content: Markup, bottom: Double) {
    var (y, bottom, parts) = (corner.y, corner.y, [Markup]())
    for section in sections {
      parts.append(Draw.text(section.title, "f-ink bold", corner.x, y))
      parts.append(Draw.line("s-rule", (corner.x, y + 8), (corner.x + width, y + 8), width: 1))
      let lines = Self.lines(of: section.rows)
      let names = lines.map { PictureText.width(of: $0.name, size: PictureStyle.size) }
      let indent = min(width * 0.6, (names.max() ?? 0) + 10)
      y += 6 + Self.line
      for (row, line) in zip(section.rows, lines) {
        let level = Self.level(of: row)
        let marks = level == nil ? 0 : Double(Skill.levelRange.upperBound) * Self.mark + 4
        let look = line.name.isEmpty || level != nil ? "f-faint" : "f-ink"
        if !line.name.isEmpty {
          parts.append(Draw.text(line.name, "f-faint", corner.x, y, room: indent - 8))
        }
        if let level { parts.append(squares(level, at: (corner.x + indent, y - 10))) }
        let words = PictureText.lines(
          of: line.words, in: width - indent - marks - 8, size: PictureStyle.size)
        for (place, text) in words.enumerated() {
          y += place == 0 ? 0 : Self.line - 4
          parts.append(Draw.text(text, look, corner.x + indent + marks, y))
        }
        bottom = y
        y += Self.line
      }
      y += Self.line
    }
    return (tag("g") { for part in parts { part } }, bottom)
  }

  private func squares(_ level: Int, at corner: Draw.Point) -> Markup {
    tag("g") {
      for step in Skill.levelRange {
        Draw.box(
          step <= level ? "f-skill" : "none s-edge",
          (corner.x + Double(step - 1) * Self.mark, corner.y), 11, 11, rounded: 2)
      }
    }
  }

  /// Returns the level that a row draws as a bar; `nil` if it has none.
  private static func level(of row: Row<Never>) -> Int? {
    guard case .cells(let cells, _) = row.content, case .bar(let level, _, _)? = cells.last
    else { return nil }
    return level
  }
}

extension Medium {
  /// Text in a document, where no key works and signs are characters.
  fileprivate static let document = Medium(key: { _ in "" })
}
