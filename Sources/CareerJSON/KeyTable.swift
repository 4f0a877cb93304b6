/// Where the keys of an object are. Most of the keys that an entry may have are missing, and one
/// look tells that; the others are found without a search.
package struct KeyTable: Sendable {
  /// How far the key in each slot is behind its object; 0 for none. Its bytes are used one by one.
  private var offsets = SIMD64<UInt8>()
  /// Whether every key has a slot of its own that tells where it is.
  private var isComplete = true
  /// The number of keys.
  package private(set) var count = 0

  mutating func add(_ kind: JSONNode.Kind, _ key: UnsafeBufferPointer<UInt8>, at offset: Int) {
    count += 1
    // Escapes may stand for any key.
    guard kind == .text, let offset = UInt8(exactly: offset) else {
      isComplete = false
      return
    }
    let slot = Self.slot(of: UnsafeBufferPointer(rebasing: key.dropFirst().dropLast()))
    let isFree = withUnsafeMutableBytes(of: &offsets) { offsets in
      defer { offsets[slot] = offset }
      return offsets[slot] == 0
    }
    isComplete = isComplete && isFree
  }

  /// Returns how far the only key that may be in a slot is behind its object, 0 for none; `nil` if
  /// it must be looked for.
  func offset(in slot: Int) -> Int? {
    isComplete ? withUnsafeBytes(of: offsets) { Int($0[slot]) } : nil
  }

  /// Chosen so that each key of an entry has a slot of its own.
  static func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    return (name.count + Int(first) * 3 + Int(last)) & 63
  }
}
