import CCareerData

/// The style of the report, in the colours of the pictures: data/report/report.css, which has the
/// screens and phones first, then print (A4, black on white, link addresses in full).
enum ReportStyle {
  static let rules =
    PicturePalette.variables
    + EmbeddedFile.text(cairn_report_style).replacing("{{fonts}}", with: PictureStyle.fonts)
    .replacing("{{pictures}}\n", with: PictureStyle.rules)
}
