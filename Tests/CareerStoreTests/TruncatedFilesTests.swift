import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// A file that was cut off at any place: by a full disk, a bad copy, a dead sector.
struct TruncatedFilesTests {
  /// For each entry of `smallMonth`, its id and the offset of the byte behind it.
  private static let ends: [(id: EntryID, end: Int)] = {
    let text = Array(smallMonth.utf8)
    var ends: [(EntryID, Int)] = []
    for (id, mark) in [("01A", "\n    },"), ("01B", "\n    }\n  ]")] {
      let start = Data(text).firstRange(of: Data(mark.utf8))!.lowerBound
      ends.append((EntryID(rawValue: id), start + 6))
    }
    return ends
  }()

  private func complete(at length: Int) -> [EntryID] {
    Self.ends.filter { $0.end <= length }.map(\.id)
  }

  /// Every length at which something is missing, in a few portions that run side by side.
  static let portions = (0..<8).map { portion in
    Array(stride(from: portion, to: smallMonth.utf8.count - 1, by: 8))
  }

  @Test(arguments: portions)
  func `no complete entry is lost to the reader, and the file is left alone`(
    lengths: [Int]
  ) throws {
    try withTemporaryCareer { directory, store in
      for length in lengths {
        let bytes = Data(smallMonth.utf8.prefix(length))
        try Disk.put(bytes, at: directory.november)
        let reading = try store.month(november)
        #expect(reading.entries.map(\.id) == complete(at: length), "\(length) bytes")
        if length < smallMonth.utf8.count - 1 {
          let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
          #expect(
            reading.problems == [
              .damagedFile(
                path: directory.november, line: lines, detail: "the file ends unexpectedly",
                kept: complete(at: length).count)
            ], "\(length) bytes")
        }
        #expect(try Disk.bytes(directory.november) == bytes)
        #expect(!FileSystem.exists(directory.trash))
      }
    }
  }

  @Test(arguments: portions)
  func `the next change puts a copy away and keeps every complete entry`(lengths: [Int]) throws {
    for length in lengths {
      try withTemporaryCareer { directory, store in
        let bytes = Data(smallMonth.utf8.prefix(length))
        try Disk.put(bytes, at: directory.november)
        let receipt = try store.perform(.add([.fixture("01N", on: "2026-11-30")]))
        let reading = try store.month(november)
        #expect(reading.entries.map(\.id) == complete(at: length) + ["01N"], "\(length) bytes")
        #expect(reading.problems.isEmpty, "\(length) bytes")
        #expect(try directory.damagedCopies() == [bytes], "\(length) bytes")
        guard case .setAside(let path, let copy, let kept)? = receipt.problems.first else {
          Issue.record("\(length) bytes: \(receipt.problems)")
          return
        }
        #expect(path == directory.november && kept == complete(at: length).count)
        #expect(try Disk.bytes(copy) == bytes)
      }
    }
  }

  @Test func `a file that lacks only the end of its last line is sound`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(String(smallMonth.dropLast()), at: directory.november)
      #expect(try store.month(november).problems.isEmpty)
      #expect(try store.ids() == ["01A", "01B"])
    }
  }
}
