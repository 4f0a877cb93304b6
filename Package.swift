// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built the same way: Swift 6, and nothing imported or boxed by accident.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What a command or a key runs once is built small; what reads the record, fast. The store is small
/// too, since it has the other two read what is in its files.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "cairn",
  products: [.executable(name: "cairn", targets: ["cairn"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The house, from the roof down; docs/architecture.md is its map.
    .executableTarget(name: "cairn", dependencies: ["CareerCommands"], swiftSettings: strict),
    .target(
      name: "CareerCommands",
      dependencies: [
        "CareerTerminal", "CareerScreens", "CareerDrawing", "CareerExchange", "CareerPages",
        "CareerStore", "CareerDemo", "CareerModel", "CareerJSON", "CCareerData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),
    .target(
      name: "CareerTerminal",
      dependencies: [
        "CareerScreens", "CareerDrawing", "CareerPages", "CareerStore", "CareerModel",
        "CareerJSON", "CCurses",
      ],
      swiftSettings: small),
    .target(
      name: "CareerScreens",
      dependencies: ["CareerDrawing", "CareerPages", "CareerModel", "CareerJSON"],
      swiftSettings: small),
    .target(
      name: "CareerDrawing", dependencies: ["CareerPages", "CareerModel", "CareerJSON"],
      swiftSettings: strict),
    .target(name: "CareerPages", dependencies: ["CareerModel"], swiftSettings: small),
    .target(
      name: "CareerExchange",
      dependencies: [
        "CareerPages", "CareerJSON", "CareerModel", "CCareerData",
      ],
      swiftSettings: small),
    .target(
      name: "CareerStore",
      dependencies: ["CareerJSON", "CareerModel", "CCareerData", "CSystemCalls"],
      swiftSettings: small),
    .target(
      name: "CareerModel", dependencies: ["CareerJSON", "CCareerData"], swiftSettings: strict),
    .target(name: "CareerJSON", swiftSettings: strict),
    // A made-up career.
    .target(
      name: "CareerDemo", dependencies: ["CareerModel", "CCareerData"], swiftSettings: small),

    // The pieces of C: the ncurses shim, data/ as bytes inside the program, and system calls that
    // Swift's Glibc leaves out.
    .target(
      name: "CCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CCareerData"),
    .target(name: "CSystemCalls"),

    // Made-up values, the project's files and the recorder of goldens, for all tests.
    .target(
      name: "CareerTesting", dependencies: ["CareerDemo", "CareerModel", "CareerJSON"],
      path: "Tests/CareerTesting", swiftSettings: strict),
    // A small framework, and entries and goals for it: what the tests of figures share.
    .target(
      name: "CareerModelTesting",
      dependencies: ["CareerTesting", "CareerDemo", "CareerModel", "CareerJSON"],
      path: "Tests/CareerModelTesting", swiftSettings: strict),
    .testTarget(
      name: "CareerModelTests",
      dependencies: [
        "CareerModel", "CareerJSON", "CareerDemo", "CareerModelTesting", "CareerTesting",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CareerPagesTests",
      dependencies: [
        "CareerPages", "CareerModel", "CareerDemo", "CareerModelTesting", "CareerTesting",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CareerDemoTests", dependencies: ["CareerDemo", "CareerModel", "CareerTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "CareerJSONTests",
      dependencies: ["CareerJSON", "CareerDemo", "CareerModel", "CareerTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "CareerStoreTests",
      dependencies: ["CareerStore", "CareerDemo", "CareerModel", "CareerJSON", "CareerTesting"],
      exclude: ["Fixtures/v1", "Fixtures/0.2.0"], swiftSettings: strict),
    .testTarget(
      name: "CareerScreensTests",
      dependencies: [
        "CareerTerminal", "CareerScreens", "CareerDrawing", "CareerPages", "CareerStore",
        "CareerDemo", "CareerModel", "CareerJSON", "CareerTesting",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "CareerTerminalTests",
      dependencies: [
        "CCurses", "CareerTerminal", "CareerScreens", "CareerDrawing", "CareerStore",
        "CareerModel", "CareerJSON", "CareerTesting",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CareerExchangeTests",
      dependencies: [
        "CareerExchange", "CareerPages", "CareerJSON", "CareerDemo", "CareerModel",
        "CareerTesting",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "CareerCommandsTests",
      dependencies: [
        "CareerCommands", "CareerModel", "CareerPages", "CareerStore", "CareerTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["cairn", "cairn-overflow", "CareerTesting", "PseudoTerminal"],
      exclude: ["Printed"], swiftSettings: strict),

    // A real pseudo-terminal, for the tests, the benchmark and the pictures of the built program.
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "cairn-benchmark", dependencies: ["PseudoTerminal"], path: "Tests/Benchmark",
      swiftSettings: strict),
    // What hostile input does to each door through which text comes in.
    .executableTarget(
      name: "cairn-fuzz",
      dependencies: [
        "CareerCommands", "CareerExchange", "CareerJSON", "CareerModel", "CareerScreens",
        "CareerStore", "CareerDrawing", "CareerPages", "CareerDemo",
      ],
      path: "Tests/Fuzz", swiftSettings: strict),
    .executableTarget(
      name: "cairn-pictures", dependencies: ["PseudoTerminal"], path: "Tests/Pictures",
      swiftSettings: strict),
    // The shim in a program that runs out of stack.
    .executableTarget(name: "cairn-overflow", dependencies: ["CCurses"], path: "Tests/Overflow"),
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
