// swift-tools-version: 6.1
import PackageDescription

// Targets for libFuzzer, which brings their `main`: built by run.sh, not by a plain `swift build`.
let targets = ["FuzzContainer", "FuzzWorksheet", "FuzzODS", "FuzzCSV", "FuzzFormula"]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  products: targets.map { .executable(name: $0, targets: [$0]) },
  dependencies: [.package(name: "planner", path: "..")],
  targets: [
    .target(name: "Support", dependencies: [.product(name: "OfficeFiles", package: "planner")])
  ]
    + targets.map {
      .executableTarget(
        name: $0, dependencies: ["Support", .product(name: "OfficeFiles", package: "planner")],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    },
  swiftLanguageModes: [.v6]
)
