#if canImport(Glibc)
  import Glibc
#endif

/// Cairn and other programs doing the same work with the same entries, as a Markdown table. Runs are paired, one of
/// Cairn and one of the other program, so that what else the machine does counts for both.
struct Comparison {
  private typealias Command = (program: String, arguments: [String], home: ComparedHome)
  private typealias Row = (name: String, cell: String)
  /// What two runs are compared by, with its unit.
  private typealias Measure = (name: String, value: @Sendable (Cost) -> Double)

  private static let time: Measure = ("wall clock, ms", \.milliseconds)
  private static let measures: [Measure] = [
    time, ("processor time, ms", \.processorMilliseconds), ("peak memory, MiB", \.mebibytes),
  ]

  /// The longest that a run of another program may take, in seconds.
  private static let limit = 30
  /// About how long the other program's runs may take together, and how many pairs there are at least and at most.
  private static let (seconds, pairs) = (35.0, 3...15)

  private let cairn: String
  /// A pipe whose other end is read and forgotten.
  private let output: Int32

  /// Prints the table, with a column for each career. A cell has the median ratio of the pairs, the lowest and the
  /// highest; then the medians of Cairn and of the other program.
  static func measure(_ program: String, _ directories: [String]) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let paths = ([program] + directories).compactMap {
      realpath($0, nil).map { String(cString: $0) }
    }
    guard paths.count == directories.count + 1, let pipe = popen("cat >/dev/null", "w"),
      let root = mkdtemp(strdup(place + "/cairn-XXXXXX")).map({ String(cString: $0) })
    else { return print("nothing to compare, or no place for it in \(place)") }
    defer { run("rm", ["-rf", root]) }
    _ = fcntl(fileno(pipe), F_SETFD, FD_CLOEXEC)
    Comparison(cairn: paths[0], output: fileno(pipe)).printTable(paths.dropFirst(), in: root)
  }

  private func printTable(_ directories: some Sequence<String>, in root: String) {
    var homes: [ComparedHome] = []
    var columns: [[Row]] = []
    for directory in directories {
      let home = ComparedHome("\(root)/\(homes.count)", cairn: cairn, directory: directory)
      homes.append(home)
      columns.append(rows(home, homes[0]))
    }
    func line(_ cells: [String]) { print("| \(cells.joined(separator: " | ")) |") }
    line(["Cairn / other"] + homes.map { "\(grouped($0.count)) entries" })
    print("|" + String(repeating: "---|", count: homes.count + 1))
    for (index, row) in (columns.first ?? []).enumerated() {
      line([row.name] + columns.map { $0[index].cell })
    }
    let least = figure(run("true", []).mebibytes)
    print("\nMemory below \(least) MiB, which the benchmark itself holds, reads as that.")
  }

  /// Lists come first, because additions stay in the home.
  private func rows(_ home: ComparedHome, _ first: ComparedHome) -> [Row] {
    func log(_ line: String, in home: ComparedHome) -> Command {
      (cairn, ["log", "Benchmark line \(line)"], home)
    }
    let lists = OtherProgram.all.flatMap { other in
      let words = ([other.name] + other.lists).joined(separator: " ")
      return compare("list all, `\(words)`", Self.measures) { _ in
        ((cairn, ["list"], home), (other.name, other.lists, home))
      }
    }
    // Cairn asks before it logs the same line twice in a day.
    let additions = OtherProgram.all.flatMap { other in
      compare("add one, `\(other.name)`", [Self.time]) { number in
        (
          log("\(number) beside \(other.name)", in: home),
          (other.name, other.adds(number, home.newest), home)
        )
      }
    }
    let growth = compare("add one, Cairn with \(grouped(first.count))", [Self.time]) {
      (log("\($0) in \(home.path)", in: home), log("\($0) beside \(home.path)", in: first))
    }
    return lists + additions + growth
  }

  /// Runs two commands in turn, after one run of the second that says how often there is time for it.
  private func compare(
    _ name: String, _ measures: [Measure], _ commands: (Int) -> (Command, Command)
  ) -> [Row] {
    _ = "\(name) …\n".withCString { write(2, $0, strlen($0)) }
    func rows(_ cell: (@Sendable (Cost) -> Double) -> String) -> [Row] {
      measures.map { ("\(name), \($0.name)", cell($0.value)) }
    }
    let other = commands(0).1
    other.home.useCareer()
    let trial = run(
      "timeout", ["\(Self.limit)", other.program] + other.arguments, output: output,
      reporting: false)
    guard trial.status == 0 else {
      let reasons: [Int32: String] = [124: "over \(Self.limit) s", 127: "not installed"]
      return rows { _ in reasons[trial.status >> 8] ?? "failed" }
    }
    let fitting = Int(Self.seconds * 1000 / trial.milliseconds)
    let count = min(max(fitting, Self.pairs.lowerBound), Self.pairs.upperBound)
    let costs = (1...count).map { number in
      let (mine, theirs) = commands(number)
      return (mine: cost(mine), theirs: cost(theirs))
    }
    return rows { value in
      let ratios = costs.map { value($0.mine) / max(value($0.theirs), 0.01) }.sorted()
      let medians = [costs.map { value($0.mine) }, costs.map { value($0.theirs) }]
        .map { figure($0.sorted()[count / 2]) }
      return "\(figure(ratios[count / 2])) (\(figure(ratios[0])) to \(figure(ratios[count - 1]))); "
        + medians.joined(separator: ", ")
        + (count < 7 ? "; \(count) pairs" : "")
    }
  }

  private func cost(_ command: Command) -> Cost {
    command.home.useCareer()
    return run(command.program, command.arguments, output: output)
  }
}

/// A number with three digits, and no more than three behind the point.
private func figure(_ value: Double) -> String {
  let scale = value < 1 ? 1000.0 : value < 10 ? 100 : value < 100 ? 10 : 1
  return scale == 1 ? "\(Int(value.rounded()))" : "\((value * scale).rounded() / scale)"
}

/// A number with commas between thousands.
private func grouped(_ number: Int) -> String {
  number < 1000
    ? "\(number)" : grouped(number / 1000) + "," + "\(1000 + number % 1000)".dropFirst()
}
