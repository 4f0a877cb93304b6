import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct WeighFormTests {
  private static let skill: SkillID = "business-acumen"

  private func planner(
    _ career: Career = .mentoring, _ keys: Script = "4 G i", size: Size = .usual
  ) -> Planner {
    Planner(career, keys, size: size)
  }

  private func form(_ planner: Planner) -> WeighForm? {
    planner.state.overlay?.of(WeighForm.self)
  }

  private static let leftOut = Career.mentoring.with {
    $0.weighing(skill, as: 2).leavingOut(skill, because: "sales does it here")
  }

  @Test func `it begins at what the profile says`() {
    #expect(form(planner())?.choice == .asTheFramework)
    let weighed = Career.mentoring.with { $0.weighing(Self.skill, as: 0) }
    #expect(form(planner(weighed))?.choice == .weight(0))
    let leftOut = form(planner(Self.leftOut))
    #expect(leftOut?.choice == .notApplicable)
    #expect(leftOut?.reason.text == "sales does it here")
  }

  @Test(
    arguments: [
      ("0", .weight(0)), ("3", .weight(3)), ("4", .asTheFramework), ("x", .asTheFramework),
      ("Up", .asTheFramework), ("Down", .weight(0)), ("Tab Tab Tab", .weight(2)),
      ("1 Up", .weight(0)), ("3 Down Down", .notApplicable), ("3 Down 1 Up", .weight(3)),
    ] as [(Script, WeighForm.Choice)])
  func `arrows and digits choose`(keys: Script, choice: WeighForm.Choice) {
    var planner = planner()
    planner.run(keys)
    #expect(form(planner)?.choice == choice)
    #expect(planner.effects.isEmpty)
  }

  @Test func `Enter keeps a weight, and the figure by own weights is there`() {
    var planner = planner(.demo)
    let before = planner.state.profile
    planner.run("0 Enter")
    #expect(
      planner.effects == [.perform(.edit(before, to: before.weighing(Self.skill, as: 0)))])
    #expect(planner.state.overlay == nil)
    let readiness = planner.state.reading?.readiness
    #expect(readiness?.asks.first { $0.skill == Self.skill }?.ownWeight == 0)
    #expect((readiness?.percent == nil) == (readiness?.ownPercent == nil))
  }

  @Test func `Enter keeps a reason, and the skill leaves the ratio`() {
    var planner = planner()
    let before = planner.state.profile
    planner.run("3 Down \"sales does it here \" Enter")
    let after = before.leavingOut(Self.skill, because: "sales does it here")
    #expect(planner.effects == [.perform(.edit(before, to: after))])
    #expect(planner.state.overlay == nil)
    #expect(planner.state.reading?.readiness?.counted.contains { $0.skill == Self.skill } == false)
  }

  @Test func `without a reason Enter says so and stays`() {
    var planner = planner()
    planner.run("3 Down \"  \" Enter")
    #expect(planner.effects.isEmpty)
    #expect(form(planner)?.choice == .notApplicable)
    #expect(planner.state.message == .init("Enter a reason first.", tone: .error))
    planner.run("\"sales\" Enter")
    #expect(planner.state.profile.notApplicable.map(\.reason) == ["sales"])
  }

  @Test func `a reason that cannot be saved is still there`() {
    var planner = planner(.mentoring, "4 G i 3 Down \"sales\" [the disk is full] Enter")
    #expect(form(planner)?.reason.text == "sales")
    #expect(!planner.state.errors.isEmpty)
    #expect(planner.state.profile == Career.mentoring.profile)
    planner.store.trouble = nil
    planner.run("Enter")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.profile.notApplicable.map(\.reason) == ["sales"])
  }

  @Test func `a reason stays while other choices are looked at`() {
    var planner = planner()
    planner.run("3 Down \"sales\" Up Up Down Down")
    #expect(form(planner)?.reason.text == "sales")
    #expect(form(planner)?.choice == .notApplicable)
  }

  @Test func `digits and letters belong to the reason while it is written`() {
    var planner = planner()
    planner.run("3 Down \"q1 j k\" Backspace Left Left \"x\"")
    #expect(form(planner)?.reason.text == "q1 xj ")
  }

  @Test func `a weight says that the skill applies after all`() {
    var planner = planner(Self.leftOut)
    planner.run("Up Up Enter")
    #expect(planner.state.profile.notApplicable.isEmpty)
    #expect(planner.state.profile.weights == [SkillWeight(skill: Self.skill, weight: 2)])
  }

  @Test func `a reason leaves the weight as it was`() {
    let weighed = Career.mentoring.with { $0.weighing(Self.skill, as: 2) }
    var planner = planner(weighed)
    planner.run("Down Down \"sales\" Enter")
    #expect(planner.state.profile.weights == weighed.profile.weights)
    #expect(planner.state.profile.notApplicable.map(\.reason) == ["sales"])
  }

  @Test func `the framework's choice takes weight and reason away`() {
    var planner = planner(Self.leftOut)
    planner.run("Up Up Up Up Up Up Enter")
    #expect(planner.state.profile.notApplicable.isEmpty)
    #expect(planner.state.profile.weights.isEmpty)
  }

  @Test(arguments: [Career.mentoring, leftOut])
  func `what is already so is not saved again`(career: Career) {
    var planner = planner(career)
    planner.run("Enter")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.overlay == nil)
  }

  @Test func `Esc cancels and changes nothing`() {
    var planner = planner(.mentoring, "4 G")
    let expected = planner.state
    planner.run("i 3 Esc")
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test func `a paste is a reason`() {
    var planner = planner()
    planner.run("paste \"sales\nhere\"")
    #expect(form(planner)?.choice == .notApplicable)
    #expect(form(planner)?.reason.text == "sales here")
    #expect(planner.effects.isEmpty)
  }

  @Test func `it says what a choice does`() {
    var planner = planner()
    #expect(planner.picture.contains("framework default (weight 3)"))
    planner.run("1")
    #expect(planner.picture.contains("second readiness figure"))
    planner.run("3 Down")
    #expect(planner.picture.contains("Excluded from readiness"))
  }

  @Test func `a skill that the framework does not have can be weighed`() {
    var planner = planner(Career(.manager, [.full]))
    #expect(form(planner)?.skill == "juggling")
    planner.run("3 Enter")
    #expect(planner.state.profile.weights == [SkillWeight(skill: "juggling", weight: 3)])
  }

  @Test func `the smallest terminal shows every choice and the reason`() {
    var planner = planner(size: .narrow)
    planner.run("3 Down \"sales\"")
    let shown = planner.picture
    for words in ["framework default", "does not matter", "a little", "some", "a lot", "sales"] {
      #expect(shown.contains(words), "\(words)")
    }
  }

  @Test func `a reason that was not saved comes back with the same key, and goes once it is saved`()
  {
    var planner = planner()
    planner.run("3 Down \"sales does\" Esc")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.message?.text.contains("kept until") == true)
    planner.run("i")
    #expect(form(planner)?.choice == .notApplicable)
    #expect(form(planner)?.reason.text == "sales does")
    planner.run("\" it here\" Enter")
    #expect(planner.store.profile.notApplicable.first?.reason == "sales does it here")
    #expect(planner.state.unfinishedReasons.isEmpty)
  }
}
