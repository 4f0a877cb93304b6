/// A month as Cairn writes it, with keys of a newer version and an order within that it never uses.
let oddMonth = """
  {
    "about" : {
      "entries" : "not these"
    },
    "entries" : [
      {
        "zeal" : 1.50,
        "id" : "01A",
        "kind" : "skill",
        "date" : "2026-11-02",
        "title" : "Tea \\u0026 \\"biscuits\\" }",   "mood":{"of":["the", "day"]},
        "created" : "2026-11-02T00:00:00Z"
      },
      {
        "created" : "2026-11-09T00:00:00.000Z",
        "date" : "2026-11-09",
        "id" : "01B",
        "kind" : "feedback",
        "people" : [
          "Sam"
        ],
        "skills" : [
          {
            "id" : "01A",
            "skill" : "teamwork"
          }
        ],
        "title" : "Überlegt",
        "updated" : "2026-11-09T00:00:00.000Z"
      },
      {
        "created" : "2026-11-20T00:00:00.000Z",
        "date" : "2026-11-20",
        "id" : "01C",
        "kind" : "milestone",
        "title" : "Last\\n    }",
        "updated" : "2026-11-20T00:00:00.000Z"
      }
    ],
    "format" : "cairn.journal",
    "mark" : [
      1,
      2
    ],
    "version" : 1
  }

  """

/// The texts of the three entries of `oddMonth`, each from its brace to its brace.
let oddEntries: [String] = {
  let list = oddMonth.components(between: "\"entries\" : [\n", and: "\n  ],")
  return list.split(separator: ",\n    {").enumerated().map { $0 == 0 ? "\($1)" : "    {\($1)" }
}()

extension String {
  /// What stands between the first `start` and the first `end` behind it.
  func components(between start: String, and end: String) -> String {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)?.lowerBound
    else { return "" }
    return String(self[from..<to])
  }

  func replacing(_ old: String, by new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

/// A small month with two entries, in the layout that Cairn writes.
let smallMonth = """
  {
    "entries" : [
      {
        "created" : "2026-11-02T00:00:00.000Z",
        "date" : "2026-11-02",
        "id" : "01A",
        "kind" : "skill",
        "title" : "First {or so}",
        "updated" : "2026-11-02T00:00:00.000Z"
      },
      {
        "created" : "2026-11-09T00:00:00.000Z",
        "date" : "2026-11-09",
        "id" : "01B",
        "kind" : "feedback",
        "skills" : [
          {
            "skill" : "teamwork"
          }
        ],
        "title" : "Second ü",
        "updated" : "2026-11-09T00:00:00.000Z"
      }
    ],
    "format" : "cairn.journal",
    "version" : 1
  }

  """
