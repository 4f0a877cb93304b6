import Foundation
import Testing

@Suite("Commits that cannot be read")
struct GitBadInputTests {
  private func withPlace(_ body: (BuiltCairn, URL) throws -> Void) throws {
    let cairn = try BuiltCairn()
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer {
      chmod(place.appendingPathComponent("closed").path, 0o700)
      try? FileManager.default.removeItem(at: place)
    }
    try body(cairn, place)
  }

  /// Expects a refusal that names all these, with the status, and nothing on disk.
  private func expectRefusal(
    _ cairn: BuiltCairn, _ arguments: [String], status: Int32, saying words: [String],
    environment: [String: String] = [:]
  ) throws {
    let run = try BuiltCairn.run(
      BuiltCairn.program, ["import", "git"] + arguments,
      environment: cairn.environment.merging(environment) { $1 })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.output == "")
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
  }

  @Test func `a path that is not there, a file, and a directory without a repository`() throws {
    try withPlace { cairn, place in
      let file = place.appendingPathComponent("file")
      try Data().write(to: file)
      try expectRefusal(
        cairn, [place.path + "/none"], status: 74,
        saying: [place.path + "/none", "No such file", "Nothing was changed."])
      try expectRefusal(
        cairn, [file.path], status: 74, saying: [file.path, "Not a directory"])
      try expectRefusal(
        cairn, [place.path], status: 65,
        saying: [place.path, "is not a git repository, and contains none up to 4 levels below it"])
    }
  }

  @Test func `a repository without commits, and a broken one`() throws {
    try withPlace { cairn, place in
      let empty = try MadeUpRepository(place.appendingPathComponent("empty"))
      try expectRefusal(cairn, [empty.path], status: 65, saying: [empty.path, "no commits yet"])
      let broken = try MadeUpRepository(place.appendingPathComponent("broken"))
      try broken.commit("First", on: "2026-11-16")
      try broken.commit("Second", on: "2026-11-17")
      let name = try broken.git(["rev-parse", "HEAD~1"]).trimmingCharacters(in: .newlines)
      let object = broken.url.appendingPathComponent(
        ".git/objects/\(name.prefix(2))/\(name.dropFirst(2))")
      try FileManager.default.removeItem(at: object)
      try expectRefusal(
        cairn, [broken.path], status: 65, saying: ["git cannot read \(broken.path): "])
      // Beside a sound one that is named, too: nothing is half imported.
      let sound = try MadeUpRepository(place.appendingPathComponent("sound"))
      try sound.commit("Add prices", on: "2026-11-16")
      try expectRefusal(
        cairn, [sound.path, broken.path], status: 65, saying: ["git cannot read \(broken.path): "])
      // Only found, it is left out and named.
      let run = try cairn.run("import", "git", place.path)
      #expect(run.status == 0)
      #expect(run.errors.contains("skipped: git cannot read \(broken.path): "))
      #expect(run.output.contains("Proposed 1 entry, from 1 commit:"))
    }
  }

  @Test func `a repository of somebody else is named with the way out`() throws {
    try withPlace { cairn, place in
      let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
      try shop.commit("Add prices", on: "2026-11-16")
      try expectRefusal(
        cairn, [shop.path], status: 74,
        saying: [
          "because another user owns it", "git config --global --add safe.directory", shop.path,
        ],
        environment: ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a directory that may not be read is named`() throws {
    try withPlace { cairn, place in
      let closed = place.appendingPathComponent("closed")
      try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: true)
      chmod(closed.path, 0)
      try expectRefusal(
        cairn, [closed.path], status: 74, saying: [closed.path, "Permission denied"])
    }
  }

  @Test func `without git it says what to install`() throws {
    try withPlace { cairn, place in
      let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
      try expectRefusal(
        cairn, [shop.path], status: 69, saying: ["git is not on PATH"],
        environment: ["PATH": place.path])
    }
  }

  @Test func `an author without commits is told who has some, the most first`() throws {
    try withPlace { cairn, place in
      let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
      for number in 0..<8 {
        for _ in 0...number {
          try shop.commit(
            "Add it", on: "2026-11-16", by: "Author \(number) <a\(number)@example.org>")
        }
      }
      try expectRefusal(
        cairn, [shop.path, "--author", "nobody@example.org"], status: 65,
        saying: [
          "no commits by “nobody@example.org” in \(shop.path)",
          "Most commits are by Author 7 <a7@example.org> (8), Author 6 <a6@example.org> (7)",
          "Author 3 <a3@example.org> (4). Nothing",
        ])
      try shop.git(["config", "--unset", "user.email"])
      try expectRefusal(
        cairn, [shop.path], status: 65, saying: ["user.email is not set", "--author", "Author 7"])
    }
  }

  @Test(arguments: [
    (["--since", "31/02"], "31/02 is not a real date"),
    (["--since", "2026-02-31"], "2026-02-31 is not a real date"),
    (["--until", "soon"], "\"soon\" is not a date"),
    (["--since", "2026-11", "--until", "2026-10"], "--since 2026-11-01 is after"),
    (["--author", " "], "--author “ ” is empty"),
  ])
  func `dates and authors that are none are refused before anything is read`(
    typed: (arguments: [String], words: String)
  ) throws {
    try withPlace { cairn, place in
      try expectRefusal(
        cairn, [place.path] + typed.arguments, status: 64, saying: [typed.words])
    }
  }
}
