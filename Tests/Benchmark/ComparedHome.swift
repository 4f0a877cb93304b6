#if canImport(Glibc)
  import Glibc
#endif

/// A temporary home directory with a copy of a career, and the same entries in the files of other programs.
struct ComparedHome {
  let path: String
  private(set) var count = 0
  private(set) var newest = OtherProgram.Entry(day: "", kind: "", text: "", number: 0)

  /// Tells Cairn to use this copy: by its environment, as the others, since who logs gives no options.
  func useCareer() { setenv("CAIRN_DIR", path + "/cairn", 1) }

  /// Copies a career, and makes the files of the programs out of what Cairn lists.
  init(_ path: String, cairn: String, directory: String) {
    self.path = path
    run("mkdir", [path])
    run("cp", ["-R", directory, path + "/cairn"])
    enter()
    for program in OtherProgram.all {
      run("mkdir", ["-p", program.directory])
      for (name, text) in program.files {
        let file = fopen(name, "w")
        fputs(text, file)
        fclose(file)
      }
      keep(cairn, program)
      // It may be missing; the table says so.
      if !program.imports.isEmpty {
        run("env", [program.name] + program.imports, reporting: false)
      }
    }
    // What is written here must not slow the syncs of what is measured.
    sync()
  }

  /// Makes this the home and the working directory of what is run next, with no other settings than those here.
  private func enter() {
    chdir(path)
    setenv("TZ", "UTC", 1)
    let variables = [
      "HOME": "", "XDG_CONFIG_HOME": "/config", "XDG_DATA_HOME": "/data",
      "XDG_CACHE_HOME": "/cache",
      "XDG_STATE_HOME": "/state", "CAIRN_CONFIG": "/config.json", "TASKRC": "/taskrc",
      "TASKDATA": "/task", "TIMEWARRIORDB": "/timewarrior",
    ]
    for (name, place) in variables { setenv(name, path + place, 1) }
  }

  /// Writes the entries into the files of a program, oldest first. They are never all in memory, because a process
  /// counts that of its parent as its own.
  private mutating func keep(_ cairn: String, _ program: OtherProgram) {
    setenv("CAIRN", cairn, 1)
    useCareer()
    guard let list = popen("\"$CAIRN\" list | LC_ALL=C sort", "r") else { return }
    defer { pclose(list) }
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    var (name, file): (String, UnsafeMutablePointer<FILE>?) = ("", nil)
    count = 0
    while getline(&line, &capacity, list) > 0, let text = line.map({ String(cString: $0) }) {
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count > 3 else { continue }
      let isSameDay = count > 0 && words[0] == newest.day
      newest = OtherProgram.Entry(
        day: words[0], kind: words[1], text: words[3...].joined(separator: " "),
        number: isSameDay ? newest.number + 1 : 0)
      count += 1
      if name != program.file(newest) {
        file.map { _ = fclose($0) }
        name = program.file(newest)
        file = fopen("\(program.directory)/\(name)", "a")
      }
      fputs(program.line(newest) + "\n", file)
    }
    file.map { _ = fclose($0) }
  }
}
