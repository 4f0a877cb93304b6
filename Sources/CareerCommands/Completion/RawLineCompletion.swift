package import CareerStore

/// What bash is offered for a raw line: the whole way of `cairn complete bash`, without a process.
package enum RawLineCompletion {
  /// The words that could stand at the end of a line, quoted as the line needs them.
  package static func words(of line: String, in store: CareerStore) -> [String] {
    let typed = BashLine(line)
    let place = CompletionPlace(typed.before, completing: typed.word)
    guard
      case .words(let candidates, _) = CandidateFinder(store).completion(of: typed.word, at: place)
    else { return [] }
    return candidates.compactMap { typed.replacement($0.word, for: typed.word) }
  }
}
