/// The reason why a document cannot be made or read. Errors are data;
/// CareerCommands/ErrorText.swift words them, because it also knows the file.
package enum ExchangeError: Error, Hashable, Sendable {
  /// The input is not of the stated kind. `line` counts from 1; `detail` has no full stop.
  case unreadable(line: Int?, detail: String)
  /// A template cannot be used, with its name, the line and the reason.
  case template(name: String, line: Int?, detail: String)
  /// A backup does not match the career it was made from; `nil` if it cannot even be read.
  case incomplete(CareerCount?, expected: CareerCount)
}
