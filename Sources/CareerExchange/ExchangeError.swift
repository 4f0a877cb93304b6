/// Why a document cannot be made or read. Errors are data; their words are in
/// CareerCommands/ErrorText.swift, which also knows the file.
package enum ExchangeError: Error, Hashable, Sendable {
  /// What was given is not what its kind says. `line` counts from 1, `nil` where none can be named;
  /// `detail` is in words, without a full stop.
  case unreadable(line: Int?, detail: String)
  /// A template that cannot be used, by its name, its line and why.
  case template(name: String, line: Int?, detail: String)
  /// A backup that does not hold what it was made of; `nil` where it cannot even be read.
  case incomplete(CareerCount?, expected: CareerCount)
}
