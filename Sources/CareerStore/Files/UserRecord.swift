import FoundationEssentials

/// What /etc/passwd says of a user. Read by ourselves: the C library would load parts of itself at
/// run time for it, which a program that is one file cannot count on.
package struct UserRecord: Hashable, Sendable {
  package let name: String
  package let home: String

  /// `nil` for a user that is not in the file, such as one from a directory service.
  package init?(_ user: UInt32) {
    guard let bytes = try? FileSystem.read("/etc/passwd") else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count >= 6, UInt32(fields[2]) == user else { continue }
      name = String(fields[0])
      home = String(fields[5])
      return
    }
    return nil
  }
}
