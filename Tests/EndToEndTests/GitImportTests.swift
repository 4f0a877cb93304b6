import Foundation
import PseudoTerminal
import Testing

@Suite("Commits, from a shell")
struct GitImportTests {
  /// A career and a directory beside it for repositories.
  private func withRepositories(_ body: (BuiltCairn, URL) throws -> Void) throws {
    let cairn = try BuiltCairn()
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try body(cairn, place)
  }

  /// Two weeks of Robin's, with Sam between.
  private func shop(in place: URL) throws -> MadeUpRepository {
    let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
    try shop.commit("Set up the worker", on: "2026-11-09")
    try shop.commit("Add prices", on: "2026-11-10", by: MadeUpRepository.sam)
    try shop.commit("wip", on: "2026-11-16")
    try shop.commit("Retry failed uploads", on: "2026-11-17")
    return shop
  }

  private func id(_ cairn: BuiltCairn, _ title: String) throws -> String {
    let line = try #require(
      cairn.run("proposals").output.split(separator: "\n").first { $0.contains(title) })
    return String(line.split(separator: " ")[1])
  }

  @Test func `commits are proposed by week, and a second run offers only what is new`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      let first = try cairn.run("import", "git", shop.path)
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.errors == "cairn: created a record in \(cairn.directory.path).\n")
      #expect(first.output.contains("commits by Robin Example <robin@example.org> (user.email):"))
      #expect(
        first.output.contains("  shop  4 commits  3 yours  3 new  0 already offered  \(shop.path)"))
      #expect(first.output.contains("Proposed 2 entries, from 3 commits:"))
      #expect(first.output.contains("shop  Retry failed uploads and 1 more commit"))
      #expect(first.output.contains("Skipped: 1 by others."))
      #expect(first.output.contains("2 open proposals. To review, press I in the planner"))
      #expect(try cairn.schemaComplaints() == "")
      #expect(try cairn.run("list").output == "", "nothing goes into the journal by itself")

      let second = try cairn.run("import", "git", shop.path)
      #expect(second.output.contains("0 new  3 already offered"))
      #expect(second.output.contains("No new commits."))

      try shop.commit("Add taxes", on: "2026-11-18")
      let third = try cairn.run("import", "git", shop.path)
      #expect(third.output.contains("Added to 1 open proposal, from 1 commit:"))
      #expect(try cairn.run("proposals").output.split(separator: "\n").count == 2)
    }
  }

  @Test func `what is proposed is kept, edited, joined and skipped, and not offered again`() throws
  {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      try shop.commit("Add a page", on: "2026-10-07")
      try shop.commit("Fix the footer", on: "2026-10-14")
      try cairn.run("import", "git", shop.path)
      #expect(
        try cairn.run("proposals", "keep", try id(cairn, "Retry")).output
          == "Logged “Retry failed uploads and 1 more commit”\n")
      #expect(
        try cairn.run(
          "proposals", "keep", "worker", "--line", "Made uploads last #hands:3 => no tickets"
        ).output == "Logged “Made uploads last”\n")
      #expect(
        try cairn.run("proposals", "join", "footer", "page").output
          == "Merged 2 proposals into “Add a page”\n")
      #expect(
        try cairn.run("proposals", "skip", "page").output
          == "Skipped “Add a page and 1 more commit”\n")
      #expect(try cairn.run("proposals").output == "")
      #expect(try cairn.run("import", "git", shop.path).output.contains("No new commits."))
      #expect(try cairn.schemaComplaints() == "")

      let entries = try #require(cairn.json("list")["entries"] as? [[String: Any]])
      #expect(entries.count == 2)
      #expect(entries.first?["project"] as? String == "shop")
      #expect((entries.first?["note"] as? String)?.contains("- Retry failed uploads") == true)
      let skills = entries.last?["skills"] as? [[String: Any]]
      #expect(skills?.first?["skill"] as? String == "hands-on-delivery")
      #expect(skills?.first?["level"] as? Int == 3)
      #expect(
        entries.first.map { ($0["skills"] as? [[String: Any]])?.first?["level"] == nil } == true)

      let again = try cairn.run("proposals", "keep", "worker")
      #expect(again.status == 65)
      #expect(again.errors.contains("was already kept"))
      let states = try #require(
        BuiltCairn.run(
          BuiltCairn.program, ["proposals", "list", "--all"], environment: cairn.environment
        ).output.split(separator: "\n") as [Substring]?)
      #expect(states.filter { $0.contains("  kept  ") }.count == 2)
      #expect(states.filter { $0.contains("  skipped  ") }.count == 1)
      #expect(states.filter { $0.contains("  joined  ") }.count == 1)

      for _ in 0..<5 { #expect(try cairn.run("undo").status == 0) }
      #expect(try cairn.run("proposals", "list", "--all").output == "")
      #expect(try cairn.run("list").output == "")
      #expect(try cairn.run("redo").output == "Redone: proposed 4 entries from git\n")
    }
  }

  @Test func `a trial changes nothing, and JSON fits its schema`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      let trial = try cairn.run("import", "git", shop.path, "--dry-run")
      #expect(trial.output.contains("Would propose 2 entries, from 3 commits:"))
      #expect(trial.output.hasSuffix("Nothing was changed (--dry-run).\n"))
      #expect(try cairn.run("proposals").output == "")
      let shown = try cairn.json("import", "git", shop.path)
      #expect(shown["waiting"] as? Int == 2)
      #expect((shown["new"] as? [Any])?.count == 2)
      let repository = (shown["repositories"] as? [[String: Any]])?.first
      #expect(repository?["others"] as? Int == 1)
      #expect(try cairn.json("proposals")["proposals"] as? [Any] != nil)
    }
  }

  @Test func `days, authors and a mailmap say what is taken`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      try shop.commit("From home", on: "2026-11-18", by: "Robin Example <robin@home.example>")
      func own(_ arguments: String...) throws -> String {
        let run = try BuiltCairn.run(
          BuiltCairn.program, ["import", "git", shop.path, "--dry-run"] + arguments,
          environment: cairn.environment)
        let line = run.output.split(separator: "\n").first { $0.hasPrefix("  shop") }
        return line?.split(separator: " ").dropFirst(3).prefix(1).joined() ?? run.errors
      }
      #expect(try own() == "3")
      #expect(try own("--since", "2026-11-16") == "2")
      #expect(try own("--until", "2026-11-16") == "2")
      #expect(try own("--since", "-1w") == "2")
      #expect(try own("--author", "robin example") == "4")
      #expect(try own("--author", "robin@example.org", "--author", "SAM@example.org") == "4")
      #expect(try own("--author", "Rob").contains("no commits by “Rob”"))
      let hint = try cairn.run("import", "git", shop.path, "--dry-run").output
      #expect(hint.contains("Others with the same name: Robin Example <robin@home.example> (1)."))

      try Data("Robin Example <robin@example.org> <robin@home.example>\n".utf8)
        .write(to: shop.url.appendingPathComponent(".mailmap"))
      #expect(try own() == "4")
    }
  }

  @Test func `repositories are found below a directory, each history once`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place.appendingPathComponent("host/group"))
      _ = try MadeUpRepository(cloning: shop, into: place.appendingPathComponent("other/clone"))
      try shop.git(["worktree", "add", "-q", place.appendingPathComponent("tree").path, "-b", "x"])
      let site = try MadeUpRepository(place.appendingPathComponent("site.git"), isBare: true)
      try site.importCommits(3, from: 1_790_000_000, authors: [MadeUpRepository.robin])
      let empty = try MadeUpRepository(place.appendingPathComponent("empty"))
      for hidden in ["node_modules/left", ".cache/left", "a/b/c/d/deep"] {
        let other = try MadeUpRepository(place.appendingPathComponent(hidden))
        try other.commit("Add it", on: "2026-11-16")
      }
      let run = try cairn.run("import", "git", place.path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("skipped: \(empty.path) has no commits yet."))
      #expect(run.output.contains("Read 3 repositories"))
      #expect(run.output.contains("repeated"))
      #expect(!run.output.contains("left/") && !run.output.contains("deep"))
      #expect(try cairn.run("proposals").output.split(separator: "\n").count == 3)
    }
  }

  @Test func `the title of a pull request that one's own commits came in by is taken`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      try shop.git(["checkout", "-q", "-b", "taxes"])
      try shop.commit("wip", on: "2026-11-18")
      try shop.git(["checkout", "-q", "main"])
      try shop.git(
        [
          "merge", "-q", "--no-ff", "taxes", "-m", "Merge pull request #7 from robin/taxes", "-m",
          "Taxes by region",
        ], at: "2026-11-19T10:00:00+0100")
      try shop.git(["checkout", "-q", "-b", "theirs"])
      try shop.commit("More", on: "2026-11-18", by: MadeUpRepository.sam)
      try shop.git(["checkout", "-q", "main"])
      try shop.git(
        [
          "merge", "-q", "--no-ff", "theirs", "-m", "Merge pull request #8 from sam/theirs", "-m",
          "Launch the moon",
        ], at: "2026-11-20T10:00:00+0100")
      let run = try cairn.run("import", "git", shop.path)
      #expect(run.output.contains("Taxes by region and 2 more commits"))
      #expect(!run.output.contains("moon"), "what others asked for is theirs to tell")
      #expect(run.output.contains("2 merges"))
    }
  }

  @Test func `no setting of anybody changes what is read`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      for (key, value) in [
        ("log.showSignature", "true"), ("log.date", "relative"), ("format.pretty", "oneline"),
        ("color.ui", "always"), ("log.decorate", "full"), ("log.showRoot", "false"),
        ("i18n.logOutputEncoding", "latin1"), ("core.pager", "false"), ("log.follow", "true"),
        ("log.diffMerges", "first-parent"),
      ] { try shop.git(["config", key, value]) }
      try shop.commit("Überlegt: 予算 \u{1B}[31m", on: "2026-11-19")
      let run = try cairn.run(
        "import", "git", shop.path,
        environment: ["GIT_DIR": "/nowhere", "GIT_PAGER": "false", "LC_ALL": "de_DE.ISO-8859-1"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try cairn.run("proposals", "show", "uploads").output.contains("Überlegt: 予算 [31m"))
    }
  }

  @Test func `of five thousand commits by several people each of one's own is proposed once`()
    throws
  {
    try withRepositories { cairn, place in
      let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
      let authors = [MadeUpRepository.robin, MadeUpRepository.sam, "Kim Example <kim@example.org>"]
      try shop.importCommits(5000, from: 1_600_000_000, authors: authors)
      // Counted by somebody else.
      let own = try shop.git(["rev-list", "--count", "--author=robin@example.org", "main"])
      let count = try #require(Int(own.trimmingCharacters(in: .newlines)))
      let first = try cairn.json("import", "git", shop.path)
      let proposals = try #require(first["new"] as? [[String: Any]])
      let commits = proposals.flatMap { $0["commits"] as? [String] ?? [] }
      #expect(count > 1000 && commits.count == count && Set(commits).count == count)
      let weeks = proposals.compactMap { $0["week"] as? String }
      #expect(weeks.count > 150 && Set(weeks).count == weeks.count)
      #expect(try cairn.schemaComplaints() == "")
      let second = try cairn.run("import", "git", shop.path)
      #expect(second.output.contains("0 new  \(count) already offered"))
      #expect(second.output.contains("No new commits."))
      #expect(
        try cairn.run("undo").output == "Undone: proposed \(weeks.count) entries from git\n")
      #expect(try cairn.run("proposals", "list").output == "")
    }
  }

  @Test func `what waits is answered in the planner, where it shows while that is open`() throws {
    try withRepositories { cairn, place in
      let shop = try shop(in: place)
      try cairn.run("log", "First")
      let terminal = try cairn.openPastWelcome()
      // What the welcome says goes with the next key.
      terminal.type("j")
      try terminal.waitUntilGone("Ready: press a")
      try cairn.run("import", "git", shop.path)
      try terminal.wait(for: "2 proposals from git · I open")
      terminal.type("I")
      try terminal.wait(for: "Proposals from git")
      terminal.type("\r")
      try terminal.wait(for: "Logged")
      terminal.type("d")
      try terminal.wait(for: "No proposals.")
      terminal.type("\u{1B}")
      try terminal.wait(for: "Retry failed uploads and 1 more commit")
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(try cairn.run("list").output.contains("Retry failed uploads and 1 more commit"))
      #expect(try cairn.run("proposals").output == "")
      #expect(try cairn.schemaComplaints() == "")
    }
  }
}
