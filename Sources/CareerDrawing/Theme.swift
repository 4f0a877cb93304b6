package import CareerPages

/// The look of each role. Views name roles, never colours. An attribute, a mark or a word repeats
/// every difference in colour, so nothing is lost without colour.
package struct Theme: Hashable, Sendable {
  /// The look of one role.
  package struct Style: Hashable, Sendable {
    /// `nil` for the terminal's own.
    package var foreground: Colour?
    package var background: Colour?
    package var attributes: Attributes
    /// Attributes in place of the foreground where the terminal has no such colour.
    package var fallback: Attributes

    package init(
      _ attributes: Attributes = [], _ foreground: Colour? = nil, else fallback: Attributes = [],
      on background: Colour? = nil
    ) {
      (self.attributes, self.foreground, self.fallback) = (attributes, foreground, fallback)
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

  /// The look of a cell in a given terminal.
  package struct Look: Hashable, Sendable {
    /// Indexes in the terminal's palette; `nil` for its own colour.
    package var foreground: UInt8?
    package var background: UInt8?
    package var attributes: Attributes
  }

  /// Roles without a style are plain.
  private var styles: [Role: Style]

  package init(_ styles: [Role: Style]) { self.styles = styles }

  package subscript(role: Role) -> Style {
    get { styles[role] ?? Style() }
    set { styles[role] = newValue == Style() ? nil : newValue }
  }

  /// Returns the look of a role in a terminal with this colour depth and background.
  ///
  /// The row under the cursor has the background of the role `cursor`, and its text colour in
  /// place of none or grey. In every theme, a selected place is in reverse. It drops the text colour,
  /// so it is one solid block, unless the theme sets a background, which might match the
  /// terminal's own. A role already in reverse toggles its underline.
  package func style(
    of role: Role, _ selection: Selection = .none, colours depth: ColourDepth,
    on background: TerminalBackground?
  ) -> Look {
    var look = look(of: role, depth, background)
    if selection != .none { look.attributes.remove(.dim) }
    switch selection {
    case .none: break
    case .row:
      let cursor = self.look(of: .cursor, depth, background)
      look.background = cursor.background ?? look.background
      // Grey that stays grey would double the bytes of a move.
      let isQuiet = [.faint, .rule, .skillLow].contains(role) && cursor.foreground != nil
      if isQuiet || [nil, look.background].contains(look.foreground) {
        look.foreground = cursor.foreground
      }
      look.attributes.formUnion(cursor.attributes)
    case .place:
      if look.background == nil { look.foreground = nil }
      if look.attributes.contains(.reverse) { look.attributes.formSymmetricDifference(.underline) }
      look.attributes.insert(.reverse)
    }
    return look
  }

  private func look(
    of role: Role, _ depth: ColourDepth, _ background: TerminalBackground?
  ) -> Look {
    let style = self[role]
    let foreground = style.foreground?.index(in: depth, on: background)
    return Look(
      foreground: foreground, background: style.background?.index(in: depth, on: background),
      attributes: foreground == nil ? style.attributes.union(style.fallback) : style.attributes)
  }
}
