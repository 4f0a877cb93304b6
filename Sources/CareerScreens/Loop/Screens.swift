import CareerModel

/// The screens by tab; each keeps its state while another is open.
struct Screens: Hashable, Sendable {
  private var all: [any Screen]

  init(on today: CalendarDay) { all = Tab.screens.map { $0.init(on: today) } }

  subscript(tab: Tab) -> any Screen {
    get { all[tab.rawValue] }
    set { all[tab.rawValue] = newValue }
  }

  static func == (some: Screens, others: Screens) -> Bool {
    for (one, other) in zip(some.all, others.all) where AnyFeature(one) != AnyFeature(other) {
      return false
    }
    return true
  }

  func hash(into hasher: inout Hasher) { for screen in all { screen.hash(into: &hasher) } }
}
