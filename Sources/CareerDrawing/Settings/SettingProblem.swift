package import CareerModel

/// Something in the file with the settings that is not as it should be. What it concerns is as if it
/// had not been written; all the rest counts. How it is said is in Wording+Settings.swift.
package struct SettingProblem: Hashable, Sendable {
  package var place: DocumentPath
  package var reason: Reason
  /// Where somebody has to look, counted from 1; `nil` where no line can be named.
  package var line: Int?

  package init(_ place: DocumentPath, _ reason: Reason, line: Int? = nil) {
    self.place = place
    self.reason = reason
    self.line = line
  }

  package enum Reason: Error, Hashable, Sendable {
    /// There is no such setting or role; the nearest one, or `nil`.
    case unknown(Kind, nearest: String?)
    /// The name stands here again; the line where it stands first.
    case again(first: Int?)
    /// What it is instead of one of these values.
    case noneOf([JSONValue], JSONValue)
    /// What it is instead of something of that form.
    case not(Form, JSONValue)
    /// There is no theme of this name; all that there are.
    case noSuchTheme(String, known: [String])
    /// A word in a style that means nothing there, empty where one is missing, and the nearest that
    /// would; `nil` where none is near.
    case strayWord(String, nearest: String?)
    /// Text in the colour of its ground.
    case invisible
    /// A key that cannot be had, or that another command has too, in words; or a command that there is not.
    case key(String, ofName: Bool)
    /// A theme of one's own cannot be called as a built-in one.
    case takenName
  }

  package enum Kind: Hashable, Sendable {
    case setting, role
  }

  package enum Form: Hashable, Sendable {
    case text, settings, themes, theme, style, keys, key
  }

  /// Whether its line is that of the name, not of the value behind it.
  var concernsName: Bool {
    switch reason {
    case .unknown, .again, .takenName: true
    case .key(_, let ofName): ofName
    case .noneOf, .not, .noSuchTheme, .strayWord, .invisible: false
    }
  }
}
