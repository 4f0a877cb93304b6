import CareerJSON
import CareerModel
import CareerStore
import FoundationEssentials

/// The files of the record, as a disk, a person or another program may have left them.
extension EntryPoint {
  static func files(_ world: World) -> [EntryPoint] {
    let directory = world.directory
    let entries = Array(world.entries.suffix(3))
    let goals = Array(world.career.plan.goals.prefix(3))
    return [
      EntryPoint("month", [list(of: entries)]) { bytes in
        try take(bytes, at: directory.path + "/month.json", adding: entries[0], world)
      },
      EntryPoint("plan", [list(of: goals)]) { bytes in
        try take(bytes, at: directory.plan, adding: goals[0], world)
      },
      EntryPoint("proposals", [list(of: [proposal(world)])]) { bytes in
        try take(bytes, at: directory.proposals, adding: proposal(world), world)
      },
      EntryPoint("history", [history(entries, world)]) { try takeHistory($0, world) },
      EntryPoint("profile", [profile(world)]) { bytes in
        try world.write(bytes, to: directory.profile)
        let file = SingleFile<Profile>(path: directory.profile, format: "cairn.profile")
        guard let profile = try? file.read()?.value else { return }
        let again = try CareerJSON.decode(Profile.self, from: try CareerJSON.encode(profile))
        try Broken.unless(again == profile, "the profile reads back as another one")
      },
      EntryPoint("drafts", [drafts]) { bytes in
        try world.write(bytes, to: directory.drafts)
        _ = try? world.store.drafts()
      },
      EntryPoint("framework", [framework(world)]) { bytes in
        let path = directory.path + "/ours.json"
        try world.write(bytes, to: path)
        _ = try? FrameworkFile.read(at: path)
      },
    ]
  }

  /// A damaged list is shown as far as it goes; with one thing more it is sound again, and holds all
  /// that was shown.
  private static func take<Item: Listed & Equatable>(
    _ bytes: [UInt8], at path: String, adding item: Item, _ world: World
  ) throws {
    try world.write(bytes, to: path)
    var file = try ListFile<Item>(path: path)
    let (items, problems) = file.read()
    let sound = bytes.withUnsafeBufferPointer(ListFile<Item>.items(ofSound:))
    try Broken.unless(
      sound == nil || sound == items && problems.isEmpty, "a sound file is read in two ways")
    do {
      try file.checkVersion()
    } catch {
      return
    }
    _ = try? file.item(item.id)
    try file.put(item)
    let encoded = try file.encoded()
    try Broken.unless(
      isJSON(encoded) || keepsFault(bytes, file.damaged == nil), "what is saved is no JSON")
    try world.write(Array(encoded), to: path)
    let after = try ListFile<Item>(path: path)
    try Broken.unless(after.damaged == nil, "what is saved is damaged")
    let saved = Set(after.read().items.map(\.id))
    try Broken.unless(
      items.allSatisfy { saved.contains($0.id) } && saved.contains(item.id),
      "something that was shown is gone after a save")
  }

  private static func takeHistory(_ bytes: [UInt8], _ world: World) throws {
    let path = world.directory.history
    try world.write(bytes, to: path)
    guard var history = try? History(path: path) else { return }
    _ = try? history.lastDone()
    _ = try? history.lastUndone()
    try history.append(.add(Array(world.entries.suffix(1))), at: world.now)
    let encoded = try history.encoded()
    try Broken.unless(
      isJSON(encoded) || keepsFault(bytes, history.damaged == nil), "the history saved is no JSON")
    try world.write(Array(encoded), to: path)
    try Broken.unless(
      try History(path: path).lastDone() != nil, "what was just done cannot be undone")
  }

  private static func isJSON(_ bytes: Data) -> Bool { (try? JSONDocument(bytes)) != nil }

  /// An element that is garbled within its own lines stays in the file as it is, to the byte: the others
  /// are read and saved around it.
  private static func keepsFault(_ bytes: [UInt8], _ isTakenAsSound: Bool) -> Bool {
    isTakenAsSound && !isJSON(Data(bytes))
  }

  // MARK: - Samples

  private static func text(_ bytes: Data?) -> String {
    String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  private static func list<Item: Listed>(of items: [Item]) -> String {
    var document = ListDocument(format: Item.format, listKey: Item.listKey)
    document.elements = items.compactMap { try? ListDocument.element($0) }
    return text(try? document.encoded())
  }

  private static func history(_ entries: [Entry], _ world: World) -> String {
    guard var history = try? History(path: world.directory.path + "/none.json") else { return "" }
    for entry in entries { try? history.append(.add([entry]), at: world.now) }
    history.mark(isUndo: true)
    return text(try? history.encoded())
  }

  private static func profile(_ world: World) -> String {
    let path = world.directory.profile
    try? SingleFile<Profile>(path: path, format: "cairn.profile").write(world.career.profile)
    return text(try? FileSystem.read(path))
  }

  private static let drafts = """
    {"format": "cairn.drafts", "version": 1, "drafts": [
      {"kind": "skill", "text": "Ran it #tal", "editing": "01JZ"},
      {"kind": "goal", "text": "Read", "asking": "drop", "given": "x"}]}
    """

  /// Small, for the built-in one takes milliseconds to read.
  private static func framework(_ world: World) -> String {
    var framework = world.framework
    framework.skills = Array(framework.skills.prefix(2))
    framework.stages = Array(framework.stages.prefix(2))
    framework.insights = Array((framework.insights ?? []).prefix(2))
    return text(try? CareerJSON.encode(framework))
  }

  private static func proposal(_ world: World) -> Proposal {
    let commit = ProposedCommit(
      hash: "a1b2c3", time: "2026-11-20T14:05:06+01:00", subject: "Retry failed uploads")
    return Proposal(
      id: EntryID(rawValue: "01JZZZZZZZZZZZZZZZZZZZZZZZ"), repository: "/home/sam/ledger",
      project: "ledger", week: world.today, title: "Retry failed uploads",
      commits: [commit].compactMap(\.self),
      created: world.now)
  }
}
