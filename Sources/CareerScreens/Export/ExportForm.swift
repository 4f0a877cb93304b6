import CareerDrawing
package import CareerModel
package import CareerPages

/// The form behind `x`: the document, its days, what it hides, its file, and a preview.
package struct ExportForm: Feature {
  /// A document to choose; each picture is one of its own.
  package struct Item: Hashable, Sendable {
    package var kind: ExportKind
    /// `nil` if it is not a picture.
    package var picture: CareerPicture?

    /// All documents in list order.
    package static let all: [Item] = ExportKind.allCases.flatMap { kind in
      (kind.isPicture ? [] : [Item(kind: kind)])
        + kind.pictures.map { Item(kind: kind, picture: $0) }
    }

    package var title: String { picture.map { "\($0.title), \(kind.rawValue)" } ?? kind.title }

    package var purpose: String { picture?.purpose ?? kind.purpose }

    var hasFirstPage: Bool { ExportRequest(kind, picture: picture ?? .timeline).hasFirstPage }

    /// The default file name, e.g. `brag.md`.
    var fileName: String {
      picture.map { "\($0.rawValue).\(kind.fileExtension)" } ?? kind.fileName
    }
  }

  /// The index of the document under the cursor.
  package var cursor = 0
  package var period = ExportPeriod.usual
  package var isRedacted = false
  /// Whether confidential entries and goals are included; never remembered for the next document.
  package var isConfidential = false
  /// Whether the last preview without them left any out.
  package var hasLeftOut = false
  /// The entries chosen for the first page of a kind, in order; none for the strongest.
  package var first: [ExportKind: [EntryID]] = [:]
  /// The choice of these; `nil` unless it is being made.
  package var picking: FirstPageList?
  /// The file name, typed or suggested.
  package var name = Item.all[0].fileName
  /// The last typed period, offered as a choice since; `nil` if there is none.
  package var typedPeriod: String?
  /// The input line of the file or the period; `nil` if neither is being typed.
  package var editor: LineEditor?
  /// Whether that line is for the period.
  package var isTypingPeriod = false
  /// The preview; `nil` while it is being made.
  package var preview: Result<ExportPreview, Refusal>?
  /// The number of preview lines scrolled past.
  package var scroll = 0
  /// The path of an existing file that Enter overwrites; `nil` until the user was asked.
  package var overwriting: String?
  /// Whether the user was told that a part of the record cannot be read: Enter writes the rest.
  package var isPartAsked = false
  /// Why the export failed; `nil` if it did not.
  package var failure: String?

  package init() {}

  package var item: Item { Item.all[min(max(0, cursor), Item.all.count - 1)] }

  /// Whether the user typed the file name, apart from its extension.
  var isNamed: Bool { name != item.fileName }

  func request(_ world: World) -> ExportRequest {
    ExportRequest(
      item.kind, query: period.query(world), picture: item.picture ?? .timeline,
      isRedacted: isRedacted, isConfidential: isConfidential, first: first[item.kind] ?? [])
  }

  /// Returns the absolute path of the document.
  func path(_ world: World) -> String { world.places.path(of: name) }

  // MARK: - Update

  /// Returns the form as last used, with a period that is still available.
  static func opened(_ world: World) -> (ExportForm, [Request]) {
    var form = world.exporting
    if !ExportPeriod.available(world, typed: form.typedPeriod).contains(form.period) {
      form.period = .usual
    }
    return (form, form.previewing(world))
  }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    failure = nil
    if picking != nil { return pick(command, world) }
    if command != .open { (overwriting, isPartAsked) = (nil, false) }
    switch command {
    case .back: return closing
    case .open: return write(world)
    case .edit: (editor, isTypingPeriod) = (LineEditor(name), false)
    case .period: (editor, isTypingPeriod) = (LineEditor(period.line(world)), true)
    case .redact:
      isRedacted.toggle()
      return previewing(world)
    case .firstPage:
      picking = page.map(FirstPageList.init)
      if picking == nil { failure = whyNoFirstPage }
    case .confidential:
      isConfidential.toggle()
      return previewing(world)
    case .left, .right:
      let periods = ExportPeriod.available(world, typed: typedPeriod)
      let place = periods.firstIndex(of: period) ?? 0
      period = periods[(place + (command == .left ? -1 : 1)).modulo(periods.count)]
      return previewing(world)
    case .up, .down: return choose(cursor + (command == .up ? -1 : 1), world)
    default:
      guard
        let step = ListCursor.step(
          command, page: max(1, world.body.rows / 2), count: preview?.lines ?? 0)
      else { return nil }
      scroll = min(max(0, scroll + step), max(0, (preview?.lines ?? 0) - 1))
    }
    return []
  }

  /// Chooses the document at an index of the list.
  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    if picking != nil {
      picking?.choose(line)
      return []
    }
    let place = min(max(0, line), Item.all.count - 1)
    guard place != cursor else { return [] }
    let (before, isNamed) = (item, isNamed)
    cursor = place
    name = isNamed ? Self.renamed(name, from: before, to: item) : item.fileName
    return previewing(world)
  }

  // MARK: - The first page

  /// The first page of the preview; `nil` if there is none, or none yet.
  private var page: ExportPreview.FirstPage? { try? preview?.get().firstPage }

  private static let unready = "The preview isn’t ready yet."

  private var whyNoFirstPage: String {
    item.hasFirstPage ? Self.unready : "\(item.title) has no first page to choose."
  }

  /// Performs a command of the list. If nothing has changed, the strongest remain.
  private mutating func pick(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .back: picking = nil
    case .open:
      if let chosen = picking?.chosen, chosen != page?.shown { first[item.kind] = chosen }
      picking = nil
      return previewing(world)
    default: return picking?.perform(command, world)
    }
    return []
  }

  /// Keeps a typed name; only its extension follows the document.
  private static func renamed(_ name: String, from old: Item, to new: Item) -> String {
    let end = "." + (isPage(name, old) ? "html" : old.kind.fileExtension)
    let staysPage = isPage(name, old) && new.kind.isMarkdown
    guard name.hasSuffix(end), !staysPage else { return name }
    return name.dropLast(end.count) + "." + new.kind.fileExtension
  }

  /// Returns whether a file of that name is to be a web page instead of Markdown.
  private static func isPage(_ name: String, _ item: Item) -> Bool {
    item.kind.isMarkdown && name.hasSuffix(".html")
  }

  /// Whether the document is written as a web page; the preview is Markdown all the same.
  var isPage: Bool { Self.isPage(name, item) }

  private mutating func previewing(_ world: World) -> [Request] {
    (preview, scroll) = (nil, 0)
    return [.effect(.preview(request(world)))]
  }

  private mutating func write(_ world: World) -> [Request] {
    guard name.nonBlank != nil else {
      failure = "No file name yet. Press \(world.key(.edit)) to enter one."
      return []
    }
    // An incomplete document must not pass for a complete one.
    if !world.hidden.isEmpty, !isPartAsked {
      isPartAsked = true
      return []
    }
    let path = path(world)
    var request = request(world)
    request.isPage = isPage
    return [.effect(.export(request, to: path, isOverwriting: overwriting == path))]
  }

  private var closing: [Request] { [.rememberExport(kept), .close] }

  // MARK: - The line with the file or the period

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    guard var editor else { return [] }
    failure = nil
    switch key {
    case .escape: self.editor = nil
    case .enter where isTypingPeriod: return keepPeriod(editor.text, world)
    case .enter where editor.text.trimmed == "-":
      failure = "Enter a file name; - works only in the shell."
    case .enter:
      name = editor.text.nonBlank ?? item.fileName
      self.editor = nil
    default:
      guard editor.press(key) else { break }
      self.editor = editor
    }
    return []
  }

  /// Accepts a period. The line stays open until it is valid; an empty line means the usual period.
  private mutating func keepPeriod(_ text: String, _ world: World) -> [Request] {
    let period = text.nonBlank.map { ExportPeriod.named($0, world) } ?? .success(.usual)
    switch period {
    case .failure(let problem):
      failure = Wording.sentence(for: problem)
      return []
    case .success(let period):
      if case .typed(let text) = period { typedPeriod = text }
      (self.period, editor) = (period, nil)
      return previewing(world)
    }
  }

  package var input: WritableKeyPath<Self, LineEditor>? { editor == nil ? nil : \.editor! }
  package mutating func typed() { failure = nil }

  package func title(_ world: World) -> String { picking == nil ? "Export" : "First page" }

  package var place: KeyContext? { editor != nil ? nil : picking == nil ? .export : .firstPage }

  package func hint(of command: Command) -> String? {
    command.id == .firstPage && !item.hasFirstPage ? "" : nil
  }

  package var hints: [(String, String)] {
    [("Enter", "apply"), ("Ctrl-U", "clear"), ("Esc", "cancel")]
  }

  // MARK: - Answers

  /// Receives an answer. A preview for an outdated request is ignored.
  package mutating func answered(_ answer: ExportAnswer, _ world: World) {
    switch answer {
    case .preview(let request, let preview):
      guard request == self.request(world) else { return }
      self.preview = preview
      if failure == Self.unready { failure = nil }
      if !request.hasConfidential, let made = try? preview.get() { hasLeftOut = made.hasLeftOut }
    case .exists(let path): overwriting = path
    }
  }

  package mutating func failed(_ words: String) -> Bool {
    failure = words
    return true
  }

  static func written(_ path: String, bytes: Int, remark: String?, _ world: World) -> [Request] {
    let words = "Wrote \(world.places.shown(path)), \(Wording.size(bytes))."
    let message = Request.say(
      [words, remark, world.hidden.isEmpty ? nil : "Unreadable parts are left out."]
        .compactMap(\.self).joined(separator: " "), tone: .good)
    return (world.overlay?.of(ExportForm.self)?.closing ?? []) + [message]
  }

  /// The choices to remember for next time.
  private var kept: ExportForm {
    with(self) { form in
      (form.editor, form.preview, form.scroll, form.picking) = (nil, nil, 0, nil)
      (form.overwriting, form.failure, form.isPartAsked) = (nil, nil, false)
      form.isConfidential = false
    }
  }
}

extension Result where Success == ExportPreview {
  /// The number of lines to scroll through.
  var lines: Int { (try? get())?.lines.count ?? 0 }
}
