#if canImport(Glibc)
  import Glibc
#endif

/// What input of a size n costs, and of 4n: a ratio of four says that the time grows with the size and no
/// faster. Processor time of whole processes, so that what others do on the machine counts for little.
enum Growth {
  /// A thing that is made of a number of parts, and what reads it.
  private struct Trial: Sendable {
    var name: String
    var parts: Int
    /// Where the text stands for the command; `/` is the data directory.
    var file: String
    var command: [String]
    var text: @Sendable (Int) -> String

    init(
      _ name: String, _ parts: Int, _ command: [String], in file: String = "input",
      _ text: @escaping @Sendable (Int) -> String
    ) {
      (self.name, self.parts, self.file, self.command, self.text) = (
        name, parts, file, command, text
      )
    }
  }

  static func measure(_ program: String, _ directory: String) {
    for trial in trials {
      let (small, large) = (
        seconds(trial, trial.parts, program, directory),
        seconds(trial, 4 * trial.parts, program, directory)
      )
      let tenths = Int((large / max(small, 0.001) * 10).rounded())
      print(
        "  \(trial.name): \(trial.parts) in \(milliseconds(small)) ms, four times as many in "
          + "\(milliseconds(large)) ms, ratio \(tenths / 10).\(tenths % 10)")
    }
  }

  /// What imports of 2,500 to 20,000 items of each kind cost: each row twice as much as the one to its left,
  /// and no more.
  static func measureImports(_ program: String, _ directory: String) {
    let sizes = [2500, 5000, 10_000, 20_000]
    print("  milliseconds for \(sizes.map { "\($0)" }.joined(separator: ", ")) items")
    for trial in items {
      let times = sizes.map { milliseconds(seconds(trial, $0, program, directory)) }
      print("  \(trial.name): \(times.map { "\($0)" }.joined(separator: ", "))")
    }
  }

  private static func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

  /// The least of three runs.
  private static func seconds(
    _ trial: Trial, _ parts: Int, _ program: String, _ directory: String
  ) -> Double {
    setenv("CAIRN_CONFIG", directory + "/config.json", 1)
    mkdir(directory, 0o700)
    mkdir(directory + "/journal", 0o700)
    let path = "\(directory)/\(trial.file)"
    guard let file = fopen(path, "w") else { return 0 }
    let text = Array(trial.text(parts).utf8)
    fwrite(text, 1, text.count, file)
    fclose(file)
    defer { unlink(path) }
    let command = trial.command.map { $0 == "FILE" ? path : $0 } + ["--data-dir", directory]
    return (0..<3).map { _ in
      run(program, command, reporting: false).processorMilliseconds / 1000
    }.min() ?? 0
  }

  // MARK: - What is read

  private static let month = "journal/2026-11.json"

