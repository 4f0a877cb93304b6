/// Names as `xargs -0` reads them. A null character in a name, which would end it, is left out.
enum NullTerminated {
  static func text(of names: [String]) -> String {
    names.map { $0.filter { $0 != "\0" } + "\0" }.joined()
  }
}
