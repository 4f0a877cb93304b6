import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting

extension Scene {
  static let pathFormScenes = [
    Scene("path-form", "S", sizes: Size.all),
    Scene("path-form-days", "S Up Enter Tab \"2023-03\""),
    Scene("path-form-refused", "S Enter Tab \"2020\" Enter", .managing),
    Scene("path-form-aim", "S G Enter", .managing),
    Scene("path-form-add", "S A Right", .managing),
    Scene("path-form-taken-out", "S k d", .managing),
    Scene("path-form-empty", "S", Career(Profile(), [.review])),
    Scene(
      "path-form-unknown-stage", "S", Career(Profile().beginning("captain", on: on("2020-01-01")))),
    Scene("path-form-in-ascii", "S Enter", glyphs: .ascii),
    Scene("begin", "b", .few),
    Scene("begin-the-aim", "b", .managing),
    Scene("begin-refused", "b Up \"2023-06\" Enter", .managing),
    Scene("begin-done", "b Enter", .few),
    Scene("begin-taken-back", "b Enter u", .few),
    Scene("path-staying", "", Career(.staying, [.review, .hire, .praise])),
    Scene("welcome-3-stay", "e Enter Enter Up", .managing),
  ]
}

extension Profile {
  /// A manager who aims at staying one.
  static let staying = Profile(
    name: "Ada", stages: manager.stages, aim: Aim(stage: "engineering-manager"))
}
