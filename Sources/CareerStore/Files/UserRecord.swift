/// A user's entry in /etc/passwd. Parsed here because the C library would load parts of itself at
/// run time, which a single-file executable cannot rely on.
package struct UserRecord: Hashable, Sendable {
  package let name: String
  package let home: String

  /// `nil` for a user who is not in the file, such as one from a directory service.
  package init?(_ user: UInt32) {
    guard let bytes = try? FileSystem.read("/etc/passwd") else { return nil }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 6, UInt32(fields[2]) == user else { continue }
      name = fields[0]
      home = fields[5]
      return
    }
    return nil
  }
}
