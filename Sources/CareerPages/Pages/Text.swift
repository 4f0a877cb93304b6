package import CareerModel

/// Words of a page, with what each way to show them says differently: the name of a key, a sign, a curve.
///
/// `"Press \(key: .log) to log a skill."` is `Press a to log a skill.` on the screen.
package struct Text: Hashable, Sendable {
  package enum Run: Hashable, Sendable {
    case plain(String)
    /// What a command is called by where the text is read: its key, or the command in a shell, which is
    /// this one where the key means several there.
    case key(CommandName, inShell: String?)
    /// What one does with a key or with a command of a shell: `Press` or `Run`.
    case press
    /// A sign for the eye, and what is said in its place; nothing is said where that is empty.
    case sign(Sign, said: String)
    /// Levels over time, the oldest first, as a curve of a character each; not said.
    case curve([Int])
  }

  package enum Sign: Hashable, Sendable {
    case plain(String)
    /// The mark of a skill, which stands before the items of a list.
    case bullet
    /// Below what is meant.
    case caret
    /// In place of a missing figure.
    case dash
    /// Between a message and the key that answers it.
    case separator
    /// From what is to what would be.
    case arrow
    case goal
    /// Of a step of a goal.
    case done, open
  }

  package private(set) var runs: [Run] = []

  package init(_ text: String) { runs = [.plain(text)] }

  /// Something that is drawn in one way and said in another.
  package init(_ sign: Sign, said: String) { runs = [.sign(sign, said: said)] }

  package init(drawn: String, said: String) { runs = [.sign(.plain(drawn), said: said)] }

  package init(curve levels: [Int]) { runs = [.curve(levels)] }

  /// That something is not there yet, but will be at once.
  package static var reading: Text { Text(drawn: "Loading…", said: "Loading.") }

  package static func + (one: Text, other: Text) -> Text {
    var sum = one
    sum.runs += other.runs
    return sum
  }

  package var isEmpty: Bool { runs.allSatisfy { $0 == .plain("") } }

  /// As one string for the way in which it is shown.
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

    /// What to press next, after a message: ` · p plan one`, said as `. p: plan one`.
    package mutating func appendInterpolation(
      then command: CommandName, _ verb: String, inShell: String? = nil
    ) {
      runs += [.sign(.separator, said: ". "), .key(command, inShell: inShell)]
      runs += [.sign(.plain(" "), said: ": "), .plain(verb)]
    }

    /// `Mon 2 Nov 2026`, said in full.
    package mutating func appendInterpolation(day: CalendarDay) {
      runs.append(.sign(.plain(day.longText), said: day.spokenText))
    }
  }
}

/// A way to show texts: the screen, a voice or a shell.
package struct Medium: Sendable {
  /// Whether it is read out: signs and curves are words then, or nothing.
  package var isSpoken: Bool
  /// Whether it is printed for a shell: keys are commands then.
  package var isShell: Bool
  package var key: @Sendable (CommandName) -> String
  package var sign: @Sendable (Text.Sign) -> String
  package var curve: @Sendable ([Int]) -> String

  package init(
    isSpoken: Bool = false, isShell: Bool = false, key: @escaping @Sendable (CommandName) -> String,
    sign: @escaping @Sendable (Text.Sign) -> String = { _ in "" },
    curve: @escaping @Sendable ([Int]) -> String = { _ in "" }
  ) {
    self.isSpoken = isSpoken
    self.isShell = isShell
    self.key = key
    self.sign = sign
    self.curve = curve
  }
}
