import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

/// What is written, held against data/schema by a validator that is not Cairn's (Scripts/validate).
struct ProfileSchemaTests {
  private let profile = Profile(
    name: "Ada", stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))],
    aim: Aim(stage: "technology-leader", by: on("2028-03-31"))
  )
  .assessing("teamwork", at: 3, on: on("2026-11-21"))
  .leavingOut("change-management", because: "nothing is being moved")
  .weighing("business-acumen", as: 0).weighing("juggling", as: 9)
  .dismissing("no-mentor", until: on("2026-12-31")).dismissing("praise", until: nil)
  .reminding(of: .quarterly, false).reviewing(.weekly, on: on("2026-11-20"))

  @Test func `a profile with weights, dismissals and reviews is as its schema says`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: profile))
      #expect(try store.profile() == ProfileReading(profile: profile))
      #expect(try complaints(about: directory) == "")
    }
  }

  @Test(arguments: [
    (#""weight" : 0"#, #""weight" : "much""#), (#""weight" : 9"#, #""weighs" : 9"#),
    (#""insight" : "praise""#, #""remark" : "praise""#), (#""2026-12-31""#, #""2026-12""#),
    (#""off" : true"#, #""off" : "yes""#), (#""rhythm" : "weekly""#, #""every" : "week""#),
  ])
  func `a weight, a dismissal or a review of another shape is not`(written: String, instead: String)
    throws
  {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: profile))
      let text = try Disk.text(directory.profile)
      #expect(text.contains(written))
      try Disk.put(text.replacing(written, by: instead), at: directory.profile)
      #expect(try complaints(about: directory).contains("profile.json"))
    }
  }

  /// What the validator says of the files of a directory; empty where it finds no fault.
  private func complaints(about directory: DataDirectory) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = Project.folder.appending(path: "Scripts/validate")
    process.arguments = [directory.path]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
  }
}
