import CareerExchange
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal
import FoundationEssentials

/// Converts SVG to PNG with the first program installed, so Cairn needs no second way to draw.
struct PictureConverter {
  let environment: [String: String]

  /// The programs, with arguments to read SVG from standard input and write PNG to standard output
  /// at twice the size, for high-resolution screens. ImageMagick is not listed: where it reads all
  /// of SVG, it delegates to one of these.
  private static let programs: [(name: String, arguments: [String])] = [
    ("rsvg-convert", ["--format=png", "--zoom=2", "--unlimited"]),
    ("inkscape", ["--pipe", "--export-type=png", "--export-filename=-", "--export-dpi=192"]),
  ]

  /// The first bytes of every PNG (https://www.w3.org/TR/png/#5PNG-file-signature).
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  func png(of svg: String) throws(CommandFailure) -> Data {
    let found = Self.programs.first { ChildProcess.path(of: $0.name, in: environment) != nil }
    guard let (name, arguments) = found else {
      throw CommandFailure(
        .noTerminal,
        "PNG export needs \(Self.programs.map(\.name).joined(separator: " or ")), and neither is "
          + "installed. On Debian and Ubuntu, run apt-get install librsvg2-bin. Or use cairn export svg."
      )
    }
    let outcome: ChildProcess.Outcome
    do throws(ChildProcess.Failure) {
      outcome = try ChildProcess(
        program: name, arguments: arguments, input: Data(svg.utf8), environment: environment
      ).run()
    } catch {
      let reason = FileSystem.summary(of: error.code)
      throw CommandFailure(.noTerminal, "cannot run \(name): \(reason).")
    }
    if outcome.status == 0, outcome.output.starts(with: Self.signature) { return outcome.output }
    let said = outcome.complaints.split(whereSeparator: \.isNewline).prefix(5).map {
      String($0).printable
    }
    let status = outcome.status
    let ending = status == 0 ? "produced no image" : CommandLineProgram.end(of: status)
    throw CommandFailure(
      .noTerminal,
      "\(name) \(ending)" + (said.isEmpty ? "" : ": \(said.joined(separator: "; "))")
        + ". Use cairn export svg instead.")
  }
}

extension Document {
  /// Returns the bytes to write: the text, or the image another program converts it to.
  func bytes(as kind: ExportKind, in runtime: RuntimeEnvironment) throws(CommandFailure) -> Data {
    guard kind == .png else { return Data(text.utf8) }
    return try PictureConverter(environment: runtime.environment).png(of: text)
  }
}
