import CareerDemo
import CareerModel
import CareerTesting
import Testing

@Suite("Sequences")
struct SequencesTests {
  @Test(arguments: SeededRandom.seeds(40))
  func `texts all differ unless one is there twice`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = (0..<random.below(60)).map { _ in "id-\(random.below(400))" }
    #expect(texts.allDiffer == (Set(texts).count == texts.count), "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `a list is in order afterwards, and equal items stay as they were`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let items = (0..<random.below(30)).map { (key: random.below(9), place: $0) }
    var sorted = items
    sorted.sortIfNeeded { $0.key < $1.key }
    #expect(sorted.map(\.key) == items.map(\.key).sorted(), "seed \(seed)")
    for (left, right) in zip(sorted, sorted.dropFirst()) where left.key == right.key {
      #expect(left.place < right.place, "seed \(seed)")
    }
  }
}
