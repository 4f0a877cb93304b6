#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// How somebody sees colours who lacks a kind of cones: the matrices for a severity of 1.0 of G. M.
/// Machado, M. M. Oliveira and L. A. F. Fernandes, A Physiologically-based Model for Simulation of
/// Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009),
/// https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html.
enum ColourVision: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How far apart two lights are seen: the distance in CIE L*a*b* (1976). Two that are 2.3 apart can
  /// just be told apart side by side; 100 are between black and white.
  func distance(_ one: Light, _ two: Light) -> Double {
    let squares = zip(lab(seen(one)), lab(seen(two))).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  /// Linear red, green and blue, 0 to 1.
  private func seen(_ light: Light) -> [Double] {
    let linear = light.linear
    return matrix.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  /// From linear sRGB with the white of D65 (IEC 61966-2-1).
  private func lab(_ linear: [Double]) -> [Double] {
    let rows = [
      [0.4124, 0.3576, 0.1805, 0.95047], [0.2126, 0.7152, 0.0722, 1],
      [0.0193, 0.1192, 0.9505, 1.08883],
    ]
    let f = rows.map { row -> Double in
      let part = zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } / row[3]
      return part > 216.0 / 24389 ? power(part, 1.0 / 3) : (24389.0 / 27 * part + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
