import CareerStore
import CareerTesting
import Foundation
import Testing

struct AtomicFileTests {
  private let old = Data("old".utf8)
  private let new = Data("new".utf8)

  @Test func `a new file, an old one, an empty one, and nothing is left beside them`() throws {
    try withTemporaryDirectory { path in
      for bytes in [old, new, Data(), new] {
        try AtomicFile.write(bytes, to: path + "/file")
        #expect(try Disk.bytes(path + "/file") == bytes)
        #expect(try FileSystem.read(path + "/file") == bytes)
      }
      #expect(try Disk.names(path) == ["file"])
    }
  }

  @Test func `eight megabytes are written and read as they are`() throws {
    try withTemporaryDirectory { path in
      var bytes = Data(count: 8 << 20)
      for index in stride(from: 0, to: bytes.count, by: 1009) { bytes[index] = UInt8(index & 0xFF) }
      try AtomicFile.write(bytes, to: path + "/file")
      #expect(try FileSystem.read(path + "/file") == bytes)
    }
  }

  /// The names of links and what they point to; the last is the one that is written to.
  static let links: [(links: [(String, String)], target: String)] = [
    ([("link", "file")], "file"), ([("link", "sub/file")], "sub/file"),
    ([("sub/far", "../file"), ("link", "sub/far")], "file"),
    ([("sub/link", "./other"), ("link", "sub/link")], "sub/other"),
  ]

  @Test(arguments: links.indices, [true, false])
  func `links are followed and stay, also where their target is not there yet`(
    index: Int, there: Bool
  ) throws {
    let (links, target) = Self.links[index]
    try withTemporaryDirectory { path in
      try Disk.makeDirectory(path + "/sub")
      if there { try Disk.put(old, at: "\(path)/\(target)") }
      for (link, end) in links { try Disk.link("\(path)/\(link)", to: end) }
      try AtomicFile.write(new, to: path + "/link")
      #expect(try Disk.bytes("\(path)/\(target)") == new)
      #expect(Disk.linkTarget("\(path)/\(target)") == nil)
      for (link, end) in links { #expect(Disk.linkTarget("\(path)/\(link)") == end) }
      #expect(try !Disk.tree(path).contains { $0.hasSuffix(".tmp") })
    }
  }

  @Test func `an absolute link is followed, and so is one to the directory`() throws {
    try withTemporaryDirectory { path in
      try Disk.makeDirectory(path + "/real")
      try Disk.link(path + "/directory", to: path + "/real")
      try Disk.link(path + "/real/link", to: path + "/directory/file")
      try AtomicFile.write(new, to: path + "/directory/link")
      #expect(try Disk.bytes(path + "/real/file") == new)
      #expect(try Disk.tree(path) == ["directory", "real", "real/file", "real/link"])
    }
  }

  @Test func `a circle of links is left alone`() throws {
    try withTemporaryDirectory { path in
      try Disk.link(path + "/a", to: "b")
      try Disk.link(path + "/b", to: "a")
      #expect(throws: StoreError.self) { try AtomicFile.write(new, to: path + "/a") }
      #expect(Disk.linkTarget(path + "/a") == "b" && Disk.linkTarget(path + "/b") == "a")
    }
  }

  @Test func `a save that fails at the end leaves nothing behind`() throws {
    try withTemporaryDirectory { path in
      try Disk.put(old, at: path + "/target/inside")
      #expect(
        throws: StoreError.cannotWrite(path: path + "/target", step: "rename", code: EISDIR)
      ) { try AtomicFile.write(new, to: path + "/target") }
      #expect(try Disk.tree(path) == ["target", "target/inside"])
      #expect(try Disk.bytes(path + "/target/inside") == old)
    }
  }

  @Test func `a path that cannot be says at which step`() throws {
    try withTemporaryDirectory { path in
      try Disk.put(old, at: path + "/file")
      #expect(
        throws: StoreError.cannotWrite(path: path + "/none/file", step: "open", code: ENOENT)
      ) { try AtomicFile.write(new, to: path + "/none/file") }
      #expect(
        throws: StoreError.cannotWrite(path: path + "/file/below", step: "open", code: ENOTDIR)
      ) { try AtomicFile.write(new, to: path + "/file/below") }
      #expect(try Disk.bytes(path + "/file") == old)
    }
  }

  @Test func `leftovers of a process with our number are left alone`() throws {
    try withTemporaryDirectory { path in
      for attempt in 0..<3 {
        try Disk.put(old, at: "\(path)/file.\(getpid())-\(attempt).tmp")
      }
      try AtomicFile.write(new, to: path + "/file")
      #expect(try Disk.bytes(path + "/file") == new)
      #expect(try Disk.names(path).count == 4)
    }
  }

  @Test func `who reads meanwhile sees the old or the new, and never a part`() throws {
    try withTemporaryDirectory { path in
      let texts = [Data(repeating: 97, count: 100_000), Data(repeating: 98, count: 50_000)]
      try AtomicFile.write(texts[0], to: path + "/file")
      try onThreads(4) { thread in
        for round in 0..<50 {
          if thread == 0 {
            try AtomicFile.write(texts[round % 2], to: path + "/file")
          } else {
            let read = try FileSystem.read(path + "/file")
            #expect(read.map(texts.contains) == true)
          }
        }
      }
      #expect(try Disk.names(path) == ["file"])
    }
  }

  @Test func `several who write at once leave one whole file`() throws {
    try withTemporaryDirectory { path in
      try onThreads(4) { thread in
        for _ in 0..<20 {
          try AtomicFile.write(Data(repeating: UInt8(thread), count: 5000), to: path + "/file")
        }
      }
      let bytes = try Disk.bytes(path + "/file")
      #expect(bytes.count == 5000 && Set(bytes).count == 1)
      #expect(try Disk.names(path) == ["file"])
    }
  }
}
