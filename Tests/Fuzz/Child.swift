#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process in which inputs are tried, some hundred after each other. It notes the number of each
/// before it begins, and at the end that of the next: so it is known how far it came.
enum Child {
  /// Ended for a promise that did not hold, which it has said on standard error.
  static let broken: Int32 = 3
  /// Ended for something else that went wrong with the trial itself.
  static let failed: Int32 = 4

  /// Processor time for one input; a hundred times what the slowest takes.
  #if DEBUG
    // Unoptimised code takes several times as long.
    private static let mostSeconds = 60
  #else
    private static let mostSeconds = 10
  #endif
  /// After this time it ends, so that the run can look at the clock.
  private static let longest = Duration.seconds(3)
  /// Address space: what asks for more would be killed on a small machine.
  private static let mostMemory: UInt = 3 << 30

  static func run(_ batch: Batch, in directory: String, noting note: Int32) -> Never {
    do {
      let all = try EntryPoint.all(in: directory)
      guard let entry = all.first(where: { $0.name == batch.entry }) else { exit(failed) }
      limit()
      let (samples, start) = (entry.samples, ContinuousClock.now)
      for number in batch.numbers {
        Scratch.write(number, to: note)
        guard number == batch.numbers.lowerBound || ContinuousClock.now - start < longest else {
          exit(0)
        }
        watch()
        var mutation = Mutation(of: samples, for: entry.name, seed: batch.seed, number: number)
        try entry.take(mutation.input())
      }
      Scratch.write(batch.numbers.upperBound, to: note)
      exit(0)
    } catch {
      let isBroken = error is Broken
      complain((error as? Broken)?.words ?? "\(error)")
      exit(isBroken ? broken : failed)
    }
  }

  private static func limit() {
    var memory = rlimit(rlim_cur: rlim_t(mostMemory), rlim_max: rlim_t(mostMemory))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    #else
      setrlimit(RLIMIT_AS, &memory)
    #endif
  }

  /// SIGPROF ends the process when one input has used up its time. Time on the clock would count what
  /// others do on a busy machine.
  private static func watch() {
    var timer = itimerval()
    timer.it_value.tv_sec = mostSeconds
    #if canImport(Glibc)
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    #else
      setitimer(ITIMER_PROF, &timer, nil)
    #endif
  }
}
