import CareerModel
import CareerPages

// What commits propose: one proposal a line, or the commits of one.
extension Speaker {
  func lines(of screen: ProposalsScreen) -> [SpokenLine] {
    let open = state.proposals.open
    guard !open.isEmpty else { return [SpokenLine(ProposalsView.nothing, isFocus: true)] }
    if let scrolled = screen.reading { return commits(of: screen, focusingOn: scrolled) }
    let first = screen.row / entriesAtOnce * entriesAtOnce
    return open.enumerated().dropFirst(first).prefix(entriesAtOnce).map { row, proposal in
      SpokenLine(
        [
          screen.marked.contains(proposal.id) ? "Marked" : "", proposal.headline,
          "\(proposal.project), \(proposal.day.longText)", "\(row + 1) of \(open.count)",
        ].asSentences, isFocus: row == screen.row)
    }
  }

  private func commits(
    of screen: ProposalsScreen, focusingOn place: Int
  ) -> [SpokenLine] {
    guard let proposal = screen.proposal(state) else { return [] }
    var lines = [
      SpokenLine(proposal.headline.asSentence),
      SpokenLine(Wording.facts(of: proposal).asSentence),
    ]
    lines += proposal.commits.map { SpokenLine("\($0.day.longText): \($0.subject)".asSentence) }
    lines[min(max(0, place), lines.count - 1)].isFocus = true
    return lines
  }
}
