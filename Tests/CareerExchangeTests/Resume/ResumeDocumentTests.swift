import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite struct ResumeDocumentTests {
  private let profile = Profile(
    name: "Robin Example",
    stages: [
      StageTenure(stage: StageID(rawValue: "hands-on-engineer"), from: "2018-04-01"),
      StageTenure(stage: StageID(rawValue: "team-lead"), from: "2025-06-01"),
    ])

  private func resume(
    _ entries: [Entry], _ query: Query = Query()
  ) throws -> [String: JSONValue] {
    let text = try Document.make(
      ExportRequest(.jsonresume, query: query), of: SmallCareers.career(entries, profile: profile)
    ).text
    #expect(text.hasSuffix("}\n"))
    guard case .object(let root) = try CareerJSON.decode(JSONValue.self, from: Data(text.utf8))
    else { throw CocoaError(.coderInvalidValue) }
    return root
  }

  private func list(_ root: [String: JSONValue], _ name: String) -> [ResumeNode] {
    ResumeNode(root[name], at: []).items ?? []
  }

  @Test func `stages are work, the latest first, and the one that lasts has no end`() throws {
    let root = try resume([
      SmallCareers.milestone("Shipped it", on: "2020-05-05", result: "one week")
    ])
    let work = list(root, "work")
    #expect(work.map { $0.text(["position"]) } == ["Team lead", "Hands-on engineer"])
    #expect(work.map { $0.text(["startDate"]) } == ["2025-06-01", "2018-04-01"])
    #expect(work.map { $0.text(["endDate"]) } == [nil, "2025-05-31"])
    #expect(work[1].child("highlights").items?.map(\.string) == ["Shipped it: one week"])
    let basics = ResumeNode(root["basics"], at: [])
    #expect(basics.text(["name"]) == "Robin Example")
    #expect(basics.text(["label"]) == "Team lead")
    #expect(ResumeNode(root["meta"], at: []).text(["lastModified"]) == "2026-03-02T09:30:15")
  }

  @Test func `highlights are milestones and results, the strongest first, and no more than six`()
    throws
  {
    var entries = (0..<12).map { index in
      SmallCareers.milestone("Plain \(index)", id: "01P\(index + 10)", on: "2020-01-\(10 + index)")
    }
    entries.append(
      SmallCareers.milestone("With result", id: "01R", on: "2019-01-01", result: "saved"))
    var skill = SmallCareers.milestone("A skill", id: "01S", on: "2020-06-01")
    skill.kind = .skill
    entries.append(skill)
    skill.id = EntryID(rawValue: "01T")
    skill.result = "nothing broke"
    skill.evidence = [Evidence(skill: SkillID(rawValue: "teamwork"), level: 5)]
    entries.append(skill)
    let highlights = list(try resume(entries), "work")[1].child("highlights").items ?? []
    #expect(
      highlights.prefix(3).map(\.string)
        == ["With result: saved", "A skill: nothing broke", "Plain 11"])
    #expect(highlights.count == 6)
  }

  @Test func `a project has the days and the skills of its entries`() throws {
    var one = SmallCareers.milestone("Began", id: "01A", on: "2010-01-10")
    one.project = "checkout"
    one.evidence = [Evidence(skill: SkillID(rawValue: "teamwork"), level: 2)]
    var two = SmallCareers.milestone("Ended", id: "01B", on: "2011-02-11")
    two.project = "checkout"
    var other = SmallCareers.milestone("Nothing to show", id: "01C", on: "2022-02-11")
    (other.kind, other.project) = (.skill, "search")
    let projects = list(try resume([one, two, other]), "projects")
    #expect(projects.map { $0.text(["name"]) } == ["checkout"])
    #expect(projects[0].text(["startDate"]) == "2010-01-10")
    #expect(projects[0].text(["endDate"]) == "2011-02-11")
    #expect(projects[0].child("highlights").items?.map(\.string) == ["Began", "Ended"])
    #expect(projects[0].child("keywords").items?.map(\.string) == ["Teamwork"])
  }

  @Test func `what a stage tells is not told again by its project`() throws {
    var told = SmallCareers.milestone("Shipped it", id: "01A", on: "2026-03-01")
    told.project = "checkout"
    var earlier = SmallCareers.milestone("Began", id: "01B", on: "2010-01-10")
    earlier.project = "checkout"
    let projects = list(try resume([told, earlier]), "projects")
    #expect(projects[0].child("highlights").items?.map(\.string) == ["Began"])
    #expect(projects[0].text(["endDate"]) == "2026-03-01")
  }

  @Test func `only skills that the record shows are in it, in the framework's words`() throws {
    #expect(list(try resume([SmallCareers.milestone("Shipped it")]), "skills").isEmpty)
    let proof = (0..<12).map { index in
      var entry = SmallCareers.milestone(
        "Helped \(index)", id: "01P\(index + 10)", on: "2026-0\(1 + index % 6)-10")
      entry.evidence = [Evidence(skill: SkillID(rawValue: "teamwork"), level: 2)]
      entry.confirmedBy = ["Sam"]
      entry.project = "p\(index % 3)"
      entry.tags = index == 0 ? ["rare"] : ["often"]
      return entry
    }
    let skills = list(try resume(proof), "skills")
    let teamwork = try #require(Framework.builtIn.skill(SkillID(rawValue: "teamwork")))
    #expect(skills.map { $0.text(["name"]) } == [teamwork.title])
    #expect(skills.map { $0.text(["level"]) } == [teamwork.level(2)?.text])
    #expect(skills[0].child("keywords").items == nil, "tags are labels of one's own")
  }

  @Test func `a reference is what one person said, word for word, and nothing else`() throws {
    var quoted = SmallCareers.milestone(
      "Sam after the review: “You kept all of us calm.”", id: "01A")
    (quoted.kind, quoted.people) = (.feedback, ["Sam"])
    var told = SmallCareers.milestone("Kim was glad of the review", id: "01B")
    (told.kind, told.people) = (.feedback, ["Kim"])
    var two = quoted
    (two.id, two.people) = (EntryID(rawValue: "01C"), ["Sam", "Kim"])
    let references = list(try resume([quoted, told, two]), "references")
    #expect(references.map { $0.text(["name"]) } == ["Sam"])
    #expect(references.map { $0.text(["reference"]) } == ["You kept all of us calm."])
  }

  @Test(arguments: [
    ("Said \"that was a good call\" twice", "that was a good call"),
    ("„Das war sehr gut“, sagte sie", "Das war sehr gut"),
    ("«C'est une bonne idée»", "C'est une bonne idée"),
    ("the word \"done\" and then \"all of it works\"", "all of it works"),
    ("nobody \"said anything", nil), ("\"done\"", nil), ("", nil),
  ])
  func `words between quotation marks are found, a single word is none`(
    _ text: String, _ words: String?
  ) {
    #expect(Quotation.first(in: text) == words)
  }
}
