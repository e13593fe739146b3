// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Tests import what they test by name, without access levels on imports.
let tests: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "winnow",
  products: [.executable(name: "winnow", targets: ["winnow"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Floor 1
    .target(name: "Bibliography", swiftSettings: strict),

    // Floor 2
    .target(
      name: "CitationFormats", dependencies: ["Bibliography", "CLibXML2", "CLibXLSXWriter"], swiftSettings: strict),

    .target(name: "Deduplication", dependencies: ["Bibliography"], swiftSettings: strict),

    .target(name: "Screening", swiftSettings: strict),

    // Floor 3
    .target(
      name: "Review",
      dependencies: [
        "Bibliography", "CitationFormats", "Deduplication", "Screening", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Templates/jbi.yaml")],
      swiftSettings: strict),

    .target(name: "Reporting", dependencies: ["CitationFormats", "Review", "Screening"], swiftSettings: strict),

    // Floor 4
    .executableTarget(
      name: "winnow",
      dependencies: [
        "Bibliography", "CitationFormats", "Deduplication", "Reporting", "Review", "Screening",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Demo/Files")],
      swiftSettings: strict),

    // Feeds damaged files to the readers, see CONTRIBUTING.md.
    .executableTarget(
      name: "winnow-fuzz", dependencies: ["CitationFormats"], path: "Tests/Fuzzing", swiftSettings: tests),

    // Tests mirror the sources; Fixtures is what they share.
    .target(name: "Fixtures", dependencies: ["Review"], path: "Tests/Fixtures", swiftSettings: tests),
    .testTarget(name: "BibliographyTests", dependencies: ["Bibliography"], swiftSettings: tests),
    .testTarget(
      name: "CitationFormatsTests", dependencies: ["Bibliography", "CitationFormats"], swiftSettings: tests),
    .testTarget(
      name: "DeduplicationTests", dependencies: ["Bibliography", "Deduplication", "Fixtures"], swiftSettings: tests),
    .testTarget(name: "ScreeningTests", dependencies: ["Screening"], swiftSettings: tests),
    .testTarget(
      name: "ReviewTests", dependencies: ["Bibliography", "Fixtures", "Review", "Screening"], swiftSettings: tests),
    .testTarget(
      name: "ReportingTests", dependencies: ["CitationFormats", "Fixtures", "Reporting", "Review", "Screening"],
      swiftSettings: tests),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Bibliography", "CitationFormats", "Deduplication", "Fixtures", "Reporting", "Review", "Screening", "winnow",
      ],
      swiftSettings: tests),
  ]
)
