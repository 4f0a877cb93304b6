import Foundation
import Testing

@Suite("Near misses of the tag confidential, with the built program")
struct ConfidentialTagTests {
  /// A career with an entry, and the end of its id.
  private func logged() throws -> (BuiltCairn, String) {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Let a vendor go #acumen:2 @Sam")
    let id = try #require(cairn.run("list").output.split(separator: " ").first { $0.count == 6 })
    return (cairn, String(id))
  }

  @Test("A near miss is told when it is typed, and again by an export")
  func typed() throws {
    let (cairn, id) = try logged()
    let says =
      "cairn: 1 entry is tagged “confidental”; did you mean confidential? "
      + "Fix it with cairn edit \(id) --tag confidential.\n"
    let edited = try cairn.run("edit", id, "--tag", "confidental")
    #expect(edited.status == 0 && edited.errors == says)
    let exported = try cairn.run("export", "brag", "--redact")
    #expect(exported.status == 0 && exported.errors.hasSuffix(says))
    #expect(exported.output.contains("Let a vendor go") && !exported.output.contains("confidental"))
    #expect(try cairn.run("export", "brag").errors == says)
    // What it says is the way out.
    let fixed = try cairn.run("edit", id, "--tag", "confidential")
    #expect(fixed.status == 0 && fixed.errors == "")
    let after = try cairn.run("export", "brag", "--redact")
    #expect(!after.output.contains("vendor") && !after.errors.contains("did you mean"))
    #expect(after.errors.contains("left out 1 confidential entry"))
  }

  @Test("Several are counted and some of them named")
  func imported() throws {
    let cairn = try BuiltCairn()
    let rows = (1...5).map { "2026-11-0\($0),Did it \($0),#Confidencial" }
    let table = (["date,title,tags"] + rows).joined(separator: "\n")
    let brought = try cairn.run("import", "csv", "-", input: table)
    #expect(brought.status == 0, "\(brought.errors)")
    #expect(
      brought.errors.contains(
        "cairn: 5 entries are tagged “#Confidencial”; did you mean confidential? "
          + "Fix each with cairn edit ID --tag confidential: "))
    #expect(brought.errors.hasSuffix(" and 2 more.\n"))
  }

  @Test(
    "A sign in the log line is no tag: it is refused, or told where it is text")
  func signed() throws {
    let cairn = try BuiltCairn()
    for word in ["#confidential", "#Confidental"] {
      let refused = try cairn.run("log", "Let a vendor go \(word)")
      #expect(refused.status == 65)
      #expect(refused.errors.contains("\(word): no such skill."))
      #expect(refused.errors.contains("write !confidential"))
    }
    let tagged = try cairn.json("log", "Let a vendor go !confidential")
    #expect("\(tagged)".contains("confidential"))
    let logged = try cairn.run("log", "Let a vendor go \\#confidential")
    #expect(logged.status == 0)
    #expect(
      logged.errors.contains(
        "cairn: 1 entry has “#confidential” in the text; did you mean the tag confidential? "))
    let redacted = try cairn.run("export", "csv", "--redact")
    #expect(redacted.errors.contains("1 entry has “#confidential” in the text"))
  }

  @Test("A redacted export has new ids each time, and comes in again")
  func ids() throws {
    let (cairn, id) = try logged()
    let (one, other) = (
      try cairn.run("export", "json", "--redact"), try cairn.run("export", "json", "--redact")
    )
    #expect(one.output != other.output && !one.output.contains(id) && !other.output.contains(id))
    let copy = try BuiltCairn()
    #expect(try copy.run("import", "json", "-", input: one.output).status == 0)
    #expect(try copy.run("list").output.contains("Let a vendor go"))
  }
}
