import CareerJSON
import Testing

struct DocumentPathTests {
  private let path: DocumentPath = ["stages", 2, "asks", 0, "skill"]

  @Test func `places in lists are counted from one where a person reads them`() {
    #expect(path.description == "stages › 3 › asks › 1 › skill")
    #expect(DocumentPath().description == "")
  }

  @Test func `a path is made step by step`() {
    let stage: DocumentPath = ["stages"] / 2
    #expect(stage / "asks" / 0 / "skill" == path)
    #expect(path.keys == ["stages", "asks", "skill"])
  }

  @Test func `a value is enclosed by the document, by what is between, and by itself`() {
    #expect((["a", 1] as DocumentPath).enclosing == [[], ["a"], ["a", 1]])
  }
}
