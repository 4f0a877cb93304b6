// What the made-up career says of the two foundation skills.

extension DemoPhrases {
  static let handsOnDelivery = """
    1 Fixed the wrong labels on the {system} form
        => {3-12} support questions a month gone
    1 Worked through {9-30} review remarks on my {system} change
        => accepted after {2-4} rounds
    1 Asked {person} after half a day stuck on the {system} {part}
        => running {20-70} minutes later
    1 Shipped the small {system} change that {person} had described
        => live the same week, no complaint in {10-30} days
    1 Added the missing field to the {system} export
        => {4-20} spreadsheets a month less by hand
    1-2 Added missing tests to the {system} {part}
        => coverage there up from {31-48} to {64-83} %
    1-2 Removed {300-1900} lines of dead code from {system}
        => build {5-30} seconds shorter
    1-2 Fixed the {fault} in the {system} {part}
        => from {4-40} failed runs a week to none
        => {20-90} days without a repeat
    1-2 Put paging into the {system} list
        => opens in {1-2} s instead of {6-14} s
    1-2e Cleaned up the warnings in the {system} build
        => {40-210} warnings down to {2-5}
    2 Carried the {system} filter from request to live, tests included
        => used by {30-90} % of customers in the first month
    2 Said {3-5} days for the {system} {part}, needed {3-6}
    2e Watched the {system} release for a week and repaired {few} things it had upset
        => no rollback needed
    2-3 Rewrote the slowest {system} query
        => from {4-20} s to {120-700} ms
        => database load down by {10-35} %
    2-3 Put the {system} {part} behind a feature flag
        => switched off once, within {2-9} minutes
    2-3 Replaced the copy and paste in the {system} {part} with one module
        => {600-2400} lines fewer
    2-3 Made the {system} {part} safe to run twice
        => {10-60} double postings a month down to none
    2-3el Wrote end-to-end tests for {system} with {person} #teamwork
        => {3-9} faults caught before release in {quarter}
    3el Built the {system} {part} from scratch and left notes for support
        => {200-4000} customers on it after {3-9} weeks
    3 Turned a vague wish about {system} into one page, then built it
        => {2-4} change requests instead of the usual dozen
    3 Caught the {fault} in {person}'s {system} change before it went out
        => would have hit {800-9000} orders a day
    3el Left the {system} {part} so that {person} extended it without asking
        => second use after {3-8} weeks, no rewrite
    3el Delivered the {system} {part} alone, {2-6} days ahead of the date
    3-4 Cut the {system} build from {14-38} to {4-9} minutes
        => about {6-20} hours of waiting saved a week
    3-4 Got the {system} tests down from {18-45} to {3-8} minutes
        => {2-4} releases a day instead of one
    3-4 Halved the memory that {system} needs
        => from {6-12} GB to {2-4} GB, one server fewer
    4 Built the part of the {system} project that nobody wanted to begin
        => {few} colleagues could start {2-5} weeks earlier
    4 Laid the groundwork so that {person} and {other} could build {system} side by side
        => done in {3-6} weeks instead of {8-12}
    4 Wrote the tool that moved {2-9} million {system} records
        => {2-6} hours, not one record lost
    4el Made one command out of {7-19} steps to release {system}
        => {25-70} minutes saved on each release
    3-4m Took the hardest {system} ticket myself again
        => done in {2-5} days; {few} reviews had to wait
    3-4m Wrote the {system} {part} over the weekend because the date was close
        => on time, but nobody else knows it yet
    3-4m Spent {2-4} days in the {system} code to save the release
        => released on the day; {few} one-to-ones moved
    3-4m Fixed the {fault} in {system} before the team was up
        => customers back after {20-80} minutes
    3-4m Paired with {person} on the {system} {part}, my hands on the keyboard
    3-4m Reviewed {9-22} changes and wrote {3-6} this week
    3-4m Rewrote the {system} {part} to show how I meant it
        => {300-900} lines instead of {1400-2600}
    """

  static let teamwork = """
    1 Told the team on Tuesday that the {system} {part} would be late
        => moved by {2-4} days, nobody surprised
    1 Finished everything I had promised for the {system} sprint
        => {4-7} tasks mine, none carried over
    1 Brought a question to planning that changed the {system} order of work
    1 Kept the notes of the {system} planning for the team
    1 Spoke up in the review: the {system} {part} was harder than we said
        => estimate raised from {2-4} to {6-9} days
    1-2 Paired with {person} on the {system} {part}
        => finished in {2-4} days instead of two weeks
    1-2 Took the {system} support week that nobody wanted
        => {18-46} tickets closed
    2 Put my work aside to get {person} unstuck on the {system} {part}
        => {person} merged the same day
    2 Sorted {80-300} old {system} tickets with {person}
        => {40-75} closed as done long ago
    2 Took over {person}'s {system} reviews for a week
        => waiting time stayed under {5-9} hours
    2 Did the dull half of the {system} upgrade
        => {24-90} files changed by hand, no breakage
    2-3 Walked two new colleagues through {topic}
        => both did it alone after {2-5} weeks
    2-3 Wrote down how the {system} {part} really works
        => read {20-90} times in {quarter}
        => {person} fixed a fault from it without me
    2-3 Explained {topic} over lunch to {few} colleagues
    2-3el Helped {person} to a first finished {system} task
        => live after {3-9} days
    3 Disagreed with {person} about the {system} {part}; we tried both and kept theirs
        => {10-40} % fewer lines than mine
    3 Told {person} honestly what the {system} notes lacked
        => rewritten within {2-5} days, {few} questions fewer
    3 Tied up the loose ends of the {system} release
        => {7-19} open points closed
    3 Wrote up what only I knew about {system}
        => my holiday passed without a call
    3 Settled with {person} and {other} on one way to name things in {system}
        => {12-40} renames in a day, no argument since
    3-4 Asked the {team} team in before we touched the {system} {part}
        => {few} conflicts avoided, {4-12} days saved
    3-4 Started a weekly half hour on {topic}
        => {6-11} of {12-14} come, still going after {3-7} months
    3-4 Brought the {team} team and ours to one {system} checklist
        => handovers down from {6-9} to {2-3} days
    4 Gave the round to {person} first; the quiet objection stopped the {system} plan
        => {3-8} weeks of wrong work avoided
    4 Introduced silent reading before each {system} decision
        => meetings down from {55-80} to {20-40} minutes
    4 Swapped one engineer a month with the {team} team
        => {few} swaps in, incidents between us down by {30-60} %
    4m Moved our review hour so that the {team} team can come
        => {3-7} guests each week
    4m Made the {system} board the one place for both teams
        => status meeting dropped, {2-5} hours a week back
    """
}
