import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct SettingsTests {
  /// Lines are those of the test: the place's length for a value, a hundred more for a name.
  private func read(_ value: JSONValue) -> (Settings, [SettingProblem]) {
    Settings.reading(value) { place, ofName in place.steps.count + (ofName ? 100 : 0) }
  }

  private func settings(_ object: [String: JSONValue]) -> Settings {
    let (settings, problems) = read(.object(object))
    #expect(problems == [])
    return settings
  }

  /// The one problem of a document, which counts for nothing else.
  private func problem(_ object: [String: JSONValue]) throws -> (String, line: Int?) {
    var object = object
    object["mouse"] = object["mouse"] ?? .bool(false)
    let (settings, problems) = read(.object(object))
    if object["mouse"] == .bool(false) { #expect(!settings.mouse) }
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    return (Wording.summary(of: problem), problem.line)
  }

  @Test func `an empty document sets nothing`() {
    #expect(settings([:]) == Settings())
  }

  @Test func `every setting can be set, and is told as it was set`() {
    let mine = JSONValue.object([
      "base": .string("high-contrast"), "today": .string("red on black"),
    ])
    let values: [String: JSONValue] = [
      "theme": .string("mine"), "themes": .object(["mine": mine]), "colours": .integer(16),
      "characters": .string("ascii"), "ambiguousWidth": .integer(2), "mouse": .bool(false),
      "background": .string("light"), "slowLine": .bool(true), "screenReader": .bool(true),
      "editor": .string("code --wait"),
      "opener": .string("firefox --new-tab"),
      "keys": .object(["log": .array([.string("Q"), .string("Ctrl-G")])]),
    ]
    let settings = settings(values)
    #expect(Set(values.keys) == Set(Setting.all.map(\.name)))
    for setting in Setting.all {
      #expect(setting.value(settings) != setting.standard, "\(setting.name)")
      if setting.name != "themes" { #expect(setting.value(settings) == values[setting.name]) }
    }
    #expect(
      settings.themeInUse[.today]
        == Theme.Style([], Colour(.basic(.red)), on: Colour(.basic(.black))))
    #expect(settings.themeInUse[.good] == Theme.highContrast[.good])
  }

  @Test func `what is in force can be written into the file and is read as the same`() {
    let own = settings([
      "themes": .object(["mine": .object(["good": .string("bold 208 else bright red else red")])]),
      "keys": .object(["find": .string("/")]), "colours": .string("none"),
    ])
    let written = Dictionary(uniqueKeysWithValues: Setting.all.map { ($0.name, $0.value(own)) })
    #expect(settings(written) == own)
  }

  @Test(
    arguments: [
      (["mous": .bool(true)], "mous is not a setting; did you mean mouse?", 101),
      (["zebra": .null], "zebra is not a setting; cairn settings lists them all", 101),
      (
        ["mouse": .string("no")], "mouse is \"no\", not true or false; true is used", 1
      ),
      (
        ["colours": .string("256")],
        "colours is \"256\", not \"auto\", \"none\", 8, 16 or 256; \"auto\" is used", 1
      ),
      (
        ["ambiguousWidth": .integer(3)], "ambiguousWidth is 3, not 1 or 2; 1 is used", 1
      ),
      (
        ["characters": .array([])],
        "characters is [], not \"auto\", \"unicode\" or \"ascii\"; \"auto\" is used", 1
      ),
      (["editor": .integer(7)], "editor is 7, not text in quotes; \"\" is used", 1),
      (
        ["theme": .string("dark")],
        "there is no theme \"dark\", only standard, high-contrast and colour-blind; \"standard\" is "
          + "used", 1
      ),
      (["theme": .null], "theme is null, not text in quotes; \"standard\" is used", 1),
      (
        ["keys": .array([])],
        "keys is [], not an object of commands and their keys in { }; {} is used", 1
      ),
      (
        ["keys": .object(["log": .integer(1)])],
        "keys › log is 1, not the name of a key in quotes", 2
      ),
      (
        ["keys": .object(["log": .array([.string("a"), .string("")])])],
        "keys › log › 2 is \"\", not the name of a key in quotes", 3
      ),
      (
        ["keys": .object(["undoo": .string("Q")])],
        "undoo is not a command; did you mean undo?", 102
      ),
      (
        ["keys": .object(["undo": .string("Hyper-Q")])],
        "\"Hyper-Q\" is not a valid key for undo; docs/keys.md lists the key names", 2
      ),
      (
        ["keys": .object(["undo": .string("m")])],
        "m is now undo instead of milestone; to confirm this, set another key for milestone, or "
          + "milestone: []", 2
      ),
      (
        ["keys": .object(["undo": .string("Q"), "log": .string("Q")])],
        "Q is set for undo and for log, which uses it; choose another key for one of them", 2
      ),
      (
        ["themes": .string("mine")],
        "themes is \"mine\", not an object of themes in { }; {} is used", 1
      ),
      (
        ["themes": .object(["mine": .string("red")])],
        "themes › mine is \"red\", not an object of roles in { }", 2
      ),
      (
        ["themes": .object(["standard": .object([:])])],
        "themes › standard is a built-in theme; choose another name", 102
      ),
      (
        ["themes": .object(["mine": .object(["mileston": .string("red")])])],
        "mileston is not a role of a theme; did you mean milestone?", 103
      ),
      (
        ["themes": .object(["mine": .object(["good": .integer(2)])])],
        "themes › mine › good is 2, not a style such as \"bold magenta\"", 3
      ),
      (
        ["themes": .object(["mine": .object(["good": .string("bold reed")])])],
        "\"reed\" is not valid in themes › mine › good; did you mean red?", 3
      ),
      (
        ["themes": .object(["mine": .object(["good": .string("bold on")])])],
        "themes › mine › good ends too early: a colour is missing", 3
      ),
      (
        ["themes": .object(["mine": .object(["good": .string("208 else red on red")])])],
        "themes › mine › good has text in its background colour", 3
      ),
      (
        ["themes": .object(["mine": .object(["base": .string("dark")])])],
        "themes › mine › base is \"dark\", not \"standard\", \"high-contrast\" or \"colour-blind\"",
        3
      ),
    ] as [([String: JSONValue], String, Int)])
  func `a mistake is told with its line, and the rest counts`(
    object: [String: JSONValue], words: String, line: Int
  ) throws {
    let problem = try problem(object)
    #expect(problem.0 == words)
    #expect(problem.line == line)
  }

  @Test func `a document that is no object is told, and nothing is set`() throws {
    let (settings, problems) = read(.array([.string("theme")]))
    #expect(settings == Settings())
    #expect(
      problems.map { Wording.summary(of: $0) } == [
        "the whole is [\"theme\"], not an object of settings in { }; defaults are used"
      ])
    #expect(problems.first?.line == 0)
  }

  @Test func `of a theme with a mistake all other roles count`() {
    let (settings, problems) = read(
      .object([
        "theme": .string("mine"),
        "themes": .object(["mine": .object(["good": .string("rot"), "skill": .string("cyan")])]),
      ]))
    #expect(problems.count == 1)
    #expect(settings.themeInUse[.skill] == Theme.Style([], Colour(.basic(.cyan))))
    #expect(settings.themeInUse[.good] == Theme.standard[.good])
  }

  @Test func `a question about a name ends with one mark`() {
    let (_, problems) = Settings.reading(.object(["mous": .null])) { _, _ in 1 }
    #expect(
      Wording.notice(of: problems, in: "config.json")
        == "config.json, line 1: mous is not a setting; did you mean mouse?")
  }

  @Test func `problems come in the order of their lines`() {
    let lines = ["mouse": 9, "zebra": 2, "theme": 5]
    let (_, problems) = Settings.reading(
      .object(["mouse": .null, "zebra": .null, "theme": .null])
    ) { place, _ in place.keys.first.flatMap { lines[$0] } }
    #expect(problems.map(\.line) == [2, 5, 9])
    #expect(
      Wording.notice(of: problems, in: "config.json")
        == "config.json, line 2: zebra is not a setting; cairn settings lists them all. "
        + "Line 5: theme is null, not text in quotes; \"standard\" is used. "
        + "Line 9: mouse is null, not true or false; true is used.")
  }

  @Test func `of many problems the first are told, and how many there are more`() throws {
    let names = (1...9).map { "zebra\($0)" }
    let (_, problems) = Settings.reading(
      .object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) }))
    ) { _, _ in 1 }
    let notice = try #require(Wording.notice(of: problems, in: "config.json"))
    #expect(notice.hasSuffix("7 more: cairn settings lists them all."))
    #expect(Wording.notice(of: [], in: "config.json") == nil)
  }

  @Test func `a name of megabytes is told in a line`() throws {
    let name = String(repeating: "a", count: 1_000_000)
    for object in [[name: .null], ["theme": .string(name)], ["mouse": .string(name)]]
      as [[String: JSONValue]]
    {
      let (_, problems) = read(.object(object))
      #expect(try Wording.summary(of: #require(problems.first)).count < 200)
    }
  }

  @Test(
    arguments: [
      (.auto, 256, false, .twoFiftySix), (.auto, 88, false, .sixteen), (.auto, 8, false, .eight),
      (.auto, 2, false, .none), (.auto, 256, true, .none), (.upTo(.eight), 256, true, .eight),
      (.upTo(.twoFiftySix), 8, false, .eight), (.upTo(.none), 256, false, .none),
    ] as [(Settings.Colours, Int, Bool, ColourDepth)])
  func `colours are as many as are wanted and there are`(
    wish: Settings.Colours, terminal: Int, noColour: Bool, depth: ColourDepth
  ) {
    var settings = Settings()
    settings.colours = wish
    #expect(settings.colourDepth(terminal: terminal, noColour: noColour) == depth)
  }

  @Test func `every setting is told in words, once`() {
    #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
    #expect(Set(Setting.all.map(\.name)) == Set(SettingTexts.about.keys))
    #expect(SettingTexts.about.values.allSatisfy { $0.hasSuffix(".") })
    #expect(Setting.all.allSatisfy { !SettingsDocument.values(of: $0).isEmpty })
    #expect(Set(Role.allCases) == Set(SettingTexts.roles.keys))
    #expect(Set(Theme.BuiltIn.allCases) == Set(SettingTexts.themes.keys))
  }
}
