import CareerModel
import CareerStore
import CareerTesting
import Testing

struct RuntimeEnvironmentTests {
  @Test func `names of entries come from the clock and chance that were handed in`() {
    var runtime = RuntimeEnvironment.fixture()
    runtime.now = { instant("2026-11-21") }
    let first = runtime.newULID()
    #expect(first == RuntimeEnvironment.fixture().newULID())
    #expect(runtime.newULID() != first)
    #expect(first.description.count == 26)
  }

  @Test func `names are in the order of their moments`() {
    let runtime = RuntimeEnvironment.fixture()
    let names = (0..<20).map { _ in runtime.newULID() }
    #expect(names == names.sorted() && Set(names).count == 20)
  }

  @Test(
    arguments: [
      ([:], "/home/ada/.config/cairn/config.json"),
      (["XDG_CONFIG_HOME": "/etc/xdg"], "/etc/xdg/cairn/config.json"),
      (["XDG_CONFIG_HOME": "relative"], "/home/ada/.config/cairn/config.json"),
      (["CAIRN_CONFIG": "trial.json", "XDG_CONFIG_HOME": "/etc/xdg"], "/desk/trial.json"),
      (["CAIRN_CONFIG": "~/trial.json"], "/home/ada/trial.json"),
      (["CAIRN_CONFIG": ""], "/home/ada/.config/cairn/config.json"),
    ])
  func `the settings are where the environment says`(environment: [String: String], path: String) {
    #expect(DataDirectory.settings(in: .fixture(environment: environment)) == path)
  }
}
