import Foundation
import Testing

/// A repository that somebody else packed, settings and all: reading it must start none of the programs
/// that it names.
@Suite("Commits of a hostile repository")
struct GitHostileTests {
  /// A place with a program that leaves a file, named as it is told.
  private struct Trap {
    let place: URL
    let program: String

    init(_ place: URL) throws {
      self.place = place
      try FileManager.default.createDirectory(
        at: place.appendingPathComponent("hooks"), withIntermediateDirectories: true)
      program = place.appendingPathComponent("run").path
      // It is called in many ways: the first argument says by what.
      try Self.write("touch \"\(place.path)/ran-$1\"", to: program)
      for hook in [
        "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc",
      ] {
        try Self.write("exec \(program) \(hook)", to: "\(place.path)/hooks/\(hook)")
      }
      for name in ["gpg", "pager", "editor", "fsmonitor", "gitproxy"] {
        try Self.write("exec \(program) \(name)", to: place.appendingPathComponent(name).path)
      }
    }

    private static func write(_ line: String, to path: String) throws {
      try "#!/bin/sh\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
      chmod(path, 0o755)
    }

    /// What was started.
    var sprung: [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.filter { $0.hasPrefix("ran-") }.map { String($0.dropFirst(4)) }.sorted()
    }

    func reset() throws {
      for name in sprung {
        try FileManager.default.removeItem(at: place.appendingPathComponent("ran-\(name)"))
      }
    }

    /// Every setting of git that names a program.
    var settings: [(String, String)] {
      let path = place.path
      return [
        ("core.fsmonitor", "\(path)/fsmonitor"), ("core.hooksPath", "\(path)/hooks"),
        ("core.pager", "\(path)/pager"), ("pager.log", "\(path)/pager"),
        ("pager.config", "\(path)/pager"), ("core.editor", "\(path)/editor"),
        ("core.askPass", "\(program) askpass; true"), ("core.gitProxy", "\(path)/gitproxy"),
        ("core.sshCommand", "\(program) ssh; true"),
        ("core.alternateRefsCommand", "\(program) alternates; true"),
        ("credential.helper", "!\(program) credential"), ("alias.log", "!\(program) alias"),
        ("alias.rev-parse", "!\(program) alias"), ("alias.config", "!\(program) alias"),
        ("log.showSignature", "true"), ("gpg.program", "\(path)/gpg"),
        ("gpg.openpgp.program", "\(path)/gpg"), ("gpg.ssh.program", "\(path)/gpg"),
        ("diff.external", "\(program) external; true"), ("log.diffMerges", "on"),
        ("diff.trap.textconv", "\(program) textconv; true"),
        ("diff.trap.command", "\(program) driver; true"),
        ("filter.trap.clean", "\(program) clean; cat"),
        ("filter.trap.smudge", "\(program) smudge; cat"),
        ("uploadpack.packObjectsHook", "\(program) pack; true"),
        ("log.mailmap", "true"), ("submodule.recurse", "true"),
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"), ("protocol.allow", "always"),
        ("protocol.ext.allow", "always"),
        ("remote.origin.url", "ext::\(program) fetch"),
      ]
    }
  }

