// What the made-up career counts as milestones. Landmarks come once, in their order; the first of
// each stage is about its begin.

extension DemoPhrases {
  static let engineerLandmarks = """
    1 Started as an engineer in the {system} team
    1 First change live, in {system} #hands-on-delivery
        => {4-9} days after my first
    1 Passed the probation months
    1-2 First week on call alone #troubleshooting
        => {few} alarms, all handled
    2 First feature of my own: the {system} {part} #hands-on-delivery
        => {100-900} customers in the first week
    2 First talk at the internal tech evening, on {topic} #technical-expertise
        => {25-60} listeners
    2-3 Promoted to senior engineer
    3 First design of mine that another team took over #technical-expertise
    3 Asked to stand in for the team lead in August #teamwork
        => {3-5} weeks, one release
    """

  static let engineerMilestones = """
    1-3 Shipped the {system} {part} to all customers #hands-on-delivery
        => {900-8000} customers on day one
        => no fault in the first week
    1-3 Finished the {system} upgrade #hands-on-delivery
        => {few} versions in {3-8} weeks
    1-2 Finished the course on {topic} #technical-expertise
    2-3 Closed the {system} project #hands-on-delivery
        => {2-9} days ahead of the date
        => {90-99} % of the old cases covered
    2-3 {system} release {2-9}.{0-9} went out without an incident #hands-on-delivery
    2-3 Took over the {system} {part} from {person} #hands-on-delivery
    2-3 A hundred days of {system} without an outage #troubleshooting
    1-3 {quarter} goals reached with the team #teamwork
        => {7-9} of 10
    3 {system} handles {3-9} times last year's load #technical-expertise
        => {500-1900} requests a second
    2-3 Old {system} {part} switched off #hands-on-delivery
        => {2-9},000 lines gone
    1-3 Wrote the {system} handbook with {person} #teamwork
        => {14-40} pages
    2-3 Passed the {system} security check #technical-expertise
        => {2-4} small findings
    """

  static let leadLandmarks = """
    1 Became team lead of the {system} team
    1-2 First one-to-ones with the whole team #talent-management
    2 First quarter planned by me #work-management
        => {6-8} of 10 goals reached
    2-3 First project with people from another team: {system} #work-management
        => {8-14} weeks
    2-3 Sat on the other side of an interview for the first time #talent-management
    2-3 First newcomer whom I brought in passed probation: {person} #talent-management
    2-3 Team grew from four to seven people #talent-management
    3 First incident that the team solved without me #troubleshooting
    """

  static let leadMilestones = """
    2-3 Led the release of {system} {2-9}.{0-9} #work-management
        => {2-4} days from plan, no rollback
    2-3 {system} live for all customers #work-management
        => {2000-9000} customers in {2-5} weeks
    2-3 Team reached its {quarter} goals #work-management
        => {7-9} of 10
    2-3 {person} shipped {system} without my help #talent-management
    2-3 {person} took over on-call for {system} #talent-management
    3 Half a year of {system} without an outage #troubleshooting
    3 Closed the {system} project with {person} and {other} #work-management
        => {9-16} weeks, one more than planned
    3 Design rules for {system} agreed by {3-5} teams #technical-expertise
    2-3 Last server of the old {system} switched off #change-management
        => {6-18},000 euros a year
    3 Built the {system} {part} that everything else waited for #hands-on-delivery
    2-3 Taught {topic} to {few} teams #teamwork
        => {20-45} people
    """

  static let managerLandmarks = """
    2 Became engineering manager for {system} and delivery
    3 First hire: {person} #talent-management
        => {5-9} weeks from the notice to the signature
    3 First budget of my own #work-management
        => {2-6} % under plan
    3 First team member promoted on my proposal: {person} #talent-management
    3-4 Took on a second team #work-management
        => {11-15} people
    3 Led the move of {9-16} services to the cloud #change-management
        => {5-9} months, {few} rollbacks, none in the last six weeks
    4 Handed one of the teams to {person} #talent-management
    2-3 First technology plan shown to the board #business-alignment
        => {3-5} of 6 proposals accepted
    3 Signed for the first contract that I had negotiated, with {vendor} #business-acumen +legal
        => {11-19} % below the first offer
    2-3 Asked to join the yearly planning of the company #cross-functional-collaboration +finance
    """

  static let managerMilestones = """
    3-4 Led the release of {system} {2-9}.{0-9} across both teams #work-management
        => {2-5} days from plan
    3-4 All {quarter} goals of the teams reached #work-management
        => {8-9} of 9, none dropped
    3-4 {system} project closed #work-management
        => {3-8} % under budget
    3-4 {person} promoted to senior engineer #talent-management
    3-4 Filled the last open place in the {system} team #talent-management
        => {4-9} weeks
    4 {person} became team lead for {system} #talent-management
    3-4 A year of {system} without a serious outage #troubleshooting
        => 99.95 % available
    3-4 Nobody left the teams in {quarter} #talent-management
    3-4 Design for {system} accepted by {few} teams #technical-expertise
    4 Teams ran the {quarter} release without me #talent-management
    3-4 Passed the yearly security audit for {system} #technical-expertise
        => {2-3} findings, before it was {9-14}
    3-4 Built the {system} prototype that won the client #hands-on-delivery
        => {40-120},000 euros in the first year
    """
}
