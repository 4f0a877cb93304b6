import Synchronization

/// A cluster in four bytes: a picture is thousands of them, and is made, compared and thrown away with
/// each key, which is quick for plain memory only.
package struct PackedGlyph: Hashable, Sendable {
  /// The value of a scalar, or beyond them all the number of a cluster of several; 0 for none.
  private let code: UInt32

  /// What stands in the second column of a wide cluster.
  package static let none = PackedGlyph(code: 0)
  package static let space = PackedGlyph(" " as Unicode.Scalar)

  private init(code: UInt32) { self.code = code }

  /// U+0000 is none; printable text has none.
  package init(_ scalar: Unicode.Scalar) { code = scalar.value }

  package init(_ cluster: Character) {
    let scalars = cluster.unicodeScalars
    code = scalars.count == 1 ? scalars.first?.value ?? 0 : Clusters.code(of: cluster)
  }

  /// `nil` for none.
  package var cluster: Character? {
    guard code != 0 else { return nil }
    return Unicode.Scalar(code).map(Character.init) ?? Clusters.cluster(of: code)
  }

  /// The clusters of several scalars that were ever drawn, numbered as they came; there are few.
  private enum Clusters {
    private struct Numbers {
      /// By their scalars: clusters that mean the same may not look the same.
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
