import CareerJSON
import CareerStore
import CareerTesting
import Foundation
import Testing

@testable import CareerTerminal

struct SettingsSourceTests {
  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/config.json"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try body(path)
    }
  }

  @Test func `a file that is not there is no error`() throws {
    try withTemporaryDirectory { directory in
      let document = try SettingsSource(path: directory + "/gone/config.json").document()
      #expect(document == nil)
    }
  }

  @Test func `a file is read with its lines`() throws {
    try withFile("{\n  mouse: false, // for selecting\n}") { path in
      let document = try #require(try SettingsSource(path: path).document())
      #expect(document.value == .object(["mouse": .bool(false)]))
      #expect(document.line(of: ["mouse"]) == 2)
    }
  }

  @Test func `a damaged file is told with file and line`() throws {
    try withFile("{\n  mouse: off\n}") { path in
      #expect(
        throws: StoreError.damaged(
          path: path, line: 2, detail: "off is not a value; put a string in quotes")
      ) { try SettingsSource(path: path).document() }
    }
  }

  @Test func `a file that is far too large is not read`() throws {
    try withFile("{}") { path in
      // With a hole in it, which takes no room on the disk.
      #expect(truncate(path, 200_000_000) == 0)
      #expect(
        throws: StoreError.damaged(
          path: path, line: nil, detail: "it is 200.0 MB; the limit is 1.0 MB")
      ) { try SettingsSource(path: path).document() }
    }
  }

  @Test func `a file that cannot be read is told`() throws {
    try withTemporaryDirectory { directory -> Void in
      #expect(throws: StoreError.cannotRead(path: directory, code: EISDIR)) {
        try SettingsSource(path: directory).document()
      }
    }
    try withFile("{}") { path in
      #expect(throws: StoreError.cannotRead(path: path, code: ENOTDIR)) {
        try SettingsSource(path: path + "/config.json").document()
      }
    }
  }
}
