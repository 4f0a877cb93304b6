/// Finds the name that a misspelled word was meant as.
package enum NearestName {
  /// Returns the closest name by changed, missing, added or swapped letters, up to a third of them.
  /// Ignores case, accents, hyphens and underscores.
  package static func of(_ name: String, among names: [String]) -> String? {
    let wanted = folded(name)
    // A text this long is no misspelled name, and comparing it would take time.
    guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
    let near = names.map { (name: $0, distance: distance(wanted, folded($0))) }
      .filter { $0.distance <= max(1, max(wanted.count, $0.name.count) / 3) }
    return near.min { $0.distance < $1.distance }?.name
  }

  private static func folded(_ name: String) -> [Character] {
    TextFolding.folded(name, as: .name).filter { $0 != " " }.map(\.self)
  }

  static func distance(_ one: String, _ other: String) -> Int { distance(Array(one), Array(other)) }

  /// Returns the distance to the beginning of a name: 1 from `talnt` to `talent-management`.
  static func distance(_ text: String, toBeginningOf name: String) -> Int {
    let (wanted, name) = (Array(text), Array(name))
    return (max(0, wanted.count - 1)...(wanted.count + 1)).map { length in
      distance(wanted, Array(name.prefix(length)))
    }.min() ?? 0
  }

  /// The optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var next = [i + 1]
      for (j, counterpart) in other.enumerated() {
        var least = min(row[j + 1], next[j]) + 1
        least = min(least, row[j] + (letter == counterpart ? 0 : 1))
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == counterpart {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
