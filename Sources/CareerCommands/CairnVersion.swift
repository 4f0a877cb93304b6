/// Which Cairn this is.
enum CairnVersion {
  static let number = "0.1.0"
  /// Of its manual.
  static let day = "2026-11-25"
}
