import Foundation
import Testing

/// What goes out of a record with hostile names, held against readers that are not ours: Python's for
/// tables, JSON, HTML, XML, and the bytes of a calendar.
@Suite("Documents of a record with hostile names")
struct HostileDocumentTests {
  private static let seed: UInt64 = 13

  private static let reader = #"""
    import csv, html.parser, json, re, sys, xml.etree.ElementTree as tree

    here, stored = sys.argv[1], json.load(open(sys.argv[1] + "/names.json"))
    def raw(name): return open(f"{here}/{name}", "rb").read()
    def text(name): return raw(name).decode()

    # A table: a row an entry, nothing that a spreadsheet would work out.
    rows = list(csv.reader(open(f"{here}/a.csv", encoding="utf-8", newline="")))
    assert len(rows) == len(stored) + 1, ("rows", len(rows))
    assert len({len(row) for row in rows}) == 1, "rows are of one width"
    for row in rows[1:]:
        for cell in row:
            assert cell[:1] not in tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"), ("formula", cell)

    # JSON: every name as it is stored.
    career = json.loads(text("a.json"))
    def strings(value):
        if isinstance(value, dict): return [s for v in value.values() for s in strings(v)]
        if isinstance(value, list): return [s for v in value for s in strings(v)]
        return [value] if isinstance(value, str) else []
    assert set(stored) <= set(strings(career)), "names of JSON"
    json.loads(text("a.jsonresume"))

    # A calendar: lines of properties, no control characters, the events closed.
    lines = re.sub(rb"\r\n[ \t]", b"", raw("a.ics")).split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert re.match(rb"[A-Z-]+(;[A-Z-]+=[A-Za-z0-9-]+)*:", line), ("line", line)
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line), ("control", line)
    names = {line.split(b":")[0].split(b";")[0].decode() for line in lines}
    known = set("BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME UID DTSTAMP CREATED LAST-MODIFIED "
        "DTSTART DTEND TRANSP SUMMARY DESCRIPTION CATEGORIES STATUS PRIORITY CLASS URL".split())
    assert {n for n in names if not n.startswith("X-CAIRN")} <= known, names - known
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") >= len(stored) // 2, "events"

    # A page: no element and no attribute that a name brought along.
    class Page(html.parser.HTMLParser):
        seen, attributes = set(), set()
        def handle_starttag(self, tag, attributes):
            self.seen.add(tag)
            for name, value in attributes:
                self.attributes.add(name)
                if name == "href": assert re.match(r"#|https?:|mailto:", value), value
    page = Page(); page.feed(text("a.html"))
    assert not page.seen & {"script", "b", "iframe", "img", "object", "embed", "base", "link", "form"}, page.seen
    assert not [a for a in page.attributes if a.startswith("on")], page.attributes
    for name in ["a.html", "a.svg"]:
        assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text(name)), ("bidi", name)
    picture = {e.tag.split("}")[1] for e in tree.fromstring(raw("a.svg")).iter()}
    assert "script" not in picture and "b" not in picture, picture

    # Markdown: no sign of a name without its backslash. Ours are at the start of a line and around days.
    for line in text("a.brag").splitlines():
        assert not re.search(r"(?<!\\)(\\\\)*[<>](?!https?:|mailto:)", re.sub(r"<(https?|mailto):[^<>\s]*>", "", line)), line
        assert not re.search(r"(?<!\\)(\\\\)*`", re.sub(r"`[a-z0-9/:.-]+`", "", line)), line
    print("read", len(stored), "names")
    """#

  @Test func `nothing of a name means anything to who reads the document`() throws {
    let names = HostileNames(500, seed: Self.seed)
    let cairn = try BuiltCairn()
    try names.write(into: cairn.directory)
    let place = cairn.directory.deletingLastPathComponent().appendingPathComponent("documents")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for kind in ["csv", "json", "jsonresume", "ics", "html", "svg", "brag"] {
      let run = try cairn.run("export", kind, "-o", place.appendingPathComponent("a.\(kind)").path)
      #expect(run.status == 0, "\(kind): \(run.errors.prefix(400))")
    }
    try JSONSerialization.data(withJSONObject: names.all)
      .write(to: place.appendingPathComponent("names.json"))
    let read = try BuiltCairn.run(
      "/usr/bin/python3", ["-c", Self.reader, place.path], environment: [:])
    #expect(read.output == "read 500 names\n", "seed \(Self.seed): \(read.errors)")
  }

  @Test func `a note with the newlines of Windows is shown in its lines`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran it")
    let id = try cairn.run("names", "ids").output.filter { !$0.isNewline }
    try cairn.run("edit", id, "--note", "one\r\ntwo")
    #expect(try cairn.run("show", id).output.contains("one\n              two\n"))
  }
}
