import CareerModel

/// A folded text that maps each part back to the original, to mark or replace matches.
struct FoldedText: Sendable {
  let original: [Unicode.Scalar]
  /// The text folded by `TextFolding`.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The index in `original` that each scalar was folded from; never decreases.
  private var places: [Int] = []

  init(_ text: String, as form: TextFolding.Form = .text) {
    original = Array(text.unicodeScalars)
    scalars.reserveCapacity(original.count)
    places.reserveCapacity(original.count)
    for (place, scalar) in original.enumerated() {
      TextFolding.fold(scalar, as: form) { folded in
        scalars.append(folded)
        places.append(place)
      }
    }
  }

  /// Returns the range of `original` for a range of `scalars`, with accents after its last letter.
  func originalRange(of folded: Range<Int>) -> Range<Int> {
    guard let start = place(of: folded.lowerBound) else { return original.count..<original.count }
    return start..<(place(of: end(of: folded)) ?? original.count)
  }

  /// Returns the end of a range of `scalars`, extended to not split a scalar of the original.
  func end(of folded: Range<Int>) -> Int {
    guard let last = place(of: folded.upperBound - 1), !folded.isEmpty else {
      return folded.upperBound
    }
    var end = folded.upperBound
    while place(of: end) == last { end += 1 }
    return end
  }

  private func place(of index: Int) -> Int? { places.indices.contains(index) ? places[index] : nil }
}
