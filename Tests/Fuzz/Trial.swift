#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A run over some entry points, until the time or the inputs are used up.
struct Trial {
  var entries = EntryPoint.names
  var seed = UInt64.random(in: 1...999_999)
  var seconds = 60
  /// Of all entry points together; `nil` for as many as the time allows.
  var inputs: Int?

  /// Where inputs that did harm are kept.
  private static let findings = "fuzz-findings"
  /// So many inputs share a process: starting one costs as much as some hundred inputs.
  private static let batch = 1000
  /// An entry point in which so much was found is left alone for the rest of the run.
  private static let enough = 10

  /// Returns whether nothing was found.
  func run() throws -> Bool {
    let start = ContinuousClock.now
    var (tried, found): ([String: Int], [String: Int]) = ([:], [:])
    let share = inputs.map { ($0 + entries.count - 1) / entries.count } ?? .max
    var isGoingOn = true
    while isGoingOn {
      isGoingOn = false
      for entry in entries where found[entry, default: 0] < Self.enough {
        let first = tried[entry, default: 0]
        guard first < share, ContinuousClock.now - start < .seconds(seconds) else { continue }
        isGoingOn = true
        let batch = Batch(
          entry: entry, seed: seed, numbers: first..<min(share, first + Self.batch))
        switch batch.run() {
        case .sound(let next): tried[entry] = next
        case .stopped(let number, let why):
          tried[entry] = number + 1
          found[entry, default: 0] += 1
          try keep(number, of: batch, why)
        }
      }
    }
    for entry in entries {
      let column = entry + String(repeating: " ", count: max(0, 12 - entry.utf8.count))
      print("\(column) \(tried[entry, default: 0]) inputs, \(found[entry, default: 0]) found")
    }
    let (all, bad) = (tried.values.reduce(0, +), found.values.reduce(0, +))
    let time = (ContinuousClock.now - start).components.seconds
    print("\(all) inputs with seed \(seed) in \(time) s: \(bad) crashes, hangs and broken promises")
    return bad == 0
  }

  private func keep(_ number: Int, of batch: Batch, _ why: String) throws {
    let entry = try EntryPoint.all(in: Scratch.directory).first { $0.name == batch.entry }
    var mutation = Mutation(
      of: entry?.samples ?? [], for: batch.entry, seed: batch.seed, number: number)
    mkdir(Self.findings, 0o700)
    let path = "\(Self.findings)/\(batch.entry)-\(batch.seed)-\(number)"
    let input = mutation.input()
    if let file = fopen(path, "w") {
      fwrite(input, 1, input.count, file)
      fclose(file)
    }
    print(
      "\(batch.entry), seed \(batch.seed), input \(number): \(why) (\(input.count) bytes, in \(path))"
    )
    print("  again: Scripts/fuzz --repeat \(batch.entry) \(batch.seed) \(number)")
  }
}