  private static func imported(_ kind: String) -> [String] {
    ["import", kind, "FILE", "--dry-run", "--json"]
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  /// One for each kind of document, by its items.
  private static let items: [Trial] = [
    Trial("ICS, events", 10_000, imported("ics")) { count in
      "BEGIN:VCALENDAR\n"
        + lines(count) {
          "BEGIN:VEVENT\nUID:\($0)\nSUMMARY:Met \($0)\nDTSTART:20260304\nEND:VEVENT\n"
        } + "END:VCALENDAR\n"
    },
    Trial("Markdown, items", 10_000, imported("markdown")) { count in
      lines(count) { "- 2026-03-04: Did the thing \($0)\n" }
    },
    Trial("CSV, rows", 10_000, imported("csv")) { count in
      "date,title\n" + lines(count) { "2026-03-04,Did the thing \($0)\n" }
    },
    Trial("JSON Resume, work", 3000, imported("jsonresume")) { count in
      "{\"work\": [\n"
        + lines(count) {
          "{\"name\": \"A\", \"startDate\": \"2023\", \"highlights\": [\"Did \($0)\"]},\n"
        } + "{}]}\n"
    },
    Trial("jrnl, entries", 10_000, imported("jrnl")) { count in
      "{\"entries\": [\n"
        + lines(count) { "{\"title\": \"Did \($0)\", \"date\": \"2026-03-04\"},\n" } + "{}]}\n"
    },
    Trial("bragfile, entries", 10_000, imported("bragfile")) { count in
      "[\n"
        + lines(count) {
          "{\"title\": \"Did \($0)\", \"created_at\": \"2026-03-04T10:00:00Z\"},\n"
        } + "{\"title\": \"Did it\", \"created_at\": \"2026-03-04T10:00:00Z\"}]\n"
    },
    Trial("JSON, entries", 5000, imported("json")) { count in
      listed(count) { "\"kind\" : \"skill\",\n      \"title\" : \"Did the thing \($0)\"" }
    },
  ]

  private static let trials: [Trial] =
    items + [
      Trial("ICS, one line in many pieces", 50_000, imported("ics")) { count in
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260304\nSUMMARY:x\n"
          + lines(count) { _ in " and more of it\n" } + "END:VEVENT\nEND:VCALENDAR\n"
      },
      Trial("Markdown, one item of many lines", 20_000, imported("markdown")) { count in
        "- 2026-03-04: Did it\n" + lines(count) { _ in "  and more of it\n" }
      },
      Trial("Markdown, one paragraph", 20_000, imported("markdown")) { count in
        lines(count) { _ in "some words of text\n" }
      },
      Trial("Markdown, one line of marks", 100_000, imported("markdown")) { count in
        String(repeating: ">", count: count) + " x\n"
      },
      Trial("CSV, one cell of tags", 20_000, imported("csv")) { count in
        "date,title,tags\n2026-03-04,Did it,\"" + lines(count) { "t\($0);" } + "\"\n"
      },
      Trial("a month, entries", 5000, ["list", "--json"], in: month) { count in
        listed(count) { "\"kind\" : \"skill\",\n      \"title\" : \"Did the thing \($0)\"" }
      },
      Trial("a month, entries that cannot be read", 5000, ["list", "--json"], in: month) { count in
        listed(count) { "\"kind\" : \"odd\",\n      \"title\" : \"Did the thing \($0)\"" }
      },
      Trial("a damaged month, entries", 5000, ["list", "--json"], in: month) { count in
        listed(count) { "\"kind\" : \"skill\",\n      \"title\" : \"Did the thing \($0)\"" } + "}"
      },
      Trial("a damaged month, [{[{[{", 50_000, ["list", "--json"], in: month) { count in
        String(repeating: "[{", count: count)
      },
      Trial("a damaged month, lists in objects", 50_000, ["list", "--json"], in: month) { count in
        String(repeating: "{\"a\":[", count: count)
      },
      Trial("a title, characters", 250_000, ["list"], in: month) { count in
        listed(1) { _ in
          "\"kind\" : \"skill\",\n      \"title\" : \"\(String(repeating: "é ", count: count))\""
        }
      },
      Trial("a template, tags", 500, ["export", "brag", "--template", "FILE"]) { count in
        lines(count) { _ in "{{name}}\n" }
      },
      Trial("settings that are wrong", 5000, ["settings", "--json"], in: "config.json") { count in
        "{\n" + lines(count) { "wrong\($0): 1,\n" } + "}"
      },
      Trial("a framework, skills", 2000, ["framework", "check", "FILE"]) { count in
        "{\"format\": \"cairn.framework\", \"version\": 1, \"skills\": [\n"
          + lines(count) { "{\"id\": \"s\($0)\"},\n" } + "{}]}\n"
      },
    ]

  /// A month of so many entries, laid out as Cairn writes them.
  private static func listed(_ count: Int, _ rest: (Int) -> String) -> String {
    let entries = (0..<count).map { number in
      let id = String(repeating: "0", count: 26 - "\(number)".count) + "\(number)"
      return
        "    {\n      \"created\" : \"2026-11-01T10:00:00.000Z\",\n      \"date\" : \"2026-11-01\",\n"
        + "      \"id\" : \"\(id)\",\n      \(rest(number))\n    }"
    }
    return "{\n  \"entries\" : [\n" + entries.joined(separator: ",\n")
      + "\n  ],\n  \"format\" : \"cairn.journal\",\n  \"version\" : 1\n}\n"
  }
}
