import CareerModel
import CareerStore
import Foundation

/// What is on the disk, as a test writes and reads it behind the store's back.
enum Disk {
  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }

  /// Writes a file, and makes the directories above it.
  static func put(_ text: String, at path: String) throws { try put(Data(text.utf8), at: path) }

  static func put(_ bytes: Data, at path: String) throws {
    if let parent = FileSystem.parent(of: path) { try makeDirectory(parent) }
    try bytes.write(to: URL(filePath: path))
  }

  static func makeDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  /// The target of a symbolic link; `nil` for anything else.
  static func linkTarget(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path)
  }

  static func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

  /// The names in a directory, in order; empty if there is none.
  static func names(_ path: String) throws -> [String] { try FileSystem.names(in: path).sorted() }

  /// The permission bits.
  static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Every path below a directory, relative to it.
  static func tree(_ path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  }
}

extension DataDirectory {
  var november: String { journal(of: CareerStoreTests.november) }
  var october: String { journal(of: CareerStoreTests.october) }

  /// The copies of damaged files in the trash.
  func damagedCopies() throws -> [Data] {
    try Disk.names(trash).filter { $0.contains("damaged-") }.map {
      try Disk.bytes("\(trash)/\($0)")
    }
  }
}

/// What a closure throws, if that is a `StoreError`.
func storeError(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch {
    return error as? StoreError
  }
}

/// Runs `body` on threads of its own, so many at once, and hands on the first error.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
  let errors = Errors()
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    let thread = Thread {
      defer { group.leave() }
      do { try body(index) } catch { errors.append(error) }
    }
    thread.stackSize = 4 << 20
    thread.start()
  }
  group.wait()
  if let error = errors.first { throw error }
}

private final class Errors: @unchecked Sendable {
  private let lock = NSLock()
  private var errors: [any Error] = []

  func append(_ error: any Error) { lock.withLock { errors.append(error) } }
  var first: (any Error)? { lock.withLock { errors.first } }
}
