import CareerModel

@testable import CareerExchange

extension GitCommit {
  static let robin = GitAuthor(name: "Robin Example", email: "robin@example.org")
  static let sam = GitAuthor(name: "Sam Example", email: "sam@example.org")

  /// A commit at noon of a day, whose name is 40 digits long as git's are.
  static func fixture(
    _ hash: String, on day: String = "2026-11-16", _ subject: String = "Retry failed uploads",
    by author: GitAuthor = robin, parents: [String] = ["0"], written: String? = nil
  ) -> GitCommit {
    GitCommit(
      hash: long(hash), parents: parents.map(long), author: author,
      writtenEmail: written ?? author.email,
      time: day.contains("T") ? day : "\(day)T12:00:00+01:00", subject: subject)
  }

  /// `a1` as `a1000…`.
  static func long(_ hash: String) -> String {
    hash + String(repeating: "0", count: 40 - hash.count)
  }
}
