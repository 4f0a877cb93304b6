package import CareerStore

/// The completion of a raw bash line, exactly as `cairn complete bash` does it, without a process.
package enum RawLineCompletion {
  /// Returns the words that could end the line, quoted as the line needs them.
  package static func words(of line: String, in store: CareerStore) -> [String] {
    let typed = BashLine(line)
    let place = CompletionPlace(typed.before, completing: typed.word)
    guard
      case .words(let candidates, _) = CandidateFinder(store).completion(of: typed.word, at: place)
    else { return [] }
    return candidates.compactMap { typed.replacement($0.word, for: typed.word) }
  }
}
