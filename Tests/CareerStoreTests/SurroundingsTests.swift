import CareerModel
import CareerStore
import CareerTesting
import Testing

struct SurroundingsTests {
  @Test func `names of entries come from the clock and chance that were handed in`() {
    var surroundings = Surroundings.fixture()
    surroundings.now = { instant("2026-11-21") }
    let first = surroundings.newULID()
    #expect(first == Surroundings.fixture().newULID())
    #expect(surroundings.newULID() != first)
    #expect(first.description.count == 26)
  }

  @Test func `names are in the order of their moments`() {
    let surroundings = Surroundings.fixture()
    let names = (0..<20).map { _ in surroundings.newULID() }
    #expect(names == names.sorted() && Set(names).count == 20)
  }
}
