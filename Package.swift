// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "planner",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "planner", targets: ["planner"]),
    .library(name: "OfficeFiles", targets: ["Spreadsheet", "OfficeFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .executableTarget(
      name: "planner",
      dependencies: [
        "History", "Links", "Reports", "Assessment", "Forms", "Planning", "OfficeFiles", "Spreadsheet",
        "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "History", "Assessment", "Forms", "Planning", "OfficeFiles", "Spreadsheet",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "History",
      dependencies: [
        "Assessment", "Planning", "Spreadsheet", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Links",
      dependencies: [
        "Assessment", "Forms", "Planning", "OfficeFiles", "Spreadsheet",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Assessment", dependencies: ["Forms", "Planning", "Spreadsheet"],
      swiftSettings: strict),
    .target(
      name: "Forms", dependencies: ["Planning", "OfficeFiles", "Spreadsheet"],
      swiftSettings: strict),
    .target(
      name: "Planning",
      dependencies: ["Spreadsheet", "Templates", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Templates", path: "Templates", exclude: ["README.md", "crm", "de", "en", "report"],
      sources: ["templates.c"],
      publicHeadersPath: "include"),
    .target(
      name: "OfficeFiles", dependencies: ["Spreadsheet", "CLibZip", "CLibXML2", "CLibDeflate", "CZlib"],
      swiftSettings: strict),
    .target(name: "Spreadsheet", swiftSettings: strict),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .executableTarget(
      name: "Examples", dependencies: ["OfficeFiles", "Spreadsheet"], path: "Examples",
      swiftSettings: strict),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"], swiftSettings: strict),
    .testTarget(
      name: "OfficeFilesTests", dependencies: ["Examples", "OfficeFiles", "Spreadsheet"],
      exclude: ["Recorded"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "Spreadsheet"], swiftSettings: strict),
    .testTarget(
      name: "FormsTests", dependencies: ["Forms", "Planning", "OfficeFiles", "Spreadsheet"],
      swiftSettings: strict),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Forms", "Planning", "Reports", "Spreadsheet"],
      exclude: ["Recorded"], swiftSettings: strict),
    .testTarget(
      name: "HistoryTests", dependencies: ["History", "Assessment", "Forms", "Planning", "Spreadsheet"],
      swiftSettings: strict),
    .testTarget(
      name: "LinksTests",
      dependencies: ["Links", "Assessment", "Forms", "Planning", "OfficeFiles", "Spreadsheet"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Assessment", "Forms", "Planning", "OfficeFiles", "Spreadsheet"],
      exclude: ["Recorded"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["planner", "Reports"], exclude: ["Help", "Older"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
