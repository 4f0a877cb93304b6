import CareerModel
import CareerPages

extension Place {
  package static let proposals = Place(
    "What commits propose",
    [
      Command(
        .open, [.enter], hint: "keep", help: "keep it: into the journal as it stands here",
        at: .open, disabled: Command.needsProposal),
      Command(
        .edit, ["e"], hint: "edit", help: "keep it in other words: the line of the journal",
        at: .open, disabled: Command.needsProposal),
      Command(
        .delete, ["d"], hint: "skip", help: "skip it, or those marked: they do not come again",
        at: .open, disabled: Command.needsProposal),
      Command(
        .tick, [" "], hint: "mark", help: "mark it, to join or skip several, or not any more",
        disabled: Command.needsProposal),
      Command(
        .join, ["M"], hint: "join", help: "make one of those marked, or of this and the one above"
      ) { ProposalsScreen.whyNotJoined($0) },
      Command(
        .otherLook, ["v"], hint: "commits", help: "all of its commits, or the list again",
        disabled: Command.needsProposal),
      Command(.nextMatch, ["n"], help: "the next one, also among the commits", at: .beside),
      Command(.previousMatch, ["N"], help: "the one above, also among the commits", at: .beside),
      Command(
        .back, [.escape, "q", .left], hint: "back", help: "back to what is below", at: .leave),
    ])
}
