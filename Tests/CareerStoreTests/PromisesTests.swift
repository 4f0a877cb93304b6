import CareerTesting
import Foundation
import Testing

/// Each promise in docs/files.md has a test.
struct PromisesTests {
  /// The cells of the rows under "What Cairn promises".
  private func rows() throws -> [[Substring]] {
    let page = try Project.text("docs/files.md")
    let section = try #require(
      page.components(separatedBy: "## What Cairn promises").dropFirst().first)
    return section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
      .map { $0.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false) }
  }

  /// The names of all tests: a sentence between backticks or in quotes.
  private func testNames() throws -> Set<String> {
    var names: Set<String> = []
    let tests = Project.folder.appending(path: "Tests")
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    where file.lastPathComponent.hasSuffix("Tests.swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /func\s+`([^`]+)`|@Test\(\s*"([^"]+)"/) {
        names.insert(String(match.1 ?? match.2 ?? ""))
      }
    }
    return names
  }

  @Test func `each promise about files says how it is kept, and has a test that is there`() throws {
    let (rows, names) = (try rows(), try testNames())
    #expect(rows.count >= 20)
    #expect(rows.compactMap { $0.first.map { String($0) } } == Self.tests.map { $0.promise })
    for row in rows { #expect(row.count == 2, "\(row)") }
    for (_, test) in Self.tests { #expect(names.contains(test), "no test is called “\(test)”") }
  }

  // swift-format-ignore
  /// The promises in the order of the page, each with the name of its test.
  private static let tests: [(promise: String, test: String)] = [
    ("A change is on disk and synced before Cairn reports it as saved.", "killed at any moment, what was said to be logged is there and the files are sound"),
    ("After a crash, each file is either old or new, never half written.", "who reads meanwhile sees the old or the new, and never a part"),
    ("A change to several files is complete, even after a crash or a power cut.", "whatever part of a change has reached the disk, all of it is there in the end"),
    ("You can undo a change as soon as it is made, even after a crash.", "the next change finishes it too, and says so"),
    ("A file written after an interrupted save is never overwritten.", "a file that was written meanwhile is left alone and named, and so are the others"),
    ("If a file cannot be replaced, the others are restored.", "what cannot be replaced has the files before it put back"),
    ("Two windows never lose each other's changes.", "four writers lose nothing, and all of it can be taken back"),
    ("If two windows change the same thing, the second change is refused and its text is kept.", "an edit of what another window edited is refused and changes nothing"),
    ("Cairn never follows the lock file to another file.", "a link in the place of the lock is refused, and what it leads to stays as it is"),
    ("Undo and redo work after a restart and from a shell, for up to 100 changes or 256 KiB. The five most recent changes are kept even if they take up to 32 MiB.", "a chain of changes is taken back and done again, each start anew"),
    ("A damaged file is never emptied. Whatever can be read is shown, and the file is left as it is.", "no complete entry is lost to the reader, and the file is left alone"),
    ("Before a damaged file is changed, an exact copy goes to `trash/`.", "the next change puts a copy away and keeps every complete entry"),
    ("A damaged `profile.json` is not changed until you repair or move it.", "a damaged profile reads as empty with the reason, and is never written over"),
    ("What you delete goes to `trash/`.", "what is removed is kept in the trash, with its time"),
    ("A file from a later version of Cairn is shown, but never rewritten.", "a month is not rewritten"),
    ("Keys that this version doesn't know are kept.", "an entry keeps them through edit, undo and redo"),
    ("A change whose intent this version doesn't know can be undone, and the intent is kept.", "an intent of a newer Cairn says nothing and is kept"),
    ("A change only touches the entries it is about.", "an addition leaves the others as they are"),
    ("An entry in two months counts once, in its latest version.", "the entry counts once, as it was updated last"),
    ("Only you can read files (0600) and new directories (0700).", "everything is for its owner alone"),
    ("Other programs' temporary files are left alone.", "temporary files of other programs stay"),
    ("What cannot be read is reported, and the rest is shown.", "a month that cannot be read is named, and the others are shown"),
    ("A directory that cannot be listed is never taken for an empty record.", "a directory that cannot be listed is no empty record"),
    ("A document never leaves out unreadable data unless you tell it to.", "no document is made of a part, unless it is asked for"),
    ("A backup matches the record.", "a backup says its counts, and one that reads back otherwise is not kept"),
    ("Reading creates nothing.", "reading what is not there makes nothing"),
    ("Copies made by sync programs are read as versions of the file.", "a copy is shown merged, whatever its name, and reading writes nothing"),
    ("Saving that merge is one change, and exact copies are kept.", "the next change saves the merge as a change of its own, copies go to the trash"),
    ("The merge gives the same result on every computer.", "copies come to the same whatever their names, and merging twice changes nothing"),
    ("A deleted entry does not return from an older copy.", "a deleted entry does not come back out of an older copy"),
    ("If two entries have the same ID, you can still open both.", "each is edited without the other, and taken back"),
    ("What you type is saved to `drafts.json` within a second of your last keystroke.", "a killed or crashed planner offers the line again"),
    ("Two planners each keep a draft.", "two planners keep a line each, and neither takes the other's away"),
    ("You can purge deleted text from the data directory and the cache.", "Nothing of an entry is left in any file: trash, history, drafts, damaged copies, cache"),
    ("After a purge, the remaining history can still be undone.", "The changes that are left can be taken back and done again, in their order"),
    ("A repair is one transaction. What it changes in the record can be undone.", "Many faults at once are repaired as one change, and the doctor is content"),
    ("A file that is too large or too deeply nested produces an error message, never a crash.", "a file of the record of a terabyte is named with its size and the limit"),
    ("A redacted document contains no ID from the record.", "No redacted document has an id of the record in it, nor the beginning or end of one"),
    ("An invalid framework is left alone, and the built-in one is used.", "a command uses the built-in framework and lists what is wrong with the other"),
    ("Skills, levels and signals that the framework doesn't have stay in the files.", "signals that the framework does not have are kept"),
  ]
}
