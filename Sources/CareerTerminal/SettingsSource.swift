package import CareerDrawing
import CareerJSON
import CareerModel
import CareerPages
import CareerScreens
package import CareerStore
import FoundationEssentials

/// The sources of the settings: a file, and the command line, which takes precedence.
package struct SettingsSource: Sendable {
  package let path: String
  package var wishes: Settings.Wishes

  package init(path: String, wishes: Settings.Wishes = .init()) {
    (self.path, self.wishes) = (path, wishes)
  }

  package struct Reading: Sendable {
    package var settings: Settings
    package var isThere = true
    /// In line order.
    package var problems: [SettingProblem] = []
    /// Why the file could not be read and defaults are used; `nil` if it could be read.
    package var failure: StoreError?
  }

  package func read() -> Reading {
    do throws(StoreError) {
      guard let document = try document() else {
        return Reading(settings: Settings().granting(wishes), isThere: false)
      }
      let (settings, problems) = Settings.reading(document.value) {
        document.line(of: $0, ofName: $1)
      }
      let again = document.repeated.map {
        SettingProblem(
          $0.place, .again(first: document.line(of: $0.place, ofName: true)), line: $0.line)
      }
      return Reading(
        settings: settings.granting(wishes), problems: (problems + again).inLineOrder)
    } catch {
      return Reading(settings: Settings().granting(wishes), failure: error)
    }
  }

  /// Reads the file; `nil` if it does not exist. Throws `cannotRead` and `damaged`.
  func document() throws(StoreError) -> JSON5Document? {
    let bytes: Data?
    do throws(StoreError) {
      bytes = try FileSystem.read(path, most: InputLimit.settings)
    } catch {
      // The store's advice, to use another data directory, would not help here.
      guard case .notADirectory(let place) = error else { throw error }
      throw .cannotRead(path: place, code: ENOTDIR)
    }
    guard let bytes else { return nil }
    // An empty file has no settings, as one that holds an empty object.
    let isEmpty = bytes.allSatisfy { UInt8(ascii: " ") >= $0 }
    return try StoreJSON.naming(path) { () throws(JSONFault) in
      try JSON5Document(isEmpty ? Data("{}".utf8) : bytes, deepest: InputLimit.depth)
    }
  }

  /// Reads the file, and returns the settings and problems for the planner.
  func action(_ words: ErrorMessages) -> AppAction {
    let reading = read()
    let complaints = [
      reading.failure.map { words.error($0) + " Default settings are used." },
      Wording.notice(of: reading.problems, in: path),
    ]
    return .settingsRead(reading.settings, complaints: complaints.compactMap(\.self))
  }
}
