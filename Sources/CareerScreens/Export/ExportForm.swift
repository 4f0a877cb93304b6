import CareerDrawing
package import CareerModel
import CareerPages

/// `x`: which document is written, of which days, with names or without, and into which file; with a
/// preview of what it will be.
package enum ExportForm {
  /// One document that can be chosen: of pictures each by itself.
  package struct Item: Hashable, Sendable {
    package var kind: ExportKind
    /// `nil` for what is no picture.
    package var picture: CareerPicture?

    /// In the order of the list.
    package static let all: [Item] = ExportKind.allCases.flatMap { kind in
      kind.isPicture
        ? CareerPicture.allCases.map { Item(kind: kind, picture: $0) } : [Item(kind: kind)]
    }

    package var title: String {
      picture.map { "\($0.title), \(kind.rawValue)" } ?? kind.title
    }

    package var purpose: String { picture?.purpose ?? kind.purpose }

    /// What its file is called where nobody says otherwise, e.g. `brag.md`.
    var fileName: String {
      let stem =
        switch kind {
        case .svg, .png: picture?.rawValue ?? kind.rawValue
        case .brag, .review, .packet: kind.rawValue
        case .html: "report"
        case .csv: "entries"
        case .json: "career"
        case .ics: "calendar"
        case .jsonresume: "resume"
        }
      return "\(stem).\(kind.fileExtension)"
    }
  }

  package struct State: Hashable, Sendable {
    /// The place of the document under the cursor.
    package var cursor = 0
    package var period = ExportPeriod.usual
    package var isRedacted = false
    /// The file as it was typed, or as it is suggested.
    package var name = Item.all[0].fileName
    /// The period that somebody typed last, one of the choices since; `nil` before.
    package var typedPeriod: String?
    /// The line in which the file or the period is typed; `nil` while neither is.
    package var editor: LineEditor?
    /// Whether that line is the period's.
    package var isTypingPeriod = false
    /// What the document would be; `nil` while it is being made.
    package var preview: Result<ExportPreview, Refusal>?
    /// How many lines of the preview are scrolled past.
    package var scroll = 0
    /// The path of a file that is there already, and that Enter writes over; `nil` before it was asked.
    package var overwriting: String?
    /// Whether it was said that a part of the record cannot be read: Enter writes the rest.
    package var isPartAsked = false
    /// Why it could not be written, in words; `nil` when nothing went wrong.
    package var failure: String?

    package init() {}

    package var item: Item { Item.all[min(max(0, cursor), Item.all.count - 1)] }

    /// Whether somebody typed the file's name, apart from its end.
    var isNamed: Bool { name != item.fileName }
  }

  /// Why something was not made, in words.
  package struct Refusal: Error, Hashable, Sendable {
    package var words: String
    package init(_ words: String) { self.words = words }
  }

  static func request(_ state: State, _ app: AppState) -> ExportRequest {
    ExportRequest(
      state.item.kind, query: state.period.query(app), picture: state.item.picture ?? .timeline,
      isRedacted: state.isRedacted)
  }

  /// Where the document would go, as an absolute path.
  static func path(_ state: State, _ app: AppState) -> String { app.places.path(of: state.name) }

  // MARK: - Update

  /// As it was left the last time, on the days that there are now.
  static func open(_ app: inout AppState) -> [Effect] {
    var state = app.exporting
    if !ExportPeriod.available(app, typed: state.typedPeriod).contains(state.period) {
      state.period = .usual
    }
    app.open(.export(state))
    return previewing(state, &app)
  }

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    state.failure = nil
    if command != .open { (state.overwriting, state.isPartAsked) = (nil, false) }
    switch command {
    case .back:
      close(state, &app)
      return []
    case .open: return write(state, &app)
    case .edit: (state.editor, state.isTypingPeriod) = (LineEditor(state.name), false)
    case .period:
      (state.editor, state.isTypingPeriod) = (LineEditor(state.period.line(app)), true)
    case .redact:
      state.isRedacted.toggle()
      return previewing(state, &app)
    case .left, .right:
      let periods = ExportPeriod.available(app, typed: state.typedPeriod)
      let place = periods.firstIndex(of: state.period) ?? 0
      state.period = periods[(place + (command == .left ? -1 : 1)).modulo(periods.count)]
      return previewing(state, &app)
    case .up, .down:
      return choose(state.cursor + (command == .up ? -1 : 1), state, &app)
    default:
      guard
        let step = ListCursor.step(
          command, page: max(1, app.body.rows / 2), count: state.preview?.lines ?? 0)
      else { return nil }
      state.scroll = min(max(0, state.scroll + step), max(0, (state.preview?.lines ?? 0) - 1))
    }
    app.overlay = .export(state)
    return []
  }

  /// The document at a place of the list.
  static func choose(_ place: Int, _ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    let place = min(max(0, place), Item.all.count - 1)
    guard place != state.cursor else { return [] }
    let (before, isNamed) = (state.item, state.isNamed)
    state.cursor = place
    state.name = isNamed ? renamed(state.name, from: before, to: state.item) : state.item.fileName
    return previewing(state, &app)
  }

  /// A name that somebody typed stays; only its end follows the document.
  private static func renamed(_ name: String, from old: Item, to new: Item) -> String {
    let end = "." + old.kind.fileExtension
    return name.hasSuffix(end)
      ? name.dropLast(end.count) + "." + new.kind.fileExtension : name
  }

  private static func previewing(_ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    (state.preview, state.scroll) = (nil, 0)
    app.overlay = .export(state)
    return [.preview(request(state, app))]
  }

  private static func write(_ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    guard state.name.nonBlank != nil else {
      state.failure = "There is no file name yet: \(app.key(.edit)) types one."
      app.overlay = .export(state)
      return []
    }
    // A document that leaves something out must not pass for the whole.
    if !app.hidden.isEmpty, !state.isPartAsked {
      state.isPartAsked = true
      app.overlay = .export(state)
      return []
    }
    app.overlay = .export(state)
    let path = path(state, app)
    return [.export(request(state, app), to: path, isOverwriting: state.overwriting == path)]
  }

  private static func close(_ state: State, _ app: inout AppState) {
    app.exporting = state.kept
    app.close()
  }

  // MARK: - The line with the file or the period

  /// A key while one of them is typed.
  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    guard var editor = state.editor else { return [] }
    state.failure = nil
    switch key {
    case .escape: state.editor = nil
    case .enter where state.isTypingPeriod: return keepPeriod(editor.text, state, &app)
    case .enter where editor.text.trimmed == "-":
      state.failure = "- is standard output in a shell; here it is a file's name that is missing."
    case .enter:
      state.name = editor.text.nonBlank ?? state.item.fileName
      state.editor = nil
    default:
      guard editor.press(key) else { break }
      state.editor = editor
    }
    app.overlay = .export(state)
    return []
  }

  /// The line stays open until it says a stretch of time. Without text it is as usual.
  private static func keepPeriod(
    _ text: String, _ state: State, _ app: inout AppState
  ) -> [Effect] {
    var state = state
    let period = text.nonBlank.map { ExportPeriod.named($0, app) } ?? .success(.usual)
    switch period {
    case .failure(let problem):
      state.failure = Wording.sentence(for: problem)
      app.overlay = .export(state)
      return []
    case .success(let period):
      if case .typed(let text) = period { state.typedPeriod = text }
      (state.period, state.editor) = (period, nil)
      return previewing(state, &app)
    }
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    guard var editor = state.editor else { return }
    var state = state
    editor.insert(text)
    (state.editor, state.failure) = (editor, nil)
    app.overlay = .export(state)
  }

  static let hints: [(String, String)] = [
    ("Enter", "keep"), ("Ctrl-U", "empty"), ("Esc", "as it was"),
  ]

  // MARK: - Answers

  /// A preview is made. One of what is not asked for any more is too late, and does not count.
  static func take(
    _ preview: Result<ExportPreview, Refusal>, of request: ExportRequest, _ app: inout AppState
  ) {
    let now = app
    app.change { state in
      guard Self.request(state, now) == request else { return }
      state.preview = preview
    }
  }

  /// It is written.
  static func written(_ path: String, bytes: Int, remark: String?, _ app: inout AppState) {
    if case .export(let state)? = app.overlay { close(state, &app) }
    let words = "Wrote \(app.places.shown(path)), \(Wording.size(bytes))."
    app.message = .init(
      [words, remark, app.hidden.isEmpty ? nil : "What cannot be read is not in it."]
        .compactMap(\.self).joined(separator: " "), tone: .good)
  }

  /// There is such a file: whether it may go is asked once.
  static func met(_ path: String, _ app: inout AppState) {
    app.change { $0.overwriting = path }
  }
}

extension ExportForm.State {
  /// What is remembered until the next time.
  fileprivate var kept: ExportForm.State {
    var state = self
    (state.editor, state.preview, state.scroll) = (nil, nil, 0)
    (state.overwriting, state.failure, state.isPartAsked) = (nil, nil, false)
    return state
  }
}

extension Result where Success == ExportPreview {
  /// How many lines can be scrolled through.
  var lines: Int { (try? get())?.lines.count ?? 0 }
}

extension AppState {
  /// Changes the export where it is open, also below something else.
  fileprivate mutating func change(_ body: (inout ExportForm.State) -> Void) {
    func changed(_ overlay: Overlay) -> Overlay {
      guard case .export(var state) = overlay else { return overlay }
      body(&state)
      return .export(state)
    }
    overlay = overlay.map(changed)
    below = below.map(changed)
  }
}
