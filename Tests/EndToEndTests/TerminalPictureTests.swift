import Foundation
import PseudoTerminal
import Testing

/// The pictures of the README: from cells to SVG.
@Suite("Pictures of a terminal")
struct TerminalPictureTests {
  private typealias Cell = TerminalPicture.Cell
  private typealias Style = TerminalPicture.Style

  private func style(_ change: (inout Style) -> Void) -> Style {
    var style = Style()
    change(&style)
    return style
  }

  private func cells(_ text: String, _ style: Style = Style()) -> [Cell] {
    text.map { Cell(String($0), style: style) }
  }

  /// What stands in the one row of a picture, without its group.
  private func body(_ cells: [Cell], cursor: Int? = nil) throws -> String {
    var picture = TerminalPicture(title: "T", description: "D", rows: [cells])
    picture.cursor = cursor.map { (0, $0) }
    let svg = picture.svg
    let tag = "<g transform=\"translate(14 14)\">"
    let start = try #require(svg.range(of: tag))
    let end = try #require(svg.range(of: "</g>"))
    return String(svg[start.upperBound..<end.lowerBound])
  }

  @Test func `words of one look are one run, held to their columns`() throws {
    let row = cells("  My  own words", style { $0.isBold = true }) + cells(" then")
    #expect(
      try body(row) == """
        <text x="18" y="15" textLength="18" lengthAdjust="spacingAndGlyphs" class="b">My</text>\
        <text x="54" y="15" textLength="81" lengthAdjust="spacingAndGlyphs" class="b">own words</text>\
        <text x="144" y="15" textLength="36" lengthAdjust="spacingAndGlyphs">then</text>
        """)
  }

  @Test func `what XML would read as its own is escaped, what it has no place for is left out`() {
    let picture = TerminalPicture(
      title: "a <b> & \"c\"", description: "\u{1B}[m d", rows: [cells("<&\"> \u{7}x")])
    #expect(picture.svg.contains("<title id=\"title\">a &lt;b&gt; &amp; &quot;c&quot;</title>"))
    #expect(picture.svg.contains("<desc id=\"desc\">[m d</desc>"))
    #expect(picture.svg.contains(">&lt;&amp;&quot;&gt; x</text>"))
  }

  @Test func `a symbol and a wide character stand alone in their columns`() throws {
    let row = cells("a◆") + [Cell("界", columns: 2), Cell("", columns: 0)] + cells("z")
    #expect(
      try body(row) == """
        <text x="0" y="15" textLength="9" lengthAdjust="spacingAndGlyphs">a</text>\
        <text x="9" y="15" textLength="9" lengthAdjust="spacingAndGlyphs">◆</text>\
        <text x="18" y="15" textLength="18" lengthAdjust="spacingAndGlyphs">界</text>\
        <text x="36" y="15" textLength="9" lengthAdjust="spacingAndGlyphs">z</text>
        """)
  }

  @Test func `lines that touch are one shape, and blocks stand on the ground`() throws {
    #expect(try body(cells("───")) == "<path d=\"M0 10h27v1h-27z\" />")
    #expect(
      try body(cells("▁█", style { $0.foreground = 4 }))
        == "<path d=\"M0 17.5h9v2.5h-9zM9 0h9v20h-9z\" class=\"c4\"/>")
    #expect(try body(cells("░")) == "<path d=\"M0 0h9v20h-9z\" class=\"s1\"/>")
    #expect(try body(cells("⠁⢀")) == "<path d=\"M1.25 1.5h2v2h-2zM14.75 16.5h2v2h-2z\" />")
  }

  @Test func `reversed cells have their colours exchanged, with blanks among them`() throws {
    #expect(
      try body(cells(" x", style { $0.isReversed = true })) == """
        <rect x="0" width="18" height="20" class="fore"/>\
        <text x="9" y="15" textLength="9" lengthAdjust="spacingAndGlyphs" class="back">x</text>
        """)
    let coloured = style {
      $0.isReversed = true
      $0.foreground = 6
      $0.background = 200
    }
    #expect(
      try body(cells("x", coloured)) == """
        <rect x="0" width="9" height="20" class="c6"/>\
        <text x="0" y="15" textLength="9" lengthAdjust="spacingAndGlyphs" \
        style="fill:#ff00d7">x</text>
        """)
  }

  @Test func `dim, underlined and the cursor are seen`() throws {
    let faint = style {
      $0.isDim = true
      $0.isUnderlined = true
    }
    #expect(
      try body(cells("a  ", faint), cursor: 1) == """
        <text x="0" y="15" textLength="27" lengthAdjust="spacingAndGlyphs" class="u d">a  </text>\
        <rect x="9" width="9" height="20" class="cursor"/>
        """)
  }

  @Test func `a terminal's dim, colours and cursor arrive in the picture`() throws {
    let script = #"printf '\033[2ma\033[22;1;31mb\033[0;7mc\033[0;38;5;200md\033[m\033[?25l'"#
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script], rows: 1, columns: 5)
    try terminal.waitForEnd()
    let picture = terminal.picture(title: "", description: "")
    #expect(picture.cursor == nil)
    #expect(
      picture.rows == [
        [
          Cell("a", style: style { $0.isDim = true }),
          Cell(
            "b",
            style: style {
              $0.isBold = true
              $0.foreground = 1
            }), Cell("c", style: style { $0.isReversed = true }),
          Cell("d", style: style { $0.foreground = 200 }), Cell(),
        ]
      ])
  }
}
