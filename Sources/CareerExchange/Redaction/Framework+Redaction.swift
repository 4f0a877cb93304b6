import CareerModel

extension Framework {
  /// Returns the framework with `change` applied to every text that people read; ids stay.
  func mapTexts(_ change: (String) -> String) -> Framework {
    var changed = self
    for text in [\Framework.title, \.about, \.ourReading] {
      changed[keyPath: text] = change(self[keyPath: text])
    }
    changed.sources.rewrite(change, \.title)
    changed.groups.rewrite(change, \.title)
    changed.stages.rewrite(change, \.title, \.short, \.about, \.origin.thought) { stage in
      stage.does = stage.does.map(change)
      stage.staying = stage.staying.map(change)
    }
    changed.transitions.rewrite(change, \.changes, \.letGo, \.mistake, \.origin.thought)
    changed.skills.rewrite(change, \.title, \.short, \.about, \.origin.thought) { skill in
      skill.prompts = skill.prompts.map(change)
      skill.pitfalls = skill.pitfalls.map(change)
      skill.question = skill.question.map(change)
      skill.levels.rewrite(change, \.text) { level in
        level.signals.rewrite(change, \.text) { $0.firstStep = $0.firstStep.map(change) }
      }
      skill.modes?.rewrite(change, \.title, \.text)
    }
    changed.contrasts.rewrite(change, \.title, \.origin.thought) { contrast in
      contrast.sides.rewrite(change, \.word, \.text)
    }
    changed.advice.rewrite(change, \.text, \.origin.thought)
    changed.insights?.rewrite(change, \.title, \.says, \.advice, \.origin.thought) { insight in
      insight.words = insight.words?.map(change)
      insight.departments = insight.departments?.map(change)
    }
    changed.statements?.rewrite(change, \.thought)
    return changed
  }

  /// Every id that can appear in a document.
  var ids: [String] {
    [id] + stages.map(\.id.rawValue) + groups.map(\.id) + skills.map(\.id.rawValue)
      + skills.flatMap { skill in
        skill.levels.flatMap(\.signals).map(\.id.rawValue) + (skill.modes ?? []).map(\.id)
      }
      + sources.map(\.id) + contrasts.map(\.id) + advice.map(\.id) + (insights ?? []).map(\.id)
  }
}

extension Array {
  /// Changes these texts of each element, then what `others` changes.
  fileprivate mutating func rewrite(
    _ change: (String) -> String, _ texts: WritableKeyPath<Element, String>...,
    others: (inout Element) -> Void = { _ in }
  ) {
    for index in indices {
      for text in texts { self[index][keyPath: text] = change(self[index][keyPath: text]) }
      others(&self[index])
    }
  }
}
