import CareerModel
import Testing

@testable import CareerExchange

/// Which ways of writing a name are found, and which words are not taken for one.
struct NameWritingsTests {
  private func told(
    _ text: String, people: [String] = [], projects: [String] = []
  ) throws -> String? {
    var entry = Entry.did("x", on: "2026-10-01", project: projects.first, people: people)
    entry.note = text
    return Redaction.redacted(try .fixture([entry])).0.entries.first?.note
  }

  @Test(arguments: [
    ("Phoenix Rollout", "Phoenix down, PHOENIX, Phoenix's", "P down, P, P's"),
    ("Phoenix Rollout", "the Rollout; the rollout", "the P; the rollout"),
    ("Moonshot Alpha", "#Moonshot and moonshot", "#P and P"),
    ("Moonshot Alpha", "Moonshot\nAlpha", "P"),
    ("Moonshot Alpha", "moonshotalpha moonshot_alpha MOONSHOT   –  ALPHA", "P P P"),
    ("orion2 backend", "orion2 is a backend", "P is a backend"),
    ("Project Hermes", "This project is Hermes", "This project is P"),
    ("Plan 2026", "in 2026", "in 2026"),
    ("Ocean", "oceanic", "oceanic"),
  ])
  func `a project is found`(name: String, text: String, hidden: String) throws {
    #expect(
      try told(text, projects: [name])?.split(
        separator: "Project 1", omittingEmptySubsequences: false
      ).joined(separator: "P") == hidden)
  }

  @Test(arguments: [
    ("Pat O'Brien", "Pat O’Brien, o‘brien, OBRIEN, O`Brien", "P, P, P, P"),
    ("Jean-Luc Picard", "Jean Luc, Jean‑Luc, jeanluc, Luc Picard", "P, P, P, P P"),
    ("Anna Strauß", "STRAUSS STRAUẞ strauss", "P P P"),
    ("Groß", "GROSS, Gros", "P, Gros"),
    ("Zoë Müller", "Zoe Muller, ZOË, Mu\u{308}ller", "P, P, P"),
    ("Łukasz Ødegård", "lukasz, Odegard", "P, P"),
    ("田中", "田中さん、田中太郎", "Pさん、P太郎"),
    ("田中 太郎", "田中さん、太郎", "Pさん、P"),
    ("Kim", "Kimさん, Kimono", "Pさん, Kimono"),
    ("Ng, Bob", "Ng and bob, ng", "P and P, ng"),
    ("Griselda Grump", "GRISELDA's, grump, grumpy", "P's, P, grumpy"),
    ("Mark Green", "Mark, MARK, mark it green, Green", "P, P, mark it green, P"),
    ("Robin Example", "for example, Robin", "for example, P"),
    ("Li\u{AD}sa Quux", "Lisa, Li\u{AD}sa", "P, P"),
  ])
  func `a person is found`(name: String, text: String, hidden: String) throws {
    #expect(
      try told(text, people: [name])?.split(separator: "Person 1", omittingEmptySubsequences: false)
        .joined(separator: "P") == hidden)
  }

  @Test func `a part of a confidential project is found`() throws {
    let secret = Entry.did("x", project: "Phoenix Rollout", tags: ["confidential"])
    var open = Entry.did("y")
    open.title = "PHOENIX went down"
    open.tags = ["phoenix", "design"]
    let entry = Redaction.redacted(try .fixture([secret, open])).0.entries.first
    #expect(entry?.title == "Project 1 went down")
    #expect(entry?.tags == ["Project 1", "design"])
  }
}
