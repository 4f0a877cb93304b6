/// A picture of the documentation: how to get there, and what is said of it to who cannot see it.
struct Picture {
  /// Of the file, `docs/pictures/NAME.svg`.
  var name: String
  var title: String
  var description: String
  var rows = 24
  var columns = 80
  /// What is typed, and what is then to be seen before going on.
  var steps: [(keys: String, seen: String)]

  /// To add a picture, add a row.
  static let all = [
    Picture(
      name: "path", title: "Cairn: the path",
      description:
        "Four stages as a line with their dates, how ready one is for the stage aimed at, "
        + "the skills that are still missing with their last proof and the next step, and remarks.",
      steps: []),
    Picture(
      name: "log", title: "Cairn: the log",
      description:
        "The journal, newest first, beside everything that the entry under the cursor says.",
      rows: 28, columns: 110, steps: [("2jj", "2 Log")]),
    Picture(
      name: "timeline", title: "Cairn: the timeline",
      description: "A month a column: the stages as bands, milestones, goals ahead of today, and a "
        + "lane for each skill with its entries and the level it shows.",
      rows: 26, columns: 96, steps: [("3", "All entries")]),
    Picture(
      name: "skills", title: "Cairn: the skills",
      description:
        "Each skill with the level that the record shows, the one that is asked, one's own "
        + "opinion, its last proof and its entries.",
      rows: 28, columns: 110, steps: [("4jj", "4 Skills")]),
    Picture(
      name: "plan", title: "Cairn: the plan",
      description:
        "What all goals together would do, when one may get there by the forecast, and the "
        + "goals with their days and steps.",
      rows: 26, columns: 96, steps: [("5", "5 Plan")]),
    Picture(
      name: "compare", title: "Cairn: two stages side by side",
      description: "Engineering management and technology leadership on the four contrasts between "
        + "them, with one's own evidence under each.",
      rows: 28, columns: 110, steps: [("6", "6 Compare")]),
    Picture(
      name: "log-line", title: "Cairn: an entry in one line",
      description:
        "The line as it is typed, and below it what Cairn understands: title, day, skill "
        + "and level, people, department, result.",
      steps: [
        ("2", "2 Log"),
        (
          "aRan the review of the outage #trouble:3 @Sam on:yesterday => two fixes",
          "Result"
        ),
      ]),
    Picture(
      name: "palette", title: "Cairn: the palette",
      description:
        "The line behind the colon: commands, skills, people, goals and entries that fit a few letters, with "
        + "their keys.",
      steps: [("4", "4 Skills"), (":", "Menu, or type"), ("man", "man")]),
    Picture(
      name: "review", title: "Cairn: the weekly review",
      description:
        "A guided look back, page by page, beginning with what was logged since the last.",
      steps: [("r", "1 of ")]),
    Picture(
      name: "help", title: "Cairn: the help",
      description: "All keys of the screen that is open, each with a line that says what it does.",
      steps: [("?", "On Path")]),
  ]
}
