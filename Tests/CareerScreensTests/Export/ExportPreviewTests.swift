import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// What a document would be, beside the form.
struct ExportPreviewTests {
  @Test func `a preview of what is not wanted any more does not count`() throws {
    var planner = Planner(.demo)
    planner.store.documents.isSlow = true
    planner.run("x Down")
    let preview = ExportPreview("late\n", of: .brag)
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    #expect(planner.export?.preview == nil)
    planner.send(.previewMade(ExportRequest(.review), .success(preview)))
    #expect(planner.export?.preview == .success(preview))
    planner.press("r")
    #expect(planner.export?.preview == nil)
  }

  @Test func `a preview comes also below the help, and not to a form that is closed`() {
    var planner = Planner(.demo)
    planner.store.documents.isSlow = true
    planner.run("x ?")
    let preview = ExportPreview("text\n", of: .brag)
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    planner.press(.escape)
    #expect(planner.export?.preview == .success(preview))
    planner.press(.escape)
    let closed = planner.state
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    #expect(planner.state == closed)
  }

  @Test func `what was chosen is there the next time, with a preview made anew`() {
    var planner = Planner(.demo)
    planner.run("x Down Down r Esc 2 x")
    #expect(planner.export?.item.kind == .packet)
    #expect(planner.export?.isRedacted == true)
    #expect(planner.previewsWanted.last == ExportRequest(.packet, isRedacted: true))
  }

  @Test func `confidential entries are included only on request, and only in this document`() {
    var planner = Planner(.demo)
    planner.store.documents.isSlow = true
    planner.press("x")
    let preview = ExportPreview("text\n", of: .brag)
    planner.send(.previewMade(ExportRequest(.brag), .success(preview)))
    #expect(!planner.picture.contains("Confidential"))
    let open = ExportPreview("text\n", of: .brag, hasLeftOut: true)
    planner.send(.previewMade(ExportRequest(.brag), .success(open)))
    #expect(planner.picture.contains("Confidential  left out"))
    planner.press("c")
    #expect(planner.previewsWanted.last == ExportRequest(.brag, isConfidential: true))
    planner.send(.previewMade(ExportRequest(.brag, isConfidential: true), .success(preview)))
    #expect(planner.picture.contains("Confidential  included"))
    planner.run("Esc x")
    #expect(planner.previewsWanted.last == ExportRequest(.brag))
    #expect(planner.picture.contains("Confidential  left out"))
  }

  @Test func `a preview scrolls to its last line and no further`() throws {
    var planner = Planner(.demo)
    planner.press("x")
    for _ in 0..<200 { planner.press(.pageDown) }
    let form = try #require(planner.export)
    #expect(form.scroll == (form.preview?.lines ?? 0) - 1)
    planner.press("g")
    #expect(planner.export?.scroll == 0)
  }

  @Test func `a preview keeps as much as anybody reads, and knows the rest`() {
    let text = String(repeating: "a line\n", count: 5000)
    let preview = ExportPreview(text, of: .csv)
    #expect(preview.lines.count == 2000)
    #expect(preview.count == 5000)
    #expect(preview.bytes == 35_000)
    #expect(ExportPreview("one\ntwo", of: .brag).lines == ["one", "two"])
    #expect(ExportPreview("<svg/>\n", of: .svg).lines.isEmpty)
    #expect(ExportPreview("", of: .brag).count == 0)
  }

  @Test func `only prose is wrapped: elsewhere blanks and lines stay as they are`() {
    func picture(of item: Int, _ text: String) -> String {
      var planner = Planner(.demo)
      planner.store.documents.isSlow = true
      planner.press("x")
      for _ in 0..<item { planner.press(.down) }
      let kind = ExportForm.Item.all[item].kind
      planner.send(.previewMade(ExportRequest(kind), .success(ExportPreview(text, of: kind))))
      return planner.picture
    }
    let long = "    \"word\": \"" + String(repeating: "ab ", count: 40)
    let json = ExportForm.Item.all.firstIndex { $0.kind == .json } ?? 0
    let shown = picture(of: json, long + "\n{next}\n")
    #expect(shown.contains("    \"word\": \"ab ab") && shown.contains("…"))
    let rows = shown.split(separator: "\n").map(String.init)
    let row = rows.firstIndex { $0.contains("word") } ?? 0
    #expect(rows[row + 1].contains("{next}"))
    #expect(!picture(of: 0, long + "\n{next}\n").contains("…"))
  }

  @Test func `each picture says what it is, and dots have no size before they are made`() {
    for (place, item) in ExportForm.Item.all.enumerated() where item.kind.isPicture {
      var planner = Planner(.demo)
      planner.press("x")
      for _ in 0..<place { planner.press(.down) }
      #expect(planner.picture.contains(item.picture?.purpose ?? "?"), "not cut at 80 columns")
      #expect(planner.picture.contains(item.title + ": ") == (item.kind == .svg))
    }
  }
}
