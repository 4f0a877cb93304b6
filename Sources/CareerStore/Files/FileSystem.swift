import CareerModel
package import FoundationEssentials

/// What exists at a path. A link counts as its target.
package enum FileKind: Hashable, Sendable {
  case file, directory, other
  /// Nothing exists, or it cannot be inspected.
  case nowhere
}

/// The file system calls that Cairn needs, with errors that name the path and the call.
package enum FileSystem {
  /// Returns the bytes of a file; `nil` if it does not exist. Throws `damaged` if the file has more
  /// than `most` bytes, or grows beyond that while being read.
  package static func read(
    _ path: String, most: Int = InputLimit.record
  ) throws(StoreError) -> Data? {
    var buffer = Data()
    return try read(path, into: &buffer, most: most).map { buffer.prefix($0) }
  }

  /// Does the same with a buffer, which grows as needed, and returns the length.
  static func read(
    _ path: String, into buffer: inout Data, most: Int = InputLimit.record
  ) throws(StoreError) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      if errno == ENOTDIR { throw .notADirectory(path: parent(of: path) ?? path) }
      throw .cannotRead(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
    guard status.kind == .file else {
      // ESPIPE stands for a pipe or device, which is not a file.
      throw .cannotRead(path: path, code: status.kind == .directory ? EISDIR : ESPIPE)
    }
    guard status.size <= most else {
      throw .damaged(path: path, line: nil, detail: InputLimit.tooLarge(status.size, most: most))
    }
    var length = 0
    while true {
      if length == buffer.count {
        var larger = Data(uninitialized: length + max(status.size, length) + 1)
        larger.withUnsafeMutableBytes { $0.copyBytes(from: buffer) }
        buffer = larger
      }
      let count = buffer.withUnsafeMutableBytes { Self.read(descriptor, into: $0, from: length) }
      if count < 0 { throw .cannotRead(path: path, code: errno) }
      if count == 0 { return length }
      length += count
      guard length <= most else { throw tooLarge(path, most: most) }
    }
  }

  /// Returns the bytes of a document that the user names, which may be a pipe: `<(cat table.csv)`,
  /// /dev/stdin. `nil` if it does not exist. Waits for a pipe's data, up to `most` bytes.
  package static func readDocument(_ path: String, most: Int) throws(StoreError) -> Data? {
    var status = stat()
    guard stat(path, &status) == 0, [S_IFIFO, S_IFCHR].contains(status.st_mode & S_IFMT) else {
      return try read(path, most: most)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotRead(path: path, code: errno) }
    defer { close(descriptor) }
    let bytes = try drain(descriptor, most: most + 1, called: path)
    guard bytes.count <= most else { throw tooLarge(path, most: most) }
    return bytes
  }

  private static func tooLarge(_ path: String, most: Int) -> StoreError {
    .damaged(path: path, line: nil, detail: InputLimit.tooLarge(nil, most: most))
  }

  /// Reads standard input, at most `most` bytes.
  package static func readStandardInput(most: Int) throws(StoreError) -> Data {
    try drain(STDIN_FILENO, most: most, called: "standard input")
  }

  /// Reads from a descriptor's current position to its end, at most `most` bytes.
  static func drain(
    _ descriptor: Int32, most: Int, called name: String
  ) throws(StoreError) -> Data {
    var bytes = Data()
    var chunk = Data(count: 1 << 16)
    while bytes.count < most {
      let count = chunk.withUnsafeMutableBytes { buffer in read(descriptor, into: buffer, from: 0) }
      if count < 0 { throw .cannotRead(path: name, code: errno) }
      if count == 0 { break }
      bytes.append(chunk.prefix(count))
    }
    return bytes.prefix(most)
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, from offset: Int
  ) -> Int {
    while true {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
      let count = readBytes(descriptor, rest)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// Returns the names in a directory, unordered; empty if it does not exist. Throws `cannotRead`
  /// if some cannot be read: a truncated list would pass for the whole.
  package static func names(in path: String) throws(StoreError) -> [String] {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return [] }
      throw errno == ENOTDIR ? .notADirectory(path: path) : .cannotRead(path: path, code: errno)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      // Only errno distinguishes the end of a directory from a failure.
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .cannotRead(path: path, code: errno) }
    return names
  }

  /// Creates a directory and its missing parents, private to the owner (0700).
  package static func makeDirectory(_ path: String) throws(StoreError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.kind == .directory else { throw .notADirectory(path: path) }
      return
    }
    guard errno == ENOENT else {
      throw errno == ENOTDIR ? .notADirectory(path: path) : .failed("stat", path)
    }
    if let parent = parent(of: path) { try makeDirectory(parent) }
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw .failed("mkdir", path)
    }
    // The umask may have removed bits that the owner needs.
    chmod(path, 0o700)
    if let parent = parent(of: path) { try? AtomicFile.sync(directory: parent) }
  }

  /// Returns the status of a path, or of the link itself at that path; `nil` if nothing is there.
  static func status(of path: String, isOfLink: Bool = false) -> stat? {
    var status = stat()
    return (isOfLink ? lstat(path, &status) : stat(path, &status)) == 0 ? status : nil
  }

  /// The `errno` of a path that leads through something that is not a directory.
  static let notADirectory = ENOTDIR
  static var user: UInt32 { geteuid() }

  package static func kind(of path: String) -> FileKind { status(of: path)?.kind ?? .nowhere }

  static func setMode(_ mode: UInt32, of path: String) throws(StoreError) {
    guard chmod(path, mode_t(mode)) == 0 else { throw .failed("chmod", path) }
  }

  package static func exists(_ path: String) -> Bool { status(of: path, isOfLink: true) != nil }

  /// Returns whether a path certainly does not exist: what cannot be inspected may exist.
  package static func isMissing(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 && errno == ENOENT
  }

  /// Returns whether a regular file, or a link to one, exists.
  package static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

  package static func isLink(_ path: String) -> Bool {
    status(of: path, isOfLink: true)?.isLink ?? false
  }

  /// Returns the target of a symbolic link as written; `nil` for anything else.
  static func linkTarget(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &target, target.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: target[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Returns the system's message for an `errno`.
  package static func summary(of code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// Returns the path without its last component; `nil` for `/` and for a bare name.
  package static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: Self.slash), path.utf8.count > 1 else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the last component of a path.
  package static func name(of path: String) -> String {
    path.utf8.lastIndex(of: Self.slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Returns whether a path starts at the root. Compares bytes, as the system does: a combining
  /// mark at the start of a name forms one character with the slash before it.
  package static func isAbsolute(_ path: some StringProtocol) -> Bool {
    path.utf8.first == Self.slash
  }

  private static let slash = UInt8(ascii: "/")

  /// Follows every symbolic link, even to a file that does not exist yet. Returns the path itself
  /// if nothing can be followed.
  package static func resolved(_ path: String, depth: Int = 0) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard depth < 40, let link = linkTarget(path) else { return path }
    if isAbsolute(link) { return resolved(link, depth: depth + 1) }
    return resolved((parent(of: path) ?? ".") + "/" + link, depth: depth + 1)
  }
}

// Needed because the methods above are also called `read`.
private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

extension FileSystem {
  /// Removes temporary files that a killed Cairn left in a directory: only exact names of ours, for
  /// files that satisfy `isOurs`. Call it only with the lock held, when no other Cairn writes
  /// there.
  ///
  /// - Returns: All names found in the directory; `nil` if they cannot be read. Nothing is swept
  ///   then, which is no reason to refuse a change.
  @discardableResult
  static func sweep(_ directory: String, where isOurs: (_ file: Substring) -> Bool) -> [String]? {
    guard let names = try? names(in: directory) else { return nil }
    for name in names {
      if let file = AtomicFile.target(ofTemporary: name), isOurs(file) {
        unlink(directory + "/" + name)
      }
    }
    return names
  }

  /// Removes what killed processes left of a file that has no lock, such as a document.
  package static func sweep(beside path: String) {
    let target = resolved(path)
    let (directory, wanted) = (parent(of: target) ?? ".", name(of: target))
    for name in (try? names(in: directory)) ?? [] {
      guard let file = AtomicFile.target(ofTemporary: name), file == wanted,
        let process = pid_t(name.dropFirst(file.count + 1).prefix { $0 != "-" }), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(directory + "/" + name)
    }
  }

  package static func remove(_ path: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .failed("unlink", path) }
  }

  /// Removes a directory that turned out not to be needed; one with contents stays.
  static func removeIfEmpty(_ directory: String) { rmdir(directory) }

  /// Removes everything in a directory, including links but not their targets.
  static func empty(_ directory: String) throws(StoreError) {
    for name in try names(in: directory) {
      let path = directory + "/" + name
      if status(of: path, isOfLink: true)?.kind == .directory {
        try empty(path)
        guard rmdir(path) == 0 || errno == ENOENT else { throw .failed("rmdir", path) }
      } else {
        try remove(path)
      }
    }
  }
}

extension stat {
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  /// The permission bits.
  var mode: UInt32 { UInt32(st_mode & 0o7777) }
  var owner: UInt32 { st_uid }
  var size: Int { Int(st_size) }

  /// `other` for a link itself.
  var kind: FileKind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }
}

extension StoreError {
  /// The failure of the system call just made, by its `errno`.
  static func failed(_ step: String, _ path: String) -> StoreError {
    .cannotWrite(path: path, step: step, code: errno)
  }

  /// There is no file or directory of that name.
  static func missing(_ path: String) -> StoreError { .cannotRead(path: path, code: ENOENT) }
}
