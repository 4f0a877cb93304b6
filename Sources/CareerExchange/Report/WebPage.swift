import CCareerData
import CareerModel
import CareerPages

/// The frame that all pages share, data/report/page.mustache, and their style.
struct WebPage {
  let title: String
  /// The class of its body in the style; `nil` for a page as wide as the report.
  var look: String?
  /// HTML.
  let body: String

  func text() throws(ExchangeError) -> String {
    try DocumentTemplate(name: "the frame of a page", text: EmbeddedFile.text(cairn_page)).filled(
      with: [
        "title": .text(title), "style": .text(Self.style), "look": .maybe(look),
        "body": .text(body),
      ])
  }

  /// data/report/report.css in the colours of the pictures. It has the screens and phones first,
  /// then print (black on white, numbered pages, link addresses in full).
  private static let style =
    PicturePalette.variables
    + EmbeddedFile.text(cairn_report_style).replacing("{{fonts}}", with: PictureStyle.fonts)
    .replacing("{{pictures}}\n", with: PictureStyle.rules)
}
