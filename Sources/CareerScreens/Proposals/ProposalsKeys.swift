import CareerPages

extension KeyContext {
  package static let proposals = KeyContext(
    "Proposals from git",
    [
      Command(
        .open, [.enter], hint: "keep", help: "Log the proposal as shown",
        at: .open, disabled: Command.needsProposal),
      Command(
        .edit, ["e"], hint: "edit", help: "Edit the proposal, then log it",
        at: .open, disabled: Command.needsProposal),
      Command(
        .delete, ["d"], hint: "skip", help: "Skip this proposal, or the marked ones, for good",
        at: .open, disabled: Command.needsProposal),
      Command(
        .tick, [" "], hint: "mark", help: "Mark or unmark this proposal, to merge or skip several",
        disabled: Command.needsProposal),
      Command(
        .join, ["M"], hint: "merge",
        help: "Merge the marked proposals, or this one and the one above"
      ) { ProposalsScreen.whyNotJoined($0) },
      Command(
        .otherLook, ["v"], hint: "commits", help: "Switch between commits and the list",
        disabled: Command.needsProposal),
      Command(.nextMatch, ["n"], help: "Next proposal", at: .beside),
      Command(.previousMatch, ["N"], help: "Previous proposal", at: .beside),
      Command(
        .back, [.escape, "q", .left], hint: "back", help: "Go back", at: .leave),
    ])
}
