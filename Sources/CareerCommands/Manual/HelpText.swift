import ArgumentParser
import CCareerData
import CareerModel

/// The texts of data/help/commands.txt: the help of each command, and parts of the manual.
enum HelpText {
  /// The lines of each section, and the empty one behind it. A paragraph is one line, which the
  /// terminal wraps.
  private static let sections: [String: [String]] = {
    var (sections, name): ([String: [String]], String) = ([:], "")
    for line in EmbeddedFile.text(cairn_help).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let line = String(Substring(line))
      func isProse(_ line: String?) -> Bool { line?.isEmpty == false && line?.first != " " }
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
      } else if isProse(line), let last = sections[name]?.last, isProse(last) {
        sections[name]?.removeLast()
        sections[name]?.append("\(last) \(line)")
      } else {
        sections[name, default: []].append(line)
      }
    }
    return sections
  }()

  /// Returns the lines of a section, with values for the names in braces; a log line's grammar, which
  /// several commands share, is a section of its own.
  static func lines(_ section: String, filling values: [String: String] = [:]) -> [String] {
    (sections[section] ?? []).dropLast().map { line in
      guard line.utf8.contains(UInt8(ascii: "{")) else { return line }
      if line == "{grammar}" { return text("grammar") }
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
