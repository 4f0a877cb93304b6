/// Finds what somebody meant who has mistyped a name.
package enum NearestName {
  /// The name that the fewest changed, missing, added or swapped letters lead to, of those that are
  /// near enough to be meant: a third of the letters may be wrong. Capitals, accents, hyphens and
  /// underscores do not matter. `nil` where none is.
  package static func of(_ name: String, among names: [String]) -> String? {
    let wanted = folded(name)
    // What is this long is no mistyped name, and comparing it would take its time.
    guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
    let near = names.map { (name: $0, distance: distance(wanted, folded($0))) }
      .filter { $0.distance <= max(1, max(wanted.count, $0.name.count) / 3) }
    return near.min { $0.distance < $1.distance }?.name
  }

  private static func folded(_ name: String) -> [Character] {
    TextFolding.folded(name, as: .name).filter { $0 != " " }.map(\.self)
  }

  /// How many changed, missing, added or swapped letters lead from one text to the other.
  static func distance(_ one: String, _ other: String) -> Int {
    distance(Array(one), Array(other))
  }

  /// How many letters lead from a text to the beginning of a name that is about as long: of `talnt` to
  /// `talent-management` one.
  static func distance(_ text: String, toBeginningOf name: String) -> Int {
    let (wanted, name) = (Array(text), Array(name))
    return (max(0, wanted.count - 1)...(wanted.count + 1)).map { length in
      distance(wanted, Array(name.prefix(length)))
    }.min() ?? 0
  }

  /// The optimal string alignment distance (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
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
