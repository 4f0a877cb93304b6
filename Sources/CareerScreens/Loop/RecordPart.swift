package import CareerModel

/// A part of the record that is read by itself, and may be unreadable by itself.
package enum RecordPart: Hashable, Sendable {
  /// Which months there are.
  case journal
  case month(CalendarMonth)
  /// With the framework that it names.
  case profile
  case plan
}
