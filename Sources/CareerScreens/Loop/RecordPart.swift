package import CareerModel

/// A part of the record that is read on its own, and may fail on its own.
package enum RecordPart: Hashable, Sendable {
  /// The list of months.
  case journal
  case month(CalendarMonth)
  /// The profile and the framework that it names.
  case profile
  case plan
}
