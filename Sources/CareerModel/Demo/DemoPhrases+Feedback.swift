// What others say to the made-up person, and the lines with unusual letters.

extension DemoPhrases {
  static let engineerFeedback = """
    1-2 Thanked for asking early instead of losing days #teamwork
    1-3 Told that my {system} changes are easy to review #hands-on-delivery
        => {10-25} minutes a review on average
    1-3 My notes on the {system} {fault} saved the weekend, I heard #troubleshooting
    1-2 Should speak up more in planning #teamwork
    1-2 Test first, then polish: remark on my {system} change #hands-on-delivery
    2-3 Explains {topic} so that one remembers it #technical-expertise
    2-3 Good questions in the {system} design review #technical-expertise
    1-3 Could be relied on in the {system} release week #teamwork
    2-3 Finds causes where others restart #troubleshooting
    1-2 Estimates too hopeful, by about a third #hands-on-delivery
    2-3 Best introduction to {system} so far, said somebody new #teamwork
    1-3 Thanks for taking the night of the {system} move
    """

  static let leadFeedback = """
    2-3 Thanked for staying calm in the {system} outage #troubleshooting
    2-3 One-to-ones with me are the useful kind, I was told #talent-management
    2 Answers too fast in meetings; others stop thinking #teamwork
    2-3 The {system} plan was the first that held #work-management
        => {2-3} days off after {8-12} weeks
    2 Still takes the interesting tasks for themselves, says the team #talent-management
    2-3 Fair in the dispute over {tool} #talent-management
    2-3 Reviews that teach instead of judge #technical-expertise
    2-3 Told us about the {system} delay before we asked #work-management
    2-3 Makes room for the quiet ones #teamwork
    3 Knows {system} better than its notes do; please write it down #technical-expertise
    1-2 Wants to hear more about why, less about how #business-alignment
    2-3 Good handover of {system} before the holidays #teamwork
    """

  static let managerFeedback = """
    3-4 Team says it knows what matters in {next} #work-management
        => {8-9} of 10 in the survey
    3-4 Thanked for saying plainly what had to be better #talent-management
    3-4 Let us find the {system} {fault} ourselves; that was right #troubleshooting
    3-4 Hard decision on {system}, well explained #technical-expertise
    2-3 Speaks of {system} so that we understand #cross-functional-collaboration +finance
    2-3 Too little time for us lately, said in the team round #talent-management
    3-4 Too deep in the {system} code for a manager, said kindly #hands-on-delivery
    3-4 Keeps promises to other teams #teamwork
    2-3 First engineer whose figures add up, says the controller #business-acumen +finance
    2-3 Should bring legal in sooner #cross-functional-collaboration +legal
    3-4 Feels like one team since the {system} project #teamwork
    2-3 Wishes for more courage with new ideas #innovation-and-research
    3-4 Protected the team from the third change of {system} plans #work-management
    """

  static let engineerRarities = """
    1-2 Présentation to the Québec office: how {system} is tested #teamwork
        => {8-20} listeners, {few} questions
    2-3 Fixed names like Łukasz, Zoë and Ðorđe in the {system} export #hands-on-delivery
        => {40-160} broken addresses repaired
    """

  static let leadRarities = """
    2-3 Made {system} ready for the 日本 office rollout #technical-expertise
        => {12-30} screens checked with 全角 input
    2-3 Team round with cake for release {2-9}.0 🎉 #teamwork
    """

  static let managerRarities = """
    3-4 Ran the planning with the São Paulo and Kraków teams – five time zones #work-management
        => {few} dates agreed in {60-90} minutes
    3-4 Opened the 東京 on-call rota so that nobody in Zürich is woken at night #troubleshooting
        => {6-14} night calls a month down to none
    2-3 Café talk with the Δ-team on “done” #cross-functional-collaboration
    """
}
