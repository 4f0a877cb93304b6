/// Names as `xargs -0` reads them, which may hold anything but a null character: so one in a name is
/// left out.
enum NullTerminated {
  static func text(of names: [String]) -> String {
    names.map { $0.filter { $0 != "\0" } + "\0" }.joined()
  }
}
