extension Settings {
  /// What somebody asks for on the command line, for this once.
  package struct Wishes: Hashable, Sendable {
    /// The name of a theme; `nil` for the one that is set.
    package var theme: String?
    package var isASCII: Bool
    package var forScreenReader: Bool

    package init(theme: String? = nil, isASCII: Bool = false, forScreenReader: Bool = false) {
      self.theme = theme
      self.isASCII = isASCII
      self.forScreenReader = forScreenReader
    }
  }

  /// With what is wished in the place of what is set; a theme that is not there changes nothing.
  package func granting(_ wishes: Wishes) -> Settings {
    var settings = self
    if let wished = wishes.theme, theme(named: wished) != nil { settings.theme = wished }
    if wishes.isASCII { settings.characters = .ascii }
    if wishes.forScreenReader { settings.screenReader = true }
    return settings
  }
}
