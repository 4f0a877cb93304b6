import CCareerData
import CareerModel
import CareerPages

/// `cairn export html --picture year`: a year in review as a page of its own.
struct YearReport {
  fileprivate let subject: PictureSubject
  fileprivate let drawing: YearDrawing

  init(_ subject: PictureSubject) { (self.subject, drawing) = (subject, YearDrawing(subject)) }

  func text() throws(ExchangeError) -> String {
    let body = try DocumentTemplate(
      name: "the year’s page", text: EmbeddedFile.text(cairn_year_page)
    ).filled(with: self, .year, escaping: \.escapedForMarkup)
    return try WebPage(title: drawing.page.title, body: body).text()
  }
}

extension TemplateShape<YearReport> {
  fileprivate static let year = TemplateShape(
    "a year in review",
    [
      .exact("title") { $0.drawing.page.title },
      .exact("name") { $0.subject.career.profile.name?.nonBlank },
      .list("figures", of: .tile) { $0.drawing.figures },
      .exact("heatMap") { HTMLReport.figure(.heatMap, $0.drawing.heatMap).source },
      .list("sections", of: .section) { $0.drawing.page.sections },
      .exact("today") { $0.subject.today.longText },
    ])
}

extension TemplateShape<(figure: String, unit: String, look: String)> {
  fileprivate static let tile = TemplateShape(
    "a total", [.exact("figure") { $0.figure }, .exact("unit") { $0.unit }])
}

extension TemplateShape<YearPage.Section> {
  fileprivate static let section = TemplateShape(
    "a section",
    [
      .exact("anchor") { $0.title.lowercased().replacing(" ", with: "-") },
      .exact("heading") { $0.title },
      .list("lines", of: .line) { YearDrawing.lines(of: $0.rows) },
    ])
}

extension TemplateShape<(name: String, words: String)> {
  fileprivate static let line = TemplateShape(
    "a line", [.exact("name") { $0.name.nonBlank }, .exact("words") { $0.words }])
}
