extension Settings {
  /// Command-line overrides for a single run.
  package struct Wishes: Hashable, Sendable {
    /// The name of a theme; `nil` for the theme in the settings.
    package var theme: String?
    package var isASCII: Bool
    package var forScreenReader: Bool

    package init(theme: String? = nil, isASCII: Bool = false, forScreenReader: Bool = false) {
      self.theme = theme
      self.isASCII = isASCII
      self.forScreenReader = forScreenReader
    }
  }

  /// Returns the settings with overrides applied; an unknown theme changes nothing.
  package func granting(_ wishes: Wishes) -> Settings {
    var settings = self
    if let wished = wishes.theme, theme(named: wished) != nil { settings.theme = wished }
    if wishes.isASCII { settings.characters = .ascii }
    if wishes.forScreenReader { settings.screenReader = true }
    return settings
  }
}
