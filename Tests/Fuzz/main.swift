#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Tries every door through which text from outside comes in with changed samples, in this process's
// children, and says which inputs crash them, hang, or break a promise. Scripts/fuzz builds and calls it.
//
// libFuzzer (-sanitize=fuzzer) works with this toolchain. It is not used, for it wants everything built
// a second time with its instrumentation and its own main for each door, ends at the first crash, and its
// inputs follow from the whole run before them, so that a seed and a number do not bring one back.

let usage = """
  usage: Scripts/fuzz [SECONDS] [--inputs N] [--seed S] [ENTRY ...]
         Scripts/fuzz --repeat ENTRY SEED NUMBER
  entries: \(EntryPoint.names.joined(separator: " "))
  """

func leave(_ words: String) -> Never {
  complain(words)
  exit(64)
}

func number<Value: LosslessStringConvertible>(_ text: String?) -> Value {
  guard let value = text.flatMap({ Value($0) }) else { leave(usage) }
  return value
}

var words = CommandLine.arguments.dropFirst()
if let mode = words.first, mode == "--child" || mode == "--repeat" {
  let words = Array(words) + ["1"]
  guard words.count > 4 else { leave(usage) }
  let first: Int = number(words[3])
  let batch = Batch(
    entry: words[1], seed: number(words[2]), numbers: first..<first + number(words[4]))
  Child.run(batch, in: Scratch.directory, noting: Scratch.note)
}

var trial = Trial()
var chosen: [String] = []
while let word = words.popFirst() {
  switch word {
  case "--inputs": trial.inputs = number(words.popFirst())
  case "--seed": trial.seed = number(words.popFirst())
  case _ where EntryPoint.names.contains(word): chosen.append(word)
  default: trial.seconds = number(word)
  }
}
if !chosen.isEmpty { trial.entries = chosen }
let isSound = try trial.run()
Scratch.remove()
exit(isSound ? 0 : 1)