  private func withTrap(_ body: (BuiltCairn, Trap, MadeUpRepository) throws -> Void) throws {
    let cairn = try BuiltCairn()
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("cairn-trap-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let trap = try Trap(place)
    let shop = try MadeUpRepository(place.appendingPathComponent("shop"))
    try shop.commit("Add prices", on: "2026-11-16")
    try "* diff=trap filter=trap\n".write(
      to: shop.url.appendingPathComponent(".gitattributes"), atomically: true, encoding: .utf8)
    try shop.git(["add", ".gitattributes"])
    try shop.commit("Explain the attributes", on: "2026-11-17")
    try sign(shop)
    try body(cairn, trap, shop)
  }

  /// A commit on top with a signature that a program would have to check, and a pull request.
  private func sign(_ shop: MadeUpRepository) throws {
    let tree = try line(shop, ["rev-parse", "HEAD^{tree}"])
    let parents = try [line(shop, ["rev-parse", "HEAD~1"]), line(shop, ["rev-parse", "HEAD"])]
    let who = "Robin Example <robin@example.org> 1795000000 +0100"
    let text = """
      tree \(tree)
      parent \(parents[0])
      parent \(parents[1])
      author \(who)
      committer \(who)
      gpgsig -----BEGIN PGP SIGNATURE-----
       
       aaaa
       -----END PGP SIGNATURE-----

      Merge pull request #7 from robin/prices

      Add prices to the shop

      """
    let made = try shop.git(["hash-object", "-t", "commit", "-w", "--stdin"], input: text)
    try shop.git(["update-ref", "refs/heads/main", made.trimmingCharacters(in: .newlines)])
  }

  private func line(_ shop: MadeUpRepository, _ arguments: [String]) throws -> String {
    try shop.git(arguments).trimmingCharacters(in: .newlines)
  }

  private func arm(_ shop: MadeUpRepository, _ trap: Trap) throws {
    for (key, value) in trap.settings { try shop.git(["config", key, value]) }
    try trap.reset()
  }

  @Test func `none of the programs that its settings name is started`() throws {
    try withTrap { cairn, trap, shop in
      try arm(shop, trap)
      // They are traps: asked without care, git starts some.
      _ = try? shop.git(["log", "--all"])
      _ = try? shop.git(["diff", "HEAD~1", "HEAD"])
      #expect(Set(trap.sprung).isSuperset(of: ["gpg", "driver"]))
      try trap.reset()
      let run = try cairn.run("import", "git", shop.path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Add prices to the shop"))
      #expect(trap.sprung == [])
      // Found on the way, and from within.
      try cairn.run("import", "git", trap.place.path)
      _ = try BuiltCairn.run(
        "/bin/sh", ["-c", "cd '\(shop.path)/.git/objects' && '\(BuiltCairn.program)' import git"],
        environment: cairn.environment)
      #expect(trap.sprung == [])
    }
  }

  @Test func `what is missing in a partial clone is not fetched, and named`() throws {
    try withTrap { cairn, trap, shop in
      let missing = try line(shop, ["rev-parse", "HEAD~1"])
      try arm(shop, trap)
      try FileManager.default.removeItem(
        at: shop.url.appendingPathComponent(
          ".git/objects/\(missing.prefix(2))/\(missing.dropFirst(2))"))
      _ = try? shop.git(["log", "--all"])
      #expect(trap.sprung.contains("fetch"))
      try trap.reset()
      let run = try cairn.run("import", "git", shop.path)
      #expect(run.status == 65)
      #expect(run.errors.contains("git cannot read \(shop.path): "))
      #expect(trap.sprung == [])
    }
  }

  @Test func `a command to copy holds the name of a directory in quotes`() throws {
    try withTrap { cairn, trap, _ in
      let shop = try MadeUpRepository(
        trap.place.appendingPathComponent("it'\u{301}s; touch ran-copied; '"))
      try shop.commit("Add prices", on: "2026-11-16")
      let run = try cairn.run(
        "import", "git", shop.path, environment: ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"])
      let command = try #require(run.errors.range(of: "git config --global")).lowerBound
      let copied = run.errors[command...].prefix { !$0.isNewline }
        .replacing(" Nothing was changed.", with: "")
      let home = ["HOME": trap.place.path]
      _ = try BuiltCairn.run(
        "/bin/sh", ["-c", "cd '\(trap.place.path)'; \(copied)"], environment: home)
      let trusted = try BuiltCairn.run(
        "/usr/bin/git", ["config", "--global", "safe.directory"], environment: home)
      #expect(trusted.output == shop.path + "\n", "\(copied)")
      #expect(trap.sprung == [])
    }
  }
}
