import CCareerData
import CareerModel

/// The frame that all pages share, data/report/page.mustache, and their style.
struct WebPage {
  let title: String
  /// The class of its body in the style; `nil` for a page as wide as the report.
  var look: String?
  /// HTML.
  let body: String

  func text() throws(ExchangeError) -> String {
    try DocumentTemplate(name: "the frame of a page", text: EmbeddedFile.text(cairn_page))
      .filled(with: self, .page, escaping: \.escapedForMarkup)
  }

  /// data/report/report.css in the colours of the pictures. It has the screens and phones first,
  /// then print (black on white, numbered pages, link addresses in full).
  fileprivate static let style =
    PicturePalette.variables
    + EmbeddedFile.text(cairn_report_style).replacing("{{fonts}}", with: PictureStyle.fonts)
    .replacing("{{pictures}}\n", with: PictureStyle.rules)
}

extension TemplateShape<WebPage> {
  fileprivate static let page = TemplateShape(
    "a page",
    [
      .exact("title") { $0.title }, .exact("style") { _ in WebPage.style },
      .exact("look") { $0.look }, .exact("body") { $0.body },
    ])
}
