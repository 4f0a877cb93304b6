/// How roles look. Only the terminal's own eight colours, on its own background, so that the
/// screen reads on black and on white; every difference that a colour makes is also made by an
/// attribute, a mark or a word.
package struct Theme: Hashable, Sendable {
  /// A colour of the terminal's own palette, in its order; `nil` in a style is the default colour.
  package enum Colour: Int16, Hashable, Sendable {
    case red = 1
    case green, yellow, blue, magenta, cyan
  }

  package struct Style: Hashable, Sendable {
    package var colour: Colour?
    package var bold = false
    package var dim = false
    package var underline = false

    package init(
      _ colour: Colour? = nil, bold: Bool = false, dim: Bool = false, underline: Bool = false
    ) {
      self.colour = colour
      self.bold = bold
      self.dim = dim
      self.underline = underline
    }
  }

  private let styles: [Role: Style]

  package subscript(role: Role) -> Style { styles[role] ?? Style() }

  /// The one theme so far.
  package static let standard = Theme(styles: [
    .faint: Style(dim: true),
    .heading: Style(bold: true),
    .present: Style(.cyan, bold: true),
    .rule: Style(dim: true),
    .key: Style(.cyan, bold: true),
    .skill: Style(.blue),
    .milestone: Style(.magenta, bold: true),
    .feedback: Style(.green),
    .today: Style(.red, bold: true),
    .good: Style(.green, bold: true),
    .warning: Style(.magenta),
    .error: Style(.red, bold: true),
    .input: Style(underline: true),
  ])
}
