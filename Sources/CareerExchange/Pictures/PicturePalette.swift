import CareerModel

/// The colours of pictures and of the report, on light and dark backgrounds. Colour is never the
/// only cue: what differs in colour also differs in shape or stands beside a word.
enum PicturePalette {
  struct Colour: Hashable, Sendable {
    /// The name of its CSS variable, without the dashes.
    var name: String
    var light: String
    var dark: String
  }

  /// Those of data/words/exchange.txt.
  static let all = DataTables.exchange.rows("picture colours").map {
    Colour(name: $0[0], light: $0[1], dark: $0[2])
  }

  /// The variables for both backgrounds. Print always uses the light one.
  static var variables: String {
    func list(_ shade: KeyPath<Colour, String>) -> String {
      all.map { "--\($0.name):\($0[keyPath: shade])" }.joined(separator: ";")
    }
    return """
      :root{color-scheme:light dark;\(list(\.light))}
      @media screen and (prefers-color-scheme:dark){:root{\(list(\.dark))}}

      """
  }

  /// Returns a CSS property: the light colour for programs without variables, then the variable.
  static func rule(_ property: String, _ name: String) -> String {
    let light = all.first { $0.name == name }?.light ?? "#000000"
    return "\(property):\(light);\(property):var(--\(name))"
  }
}
