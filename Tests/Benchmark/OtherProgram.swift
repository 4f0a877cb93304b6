/// Another program that keeps what someone did: its files for a career, and how it lists and adds.
struct OtherProgram: Sendable {
  /// An entry as `cairn list` prints it, without its ID.
  struct Entry {
    var day: String
    var kind: String
    var text: String
    /// How many entries of its day come before it.
    var number: Int

    /// The day without hyphens.
    var date: String { day.filter { $0 != "-" } }
  }

  var name: String
  /// Settings, and what an addition reads. Paths are relative to the home directory.
  var files: [String: String] = [:]
  var directory: String
  /// The file of the directory that keeps an entry, and the line that keeps it.
  var file: @Sendable (Entry) -> String
  var line: @Sendable (Entry) -> String
  /// Reads the lines, for a program whose own files are not written here.
  var imports: [String] = []
  var lists: [String]
  /// Adds the entry of a number, on the newest day of the career or today.
  var adds: @Sendable (_ number: Int, _ newest: Entry) -> [String]

  /// Each with its fastest way to list everything.
  static let all = [
    OtherProgram(
      name: "task", files: ["taskrc": "hooks=off\nconfirmation=off\n"],
      directory: "task", file: { _ in "entries.json" },
      line: { entry in
        let time = "\(entry.date)T090000Z"
        return #"{"status":"completed","entry":"\#(time)","end":"\#(time)","#
          + #""project":"\#(entry.kind)","description":\#(quoted(entry.text))}"#
      },
      imports: ["import", "task/entries.json"], lists: ["rc.verbose=nothing", "completed"],
      adds: { number, _ in ["add", "Benchmark line \(number)"] }),
    OtherProgram(
      name: "timew", directory: "timewarrior/data", file: { "\($0.day.prefix(7)).data" },
      line: { entry in
        // Intervals must not overlap; those before six o'clock are for additions.
        let (start, end) = (clock(360 + entry.number), clock(361 + entry.number))
        return "inc \(entry.date)T\(start)00Z - \(entry.date)T\(end)00Z # \(entry.kind)"
          + " # \(quoted(entry.text))"
      },
      lists: ["export"],
      adds: { number, newest in
        let times = [2 * number, 2 * number + 1].map { "\(newest.date)T\(clock($0))00" }
        return ["track", times[0], "-", times[1], "Benchmark line \(number)"]
      }),
    OtherProgram(
      name: "jrnl",
      files: [
        "config/jrnl/jrnl.yaml":
          "journals:\n  default: ~/config/jrnl/journal.txt\ntimeformat: '%F %R'\nversion: v4.0\n"
      ],
      directory: "config/jrnl", file: { _ in "journal.txt" },
      line: { "[\($0.day) 09:00] \($0.text)\n" },
      lists: ["--short"],
      adds: { number, _ in ["Benchmark line \(number)"] }),
    OtherProgram(
      name: "calcurse",
      files: [
        "one.ics": "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261129\n"
          + "SUMMARY:Benchmark line\nEND:VEVENT\nEND:VCALENDAR\n"
      ],
      directory: "data/calcurse", file: { _ in "apts" },
      line: { entry in
        let day = entry.day.split(separator: "-")
        return "\(day[1])/\(day[2])/\(day[0]) [1] \(entry.text)"
      },
      lists: ["-G"],
      adds: { _, _ in ["-q", "-i", "one.ics"] }),
  ]

  private static func clock(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  /// A text as a JSON string. It is printed by Cairn, so it has no control characters.
  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
