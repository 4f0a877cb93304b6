import PseudoTerminal

#if canImport(Glibc)
  import Glibc
#endif

// Takes the pictures of the documentation: the built program, with a made-up career, in a real
// pseudo-terminal, its cells written as SVG. The same program gives the same bytes.
// usage: cairn-pictures PROGRAM HOME-DIRECTORY CAREER-DIRECTORY PICTURES-DIRECTORY
// (Scripts/pictures builds both and calls this)

let arguments = CommandLine.arguments
guard arguments.count == 5 else {
  print("usage: cairn-pictures PROGRAM HOME-DIRECTORY CAREER-DIRECTORY PICTURES-DIRECTORY")
  exit(64)
}
let (program, pictures) = (arguments[1], arguments[4])
let environment = [
  "HOME": arguments[2], "CAIRN_DIR": arguments[3], "CAIRN_NOW": "2026-11-21T18:00:00Z",
  "TZ": "UTC", "COLORFGBG": "15;0",
]

func svg(of picture: Picture) throws -> String {
  let terminal = try PseudoTerminal(
    program, environment: environment, rows: picture.rows, columns: picture.columns)
  // All has been read when Path says how ready one is.
  try terminal.wait(for: "Gaps")
  for (keys, seen) in picture.steps {
    terminal.type(keys)
    try terminal.wait(for: seen)
  }
  terminal.settle(milliseconds: 400)
  let svg = terminal.picture(title: picture.title, description: picture.description).svg
  terminal.type("\u{3}")
  try terminal.waitForEnd()
  return svg
}

for picture in Picture.all {
  let path = "\(pictures)/\(picture.name).svg"
  let text = try svg(of: picture)
  guard let file = fopen(path, "w") else {
    print("\(path) cannot be written: \(String(cString: strerror(errno)))")
    exit(73)
  }
  fputs(text, file)
  guard fclose(file) == 0 else {
    print("\(path) cannot be written: \(String(cString: strerror(errno)))")
    exit(73)
  }
  print(path)
}
