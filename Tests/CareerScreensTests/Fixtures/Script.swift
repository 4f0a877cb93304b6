import CareerDrawing
import CareerScreens

/// What a person does, as one would write it down: keys by their names, typed text in quotes,
/// pasted text in quotes behind `paste`, and in brackets what happens outside.
///
///     a "Ran the review #trouble:3" Tab Enter [the disk is full] Ctrl-U
///
/// In quotes `\"` is a quote and `\u{1B}` a character that nobody could see here.
struct Script: ExpressibleByStringLiteral, Sendable, CustomStringConvertible {
  enum Step: Hashable, Sendable {
    case key(Key)
    case text(String)
    case paste(String)
    case happening(String)
  }

  let description: String
  let steps: [Step]

  init(stringLiteral text: String) {
    description = text
    steps = Self.steps(of: text)
  }

  private static func steps(of text: String) -> [Step] {
    var (steps, rest, pastes) = ([Step](), Substring(text), false)
    while let first = rest.first {
      switch first {
      case " ": rest.removeFirst()
      case "\"":
        let typed = quoted(&rest)
        steps.append(pastes ? .paste(typed) : .text(typed))
        pastes = false
      case "[" where rest.contains("]") && rest.dropFirst().first != " ":
        let name = rest.dropFirst().prefix { $0 != "]" }
        steps.append(.happening(String(name)))
        rest = rest.dropFirst(name.count + 2)
      default:
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        if word == "paste" { pastes = true } else { steps.append(.key(key(named: word))) }
      }
    }
    return steps
  }

  /// The text of a literal in quotes, which is taken off the front.
  private static func quoted(_ rest: inout Substring) -> String {
    var text = ""
    rest.removeFirst()
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", let escaped = rest.popFirst() else {
        text.append(character)
        continue
      }
      guard escaped == "u", rest.first == "{" else {
        text.append(escaped)
        continue
      }
      let digits = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count + 2)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        preconditionFailure("\(digits) is no character")
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static func key(named name: Substring) -> Key {
    if let key = named[String(name)] { return key }
    if name.hasPrefix("Ctrl-"), let letter = name.last {
      return .control(Character(letter.lowercased()))
    }
    if name.hasPrefix("Alt-"), let letter = name.last {
      return .alt(Character(letter.lowercased()))
    }
    guard name.count == 1, let character = name.first else {
      preconditionFailure("\(name) is no key")
    }
    return .character(character)
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      " ", .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
      .backTab, .backspace, .delete,
    ]
    return Dictionary(uniqueKeysWithValues: keys.map { ($0.name(in: .ascii), $0) })
  }()
}
