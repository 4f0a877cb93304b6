import CareerPages

extension KeyContext {
  package static let skills = KeyContext(
    SkillsScreen.title,
    [
      Command(
        .open, [.enter], hint: "open", help: "Open the skill: levels, signals, entries, prompts",
        at: .open, disabled: Command.needsSkill),
      .why,
      .assess,
      .weigh,
      .findRow,
      .nextRow,
      .previousRow,
      .review,
    ] + Command.onScreens)
}
