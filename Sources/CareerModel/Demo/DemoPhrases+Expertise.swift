// What the made-up career says of technical expertise and of troubleshooting.

extension DemoPhrases {
  static let technicalExpertise = """
    1 Explained to {person} how the {system} {part} works
    1 Learned {tool} and used it on {system}
        => found the {fault} within {30-90} minutes
    1 Read the source of the {system} {part} instead of guessing
        => {few} wrong assumptions in our notes corrected
    1 Worked through the manual chapter on {tool}
    1-2 Tried {tool} on the {system} {part} and told the team what it showed
        => {4-15} slow spots listed, {few} fixed
    1-2 Drew the {system} data flow on one page
        => now part of every introduction, {5-12} uses so far
    2 Compared two ways to do the {system} {part} and gave reasons for one
        => {10-40} % less code, same speed
    2 Foresaw that the {system} change would break the {part}
        => release held for {2-4} days, no damage
    2 Looked over {person}'s {system} design when asked
        => {few} points taken up
    2 Picked the simple queue over the clever one for {system}
        => {20-90} days in use, not one outage
    2-3 Measured {system} under {3-8} times the load before the sale
        => limit known: {400-1900} requests a second
    2-3 Reviewed the {system} schema with {person} and {other}
        => {few} tables dropped, {12-40} % less storage
    3 Guided {person} through the {fault} in {system}
        => solved by {person} in {2-5} days
    3 Wrote the design note for the {system} {part}, with what we did not choose
        => followed for {5-11} months now
    3 Went back to last year's {system} decision and corrected it
        => {2-6} weeks of work, {15-45} % less load
    3 Showed {person} how {tool} finds what logs do not
        => {few} faults found that month
    3 Decided on one data store for {system} and wrote down why
        => {few} stores down to one
    3el Set the rules for the {system} API together with {person}
        => no breaking change since {quarter}
    3-4 Said no to the second {system} rewrite and showed the numbers
        => {4-9} person-months kept for the roadmap
    3-4 Named the main risk of the {team} team's design while it was still on paper
        => changed in {2-4} days instead of {4-9} weeks
    3-4 Led the review of the {system} {part} with {person}
        => {9-14} findings, {few} of them serious
    4 Was asked by the {team} team before they settled on {tool}
        => their plan cut from {10-16} to {4-8} weeks
    4 Settled how {system} stores history without writing a line of it
        => built by {person} in {2-5} weeks as described
    4 Stopped the plan to share one database between {system} and the {team} team
        => replaced by {few} small interfaces in {quarter}
    4 Held the {system} architecture hour for {3-6} teams
        => {few} decisions made, each on one page
    4 Told {person}'s team that {vendor} would not carry the {system} load
        => test confirmed it at {30-60} % of the peak
    4m Checked the {team} team's capacity plan for {next}
        => {2-5} servers fewer than asked for
    4m Let {person} choose the {system} storage and backed the choice
        => {3-9} months on, no regret
    """

  static let troubleshooting = """
    1 Found a way to repeat the {fault} in {system}
        => fixed by {person} within {2-4} days
    1 Described the {system} problem so that {person} knew it at once
        => solved in {15-50} minutes
    1 Added a check so that the {system} {part} cannot fail silently
        => rang {2-6} times in {quarter}, each time rightly
    1 Found the wrong setting behind the failing {system} {part}
    1-2 Traced the failing {system} tests to the clock of the build machine
        => {5-20} false alarms a week down to none
    2 Tracked the {fault} into a library I had never opened
        => fixed upstream after {2-6} weeks
    2 Joined the {system} outage and stayed to the end
        => back after {35-140} minutes
    2 Wrote down the remedy for the {system} {fault}
        => used {few} times by others since
    2 Searched {2-6} GB of logs for the lost {system} records
        => {30-240} records found and repaired
    2-3 Chased the {fault} in the {system} {part} for three days
        => {40-95} % fewer errors that week
    2-3 Saw the {system} fix through until it stayed fixed
        => {60-120} days without a repeat
    3 Led the response to the {system} outage
        => service back in {22-75} minutes, customers told after {8-15}
    3 Cleared the access rights that had blocked {person} for {3-9} days
        => first release the day after
    3 Came to the {system} incident with a way round instead of a reason
        => sales went on at {80-95} % of normal
    3 Ran the blameless review of the {system} outage
        => {few} fixes shipped within {2-4} weeks
    3 Split the {system} {part} from the rest when it dragged all down
        => {30-80} minutes of downtime a month gone
    3 Kept calm and kept the log while {system} was down
        => review needed {25-40} minutes instead of {90-120}
    3-4 Got the {team} team and ours round one table over the {fault}
        => found in {2-5} hours after {2-4} weeks of mails
    3-4 Turned the {system} alarms down to those that mean something
        => from {60-180} a week to {4-12}
    4 Coached {person} through the {system} outage without touching the keys
        => back in {30-90} minutes; {person} led the next one alone
    4 Cleared the wait for test machines with the {team} team
        => from {4-9} days to {2-6} hours
    4 Stepped into the {system} crisis on Monday and out again on Wednesday
        => {person} closed it on Friday
    4 Left the {fault} to the team although I had a hunch
        => they found it in {3-8} hours, and a second one
    4 Made {person} and {other} a rota for {system} emergencies
        => nights without me since {quarter}
    4m Asked three questions in the {system} incident and left the answers to the team
        => solved in {30-80} minutes
    4m Got {vendor} to name one person for our {system} emergencies
        => first answer after {10-25} minutes instead of {5-9} hours
    """
}
