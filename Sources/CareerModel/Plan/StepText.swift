/// The steps of a goal as text, one per line: `[x]` if done.
enum StepText {
  static func text(of steps: [GoalStep]) -> String? {
    steps.map(line(of:)).joined(separator: "\n").nonBlank
  }

  /// Parses the steps of a field; newly ticked ones count as done today.
  static func steps(
    in field: FieldText.Field, insteadOf former: [GoalStep], _ reader: inout FieldReader
  ) -> [GoalStep]? {
    let typed = field.lines.compactMap(TypedStep.init)
    if let long = typed.first(where: { $0.title.count > LogLine.longestTitle }) {
      return reader.complain(.stepTooLong(characters: long.title.count), in: field)
    }
    for step in typed {
      do throws(CaptureProblem) {
        _ = try GoalStep.typed(step.title, today: reader.today)
      } catch {
        return reader.complain(.word(error), in: field)
      }
    }
    return steps(typed, keeping: former, today: reader.today)
  }

  private static func line(of step: GoalStep) -> String {
    let title = step.typedText.map { $0.isNewline ? " " : String($0) }.joined()
    return (step.done == nil ? "[ ] " : "[x] ") + LogLine.withPictures(title)
  }

  /// Matches steps by their words; if as many are left over as are new, by position.
  private static func steps(
    _ typed: [TypedStep], keeping former: [GoalStep], today: CalendarDay
  ) -> [GoalStep] {
    var left = Array(former.enumerated())
    func words(_ step: GoalStep) -> String? { TypedStep(line(of: step))?.title }
    var found: [GoalStep?] = typed.map { step in
      left.firstIndex { words($0.element) == step.title }.map { left.remove(at: $0).element }
    }
    let new = found.indices.filter { found[$0] == nil }
    if new.count == left.count {
      for (place, step) in zip(new, left) { found[place] = step.element }
    }
    return zip(typed, found).map { typed, found in
      var step = found ?? GoalStep(title: "")
      if words(step) != typed.title, let said = try? GoalStep.typed(typed.title, today: today) {
        (step.title, step.by) = said
      }
      step.done = typed.isDone ? step.done ?? today : nil
      return step
    }
  }
}

/// `[x] Write the page`, `[ ] Write the page`, or the words alone for a step still to do.
private struct TypedStep {
  var title: String
  var isDone: Bool

  init?(_ line: String) {
    var rest = LogLine.withoutControls(line).trimmed
    if rest.hasPrefix("- ") { rest = String(rest.dropFirst(2)).trimmed }
    let mark = ["[x]": true, "[ ]": false, "[]": false]
      .first { rest.lowercased().hasPrefix($0.key) }
    isDone = mark?.value ?? false
    guard let title = String(rest.dropFirst(mark?.key.count ?? 0)).nonBlank else { return nil }
    self.title = title
  }
}
