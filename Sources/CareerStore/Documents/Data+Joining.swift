import FoundationEssentials

extension Data {
  /// Creates bytes with unspecified values. The caller must write those it uses.
  init(uninitialized count: Int) {
    guard count > 0, let memory = malloc(count) else {
      self.init(count: count)
      return
    }
    self.init(bytesNoCopy: memory, count: count, deallocator: .free)
  }

  /// Joins parts, in a fraction of the time that `Data.append` takes for hundreds of them.
  init(joining parts: [Data]) {
    self.init(uninitialized: parts.reduce(0) { $0 + $1.count })
    withUnsafeMutableBytes { buffer in
      var place = 0
      for part in parts where !part.isEmpty {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[place...])
        part.withUnsafeBytes { room.copyMemory(from: $0) }
        place += part.count
      }
    }
  }
}
