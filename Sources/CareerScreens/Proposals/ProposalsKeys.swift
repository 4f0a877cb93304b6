import CareerPages

extension KeyContext {
  package static let proposals = KeyContext(
    "Proposals from git",
    [
      Command(
        .open, [.enter], hint: "keep", help: "Log it as shown",
        at: .open, disabled: Command.needsProposal),
      Command(
        .edit, ["e"], hint: "edit", help: "Reword it, then log it",
        at: .open, disabled: Command.needsProposal),
      Command(
        .delete, ["d"], hint: "skip", help: "Skip it, or the marked ones, for good",
        at: .open, disabled: Command.needsProposal),
      Command(
        .tick, [" "], hint: "mark", help: "Mark or unmark it, to merge or skip several",
        disabled: Command.needsProposal),
      Command(
        .join, ["M"], hint: "merge", help: "Merge the marked ones, or this and the one above"
      ) { ProposalsScreen.whyNotJoined($0) },
      Command(
        .otherLook, ["v"], hint: "commits", help: "Show its commits, or the list",
        disabled: Command.needsProposal),
      Command(.nextMatch, ["n"], help: "Next proposal", at: .beside),
      Command(.previousMatch, ["N"], help: "Previous proposal", at: .beside),
      Command(
        .back, [.escape, "q", .left], hint: "back", help: "Go back", at: .leave),
    ])
}
