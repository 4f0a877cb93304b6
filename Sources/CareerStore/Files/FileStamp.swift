/// What changes when someone writes a file: its place on the disk, its size and its time.
struct FileStamp: Hashable, Sendable {
  private let inode: UInt64
  private let size: Int
  private let time: [Int]

  /// `nil` if there is no file.
  init?(of path: String) {
    guard let status = FileSystem.status(of: path) else { return nil }
    (inode, size) = (UInt64(status.st_ino), status.size)
    time = [Int(status.modified.tv_sec), Int(status.modified.tv_nsec)]
  }
}
