import Foundation
import PseudoTerminal
import Testing

/// One of the three shells at a real prompt, in which every candidate of a place is put into the line by
/// the shell's own Tab, one after the other, and all the lines are run afterwards.
final class CompletionBench {
  /// What a completion is asked for.
  struct Place {
    /// Up to the cursor.
    var line: String
    /// The quote around the cursor, or nothing.
    var quote: String
    /// What stands in the argument before the name.
    var head: String
    /// What is needed behind the closing quote: the end of what the command is nested in.
    var end = ""
  }

  /// A line that a shell made of one, with what arrived when it was run.
  struct Arrival {
    var place: Place
    var line: String
    var arguments: [String]
  }

  let cairn: BuiltCairn
  private let shell: ShellCompletionTests.Shell
  /// Where the shell is: a marker would be seen here.
  let directory: URL
  private let work: URL

  init(_ shell: ShellCompletionTests.Shell, _ cairn: BuiltCairn) throws {
    (self.shell, self.cairn) = (shell, cairn)
    work = cairn.directory.deletingLastPathComponent().appendingPathComponent(shell.rawValue)
    directory = work.appendingPathComponent("here")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  private var environment: [String: String] {
    let programs = URL(fileURLWithPath: BuiltCairn.program).deletingLastPathComponent().path
    return cairn.environment.merging([
      "PATH": "\(programs):/usr/bin:/bin", "WORK": work.path, "LC_ALL": "C.UTF-8", "HISTFILE": "",
    ]) { $1 }
  }

  private func file(_ name: String) -> URL { work.appendingPathComponent(name) }

  private func lines(of name: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(name).path) else { return [] }
    let text = try String(contentsOf: file(name), encoding: .utf8)
    return text.unicodeScalars.split(separator: "\n").map { String($0) }
  }

  // MARK: - At the prompt

  /// The lines that Tab makes of these, with the place of each.
  func complete(_ places: [Place]) throws -> [(Place, String)] {
    try places.map(\.line).joined(separator: "\n").appending("\n")
      .write(to: file("prefixes"), atomically: true, encoding: .utf8)
    try keys.write(to: file("keys"), atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      "/usr/bin/\(shell.rawValue)", shell.arguments, environment: environment,
      directory: directory.path, columns: 200)
    try terminal.wait(for: "a prompt") { screen in
      screen.contains { $0.last.map { "$%#>".contains($0) } ?? false }
    }
    terminal.type(" \(shell.start); source ../keys\r")
    try terminal.wait(for: "ready>")
    // Surplus keys do nothing; the terminal takes in only as many as the shell reads.
    let deadline = ContinuousClock.now + .seconds(240)
    while !terminal.screen.contains(where: { $0.contains("finished") }) {
      guard ContinuousClock.now < deadline else {
        try terminal.wait(for: "finished", seconds: 1)
        break
      }
      terminal.type(String(repeating: step, count: 100))
      terminal.settle(milliseconds: 0)
    }
    return try lines(of: "lines").map { line in
      let parts = line.unicodeScalars.split(separator: "\t", maxSplits: 1).map { String($0) }
      let number = try #require(Int(parts[0]))
      return (places[number], parts[1])
    }
  }

  private var step: String { shell == .fish ? "\u{0E}\u{12}" : "\u{0E}" }

