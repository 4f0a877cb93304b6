import CareerModel

/// Numbers as JSON5 writes them: with a sign, in hexadecimal, with a leading or trailing point.
enum JSON5Number {
  static let words: [String: JSONValue] = [
    "Infinity": .number(.infinity), "NaN": .number(.nan),
  ]

  /// Returns whether a number continues with this scalar; an invalid number is reported as a whole.
  static func canStand(_ scalar: Unicode.Scalar, behind written: String) -> Bool {
    guard scalar == "+" || scalar == "-" else {
      return scalar == "." || scalar.canStandInName(first: false)
    }
    // A sign begins a number or an exponent.
    return written.isEmpty || written.last?.lowercased() == "e" && !isHexadecimal(written)
  }

  private static func isHexadecimal(_ written: String) -> Bool {
    written.prefix(3).lowercased().drop { $0 == "+" || $0 == "-" }.hasPrefix("0x")
  }

  /// Returns the value of a number as written; `nil` if it is not a number.
  static func value(of written: String) -> JSONValue? {
    let isNegative = written.hasPrefix("-")
    let digits = isNegative || written.hasPrefix("+") ? written.dropFirst() : Substring(written)
    if let word = words[String(digits)], case .number(let number) = word {
      return .number(isNegative ? -number : number)
    }
    if digits.lowercased().hasPrefix("0x") {
      guard digits.dropFirst(2).allSatisfy(\.isHexDigit),
        let value = UInt64(digits.dropFirst(2), radix: 16)
      else { return nil }
      return whole(value, isNegative: isNegative)
    }
    if let value = UInt64(digits), digits.count == 1 || digits.first != "0" {
      return whole(value, isNegative: isNegative)
    }
    guard let number = decimal(digits) else { return nil }
    let value = isNegative ? -number : number
    return Int(exactly: value).map(JSONValue.integer) ?? .number(value)
  }

  /// Parses digits with a point before, among or after them, and an exponent; no leading zeros.
  private static func decimal(_ text: Substring) -> Double? {
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    let whole = text.prefix(while: isDigit)
    var rest = text.dropFirst(whole.count)
    var fraction = Substring()
    if rest.first == "." {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 1 || whole.first != "0" else {
      return nil
    }
    if let letter = rest.first {
      let power = rest.dropFirst().first.map { "+-".contains($0) } == true ? 2 : 1
      let digits = rest.dropFirst(power)
      guard letter.lowercased() == "e", !digits.isEmpty, digits.allSatisfy(isDigit) else {
        return nil
      }
    }
    return Double("0\(whole).\(fraction)0\(rest)")
  }

  private static func whole(_ value: UInt64, isNegative: Bool) -> JSONValue {
    if let value = Int(exactly: value) { return .integer(isNegative ? -value : value) }
    return isNegative ? .number(-Double(value)) : .large(value)
  }
}
