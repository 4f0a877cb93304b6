import CareerModel

extension Framework {
  /// Returns the framework with `change` applied to every text that people read; ids stay.
  func mapTexts(_ change: (String) -> String) -> Framework {
    func origin(_ origin: Origin) -> Origin {
      Origin(source: origin.source, thought: change(origin.thought))
    }
    var changed = self
    changed.title = change(title)
    changed.about = change(about)
    changed.ourReading = change(ourReading)
    changed.sources.change { $0.title = change($0.title) }
    changed.groups.change { $0.title = change($0.title) }
    changed.stages.change { stage in
      stage.title = change(stage.title)
      stage.short = change(stage.short)
      stage.about = change(stage.about)
      stage.does = stage.does.map(change)
      stage.staying = stage.staying.map(change)
      stage.origin = origin(stage.origin)
    }
    changed.transitions.change { step in
      step.changes = change(step.changes)
      step.letGo = change(step.letGo)
      step.mistake = change(step.mistake)
      step.origin = origin(step.origin)
    }
    changed.skills.change { skill in
      skill.change(change)
      skill.origin = origin(skill.origin)
    }
    changed.contrasts.change { contrast in
      contrast.title = change(contrast.title)
      contrast.sides.change { side in
        side.word = change(side.word)
        side.text = change(side.text)
      }
      contrast.origin = origin(contrast.origin)
    }
    changed.advice.change { advice in
      advice.text = change(advice.text)
      advice.origin = origin(advice.origin)
    }
    changed.insights?.change { insight in
      insight.title = change(insight.title)
      insight.says = change(insight.says)
      insight.advice = change(insight.advice)
      insight.words = insight.words?.map(change)
      insight.departments = insight.departments?.map(change)
      insight.origin = origin(insight.origin)
    }
    changed.statements?.change { $0.thought = change($0.thought) }
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

extension Skill {
  fileprivate mutating func change(_ change: (String) -> String) {
    title = change(title)
    short = change(short)
    about = change(about)
    prompts = prompts.map(change)
    pitfalls = pitfalls.map(change)
    question = question.map(change)
    levels.change { level in
      level.text = change(level.text)
      level.signals.change { signal in
        signal.text = change(signal.text)
        signal.firstStep = signal.firstStep.map(change)
      }
    }
    modes?.change { mode in
      mode.title = change(mode.title)
      mode.text = change(mode.text)
    }
  }
}

extension Array {
  fileprivate mutating func change(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
  }
}
