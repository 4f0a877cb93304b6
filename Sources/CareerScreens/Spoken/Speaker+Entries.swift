import CareerModel
import CareerPages

// How an entry and its evidence are said, on every screen.
extension Speaker {
  func words(for entry: Entry, place: String = "") -> String {
    state.speech.words(for: entry, place: place)
  }

  func kind(of kind: EntryKind) -> String { Speech.kind(of: kind) }

  func level(_ shown: Int) -> String { Speech.level(shown) }

  func words(for day: CalendarDay) -> String { state.speech.words(for: day) }
}
