package import CareerModel

/// The words of a page. Key names, signs and curves in them depend on the medium.
///
/// `"Press \(key: .log) to log a skill."` is `Press a to log a skill.` on the screen.
package struct Text: Hashable, Sendable {
  package enum Run: Hashable, Sendable {
    case plain(String)
    /// A command as the medium names it: its key or, in a shell, its command. `inShell` overrides
    /// that if the key has several equivalents.
    case key(CommandName, inShell: String?)
    /// The verb for a key or a shell command: `Press` or `Run`.
    case press
    /// A visual sign and the words spoken in its place; empty if nothing is spoken.
    case sign(Sign, said: String)
    /// Levels over time, oldest first, as a curve of one character each; not spoken.
    case curve([Int])
  }

  package enum Sign: Hashable, Sendable {
    case plain(String)
    /// The mark of a skill, used as a bullet in lists.
    case bullet
    /// A pointer below the text it refers to.
    case caret
    /// A placeholder for a missing figure.
    case dash
    /// Between a message and the key that answers it.
    case separator
    /// From the current value to the possible one.
    case arrow
    case goal
    /// The state of a goal's step.
    case done, open
    /// The mark of a group of skills, counted from 0 as its role is.
    case group(Int)
  }

  package private(set) var runs: [Run] = []

  package init(_ text: String) { runs = [.plain(text)] }

  /// Creates text that is drawn one way and spoken another.
  package init(_ sign: Sign, said: String) { runs = [.sign(sign, said: said)] }

  package init(drawn: String, said: String) { runs = [.sign(.plain(drawn), said: said)] }

  package init(curve levels: [Int]) { runs = [.curve(levels)] }

  /// A placeholder for something that is still loading.
  package static var reading: Text { Text(drawn: "Loading…", said: "Loading.") }

  package static func + (one: Text, other: Text) -> Text {
    with(one) { $0.runs += other.runs }
  }

  package var isEmpty: Bool { runs.allSatisfy { $0 == .plain("") } }

  /// Returns the text as one string for a medium.
  package func string(in medium: Medium) -> String {
    runs.map { run in
      switch run {
      case .plain(let text): text
      case .key(let command, let inShell):
        medium.isShell ? inShell ?? medium.key(command) : medium.key(command)
      case .press: medium.isShell ? "Run" : "Press"
      case .sign(let sign, let said): medium.isSpoken ? said : medium.sign(sign)
      case .curve(let levels): medium.isSpoken ? "" : medium.curve(levels)
      }
    }.joined()
  }
}

extension Text: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

  package init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { runs.append(.plain(text)) }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      runs.append(.plain(value.description))
    }

    package mutating func appendInterpolation(_ text: Text) { runs += text.runs }

    package mutating func appendInterpolation(key command: CommandName, inShell: String? = nil) {
      runs.append(.key(command, inShell: inShell))
    }

    package mutating func appendInterpolation(press command: CommandName, inShell: String? = nil) {
      runs += [.press, .plain(" "), .key(command, inShell: inShell)]
    }

    /// Appends the next key after a message: ` · p plan one`, spoken as `. p: plan one`.
    package mutating func appendInterpolation(
      then command: CommandName, _ verb: String, inShell: String? = nil
    ) {
      runs += [.sign(.separator, said: ". "), .key(command, inShell: inShell)]
      runs += [.sign(.plain(" "), said: ": "), .plain(verb)]
    }

    /// Appends `Mon 2 Nov 2026`, spoken in full.
    package mutating func appendInterpolation(day: CalendarDay) {
      runs.append(.sign(.plain(day.longText), said: day.spokenText))
    }
  }
}

/// A way to present text: screen, speech or shell.
package struct Medium: Sendable {
  /// Whether text is spoken: signs and curves become words or nothing.
  package var isSpoken: Bool
  /// Whether text is printed for a shell: keys become commands.
  package var isShell: Bool
  package var key: @Sendable (CommandName) -> String
  package var sign: @Sendable (Text.Sign) -> String
  package var curve: @Sendable ([Int]) -> String

  package init(
    isSpoken: Bool = false, isShell: Bool = false, key: @escaping @Sendable (CommandName) -> String,
    sign: @escaping @Sendable (Text.Sign) -> String = { _ in "" },
    curve: @escaping @Sendable ([Int]) -> String = { _ in "" }
  ) {
    (self.isSpoken, self.isShell, self.key, self.sign) = (isSpoken, isShell, key, sign)
    self.curve = curve
  }
}
