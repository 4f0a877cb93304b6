import CareerModel
import CareerPages

/// `cairn export html --picture year`: a year in review as a page of its own.
struct YearReport {
  private let subject: PictureSubject
  private let drawing: YearDrawing

  init(_ subject: PictureSubject) {
    (self.subject, drawing) = (subject, YearDrawing(subject))
  }

  var text: String {
    let days = HTMLReport.Part(
      name: "days", title: "Day by day", body: HTMLReport.figure(.heatMap, drawing.heatMap))
    let foot = tag("footer") {
      tag("p", ["class": "small faint"]) { "Made by Cairn on \(subject.today.longText)." }
    }
    return HTMLReport.page(
      drawing.page.title, head: head, [days] + drawing.page.sections.map(part), foot: foot)
  }

  private var head: Markup {
    tag("header") {
      tag("h1") { drawing.page.title }
      if let name = subject.career.profile.name?.nonBlank {
        tag("p", ["class": "lead", "dir": "auto"]) { name }
      }
      tag("ul", ["class": "figures"]) {
        for tile in drawing.figures {
          tag("li") {
            tag("strong") { tile.figure }
            " \(tile.unit)"
          }
        }
      }
    }
  }

  private func part(_ section: YearPage.Section) -> HTMLReport.Part {
    let body = tag("ul") {
      for line in YearDrawing.lines(of: section.rows) {
        tag("li") {
          if !line.name.isEmpty {
            tag("strong") { line.name }
            ": "
          }
          line.words
        }
      }
    }
    let name = section.title.lowercased().replacing(" ", with: "-")
    return HTMLReport.Part(name: name, title: section.title, body: body)
  }
}
