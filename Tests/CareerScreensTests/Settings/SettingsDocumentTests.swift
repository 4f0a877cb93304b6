import CareerDrawing
import CareerPages
import CareerScreens
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct SettingsDocumentTests {
  /// A document that is missing is recorded, and its test fails once; with `RECORD_GOLDENS=1` it is
  /// recorded anew.
  @Test func `docs/settings.md is what the program makes`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/settings.md")
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    let expected = records ? nil : try? String(contentsOf: file, encoding: .utf8)
    if expected == nil {
      try SettingsDocument.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(records || expected == SettingsDocument.markdown, "RECORD_GOLDENS=1 makes it anew")
  }

  @Test func `every setting, theme and role is in it`() {
    let document = SettingsDocument.markdown
    for setting in Setting.all { #expect(document.contains("### `\(setting.name)`")) }
    for theme in Theme.BuiltIn.allCases { #expect(document.contains("**\(theme.rawValue)**")) }
    for role in Role.allCases { #expect(document.contains("| `\(role)` |")) }
  }

  @Test func `only rows of tables are longer than a hundred columns`() {
    let lines = SettingsDocument.markdown.split(separator: "\n")
    #expect(lines.filter { $0.count > 100 && !$0.hasPrefix("|") && !$0.hasPrefix("- takes") } == [])
  }
}
