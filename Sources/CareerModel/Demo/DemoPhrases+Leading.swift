// What the made-up career says of the skills that technology leadership asks for.

extension DemoPhrases {
  static let businessAlignment = """
    1 Explained to the team why the company wants {system} this year
    1 Asked which company goal the {system} project serves
        => answer: none; {3-7} weeks freed
    1 Read the yearly plan and noted what concerns {system}
    1-2 Put the company goal on top of our {next} plan
        => {6-8} of {11-12} tasks serve it, before {3-4}
    2 Changed our choice for {system} because the company goes for partners first
        => {few} partners live by {next}
    2 Ordered the {system} backlog by what it is worth to customers
        => top {few} done first, churn down by {2-4} points
    2 Told the round how {novelty} may reach our market
    2 Swapped the {system} rewrite for what the yearly goal needed
        => goal met {2-5} weeks early
    2-3 Showed how each team's {next} work adds to the retention goal
        => retention up by {2-4} points
    3 Wrote a two-page direction for {system} over the next two years
        => agreed with the heads of {2-4} departments
    3 Assessed {novelty} for {system} against the company's plan
        => put off for a year, {40-90},000 euros kept
    3 Won the head of sales for the {system} direction +sales
        => {few} goals now shared
    3 Saw the end of {vendor}'s product coming and planned for it
        => {5-9} months ahead of the notice
    4 Held against the wish to build {system} on {novelty}, alone in the room
        => decision reversed after {2-4} months
    """

  static let crossFunctional = """
    1 Answered {department}'s questions on {system} without one technical word
    1 Found out who in {department} decides about {system} +support
    1 Sat in on the weekly round of {department}
        => {few} questions taken back to the team
    1 Explained to {department} why the {system} date moved
    1-2 Asked {department} first what the {system} report should answer
        => {few} pages instead of {14-26}
    2 Finished the {system} figures together with {department}
        => month end closed {2-4} days sooner
    2 Kept {department} posted through the {system} move
        => no surprise, before it was {6-9}
    2 Checked the {system} cookie texts with legal +legal
        => {few} banners replaced by one
    2 Gave marketing a demo of {system} two weeks before launch +marketing
        => {few} claims corrected in time
    2-3 Had {person} from {department} join our {system} reviews
        => {4-9} wrong assumptions caught
    2-3 Wrote the answers on {system} that support can give itself +support
        => {20-55} % fewer tickets for us
    3 Bridged {department} and the {team} team on {system}, from first talk to live
        => in use after {7-14} weeks
    3 Got sales and engineering to mean the same by "delivered" in {system} +sales
        => {few} escalations a month down to none
    3 Supplied the technical part of the offer to a large {system} client +business-development
        => signed, {60-240},000 euros a year
    3 Built the {system} budget line by line with finance +finance #business-acumen
        => {4-12} % below last year
    3 Met {person} from {department} every month since {quarter}
        => asked before the decision, {few} times
    3-4 Took the {vendor} contract through legal and finance +legal +finance
        => signed after {5-8} weeks instead of {12-16}
    3-4 Went through the data clauses with legal, sentence by sentence +legal
        => {few} open points left of {14-22}
    4 Was asked by business development before the {system} deal was shaped +business-development
        => {2-5} months of special work avoided
    4 Called on {department} to carry {system} through the budget round
        => {80-190},000 euros kept
    """

  static let innovation = """
    1 Reported to the team on {novelty}
        => {few} ideas noted, one tried
    1 Tried {novelty} on a copy of {system} for an afternoon
    1 Suggested {novelty} for {system} in the open round
    1 Read up on {novelty} and wrote half a page
    2 Ran a two-day trial of {novelty} on {system} and wrote down the answer
        => {10-35} % faster, but {2-4} times the cost
    2 Showed a prototype of {system} with {novelty}
        => seen by {12-30} people, {few} asked for more
    2 Dropped the idea of {novelty} after the trial and said why
        => {4-8} weeks not spent
    2-3 Put one question to {novelty}: does it help {system}?
        => yes for {20-45} % of the cases
    3 Kept Friday mornings for trials through {quarter}
        => {7-11} of 13 kept
    3 Judged what {novelty} could mean for {system} in a year
        => one trial with {20-60} customers agreed
    3-4 Won {department} as sponsor for a trial of {novelty}
        => {8-25},000 euros for {next}
    4 Argued for {novelty} in {system} until it was taken up
        => on the roadmap with {2-4} people
    """

  static let changeManagement = """
    1 Moved my {system} work to {move} in the first week
    1 Said honestly where {move} hurts us
        => {3-5} of 6 points fixed before the rest followed
    1 Showed {person} how to work with {move}
    1-2 Listed what {system} needs before {move}
        => {9-20} points, {few} of them blockers
    2 Moved {system} to {move} in one night
        => {5-25} minutes of downtime
    2 Told everybody touched by {move} what changes for them
        => {2-6} questions on the day
    2 Prepared a way back from {move} and tried it
        => back in {6-18} minutes, needed once
    2-3 Trained {6-14} colleagues for {move}
        => all working with it after {2-4} weeks
    3 Led the {system} move to {move}, with a plan and a way back
        => {6-13} weeks, no rollback
    3 Kept the {system} service up all through {move}
        => 99.9 % in the month of the change
    3 Took {person}'s objection to {move} seriously and changed the order
        => the loudest critic led the second half
    3 Split {move} into {5-9} steps that can each be taken back
        => {few} taken back, none twice
    3-4 Switched off the old {system} {part} after {move}
        => {14-60},000 euros a year saved
    4 Took {department} along through {move}
        => {20-70} people moved, {2-4} complaints
    4 Won back support for {move} after the failed first try
        => second try done in {3-7} weeks
    4 Told the sponsors of {move} every second Friday where we stood
        => budget kept through {few} rounds
    4 Planned for resistance to {move}, with one ally in each team
        => {5-7} of 8 teams over by {next}
    4 Kept {move} going when two managers wanted out
        => finished {3-8} weeks late, but finished
    """

  static let businessAcumen = """
    1 Found out what an hour of {system} costs us
        => {40-190} euros, {few} times my guess
    1 Described in plain words how {system} earns money
    1 Left all jargon out of the {system} proposal
        => approved in {15-30} minutes
    1-2 Asked finance to explain our cost centre to the team +finance
        => {few} wrong ideas put right
    2 Added costs and benefits to the {system} proposal
        => {12-40},000 euros against {50-120},000 a year
    2 Cut the {system} hosting bill
        => from {5-9},400 to {2-4},100 euros a month
    2 Put the {fault} risk in money: one lost day of {system} sales
        => {15-80},000 euros; fixed the week after
    2 Ended {few} licences that nobody used
        => {6-24},000 euros a year
    2-3 Compared our {system} with what two competitors offer
        => {few} gaps that customers name
    3 Wrote the return-on-investment page for {system}
        => pays back in {7-16} months
    3 Got the case for {system} approved with figures
        => {70-210},000 euros over two years
    3 Spoke for technology in the talks with {vendor}
        => {9-22} % off the first offer
    3 Went back a year later to see what {system} really returned
        => {80-130} % of the promise
    3-4 Showed what waiting with {system} costs each month
        => {8-35},000 euros; decided within a week
    4 Negotiated the {vendor} renewal +finance
        => {14-27} % less, notice period halved
    4 Answered for the {quarter} technology budget
        => {1-4} % under plan
    """
}
