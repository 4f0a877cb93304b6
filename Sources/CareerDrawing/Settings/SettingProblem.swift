package import CareerJSON

/// A problem in the settings file. The affected part is ignored; all else applies.
/// Wording+Settings.swift puts it into words.
package struct SettingProblem: Hashable, Sendable {
  package var place: DocumentPath
  package var reason: Reason
  /// The line to look at, counted from 1; `nil` if unknown.
  package var line: Int?

  package init(_ place: DocumentPath, _ reason: Reason, line: Int? = nil) {
    (self.place, self.reason, self.line) = (place, reason, line)
  }

  package enum Reason: Error, Hashable, Sendable {
    /// Unknown setting or role; the nearest known one, or `nil`.
    case unknown(Kind, nearest: String?)
    /// Repeated name; the line where it occurs first.
    case again(first: Int?)
    /// The accepted values, and the value found instead.
    case noneOf([JSONValue], JSONValue)
    /// The expected form, and the value found instead.
    case not(Form, JSONValue)
    /// Unknown theme; all known themes.
    case noSuchTheme(String, known: [String])
    /// A misplaced word in a style, empty if a word is missing, and the nearest valid one; `nil` if
    /// none is near.
    case strayWord(String, nearest: String?)
    /// Text in its background colour.
    case invisible
    /// A key that is unavailable or bound to two commands, or an unknown command; in words.
    case key(String, ofName: Bool)
    /// A custom theme with the name of a built-in one.
    case takenName
  }

  package enum Kind: Hashable, Sendable { case setting, role }

  package enum Form: Hashable, Sendable { case text, settings, themes, theme, style, keys, key }

  /// Whether its line is that of the name rather than the value.
  var concernsName: Bool {
    switch reason {
    case .unknown, .again, .takenName: true
    case .key(_, let ofName): ofName
    case .noneOf, .not, .noSuchTheme, .strayWord, .invisible: false
    }
  }
}
