import CCareerData
import CareerModel

/// A vector picture: its drawing, and its description for people who cannot see it.
struct Picture: Hashable, Sendable {
  var width: Double
  var height: Double
  /// What it shows, in a few words.
  var title: String
  /// What it shows in full, with its figures.
  var description: String
  var content: Markup

  /// Returns the picture for an HTML document, where `name` makes its ids unique.
  func inside(named name: String) -> Markup {
    tag(
      "svg",
      [
        "viewBox": "0 0 \(width.twoDecimals) \(height.twoDecimals)", "width": width,
        "height": height, "role": "img", "aria-labelledby": "\(name)-title \(name)-desc",
      ]
    ) {
      words(named: name)
      content
    }
  }

  /// Returns the picture as a document, with a heading and a line below it above the drawing.
  func document(heading: String, below line: String) -> String {
    let (margin, top) = (24.0, 84.0)
    let (wide, high) = (width + 2 * margin, height + top + margin)
    let svg = tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": wide, "height": high,
        "viewBox": "0 0 \(wide.twoDecimals) \(high.twoDecimals)", "role": "img",
        "aria-labelledby": "picture-title picture-desc",
      ]
    ) {
      words(named: "picture")
      Markup.style(PicturePalette.variables + PictureStyle.rules)
      tag("rect", ["class": "f-paper", "width": wide, "height": high])
      Draw.text(heading, "head f-ink", margin, 40, room: width, size: 22)
      Draw.text(line, "f-faint", margin, 62, room: width)
      tag("g", ["transform": "translate(\(margin.twoDecimals) \(top.twoDecimals))"]) { content }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.source
  }

  @MarkupBuilder
  private func words(named name: String) -> Markup {
    tag("title", ["id": "\(name)-title"]) { title }
    tag("desc", ["id": "\(name)-desc"]) { description }
  }
}

/// The style of pictures: data/report/pictures.css, and classes that fill and stroke with a colour.
enum PictureStyle {
  /// The font sizes of normal and small text, in the picture's unit.
  static let size = 13.0
  static let small = 11.5

  static let fonts = """
    system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif
    """

  static var rules: String {
    let colours = [("f", "fill"), ("s", "stroke")].flatMap { letter, property in
      PicturePalette.all.map { ".\(letter)-\($0.name){\(PicturePalette.rule(property, $0.name))}" }
    }
    let style = EmbeddedFile.text(cairn_picture_style).replacing("{{fonts}}", with: fonts)
      .replacing("{{paper stroke}}", with: PicturePalette.rule("stroke", "paper"))
    return style + colours.joined(separator: "\n") + "\n"
  }
}
