import CareerModel
import CareerStore
import CareerTesting
import Testing

struct DataDirectoryTests {
  static let places: [(asked: String?, environment: [String: String], path: String)] = [
    (nil, [:], "/home/ada/.local/share/cairn"),
    ("/a/b", ["CAIRN_DIR": "/c", "XDG_DATA_HOME": "/d"], "/a/b"),
    (nil, ["CAIRN_DIR": "/c", "XDG_DATA_HOME": "/d"], "/c"),
    (nil, ["XDG_DATA_HOME": "/d"], "/d/cairn"), (nil, ["XDG_DATA_HOME": "/d/"], "/d/cairn"),
    (nil, ["XDG_DATA_HOME": "/d//"], "/d/cairn"), (nil, ["XDG_DATA_HOME": "/"], "/cairn"),
    (nil, ["XDG_DATA_HOME": "d"], "/home/ada/.local/share/cairn"),
    (nil, ["XDG_DATA_HOME": ""], "/home/ada/.local/share/cairn"),
    (nil, ["XDG_DATA_HOME": "~/d"], "/home/ada/.local/share/cairn"),
    (nil, ["CAIRN_DIR": ""], "/home/ada/.local/share/cairn"),
    (nil, ["CAIRN_DIR": "", "XDG_DATA_HOME": "/d"], "/d/cairn"),
    ("", ["CAIRN_DIR": "/c"], "/c"),
    (nil, ["CAIRN_DIR": "c"], "/desk/c"), ("a", [:], "/desk/a"), ("./a/b", [:], "/desk/./a/b"),
    ("a///", [:], "/desk/a"), ("/a//", [:], "/a"), ("/", [:], "/"),
    ("~", [:], "/home/ada"), ("~/a/", [:], "/home/ada/a"), ("~eve/a", [:], "/desk/~eve/a"),
    (nil, ["CAIRN_DIR": "~/c"], "/home/ada/c"),
  ]

  @Test(arguments: places.indices)
  func `the directory is the one asked for, else the variable's, else the usual one`(
    index: Int
  ) {
    let (asked, environment, path) = Self.places[index]
    let runtime = RuntimeEnvironment.fixture(environment: environment)
    #expect(
      DataDirectory.locate(asked: asked, in: runtime).path == path,
      "\(asked ?? "nothing"), \(environment)")
  }

  @Test func `settings and derived data have places of their own`() {
    let usual = RuntimeEnvironment.fixture()
    #expect(DataDirectory.settings(in: usual) == "/home/ada/.config/cairn/config.json")
    #expect(DataDirectory.cache(in: usual) == "/home/ada/.cache/cairn")
    let chosen = RuntimeEnvironment.fixture(
      environment: ["XDG_CONFIG_HOME": "/c", "XDG_CACHE_HOME": "/e/", "CAIRN_DIR": "/d"])
    #expect(DataDirectory.settings(in: chosen) == "/c/cairn/config.json")
    #expect(DataDirectory.cache(in: chosen) == "/e/cairn")
  }

  @Test func `every file has its place`() {
    let directory = DataDirectory(path: "/d")
    #expect(directory.journal(of: november) == "/d/journal/2026-11.json")
    #expect(directory.framework(named: "own") == "/d/frameworks/own.json")
    #expect(
      [directory.profile, directory.plan, directory.history, directory.trash, directory.lock]
        == ["/d/profile.json", "/d/plan.json", "/d/history.json", "/d/trash", "/d/lock"])
  }

  @Test(arguments: [
    "2026-11.json.123-0.tmp", "2026-11", ".json", "2026-13.json", "2026-1.json", "notes.json",
    "2026-11.JSON", "2026-11 (copy).json", "x2026-11.json", "",
  ])
  func `what is no month is not taken for one`(name: String) {
    #expect(DataDirectory.month(ofFile: name) == nil)
  }

  @Test func `the months are those that have a file, newest first`() throws {
    try withTemporaryCareer { directory, store in
      for name in ["2026-11.json", "2025-01.json", "2026-02.json", "x.json", ".2026-03.json.swp"] {
        try Disk.put("", at: directory.journal + "/" + name)
      }
      #expect(try store.months().0 == ["2026-11", "2026-02", "2025-01"].map(during))
      #expect(DataDirectory.month(ofFile: "2026-11.json") == november)
    }
  }
}
