import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct ProfileCodableTests {
  private let text = """
    {
      "name": "Ada",
      "stages": [
        {"stage": "team-lead", "from": "2020-01-01", "to": "2022-12-31", "company": "Acme"},
        {"stage": "captain", "from": "2023-01-01", "nested": {"deep": [1, null, {"x": 0.5}]}}
      ],
      "aim": {"stage": "technology-leader", "by": "2028-03-01", "why": "to shape"},
      "framework": "own",
      "assessments": [
        {"skill": "teamwork", "level": 2, "date": "2026-11-21", "mood": null}
      ],
      "notApplicable": [
        {"skill": "business-acumen", "reason": "no budget here", "until": 2027}
      ],
      "weights": [
        {"skill": "business-acumen", "weight": 1, "since": "2026"},
        {"skill": "juggling", "weight": 9}
      ],
      "dismissals": [
        {"insight": "no-mentor", "until": "2026-12-31"},
        {"insight": "praise", "mood": {"was": "bad"}}
      ],
      "reviews": [
        {"rhythm": "weekly", "last": "2026-11-20", "took": 2},
        {"rhythm": "quarterly", "off": true}
      ],
      "theme": {"dark": true}
    }
    """

  @Test func `a profile is read with all its parts`() throws {
    let profile = try decoded(Profile.self, from: text)
    #expect(profile.name == "Ada")
    #expect(profile.stages.map(\.stage) == ["team-lead", "captain"])
    #expect(profile.stages.map(\.to) == [on("2022-12-31"), nil])
    #expect(profile.aim?.by == on("2028-03-01"))
    #expect(profile.framework == "own")
    #expect(profile.assessments.map(\.level) == [2])
    #expect(profile.notApplicable.map(\.reason) == ["no budget here"])
    #expect(profile.weights.map(\.skill) == ["business-acumen", "juggling"])
    #expect(profile.weights.map(\.weight) == [1, 9])
    #expect(profile.dismissals.map(\.insight) == ["no-mentor", "praise"])
    #expect(profile.dismissals.map(\.until) == [on("2026-12-31"), nil])
    #expect(profile.lastReview(.weekly) == on("2026-11-20"))
    #expect(profile.isOff(.quarterly))
  }

  @Test func `keys of a newer Cairn are kept at every level`() throws {
    let profile = try decoded(Profile.self, from: text)
    #expect(profile.unknown.values.keys.sorted() == ["theme"])
    #expect(try encoded(profile) == json(text))
    #expect(try reread(profile) == profile)
  }

  @Test func `the marks of the file are not unknown keys`() throws {
    let text = #"{"format": "cairn.profile", "version": 1, "name": "Ada"}"#
    #expect(try decoded(Profile.self, from: text) == Profile(name: "Ada"))
  }

  @Test func `an empty profile is an empty object`() throws {
    #expect(try encoded(Profile()) == .object([:]))
    #expect(try decoded(Profile.self, from: "{}") == Profile())
  }

  @Test func `stages are put in order`() throws {
    let profile = try decoded(
      Profile.self,
      from: """
        {"stages": [{"stage": "b", "from": "2023-01-01"}, {"stage": "a", "from": "2020-01-01"}]}
        """)
    #expect(profile.stages.map(\.stage) == ["a", "b"])
  }

  @Test(arguments: [
    #"{"stages": [{"stage": "a"}]}"#, #"{"stages": {}}"#, #"{"aim": {"by": "2028-01-01"}}"#,
    #"{"stages": [{"stage": "a", "from": "2023-02-30"}]}"#, #"{"name": 7}"#, "[]",
    #"{"assessments": [{"skill": "teamwork", "level": "two", "date": "2026-11-21"}]}"#,
    #"{"notApplicable": [{"skill": "teamwork"}]}"#, #"{"weights": [{"skill": "teamwork"}]}"#,
    #"{"weights": [{"skill": "teamwork", "weight": 1.5}]}"#, #"{"dismissals": ["no-mentor"]}"#,
    #"{"dismissals": [{"insight": "no-mentor", "until": "soon"}]}"#,
    #"{"dismissals": [{"until": "2026-12-31"}]}"#, #"{"reviews": [{"last": "2026-12-31"}]}"#,
    #"{"reviews": [{"rhythm": "weekly", "last": "soon"}]}"#,
  ])
  func `what is no profile is refused`(text: String) {
    #expect(throws: JSONFault.self) { try decoded(Profile.self, from: text) }
  }
}
