import Foundation

/// A git repository of a test, with days and authors of its own, whatever the settings of this machine
/// are.
struct MadeUpRepository {
  let url: URL

  var path: String { url.path }

  static let robin = "Robin Example <robin@example.org>"
  static let sam = "Sam Example <sam@example.org>"

  private static let environment = [
    "HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_COMMITTER_NAME": "Robin Example", "GIT_COMMITTER_EMAIL": "robin@example.org",
  ]

  /// An empty one, in which Robin commits.
  init(_ url: URL, isBare: Bool = false) throws {
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try git(["init", "-q", "-b", "main"] + (isBare ? ["--bare"] : []))
    try git(["config", "user.email", "robin@example.org"])
    try git(["config", "user.name", "Robin Example"])
  }

  /// Another checkout of one that is there.
  init(cloning other: MadeUpRepository, into url: URL, _ options: String...) throws {
    self.url = url
    _ = try Self.run(["clone", "-q"] + options + [other.path, url.path])
    try git(["config", "user.email", "robin@example.org"])
  }

  @discardableResult
  func git(_ arguments: [String], input: String = "", at time: String? = nil) throws -> String {
    try Self.run(["-C", path] + arguments, input: input, at: time)
  }

  private static func run(
    _ arguments: [String], input: String = "", at time: String? = nil
  ) throws -> String {
    var environment = environment
    if let time {
      (environment["GIT_AUTHOR_DATE"], environment["GIT_COMMITTER_DATE"]) = (time, time)
    }
    let outcome = try BuiltCairn.run(
      "/usr/bin/git", arguments, input: input, environment: environment)
    guard outcome.status == 0 else { throw Failure(words: outcome.errors) }
    return outcome.output
  }

  struct Failure: Error {
    var words: String
  }

  /// A commit that changes nothing, at ten of a day, or at a moment.
  func commit(_ subject: String, on day: String, by author: String = robin) throws {
    let time = day.contains("T") ? day : "\(day)T10:00:00+0100"
    try git(
      [
        "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", subject, "--author", author,
      ],
      at: time)
  }

  /// As a fast import takes them, thousands a second: every so many hours one, by several people in turn.
  func importCommits(_ count: Int, from first: Int, hours: Int = 7, authors: [String]) throws {
    var stream = ""
    let verbs = ["Add", "Fix", "Rename", "Explain", "Speed up", "wip", "Bump"]
    for number in 0..<count {
      let author = authors[(number * number / 3 + number) % authors.count]
      let time = first + number * hours * 3600
      let subject = "\(verbs[number % verbs.count]) page \(number)"
      stream += """
        commit refs/heads/main
        author \(author) \(time) +0200
        committer \(author) \(time) +0200
        data \(subject.utf8.count)
        \(subject)

        """
    }
    try git(["fast-import", "--quiet"], input: stream)
  }
}
