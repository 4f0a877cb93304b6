import Synchronization

/// A cluster in four bytes. Every key creates, compares and discards a frame of thousands of
/// clusters, which is fast only for plain memory.
package struct PackedGlyph: Hashable, Sendable {
  /// A scalar's value or, above all of those, the number of a multi-scalar cluster; 0 for none.
  private let code: UInt32

  /// The second column of a wide cluster.
  package static let none = PackedGlyph(code: 0)
  package static let space = PackedGlyph(" " as Unicode.Scalar)

  private init(code: UInt32) { self.code = code }

  /// U+0000 stands for none; printable text never contains it.
  package init(_ scalar: Unicode.Scalar) { code = scalar.value }

  package init(_ cluster: Character) {
    let scalars = cluster.unicodeScalars
    code = scalars.count == 1 ? scalars.first?.value ?? 0 : Clusters.code(of: cluster)
  }

  /// The cluster; `nil` for none.
  package var cluster: Character? {
    guard code != 0 else { return nil }
    return Unicode.Scalar(code).map(Character.init) ?? Clusters.cluster(of: code)
  }

  /// All multi-scalar clusters drawn so far, numbered in order of appearance; there are few.
  private enum Clusters {
    private struct Numbers {
      /// Keyed by scalars, because canonically equivalent clusters may look different.
      var codes: [[UInt32]: UInt32] = [:]
      var clusters: [Character] = []
    }

    private static let numbers = Mutex(Numbers())
    private static let first: UInt32 = 0x11_0000

    static func code(of cluster: Character) -> UInt32 {
      let scalars = cluster.unicodeScalars.map(\.value)
      return numbers.withLock { numbers in
        if let code = numbers.codes[scalars] { return code }
        let code = first + UInt32(numbers.clusters.count)
        numbers.codes[scalars] = code
        numbers.clusters.append(cluster)
        return code
      }
    }

    static func cluster(of code: UInt32) -> Character? {
      numbers.withLock { $0.clusters[Int(code - first)] }
    }
  }
}
