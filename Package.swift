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
  traits: [
    .default(enabledTraits: ["Web"]),
    .trait(name: "Web", description: "The web app: `winnow serve`. Without it only the command line is built."),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its own traits, which bring a configuration library that Winnow has no use for.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // Debian's libstemmer has no pkg-config file.
    .systemLibrary(name: "CLibStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),

    // Floor 1
    .target(name: "Bibliography", swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),

    .target(name: "Zip", dependencies: ["Bibliography", "CLibZip"], swiftSettings: strict),

    // Reports as values, and their files: Word, Excel, HTML, Markdown, LaTeX, CSV. Nothing of it knows of reviews.
    .target(
      name: "Documents", dependencies: ["Bibliography", "CLibXLSXWriter", "Zip"], swiftSettings: strict),

    // Floor 2
    .target(
      name: "CitationFormats", dependencies: ["Bibliography", "CLibXML2", "CLibXLSXWriter"], swiftSettings: strict),

    .target(name: "Deduplication", dependencies: ["Bibliography"], swiftSettings: strict),

    .target(
      name: "ReviewProtocol", dependencies: ["Bibliography", "CLibYAML"],
      resources: [.embedInCode("Templates/jbi.yaml"), .embedInCode("Templates/minimal.yaml")], swiftSettings: strict),

    .target(name: "Screening", dependencies: ["Statistics"], swiftSettings: strict),

    .target(
      name: "Prioritisation", dependencies: ["Bibliography", "CLibStemmer", "Statistics"],
      resources: [.embedInCode("Words/study-words.tsv")], swiftSettings: strict),

    .target(name: "Charting", dependencies: ["Bibliography", "Statistics"], swiftSettings: strict),

    // Floor 3
    .target(
      name: "Review",
      dependencies: [
        "Bibliography", "Charting", "CitationFormats", "Deduplication", "Prioritisation", "ReviewProtocol", "Screening",
        "Statistics", "Zip",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    .target(
      name: "Reporting",
      dependencies: [
        "Bibliography", "Charting", "CitationFormats", "Documents", "Review", "ReviewProtocol", "Screening",
        "Statistics",
      ],
      // The page of the flow: its script and its style.
      resources: [.embedInCode("Flow/Page/flow-page.css"), .embedInCode("Flow/Page/flow-page.js")],
      swiftSettings: strict
    ),

    // Who may come in by the web: nothing of it belongs to the review.
    .target(
      name: "Accounts",
      dependencies: ["Bibliography", "CLibSodium", "Screening", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // Floor 4
    .target(
      name: "WebApp",
      dependencies: [
        "Accounts", "Bibliography", "Charting", "CitationFormats", "Deduplication", "Documents", "Reporting", "Review",
        "ReviewProtocol", "Screening", "Statistics", "Zip", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets")], swiftSettings: strict),

    .executableTarget(
      name: "winnow",
      dependencies: [
        "Bibliography", "Charting", "CitationFormats", "Deduplication", "Documents", "Prioritisation", "Reporting",
        "Review", "ReviewProtocol", "Screening", "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .target(name: "Accounts", condition: .when(traits: ["Web"])),
        .target(name: "WebApp", condition: .when(traits: ["Web"])),
      ],
      resources: [.embedInCode("Demo/Files")],
      swiftSettings: strict),

    // Feeds damaged files to the readers, see CONTRIBUTING.md.
    .executableTarget(
      name: "winnow-fuzz", dependencies: ["CitationFormats", "ReviewProtocol"], path: "Tests/Fuzzing",
      swiftSettings: tests),

    // Fits the weights of Deduplication to labelled sets, see CONTRIBUTING.md.
    .executableTarget(
      name: "winnow-calibrate", dependencies: ["Bibliography", "CitationFormats", "Deduplication"],
      path: "Tests/Calibration", swiftSettings: tests),

    // Learns, chooses and measures ranking on labelled sets, see CONTRIBUTING.md.
    .executableTarget(
      name: "winnow-ranking-study", dependencies: ["CitationFormats", "Prioritisation"], path: "Tests/RankingStudy",
      swiftSettings: tests),

    // Measures screening with many records, see CONTRIBUTING.md.
    .executableTarget(
      name: "winnow-screening-benchmark", dependencies: ["Accounts", "Fixtures", "Reporting", "Review", "Screening"],
      path: "Tests/ScreeningBenchmark", swiftSettings: tests),

    // Tests mirror the sources; Fixtures is what they share.
    .target(
      name: "Fixtures",
      dependencies: ["Bibliography", "Charting", "Deduplication", "Review", "Screening", "Statistics"],
      path: "Tests/Fixtures", swiftSettings: tests),
    .testTarget(name: "BibliographyTests", dependencies: ["Bibliography"], swiftSettings: tests),
    .testTarget(
      name: "CitationFormatsTests", dependencies: ["Bibliography", "CitationFormats"], swiftSettings: tests),
    .testTarget(
      name: "DeduplicationTests", dependencies: ["Bibliography", "CitationFormats", "Deduplication", "Fixtures"],
      swiftSettings: tests),
    .testTarget(
      name: "ReviewProtocolTests", dependencies: ["Bibliography", "Fixtures", "ReviewProtocol"], swiftSettings: tests),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: tests),
    .testTarget(
      name: "PrioritisationTests", dependencies: ["Fixtures", "Prioritisation"], swiftSettings: tests),
    .testTarget(name: "StatisticsTests", dependencies: ["Fixtures", "Statistics"], swiftSettings: tests),
    .testTarget(
      name: "ChartingTests", dependencies: ["Bibliography", "Charting", "Fixtures", "Statistics"], swiftSettings: tests),
    .testTarget(name: "ScreeningTests", dependencies: ["Bibliography", "Fixtures", "Screening"], swiftSettings: tests),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "Bibliography", "Charting", "Deduplication", "Fixtures", "Prioritisation", "Review", "ReviewProtocol",
        "Screening", "Statistics", "Zip",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: tests),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Bibliography", "Charting", "CitationFormats", "Documents", "Fixtures", "Reporting", "Review", "Screening",
      ],
      swiftSettings: tests),
    .testTarget(name: "AccountsTests", dependencies: ["Accounts", "Bibliography", "Fixtures"], swiftSettings: tests),
    .testTarget(
      name: "WebAppTests",
      dependencies: [
        "Accounts", "Bibliography", "Charting", "Fixtures", "Reporting", "Review", "ReviewProtocol", "Screening",
        "WebApp",
      ], swiftSettings: tests),
    // A real browser against the real server, through chromedriver.
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Accounts", "Charting", "Fixtures", "Review", "Screening", "WebApp", "winnow"],
      swiftSettings: tests),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Bibliography", "Charting", "CitationFormats", "Deduplication", "Documents", "Fixtures", "Reporting", "Review",
        "ReviewProtocol",
        "Screening", "Statistics", "Zip", "winnow",
      ], exclude: ["PublishedCharting/Files"],
      swiftSettings: tests),
  ]
)