  /// Ctrl-N, in fish with Ctrl-R behind it, puts the next candidate into the line and writes the line
  /// down. In bash and fish the program that the script asks is a function, which asks the real one once
  /// for a place and says one answer at a time; zsh runs through all of them by itself.
  private var keys: String {
    switch shell {
    case .bash:
      #"""
      bind 'set enable-bracketed-paste off'
      mapfile -t prefixes < "$WORK/prefixes"
      at=0 n=0
      cairn() {
        local answers file=$WORK/answers.$at
        [[ -e $file ]] || { command cairn "$@" > "$file"; echo $? > "$file.code"; }
        mapfile -t answers < "$file"
        [[ -n ${answers[n-1]} ]] && printf '%s\n' "${answers[n-1]}"
        return "$(<"$file.code")"
      }
      _next() {
        local answers=()
        (( n += 1 ))
        if [[ -e $WORK/answers.$at ]]; then
          mapfile -t answers < "$WORK/answers.$at"
          (( n > ${#answers[@]} )) && (( at += 1, n = 1 ))
        elif (( n > 1 )); then
          # Bash does not ask here.
          (( at += 1, n = 1 ))
        fi
        READLINE_LINE=${prefixes[at]-finished} READLINE_POINT=500
      }
      _note() {
        [[ $READLINE_LINE == finished ]] && return
        [[ $READLINE_LINE == "${prefixes[at]}" ]] || printf '%s\t%s\n' $at "$READLINE_LINE" >> "$WORK/lines"
        READLINE_LINE=
      }
      bind -x '"\C-xs": _next'; bind -x '"\C-xr": _note'
      bind '"\C-n": "\C-xs\C-i\C-xr"'
      """#
    case .zsh:
      #"""
      prefixes=("${(@f)$(<$WORK/prefixes)}")
      at=0 again=0
      LISTMAX=9999; unsetopt autolist automenu listambiguous
      zle -C candidate menu-complete _cairn
      # The first one again, or the same all the time: that was all for this place.
      zle-line-pre-redraw() {
        [[ $LASTWIDGET == candidate ]] || return 0
        if [[ $BUFFER == $previous ]]; then (( again += 1 )); else again=0; fi
        if (( again > 2 )) || [[ $BUFFER == $first && $BUFFER != $previous ]]; then
          (( at += 1 )); first= again=0
          if (( at > $#prefixes )); then BUFFER=finished; bindkey '^N' beep
          else BUFFER=$prefixes[at]; CURSOR=$#BUFFER; fi
        elif (( again == 0 )); then
          : ${first:=$BUFFER}
          print -r -- $(( at - 1 ))$'\t'"$BUFFER" >> $WORK/lines
        fi
        previous=$BUFFER
      }
      zle -N zle-line-pre-redraw
      bindkey '^N' candidate
      """#
    case .fish:
      #"""
      set -g fish_color_command
      set -g prefixes (cat $WORK/prefixes)
      set -g at 1; set -g n 0; set -g asked 0
      function cairn
          if test $asked != $at
              set -g answers (command cairn $argv)
              set -g code $status
              set -g asked $at
          end
          set -q answers[$n]; and printf '%s\n' $answers[$n]
          return $code
      end
      function next
          set -g n (math $n + 1)
          if test $asked = $at -a $n -gt (count $answers)
              set -g at (math $at + 1)
              set -g n 1
          end
          if test $at -gt (count $prefixes)
              commandline -r finished
          else
              commandline -r -- $prefixes[$at]
              commandline -f complete
          end
      end
      function note
          set -l line (commandline -b)
          test "$line" = finished; and return
          test "$line" = "$prefixes[$at]"; or printf '%s\t%s\n' (math $at - 1) "$line" >> $WORK/lines
          commandline -r ''
      end
      bind \cn next
      bind \cr note
      """#
    }
  }

  // MARK: - Running the lines

  /// What arrives when an interactive shell runs the lines, with `!` and all. A line that is not whole
  /// would swallow the next one, so that less arrives than there are lines.
  func run(_ lines: [(Place, String)]) throws -> [Arrival] {
    let whole = lines.map { place, line in line + closing(line, place) + place.end }
    let text = ([recorder] + controls + whole).joined(separator: "\n") + "\n"
    let script = file("script")
    try text.write(to: script, atomically: true, encoding: .utf8)
    // An interactive shell shows much of it again, which nobody reads.
    let command =
      "cd '\(directory.path)' && exec /usr/bin/\(shell.rawValue) "
      + "\(shell.arguments.joined(separator: " ")) < ../script > ../shown 2>&1"
    _ = try BuiltCairn.run("/bin/sh", ["-c", command], environment: environment)
    let shown = try Data(contentsOf: file("shown"))
    let ending = String(decoding: shown.suffix(400), as: UTF8.self)
    var rest = try Data(contentsOf: file("arrived")).split(
      separator: 0, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }[...]
    var arrived: [[String]] = []
    while let count = rest.popFirst().flatMap(Int.init) {
      arrived.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    // What is run is seen, and so is what the history puts into double quotes.
    let inHistory = shell == .fish ? "!!" : "cairn first"
    #expect(arrived.prefix(3) == [["ran"], ["first"], [inHistory]], "\(ending)")
    arrived.removeFirst(min(3, arrived.count))
    #expect(arrived.count == whole.count, "\(ending)")
    return zip(lines, arrived).map { Arrival(place: $0.0, line: $0.1, arguments: $1) }
  }

  private var controls: [String] {
    [
      "cairn \(shell == .fish ? "(echo ran)" : "\"$(echo ran)\"")", "cairn first", "cairn \"!!\"",
    ]
  }

  private var recorder: String {
    switch shell {
    case .bash: #"cairn() { printf '%s\0' "$#" "$@" >> "$WORK/arrived"; }"#
    case .zsh: #"cairn() { print -rN -- "$#" "$@" >> "$WORK/arrived" }"#
    case .fish: #"function cairn; printf '%s\0' (count $argv) $argv >> $WORK/arrived; end"#
    }
  }

  /// The quote that is still open at the end of a line, by the rules of the shell.
  private func closing(_ line: String, _ place: Place) -> String {
    var quote: Unicode.Scalar?
    var rest = Substring(line).unicodeScalars
    if let start = line.range(of: "cairn ") {
      rest = Substring(line[start.lowerBound...]).unicodeScalars
    }
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case ("'", "\\") where shell != .fish: break
      case (_, "\\"): _ = rest.popFirst()
      case (nil, "'"), (nil, "\""): quote = scalar
      case (quote, _) where scalar == quote: quote = nil
      default: break
      }
    }
    return quote.map { String($0) } ?? ""
  }
}
