import CareerExchange
import CareerModel
import CareerStore
import FoundationEssentials

/// Makes dots of a picture to scale, by a program that can: there is no need for a second way to draw
/// in Cairn. The first one that is installed is taken.
struct PictureConverter {
  let environment: [String: String]

  /// A program, and how it is told to read SVG from its standard input and to write PNG to its standard
  /// output, twice as large as the picture says, for screens with fine dots. ImageMagick is not among
  /// them: it hands SVG on to one of these itself, where it reads all of it.
  private static let programs: [(name: String, arguments: [String])] = [
    ("rsvg-convert", ["--format=png", "--zoom=2", "--unlimited"]),
    ("inkscape", ["--pipe", "--export-type=png", "--export-filename=-", "--export-dpi=192"]),
  ]

  /// Every PNG begins with it (https://www.w3.org/TR/png/#5PNG-file-signature).
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  func png(of svg: String) throws(CommandFailure) -> Data {
    let found = Self.programs.first { ChildProcess.path(of: $0.name, in: environment) != nil }
    guard let (name, arguments) = found else { throw Self.nothingThere }
    let outcome: ChildProcess.Outcome
    do throws(ChildProcess.Failure) {
      outcome = try ChildProcess(
        program: name, arguments: arguments, input: Data(svg.utf8), environment: environment
      ).run()
    } catch {
      throw CommandFailure(.noTerminal, "cannot run \(name): \(error.reason).")
    }
    guard outcome.ending == .exited(0), outcome.output.starts(with: Self.signature) else {
      throw Self.failure(of: name, outcome)
    }
    return outcome.output
  }

  private static var nothingThere: CommandFailure {
    CommandFailure(
      .noTerminal,
      "PNG export needs \(programs.map(\.name).joined(separator: " or ")), and neither is installed. "
        + "On Debian and Ubuntu, run apt-get install librsvg2-bin. Or use cairn export svg.")
  }

  private static func failure(of name: String, _ outcome: ChildProcess.Outcome) -> CommandFailure {
    let said = outcome.complaints.split(whereSeparator: \.isNewline).prefix(5).map {
      String($0).printable
    }
    let ending =
      switch outcome.ending {
      case .exited(0): "produced no image"
      case .exited(let status): "exited with status \(status)"
      case .killed(let signal): "was killed by signal \(signal)"
      }
    return CommandFailure(
      .noTerminal,
      "\(name) \(ending)" + (said.isEmpty ? "" : ": \(said.joined(separator: "; "))")
        + ". Use cairn export svg instead.")
  }
}

extension Document {
  /// What is written: the text, or the dots that another program makes of it.
  func bytes(as kind: ExportKind, in runtime: RuntimeEnvironment) throws(CommandFailure)
    -> Data
  {
    guard kind == .png else { return Data(text.utf8) }
    return try PictureConverter(environment: runtime.environment).png(of: text)
  }
}

extension ChildProcess.Failure {
  /// Without a full stop.
  var reason: String {
    switch self {
    case .notFound(let program): "\(program) is not on PATH"
    case .cannotRun(_, let code): FileSystem.summary(of: code)
    }
  }
}
