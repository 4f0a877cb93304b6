import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// What the planner makes of settings that come in.
struct SettingsReadTests {
  @Test func `settings are taken over, silently at the start`() {
    var state = AppState(size: .usual, today: today, framework: .builtIn)
    var settings = Settings()
    settings.mouse = false
    #expect(state.update(.settingsRead(settings)) == [])
    #expect(state.settings == settings && state.message == nil)
  }

  @Test func `read again they are confirmed`() {
    var planner = Planner()
    planner.send(.settingsRead(Settings()))
    #expect(planner.state.message == .init("Settings reloaded.", tone: .good))
  }

  @Test func `complaints about the settings go when they are read again without the fault`() {
    var planner = Planner()
    planner.send(.settingsRead(Settings(), complaints: ["config.json, line 2: no such theme."]))
    planner.send(.noticed("plan.json is damaged."))
    #expect(planner.state.errors.count == 2)
    planner.send(.settingsRead(Settings()))
    #expect(planner.state.errors == ["Plan.json is damaged."])
  }

  @Test func `ASCII is drawn when it is set, and no longer when it is not`() {
    var planner = Planner()
    var settings = Settings()
    settings.characters = .ascii
    planner.send(.settingsRead(settings))
    #expect(planner.state.glyphs == .ascii)
    planner.send(.settingsRead(Settings()))
    #expect(planner.state.glyphs == .unicode)
    var plain = Planner(Career(.manager), glyphs: .ascii)
    settings.characters = .unicode
    plain.send(.settingsRead(settings))
    #expect(plain.state.glyphs == .ascii)
  }

  @Test func `what is noticed is not pushed out by the next notice before it is seen`() {
    var planner = Planner()
    planner.send(.noticed("plan.json is damaged."))
    planner.send(.noticed("config.json is damaged."))
    planner.send(.noticed("config.json is damaged."))
    #expect(planner.state.errors == ["Plan.json is damaged.", "Config.json is damaged."])
    planner.press(.escape, .escape)
    planner.send(.noticed("config.json is damaged."))
    #expect(planner.state.errors == ["Config.json is damaged."])
  }

  @Test func `what is wished on the command line counts more than what is set`() {
    var settings = Settings()
    settings.theme = "high-contrast"
    let wishes = Settings.Wishes(theme: "colour-blind", isASCII: true, forScreenReader: true)
    let granted = settings.granting(wishes)
    #expect(granted.theme == "colour-blind" && granted.characters == .ascii)
    #expect(granted.screenReader)
    #expect(settings.granting(.init()) == settings)
    #expect(settings.granting(.init(theme: "dark")) == settings)
  }
}
