package import CareerPages

/// How roles look. Views name roles, never colours; every difference that a colour makes is also made
/// by an attribute, a mark or a word, so that nothing is lost where there is no colour.
package struct Theme: Hashable, Sendable {
  /// What a theme says of one role.
  package struct Style: Hashable, Sendable {
    /// `nil` is the terminal's own.
    package var foreground: Colour?
    package var background: Colour?
    package var attributes: Attributes

    package init(
      _ attributes: Attributes = [], _ foreground: Colour? = nil, on background: Colour? = nil
    ) {
      self.attributes = attributes
      self.foreground = foreground
      self.background = background
    }
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  /// What a terminal is told of a cell.
  package struct Look: Hashable, Sendable {
    /// Places in the terminal's palette; `nil` for its own colour.
    package var foreground: UInt8?
    package var background: UInt8?
    package var attributes: Attributes
  }

  /// Roles that are not in here are plain.
  private var styles: [Role: Style]

  package init(_ styles: [Role: Style]) {
    self.styles = styles
  }

  package subscript(role: Role) -> Style {
    get { styles[role] ?? Style() }
    set { styles[role] = newValue == Style() ? nil : newValue }
  }

  /// How a role looks in a terminal of so many colours.
  ///
  /// What is selected is in reverse, whatever the theme: without its colour, so that a row is one bar,
  /// but for a ground that the theme has chosen, which the terminal's own might be like. A role that
  /// is in reverse itself gains or loses a line below.
  package func style(
    of role: Role, selected: Bool = false, colours depth: ColourDepth
  ) -> Look {
    let style = self[role]
    var look = Look(
      foreground: style.foreground?.index(in: depth),
      background: style.background?.index(in: depth), attributes: style.attributes)
    guard selected else { return look }
    if look.background == nil { look.foreground = nil }
    if look.attributes.contains(.reverse) { look.attributes.formSymmetricDifference(.underline) }
    look.attributes.insert(.reverse)
    look.attributes.remove(.dim)
    return look
  }
}
