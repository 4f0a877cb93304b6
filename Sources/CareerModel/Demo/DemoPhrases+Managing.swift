// What the made-up career says of managing work and talent.

extension DemoPhrases {
  static let workManagement = """
    1 Laid out the steps of the {system} task before I began
        => {6-11} steps, one of them dropped as needless
    1 Kept my {system} list so that {person} could see how things stood
    1 Warned a week ahead that the {system} date was in danger
        => date moved by {3-8} days, in time for marketing
    1 Planned my week around the {system} release and kept to it
    1-2 Kept the {system} task board honest for a month
        => {9-24} stale tickets closed
    1-2 Wrote the {system} checklist that we now start from
        => {few} forgotten steps in {quarter} instead of {9-15}
    2 Broke the {system} goal into {7-15} tasks that others could pick up
        => {4-9} were taken by others in the first week
    2 Drew up the {system} timeline and kept it current for {5-9} weeks
        => finished {2-4} days late, known {2-3} weeks before
    2 Shared out the {system} tasks by who had time and who could do them
    2 Got the stalled {system} {part} moving again
        => done after {4-8} days, having lain {3-7} weeks
    2-3 Agreed with {person} what the first {system} version leaves out
        => {few} features cut, {2-5} weeks won
    2-3 Set a limit of {few} open tasks for the {system} work
        => lead time from {11-19} to {4-8} days
    3 Brought the {system} project in on its date
        => {9-16} weeks planned, {9-17} needed
    3 Moved {person} from {system} to the {part} when priorities changed
        => the urgent part done {2-4} weeks sooner
    3 Declined the {system} request of the {team} team and showed our workload
        => taken up in the next quarter, without a quarrel
    3 Told everybody waiting for {system} where it stood before they asked
        => status questions from {8-20} a week to {2-3}
    3 Renegotiated the {system} date {4-7} weeks ahead
        => delivered {2-4} days before the new one
    3 Planned {next} with the team in one afternoon
        => {6-9} goals, each with a name behind it
    3 Found {2-5} weeks of slack in the {system} plan
    3-4 Ran the {system} and the {team} work side by side
        => both finished within {3-8} days of plan
    3-4 Cut the weekly status round to one written page
        => {5-12} hours a week back for the team
    4 Corrected the {system} plan that the project manager had drawn too tight
        => {few} risks named, one came true and was paid for
    4 Handed the {system} planning to {person}
        => {quarter} went to plan without me
    4 Dropped {few} lesser projects so that {system} could finish
        => live {4-9} weeks sooner
    4 Balanced {3-5} strands over {9-14} people for {next}
        => nobody above {85-95} % of their time
    4 Saw from the review queue that the {system} plan would slip, and acted
        => {2-4} weeks' delay became {2-4} days
    4 Let {person} and {other} run the {next} planning
        => {8-9} goals, all of them theirs
    4m Went through all {14-31} open projects and asked for each who would miss it
        => {5-9} stopped
    """

  static let talentManagement = """
    1 Showed {person} how I go about {topic}
        => did it alone a week later
    1 Noticed that {person} was struggling with {system} and asked
        => half a day together, back on track
    1 Shared what went wrong in my {system} release with the team
    1 Took a student intern along for a week of {system} work
        => {few} small changes merged
    1-2 Gave {person} a tour of {system} in three short sessions
        => first fix after {3-8} days
    2 Met {person} every other week about {topic}
        => {few} reviews led alone after {3-6} months
    2 Gave {person} the {system} {part} that I would have liked myself
        => done in {2-5} weeks, better than my sketch
    2 Found {person} a place at the {team} team for {3-6} weeks
        => back with {tool}, now used in {few} services
    2 Told {person} that the {system} reviews hurt people, with two examples
        => tone changed within {2-4} weeks
    2-3 Agreed with {person} on what to learn in {next}
        => {3-5} of 6 steps done
    2-3 Had {person} present the {system} design in my place
        => asked again by the {team} team
    2-3 Set up pairs for {topic}, changing every two weeks
        => {5-9} people can do it, before it was two
    3 Agreed on growth goals with all {5-9} people of the team
        => {60-85} % reached by the end of the year
    3 Took up the conflict between {person} and {other} instead of waiting
        => working together again after {2-5} weeks
    3 Decided the dispute over {tool} after hearing both sides
        => {few} weeks of argument ended
    3 Raised weak results with a team member, kindly and with dates
        => {3-5} of 5 agreements met after two months
    3 Rebuilt the first month for new colleagues
        => first release after {8-13} days instead of {25-40}
    3 Moved a colleague from firefighting to {system}, as they had wished
    3 Made room for {few} hours of learning a week
        => kept in {9-11} of 13 weeks
    3-4 Ran {4-8} growth talks in {quarter}, each with one written page
        => {few} people took on something new
    3-4 Let {person} hold the interview for the open place
        => filled after {4-8} weeks
    4 Gave {person} the whole of {system}, decisions included
        => {2-5} months without a question to me
    4 Saw a team member through from weak results to a solid year
        => {7-9} of 9 goals met
    4 Stayed away for three weeks; the team shipped {system} alone
        => {few} releases, no incident
    4 Handed the learning hour to the team and stopped attending
        => {80-92} % still come after {3-6} months
    4 Backed {person} for the lead role and prepared the handover
        => leading {4-7} people since the summer
    4m Asked {person} to mentor {other} and mentored the mentoring
        => both want to go on after {3-6} months
    4m Paired each senior with somebody newer for {next}
        => reviews by juniors up from {4-9} to {22-41} a month
    """
}
