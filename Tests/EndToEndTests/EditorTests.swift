import Foundation
import PseudoTerminal
import Testing

/// `E` with programs that are editors as far as a test needs one.
struct EditorTests {
  /// A planner with one entry on the Log, and a script as its editor.
  private struct Desk {
    let cairn: BuiltCairn
    let terminal: PseudoTerminal
    private var root: URL { cairn.directory.deletingLastPathComponent() }

    /// `script` has the file in `$2`; its name has a blank, and it is called with an option.
    init(_ script: String, editor: String? = nil) throws {
      let cairn = try BuiltCairn()
      let root = cairn.directory.deletingLastPathComponent()
      let program = root.appendingPathComponent("my editor")
      try ScriptFile.write(script, to: program.path)
      let temporary = root.appendingPathComponent("tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      self.cairn = cairn
      terminal = try cairn.open(environment: [
        "VISUAL": editor ?? "'\(program.path)' --wait", "EDITOR": "false",
        "TMPDIR": temporary.path,
      ])
      try terminal.wait(for: "Welcome to Cairn")
      terminal.type("\u{1B}")
      try terminal.waitForPath()
      terminal.type("2aMoved to the cloud\r")
      try terminal.wait(for: "Logged “Moved to the cloud”")
    }

    var leftovers: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(
          atPath: root.appendingPathComponent("tmp").path)
      }
    }

    func note(_ name: String) throws -> String {
      try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }

    func leave() throws {
      terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.leftovers == [])
      #expect(try cairn.schemaComplaints() == "")
    }
  }

  @Test func `an entry is edited in the editor, in a file that only its owner reads`() throws {
    let desk = try Desk(
      """
      [ "$1" = --wait ] || exit 9
      stat -c %a "$2" "$(dirname "$2")" > "$HOME/modes"
      cp "$2" "$2~"
      sed -i -e 's/^tags:.*/tags: cloud, 2026/' -e 's/^note:/&\\nfirst line\\n\\n# second/' "$2"
      """)
    desk.terminal.type("E")
    try desk.terminal.wait(for: "Edited “Moved to the cloud” · u undo")
    #expect(try desk.note("modes") == "600\n700\n")
    #expect(try desk.leftovers.isEmpty)
    let journal = try desk.cairn.text(of: "journal/2026-11.json")
    #expect(journal.contains(#""first line\n\n# second""#))
    desk.terminal.type("u")
    try desk.terminal.wait(for: "Undone: edited “Moved to the cloud”")
    #expect(!(try desk.cairn.text(of: "journal/2026-11.json").contains("second")))
    try desk.leave()
  }

  @Test func `what an editor wrote that failed is shown and kept, and changes nothing`() throws {
    let desk = try Desk("sed -i 's/^note:/note: mine/' \"$2\"; exit 3")
    let before = try desk.cairn.text(of: "journal/2026-11.json")
    desk.terminal.type("E")
    try desk.terminal.wait(for: "exited with status 3, so nothing was saved.")
    #expect(try desk.leftovers.isEmpty)
    desk.terminal.type("\u{1B}")
    try desk.terminal.wait(for: "Draft kept · E restore")
    #expect(try desk.cairn.text(of: "drafts.json").contains("note: mine"))
    #expect(try desk.cairn.text(of: "journal/2026-11.json") == before)
    try desk.leave()
  }

  @Test func `an error goes back into the editor as a remark, and then the text is taken`() throws {
    let desk = try Desk(
      """
      if grep -q 'Not taken: date: 2026-02-31 is not a real date' "$2"
      then sed -i 's/2026-02-31/2026-11-03/' "$2"
      else sed -i 's/^date:.*/date: 2026-02-31/' "$2"
      fi
      """)
    desk.terminal.type("E")
    try desk.terminal.wait(for: "date: 2026-02-31 is not a real date.")
    desk.terminal.type("\r")
    try desk.terminal.wait(for: "Edited “Moved to the cloud”")
    #expect(try desk.cairn.text(of: "journal/2026-11.json").contains("\"2026-11-03\""))
    #expect(try desk.leftovers.isEmpty)
    try desk.leave()
  }

  @Test func `an editor that is not there is said, with the way out`() throws {
    let desk = try Desk("", editor: "no-such-editor --wait")
    desk.terminal.type("E")
    try desk.terminal.wait(for: "Cannot start the editor “no-such-editor --wait”")
    try desk.terminal.wait(for: "Set $VISUAL or $EDITOR")
    #expect(try desk.leftovers.isEmpty)
    try desk.leave()
  }

  @Test func `a text that cannot be read is kept where it is, and its place is said`() throws {
    let desk = try Desk("printf 'title: \\377\\n' > \"$2\"")
    desk.terminal.type("E")
    try desk.terminal.wait(for: "not UTF-8")
    #expect(try desk.leftovers.count == 1)
    try desk.leave()
  }

  @Test func `Ctrl-C is for the editor, not for the planner below it`() throws {
    let desk = try Desk(
      """
      trap 'sed -i "s/^project:/project: interrupted/" "$2"; exit 0' INT
      echo the editor is up
      while :; do read line; done
      """)
    desk.terminal.type("E")
    try desk.terminal.wait(for: "the editor is up")
    desk.terminal.type("\u{3}")
    try desk.terminal.wait(for: "Edited “Moved to the cloud”")
    #expect(try desk.cairn.text(of: "journal/2026-11.json").contains("\"interrupted\""))
    try desk.leave()
  }

  @Test func `a size that changed in the editor is taken over`() throws {
    let desk = try Desk("echo the editor is up; read line")
    desk.terminal.type("E")
    try desk.terminal.wait(for: "the editor is up")
    desk.terminal.resize(rows: 30, columns: 100)
    desk.terminal.type("\n")
    try desk.terminal.wait(for: "No changes.")
    try desk.terminal.wait(for: "the whole width") { screen in
      screen.contains { $0.count == 100 && $0.hasPrefix("───") }
    }
    try desk.leave()
  }
}
