import CareerPages

/// Opening the links of an entry, always on request and never through a shell.
enum LinkActions {
  private static let schemes = ["http:", "https:", "mailto:"]

  static func open(_ link: String) -> [Request] {
    let isKnown = schemes.contains { link.lowercased().hasPrefix($0) && link.count > $0.count }
    guard isKnown else {
      return [.say("\(link) was not opened: only http, https and mailto links are.", tone: .error)]
    }
    // Nothing that a program could take for more than one word.
    guard !link.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
      return [.say("\(link) was not opened: a link has no spaces.", tone: .error)]
    }
    return [.say("Opening \(link)"), .effect(.openLink(link))]
  }
}
