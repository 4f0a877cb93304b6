import CareerModel
import CareerStore
import Foundation
import Testing

struct TitleSearchTests {
  static let files: [String: (title: String, file: Data)] = [
    "as it stands": ("Ran CI/CD", month("Ran CI/CD")),
    "within a longer text": ("CD", month("Ran CI/CD")),
    "with a character as its number": ("Ran CI/CD", month(#"\u0052an CI/CD"#)),
    "with an escaped slash": ("Ran CI/CD", month(#"Ran CI\/CD"#)),
    "with quotes": (#"Said "no""#, month(#"Said \"no\""#)),
    "with a backslash": (#"a\b"#, month(#"a\\b"#)),
    "with an umlaut in two pieces": ("Über", month("U\u{308}ber")),
    "in UTF-16": ("Ran", String(decoding: month("Ran"), as: UTF8.self).data(using: .utf16)!),
  ]

  private static func month(_ title: String) -> Data {
    Data(smallMonth.replacing("First {or so}", by: title).utf8)
  }

  @Test(arguments: files.keys.sorted())
  func `a title that a month holds is never missed`(kind: String) throws {
    let (title, file) = try #require(Self.files[kind])
    try withTemporaryCareer { directory, store in
      try Disk.put(file, at: directory.november)
      #expect(store.mayHold(["Nothing of the kind", title], in: november))
    }
  }

  @Test func `a plain title that a month lacks is known to be missing`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(smallMonth, at: directory.november)
      #expect(!store.mayHold(["Ran CI/CD", "Third"], in: november))
    }
  }

  @Test func `where another file may hold a title, or none can be read, the month is read`() throws
  {
    try withTemporaryCareer { directory, store in
      #expect(store.mayHold(["Third"], in: november))
      try Disk.put(smallMonth, at: directory.november)
      let copy = directory.november.replacing(".json", by: " (conflicted copy).json")
      try Disk.put(smallMonth, at: copy)
      #expect(store.mayHold(["Third"], in: november))
    }
  }
}
