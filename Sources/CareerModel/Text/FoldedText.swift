/// A folded text that knows where in the original each part of it is, to mark or replace what was found.
package struct FoldedText: Sendable {
  /// The scalars of the text as it was written.
  package let original: [Unicode.Scalar]
  /// Its folding, as `TextFolding` makes it.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// The place in `original` of what each scalar was folded from; it never goes back.
  private var places: [Int] = []

  package init(_ text: String, as form: TextFolding.Form = .text) {
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

  /// The range of `original` that a range of `scalars` was folded from, with the accents and ignorable
  /// characters behind its last letter. Where it cuts a ligature, all of the ligature belongs to it.
  package func originalRange(of folded: Range<Int>) -> Range<Int> {
    guard let start = place(of: folded.lowerBound) else {
      return original.count..<original.count
    }
    return start..<(place(of: end(of: folded)) ?? original.count)
  }

  /// The end of a range of `scalars` that cuts no scalar of the original in two.
  package func end(of folded: Range<Int>) -> Int {
    guard let last = place(of: folded.upperBound - 1), !folded.isEmpty else {
      return folded.upperBound
    }
    var end = folded.upperBound
    while place(of: end) == last { end += 1 }
    return end
  }

  private func place(of index: Int) -> Int? {
    places.indices.contains(index) ? places[index] : nil
  }
}
