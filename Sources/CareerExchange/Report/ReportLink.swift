/// A link of an entry, clickable only if it is safe.
enum ReportLink {
  /// The schemes that stay clickable. Others could run code (`javascript:`) or reveal a file on the
  /// reader's own disk (`file:`).
  private static let schemes = ["http", "https", "mailto"]

  /// Returns the link target, or `nil` if the link stays plain text.
  static func target(of link: String) -> String? {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")),
      schemes.contains(link[..<colon].lowercased()),
      link.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) })
    else { return nil }
    return link.replacing("\\", with: "%5C")
  }

  static func markup(_ link: String) -> Markup {
    guard let target = target(of: link) else { return tag("span") { link } }
    return tag("a", ["href": target, "rel": "noopener noreferrer"]) { link }
  }
}
