import CareerTesting
import Foundation
import PseudoTerminal
import Testing

@Suite("Pictures and the report, made by the program and read by others")
struct ExportedPageTests {
  private static let pictures = ["timeline", "radar", "heat-map", "readiness", "year"]

  /// What Scripts/check-documents says of a directory; empty if nothing is wrong.
  static func complaints(of directory: URL) throws -> String {
    let outcome = try BuiltCairn.run(
      Project.folder.appendingPathComponent("Scripts/check-documents").path, [directory.path],
      environment: [:])
    return outcome.status == 0 ? "" : outcome.output + outcome.errors
  }

  /// A new directory for documents beside a career.
  private static func folder(beside cairn: BuiltCairn) throws -> URL {
    let folder = cairn.directory.deletingLastPathComponent().appendingPathComponent("documents")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func export(_ cairn: BuiltCairn, to folder: URL) throws {
    for picture in pictures {
      let made = try cairn.run(
        "export", "svg", "--picture", picture, "-o",
        folder.appendingPathComponent("\(picture).svg").path)
      #expect(made.status == 0, "\(made.errors)")
    }
    let pages = [("report", ["html"]), ("year", ["html", "--picture", "year"])]
    for (name, options) in pages + ["brag", "review", "packet"].map({ ($0, [$0, "--html"]) }) {
      let made = try BuiltCairn.run(
        BuiltCairn.program,
        ["export", "-o", folder.appendingPathComponent("\(name).html").path] + options,
        environment: cairn.environment)
      #expect(made.status == 0, "\(made.errors)")
    }
  }

  @Test(arguments: [(0, 1), (1, 1), (1500, 10), (15_000, 20)])
  func `documents of every size pass parsers, validator and renderer`(
    entries: Int, years: Int
  ) throws {
    let cairn = try BuiltCairn.demo(entries: entries, years: years)
    let folder = try Self.folder(beside: cairn)
    try Self.export(cairn, to: folder)
    #expect(try Self.complaints(of: folder) == "")
  }

  @Test func `titles of all the world, and those that would do harm, pass as well`() throws {
    let cairn = try BuiltCairn()
    let titles = [
      "</title></svg><script>alert(1)</script>", "\"quotes\" & 'more' <b> ]]> --> &#0;",
      "チェックアウトを三日で移行した、停止なし", "שחרור ראשון של המערכת", "🚀 👩🏽‍💻 shipped 🇩🇪 ❤️",
      "a \u{1B}[31mred\u{1B}[0m word \u{7} \u{202E}turned",
      String(repeating: "very long ", count: 25),
    ]
    for title in titles {
      for kind in ["milestone", "feedback", "log"] {
        // A title that no line can hold is refused there, and a file can still have it: see below.
        try cairn.run(kind, title)
      }
    }
    let month = cairn.directory.appendingPathComponent("journal/2026-11.json")
    let text = try String(contentsOf: month, encoding: .utf8)
    try text.replacingOccurrences(of: "very long", with: #"\u0000\u0008\ufffe<&\"'>"#)
      .write(to: month, atomically: true, encoding: .utf8)
    let folder = try Self.folder(beside: cairn)
    try Self.export(cairn, to: folder)
    #expect(try Self.complaints(of: folder) == "")
    let page = try String(
      contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    #expect(page.contains("שחרור ראשון של המערכת") && page.contains("🚀 👩🏽‍💻 shipped 🇩🇪 ❤️"))
  }

  /// What stands in a sound document, and what makes it one with a fault.
  private static let faults = [
    ("svg", "<svg", "<svg><b"), ("svg", "role=\"img\"", ""), ("svg", "#1b2026", "#e0e0e0"),
    ("svg", "</desc>", "</desc><script/>"), ("html", "lang=\"en\"", ""), ("html", "<h3>", "<h4>"),
    ("html", "</main>", ""), ("html", "id=\"radar-title\"", ""), ("html", "scope=\"row\"", ""),
    ("html", "<footer>", "<footer><img src=\"x.png\">"), ("html", "#timeline\"", "#nowhere\""),
  ]

  @Test func `the script that checks documents sees each fault of one`() throws {
    let cairn = try BuiltCairn.demo(entries: 300, years: 3)
    let folder = try Self.folder(beside: cairn)
    let sound = [
      "svg": try cairn.run("export", "svg").output, "html": try cairn.run("export", "html").output,
    ]
    for (index, (kind, good, bad)) in Self.faults.enumerated() {
      let text = try #require(sound[kind])
      #expect(text.contains(good), "\(good)")
      try text.replacingOccurrences(of: good, with: bad)
        .write(
          to: folder.appendingPathComponent("fault-\(index).\(kind)"), atomically: true,
          encoding: .utf8)
    }
    let complaints = try Self.complaints(of: folder)
    for (index, (kind, _, bad)) in Self.faults.enumerated() {
      #expect(complaints.contains("/fault-\(index).\(kind): "), "\(bad)")
    }
  }

  // MARK: - Dots

  /// A directory that holds one program, a shell script.
  private static func programs(
    _ name: String, _ script: String, beside cairn: BuiltCairn
  ) throws -> String {
    let folder = cairn.directory.deletingLastPathComponent().appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try ScriptFile.write(script, to: file.path)
    return folder.path
  }

  @Test(arguments: pictures)
  func `a picture in dots has the size of the drawing, twice`(picture: String) throws {
    let cairn = try BuiltCairn.demo(entries: 200, years: 3)
    let file = try Self.folder(beside: cairn).appendingPathComponent("picture.png")
    let made = try cairn.run("export", "png", "--picture", picture, "-o", file.path)
    #expect(made.status == 0, "\(made.errors)")
    let bytes = [UInt8](try Data(contentsOf: file))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let width = bytes[16..<20].reduce(0) { $0 << 8 + Int($1) }
    let drawn = try cairn.run("export", "svg", "--picture", picture).output
    let wide = try #require(drawn.firstMatch(of: /width="([0-9.]+)"/)?.1)
    #expect(Double(width) == (Double(wide) ?? 0) * 2)
  }

  @Test func `without a program that can, it says which there are and how to get one`() throws {
    let cairn = try BuiltCairn.demo(entries: 20, years: 1)
    let made = try cairn.run("export", "png", environment: ["PATH": "/nowhere"])
    #expect(made.status == 69)
    #expect(made.output.isEmpty)
    #expect(made.errors.contains("rsvg-convert") && made.errors.contains("librsvg2-bin"))
  }

  @Test func `what the program complains of is passed on, made harmless`() throws {
    let cairn = try BuiltCairn.demo(entries: 20, years: 1)
    let programs = try Self.programs(
      "rsvg-convert", #"printf 'no \033[31mcolour\n' >&2; exit 3"#, beside: cairn)
    let file = cairn.directory.appendingPathComponent("a.png")
    let made = try cairn.run("export", "png", "-o", file.path, environment: ["PATH": programs])
    #expect(made.status == 69)
    #expect(made.errors.hasPrefix("cairn: rsvg-convert exited with status 3: no [31mcolour. "))
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `what comes out and is no picture is not taken for one`() throws {
    let cairn = try BuiltCairn.demo(entries: 20, years: 1)
    let programs = try Self.programs("rsvg-convert", "echo 'a picture'", beside: cairn)
    let made = try cairn.run("export", "png", environment: ["PATH": programs])
    #expect(made.status == 69)
    #expect(made.errors.contains("rsvg-convert produced no image"))
    #expect(made.output.isEmpty)
  }

  @Test func `a program that reads nothing and says a lot holds nothing up`() throws {
    let cairn = try BuiltCairn.demo(entries: 3000, years: 20)
    let programs = try Self.programs(
      "rsvg-convert",
      #"""
      PATH=/usr/bin:/bin
      head -c 300000 /dev/zero | tr '\0' 'e' >&2
      printf '\211PNG\r\n\032\n'
      head -c 3000000 /dev/zero
      """#, beside: cairn)
    let file = cairn.directory.appendingPathComponent("a.png")
    let made = try cairn.run("export", "png", "-o", file.path, environment: ["PATH": programs])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Data(contentsOf: file).count == 3_000_008)
  }

  @Test func `a program that is killed is said to have been`() throws {
    let cairn = try BuiltCairn.demo(entries: 20, years: 1)
    let programs = try Self.programs("inkscape", "kill -9 $$", beside: cairn)
    let made = try cairn.run("export", "png", environment: ["PATH": programs])
    #expect(made.status == 69)
    #expect(made.errors.contains("inkscape was killed by signal 9"))
  }

  @Test func `dots are not printed to a terminal`() throws {
    let cairn = try BuiltCairn.demo(entries: 20, years: 1)
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["export", "png"], environment: cairn.environment, rows: 10, columns: 150)
    try terminal.wait(for: "-o timeline.png")
    #expect(try terminal.waitForEnd() == .exited(64))
  }
}
