import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// Where a document is written, and what happens on the way.
struct ExportFileTests {
  @Test func `Enter writes into the directory that the planner was started in`() {
    var planner = Planner(.demo)
    planner.run("x Down Enter")
    #expect(
      planner.exportsWanted == [
        .export(ExportRequest(.review), to: "/home/ada/work/review.md", isOverwriting: false)
      ])
    #expect(planner.export == nil)
    #expect(planner.state.message == .init("Wrote ~/work/review.md, 12 kB.", tone: .good))
  }

  @Test(arguments: [
    ("~/brag.md", "/home/ada/brag.md"), ("/tmp/b.md", "/tmp/b.md"),
    ("./b.md", "/home/ada/work/b.md"),
    ("sub/b.md", "/home/ada/work/sub/b.md"), ("../b.md", "/home/ada/work/../b.md"),
    ("~other/b.md", "/home/ada/work/~other/b.md"), ("  b.md ", "/home/ada/work/b.md"),
    ("~", "/home/ada"),
  ])
  func `a file is named as in a shell`(_ name: String, _ path: String) {
    #expect(ExportPlaces(directory: "/home/ada/work", home: "/home/ada").path(of: name) == path)
  }

  @Test func `a path in the home is shown short, one that only begins like it is not`() {
    let places = ExportPlaces(directory: "/", home: "/home/ada")
    #expect(places.shown("/home/ada/b.md") == "~/b.md")
    #expect(places.shown("/home/adam/b.md") == "/home/adam/b.md")
    #expect(places.path(of: "b.md") == "/b.md")
    #expect(ExportPlaces().shown("/b.md") == "/b.md")
  }

  @Test func `a file that is there is written over by a second Enter only`() throws {
    var planner = Planner(.demo)
    planner.run("x [there is such a file] Enter")
    #expect(
      planner.picture.contains("~/work/brag.md already exists. Press Enter again to replace it."))
    planner.press(.enter)
    let path = "/home/ada/work/brag.md"
    #expect(
      planner.exportsWanted == [
        .export(ExportRequest(.brag), to: path, isOverwriting: false),
        .export(ExportRequest(.brag), to: path, isOverwriting: true),
      ])
    #expect(planner.export == nil)
  }

  @Test(arguments: ["r", "Right", "Down Up", "Space", "e Enter"] as [Script])
  func `any other key between the two takes the leave back`(script: Script) {
    var planner = Planner(.demo)
    planner.run("x [there is such a file] Enter")
    planner.run(script)
    planner.press(.enter)
    let overwriting = planner.exportsWanted.filter {
      if case .export(_, _, isOverwriting: true) = $0 { true } else { false }
    }
    #expect(overwriting.isEmpty)
    #expect(planner.export?.overwriting != nil)
  }

  @Test func `where a part of the record cannot be read, a second Enter writes the rest`() {
    var planner = Planner(.demo)
    let words = "cannot read journal/2025-03.json: Is a directory."
    planner.send(.partsRead([.month(CalendarMonth("2025-03")!): [words], .plan: []]))
    planner.run("x Enter")
    #expect(planner.exportsWanted.isEmpty)
    #expect(planner.picture.contains("Cannot read journal/2025-03.json"))
    #expect(planner.picture.contains("Press Enter again"))
    planner.run("Down Enter")
    #expect(planner.exportsWanted.isEmpty)
    planner.press(.enter)
    #expect(planner.exportsWanted.count == 1)
    #expect(planner.state.message?.text.hasSuffix("Unreadable parts are left out.") == true)
    planner.send(.partsRead([.month(CalendarMonth("2025-03")!): []]))
    planner.run("x Down Enter")
    #expect(planner.exportsWanted.count == 2)
  }

  @Test func `what went wrong is shown, and everything that was typed stays`() throws {
    var planner = Planner(.demo)
    planner.run("x Right r e Ctrl-U \"~/for Kim.md\" Enter [the disk is full] Enter")
    let form = try #require(planner.export)
    #expect(form.failure?.contains("the disk is full") == true)
    #expect(form.name == "~/for Kim.md")
    #expect(form.isRedacted)
    #expect(form.period == .thisYear)
    planner.store.trouble = nil
    planner.press(.enter)
    #expect(planner.store.documents.files.keys.sorted() == ["/home/ada/for Kim.md"])
  }

  @Test func `Esc while the file is typed leaves it as it was, Enter without text too`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U \"other\" Esc")
    #expect(planner.export?.name == "brag.md")
    planner.run("e Ctrl-U Enter")
    #expect(planner.export?.name == "brag.md")
  }

  @Test func `a name that was typed stays, its end follows the document`() {
    var planner = Planner(.demo)
    planner.run("x Down")
    #expect(planner.export?.name == "review.md")
    planner.run("e Ctrl-U \"mine.md\" Enter Down Down Down")
    #expect(planner.export?.name == "mine.html")
    planner.run("e Ctrl-U \"notes.text\" Enter Down")
    #expect(planner.export?.name == "notes.text")
  }

  @Test func `a name that ends like a page makes a page of a Markdown document`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U \"mine.html\" Enter Down Down")
    #expect(planner.export?.name == "mine.html")
    #expect(planner.picture.contains("a web page, ~/work/mine.html"))
    planner.run("Enter")
    #expect(
      planner.exportsWanted == [
        .export(
          ExportRequest(.packet, isPage: true), to: "/home/ada/work/mine.html",
          isOverwriting: false)
      ])
    planner.run("x Down")
    #expect(planner.export?.name == "mine.txt")
  }

  @Test func `standard output is no file`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U \"-\" Enter")
    #expect(planner.picture.contains("! Enter a file name"))
    #expect(planner.export?.editor?.text == "-")
    planner.run("Ctrl-U \"./-\" Enter")
    #expect(planner.export?.name == "./-")
    #expect(planner.export?.failure == nil)
  }

  @Test func `pasted text goes into the file's name`() {
    var planner = Planner(.demo)
    planner.run("x e Ctrl-U paste \"a\\u{A}b.md\" Enter")
    #expect(planner.export?.name == "a b.md")
  }

  @Test(arguments: [
    (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (12_345, "12 kB"), (999_400, "999 kB"),
    (1_000_000, "1.0 MB"), (1_449_999, "1.4 MB"), (25_060_000, "25.1 MB"),
  ])
  func `a size is said in thousands`(_ bytes: Int, _ words: String) {
    #expect(Wording.size(bytes) == words)
  }
}
