/// The version of Cairn.
enum CairnVersion {
  static let number = "0.1.0"
  /// The date of the manual.
  static let day = "2026-11-25"
}
