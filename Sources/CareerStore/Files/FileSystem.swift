import CareerModel
package import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path. A link is what it leads to.
package enum FileKind: Hashable, Sendable {
  case file, directory, other
  /// Nothing is there, or it cannot be looked at.
  case nowhere
}

/// The few things that Cairn asks of the file system, with errors that name the path and the call.
package enum FileSystem {
  /// The bytes of a file; `nil` if there is no such file. One of more than `most` bytes, or that has
  /// grown beyond them meanwhile, is not what it should be (`damaged`).
  package static func read(
    _ path: String, most: Int = InputLimit.record
  ) throws(StoreError) -> Data? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      if errno == ENOTDIR { throw .notADirectory(path: parent(of: path) ?? path) }
      throw .cannotRead(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      // ESPIPE says of a pipe or a device that it is no file.
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      throw .cannotRead(path: path, code: isDirectory ? EISDIR : ESPIPE)
    }
    guard status.st_size <= most else {
      throw .damaged(
        path: path, line: nil, detail: InputLimit.tooLarge(Int(status.st_size), most: most))
    }
    var bytes = Data(count: Int(status.st_size) + 1)
    var length = 0
    while true {
      let capacity = bytes.count
      let count = bytes.withUnsafeMutableBytes { buffer in
        Self.read(descriptor, into: buffer, from: length)
      }
      if count < 0 { throw .cannotRead(path: path, code: errno) }
      if count == 0 { return bytes.prefix(length) }
      length += count
      guard length <= most else { throw tooLarge(path, most: most) }
      if length == capacity { bytes.append(Data(count: capacity)) }
    }
  }

  /// The bytes of a document that somebody names, which may also come out of a pipe: `<(cat table.csv)`,
  /// /dev/stdin; `nil` if there is no such file. Waits for what a pipe brings, up to `most` bytes.
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

  /// What comes in on standard input, at most so many bytes of it.
  package static func readStandardInput(most: Int) throws(StoreError) -> Data {
    try drain(STDIN_FILENO, most: most, called: "standard input")
  }

  /// Everything from where a descriptor stands to its end, at most so many bytes of it.
  static func drain(
    _ descriptor: Int32, most: Int, called name: String
  ) throws(StoreError) -> Data {
    var bytes = Data()
    var chunk = Data(count: 1 << 16)
    while bytes.count < most {
      let count = chunk.withUnsafeMutableBytes { buffer in
        read(descriptor, into: buffer, from: 0)
      }
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
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.read(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// The names in a directory, in no order; empty if there is no such directory. Throws `cannotRead` where
  /// not all of them can be read: a list that ends early would pass for the whole.
  package static func names(in path: String) throws(StoreError) -> [String] {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return [] }
      throw errno == ENOTDIR ? .notADirectory(path: path) : .cannotRead(path: path, code: errno)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      // Only errno tells the end of a directory and a failure apart.
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

  /// Makes a directory and those above it, for its owner alone (0700), unless they are there.
  package static func makeDirectory(_ path: String) throws(StoreError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .notADirectory(path: path) }
      return
    }
    guard errno == ENOENT else {
      throw errno == ENOTDIR
        ? .notADirectory(path: path) : .cannotWrite(path: path, step: "stat", code: errno)
    }
    if let parent = parent(of: path) { try makeDirectory(parent) }
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw .cannotWrite(path: path, step: "mkdir", code: errno)
    }
    // The umask may have taken bits away that the owner needs.
    chmod(path, 0o700)
    if let parent = parent(of: path) { try? AtomicFile.sync(directory: parent) }
  }

  /// What the system says of a path, or of the link that stands there; `nil` if nothing is there.
  static func status(of path: String, isOfLink: Bool = false) -> stat? {
    var status = stat()
    return (isOfLink ? lstat(path, &status) : stat(path, &status)) == 0 ? status : nil
  }

  package static func kind(of path: String) -> FileKind { status(of: path)?.kind ?? .nowhere }

  /// The user that a file or directory belongs to; `nil` if it is not there.
  package static func owner(of path: String) -> UInt32? { status(of: path)?.st_uid }

  /// The permission bits of a file or directory; `nil` if it is not there.
  static func mode(of path: String) -> UInt32? {
    status(of: path).map { UInt32($0.st_mode & 0o7777) }
  }

  static func setMode(_ mode: UInt32, of path: String) throws(StoreError) {
    guard chmod(path, mode_t(mode)) == 0 else {
      throw .cannotWrite(path: path, step: "chmod", code: errno)
    }
  }

  package static func exists(_ path: String) -> Bool { status(of: path, isOfLink: true) != nil }

  /// Whether there is certainly nothing at a path: what cannot be looked at may be there.
  package static func isMissing(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 && errno == ENOENT
  }

  /// Whether a regular file is there, or a link to one.
  package static func isFile(_ path: String) -> Bool { kind(of: path) == .file }

  package static func isLink(_ path: String) -> Bool {
    status(of: path, isOfLink: true).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }

  /// Where a symbolic link leads, as it is written; `nil` for anything else.
  static func linkTarget(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &target, target.count - 1)
    guard length > 0 else { return nil }
    return String(decoding: target[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What the system says of an `errno`.
  package static func summary(of code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  /// The path without its last part; `nil` for `/` and for a bare name.
  package static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: Self.slash), path.utf8.count > 1 else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.utf8.lastIndex(of: Self.slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Whether a path begins at the root. By bytes, as the system reads it: a name may begin with a mark,
  /// which is one character together with the slash before it.
  package static func isAbsolute(_ path: some StringProtocol) -> Bool {
    path.utf8.first == Self.slash
  }

  private static let slash = UInt8(ascii: "/")

  /// The file that is really meant: every symbolic link followed, also one that points to a file
  /// which is not there yet. The path itself where nothing can be followed.
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

extension FileSystem {
  /// Takes away the temporary files that a killed Cairn has left in a directory: ours alone, exactly
  /// named, of files that satisfy `isOurs`. Only for the holder of the lock: no other Cairn writes
  /// there then.
  ///
  /// - Returns: All names that were in the directory; `nil` where they cannot be read. Then nothing is
  ///   swept, which is no reason to refuse a change.
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

  /// Takes away what killed processes left of a file that has no lock, such as a document.
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

  /// Takes a file away.
  package static func remove(_ path: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, step: "unlink", code: errno)
    }
  }

  /// Takes a directory away that was made for nothing; one with something in it stays.
  static func removeIfEmpty(_ directory: String) { rmdir(directory) }

  /// Takes away everything in a directory, links but not what they lead to.
  static func empty(_ directory: String) throws(StoreError) {
    for name in try names(in: directory) {
      let path = directory + "/" + name
      if status(of: path, isOfLink: true)?.kind == .directory {
        try empty(path)
        guard rmdir(path) == 0 || errno == ENOENT else {
          throw .cannotWrite(path: path, step: "rmdir", code: errno)
        }
      } else {
        try remove(path)
      }
    }
  }
}

extension stat {
  /// Of a link itself `other`.
  var kind: FileKind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }
}
