import CCareerData
import CareerModel
import CareerPages

/// `cairn export html --picture year`: a year in review as a page of its own.
struct YearReport {
  private let subject: PictureSubject
  private let drawing: YearDrawing

  init(_ subject: PictureSubject) { (self.subject, drawing) = (subject, YearDrawing(subject)) }

  func text() throws(ExchangeError) -> String {
    let body = try DocumentTemplate(
      name: "the year’s page", text: EmbeddedFile.text(cairn_year_page)
    ).filled(with: [
      "title": .text(drawing.page.title), "name": .maybe(subject.career.profile.name?.nonBlank),
      "figures": .list(drawing.figures) { ["figure": .text($0.figure), "unit": .text($0.unit)] },
      "heatMap": .text(HTMLReport.figure(.heatMap, drawing.heatMap).source),
      "sections": .list(drawing.page.sections, Self.section),
      "today": .text(subject.today.longText),
    ])
    return try WebPage(title: drawing.page.title, body: body).text()
  }
  private static func section(_ section: YearPage.Section) -> TemplateValue {
    [
      "anchor": .text(section.title.lowercased().replacing(" ", with: "-")),
      "heading": .text(section.title),
      "lines": .list(YearDrawing.lines(of: section.rows)) { name, words in
        ["name": .maybe(name.nonBlank), "words": .text(words)]
      },
    ]
  }
}
