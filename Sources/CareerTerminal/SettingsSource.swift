package import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
package import CareerStore

/// Where the settings come from: a file, and what the command line asks for, which counts more.
package struct SettingsSource: Sendable {
  package let path: String
  package var wishes: Settings.Wishes

  package init(path: String, wishes: Settings.Wishes = .init()) {
    self.path = path
    self.wishes = wishes
  }

  /// What a look at the file has brought.
  package struct Reading: Sendable {
    package var settings: Settings
    /// Whether there is a file.
    package var isThere = true
    /// In the order of their lines.
    package var problems: [SettingProblem] = []
    /// Why nothing of the file could be read, so that the defaults are used; `nil` where it could.
    package var failure: StoreError?
  }

  /// Reads the file now.
  package func read() -> Reading {
    do throws(StoreError) {
      guard let document = try SettingsFile.read(path) else {
        return Reading(settings: Settings().granting(wishes), isThere: false)
      }
      let (settings, problems) = Settings.reading(document.value) { place, ofName in
        ofName ? document.line(ofName: place) : document.line(of: place)
      }
      let again = document.repeated.map {
        SettingProblem(
          $0.place, .again(first: document.line(ofName: $0.place)), line: $0.line)
      }
      return Reading(
        settings: settings.granting(wishes), problems: SettingProblem.inOrder(problems + again))
    } catch {
      return Reading(settings: Settings().granting(wishes), failure: error)
    }
  }

  /// What the planner must know after a look at the file: the settings, and what is wrong.
  func action(_ words: ErrorMessages) -> AppAction {
    let reading = read()
    let complaints = [
      reading.failure.map { words.error($0) + " Default settings are used." },
      Wording.notice(of: reading.problems, in: path),
    ]
    return .settingsRead(reading.settings, complaints: complaints.compactMap(\.self))
  }
}
