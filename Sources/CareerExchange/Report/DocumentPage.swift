import CCareerData
import CareerModel
import CareerPages

/// `cairn export packet --html`: a document made from Markdown as one self-contained page in the
/// look of the report. What is above its first section is the header, with a table as figures.
struct DocumentPage {
  private typealias Section = (anchor: String, title: MarkdownText, text: String)

  private var title: String?
  private let kind: ExportKind
  private var opening = ""
  private var sections: [Section] = []
  /// The last paragraph if all of it is in italics: the method, below the document.
  private var closing: String?

  /// - Parameter markdown: The finished document, with all values escaped.
  init(_ markdown: String, _ kind: ExportKind) {
    self.kind = kind
    var parts = MarkdownPart.all(in: markdown)
    if case .paragraph(let text)? = parts.last, text.wholeMatch(of: /\*[^*].*[^*]\*/) != nil {
      closing = MarkdownText(String(text.dropFirst().dropLast())).markup.source
      parts.removeLast()
    }
    for part in parts {
      if case .heading(2, let text) = part {
        sections.append(("section-\(sections.count + 1)", MarkdownText(text), ""))
      } else if let section = sections.indices.last {
        sections[section].text += part.markup(in: sections[section].title.plain).source
      } else {
        if case .heading(1, let text) = part { title = title ?? MarkdownText(text).plain }
        opening += part.markup(in: nil).source
      }
    }
  }

  func text() throws(ExchangeError) -> String {
    let body = try DocumentTemplate(
      name: "a document’s page", text: EmbeddedFile.text(cairn_document_page)
    ).filled(with: [
      "opening": .text(opening), "closing": .maybe(closing),
      "sections": .list(sections) { section in
        [
          "anchor": .text(section.anchor), "title": .text(section.title.markup.source),
          "text": .text(section.text),
        ]
      },
    ])
    return try WebPage(title: title ?? kind.title, look: "document", body: body).text()
  }
}
