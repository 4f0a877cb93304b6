import ArgumentParser
import CCareerData
import CareerModel

/// The texts of data/help/commands.txt: the help of each command, and parts of the manual.
enum HelpText {
  /// The lines of each section as they stand in the file, and the empty one behind it.
  private static let sections = EmbeddedFile.sections(cairn_help)

  /// Returns the lines of a section, a paragraph as one line, which the terminal wraps; with values
  /// for the names in braces. A log line's grammar, which several commands share, is a section.
  static func lines(_ section: String, filling values: [String: String] = [:]) -> [String] {
    func isProse(_ line: String?) -> Bool { line?.isEmpty == false && line?.first != " " }
    return (sections[section] ?? []).dropLast().reduce(into: [String]()) { lines, line in
      let line = String(line)
      if line == "{grammar}" {
        lines.append(text("grammar"))
      } else if isProse(line), let last = lines.last, isProse(last) {
        lines[lines.count - 1] = "\(last) \(line)"
      } else {
        lines.append(line)
      }
    }
    .map { line in
      guard line.utf8.contains(UInt8(ascii: "{")) else { return line }
      return values.reduce(line) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
  }

  static func text(_ section: String) -> String { lines(section).joined(separator: "\n") }
}

extension CommandConfiguration {
  /// Returns the configuration of a command by its path, such as `path aim`, with its help.
  static func help(
    _ path: String, filling values: [String: String] = [:], version: String = "",
    shouldDisplay: Bool = true, subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    let lines = HelpText.lines(path, filling: values)
    return CommandConfiguration(
      commandName: path.split(separator: " ").last.map(String.init), abstract: lines.first ?? "",
      discussion: lines.dropFirst(2).joined(separator: "\n"), version: version,
      shouldDisplay: shouldDisplay, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
