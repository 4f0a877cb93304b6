/// The values of numbers as JSON and JSON5 write them. JSON5 knows a sign in front, hexadecimal
/// digits, and a point before or after all digits.
enum JSONNumber {
  private static let words: [String: Double] = ["Infinity": .infinity, "NaN": .nan]

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

  /// Returns the value of up to nine digits, which most numbers are.
  static func small(_ bytes: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    guard bytes.count < 10, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return .integer(bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) })
  }

  /// Returns the value of a number as written; `nil` if it is not a number.
  ///
  /// - Parameter isExact: Whether to keep digits that no number type can hold.
  static func value(of written: String, isExact: Bool = false) -> JSONValue? {
    let isNegative = written.hasPrefix("-")
    let digits = isNegative || written.hasPrefix("+") ? written.dropFirst() : Substring(written)
    if let number = words[String(digits)] { return .number(isNegative ? -number : number) }
    if digits.lowercased().hasPrefix("0x") {
      guard digits.dropFirst(2).allSatisfy(\.isHexDigit),
        let value = UInt64(digits.dropFirst(2), radix: 16)
      else { return nil }
      return whole(value, isNegative: isNegative)
    }
    if let value = UInt64(digits), digits.count == 1 || digits.first != "0" {
      let whole = whole(value, isNegative: isNegative)
      if isExact, case .number = whole { return .digits(written) }
      return whole
    }
    guard let number = decimal(digits) else { return nil }
    // Every text of fifteen digits survives as a Double; a longer one only if it is the shortest.
    let mantissa = digits.prefix { $0 != "e" && $0 != "E" }.filter { $0 != "." }
    if isExact,
      mantissa.drop(while: { $0 == "0" }).count > 15 && "\(number)" != digits
        || !(number.isNormal || number == 0 && mantissa.allSatisfy { $0 == "0" })
    {
      return .digits(written)
    }
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
    if isNegative, value == UInt64(Int.min.magnitude) { return .integer(.min) }
    return isNegative ? .number(-Double(value)) : .large(value)
  }
}
