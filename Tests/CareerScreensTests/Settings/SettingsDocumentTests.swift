import CareerDrawing
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct SettingsDocumentTests {
  @Test func `docs/settings.md is what the program makes`() throws {
    try Golden.compare(SettingsDocument.markdown, with: "docs/settings.md")
  }

  @Test func `every setting, theme and role is in it`() {
    let document = SettingsDocument.markdown
    for setting in Setting.all { #expect(document.contains("### `\(setting.name)`")) }
    for theme in Theme.BuiltIn.allCases { #expect(document.contains("**\(theme.rawValue)**")) }
    for role in Role.allCases { #expect(document.contains("| `\(role)` |")) }
  }

  @Test func `only rows of tables are longer than a hundred columns`() {
    let lines = SettingsDocument.markdown.split(separator: "\n")
    let long = lines.filter { $0.count > 100 && !$0.hasPrefix("|") && !$0.hasPrefix("- values") }
    #expect(long == [])
  }
}
