// swift-tools-version: 6.2
import PackageDescription

/// `make test` sets this, so that a warning of a newer compiler breaks no build but its own.
let isStrict = Context.environment["VAWS_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library of the project, which knows only the modules it names.
func module(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, knows dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, exclude: fixtures[name] ?? [], swiftSettings: settings)
}

/// Folders of files that tests read from disk by their path; they are no sources.
let fixtures: [String: [String]] = [
    "Reports": ["Golden"], "Values": ["Fixtures"],
    "Vaws": [
        "Transcripts", "Catalogue", "BrokenWorkspace", "BrokenWorkspace.expected.txt",
        "EveryNotation", "EveryNotation.expected",
    ],
]

let package = Package(
    name: "vaws",
    products: [.executable(name: "vaws", targets: ["vaws"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // One direction: a module knows only those above it.
        module("Diagnostics"),
        module("Values"),
        module("Formats", knows: ["Values"]),
        module("Markdown", knows: ["CCMarkGFM", "Diagnostics", yams]),
        module("Records", knows: ["Diagnostics", "Values", "Formats", "Markdown"]),
        module("Planning", knows: ["Diagnostics", "Values", "Records"]),
        module("Billing", knows: ["Diagnostics", "Values", "Records"]),
        module("Practice", knows: ["Diagnostics", "Values", "Records", "Planning", "Billing"]),
        module("Interchange", knows: ["Diagnostics", "Values", "Formats", "Markdown", "Records", "Billing"]),
        .target(
            name: "Templates", path: "templates", exclude: [], sources: ["Templates.swift", "NewTemplates.swift"],
            resources: [
                .embedInCode("markdown"), .embedInCode("html"), .embedInCode("new"), .embedInCode("words"),
                .embedInCode("letters"),
            ],
            swiftSettings: settings),
        module(
            "Reports",
            knows: [
                "Diagnostics", "Values", "Formats", "Markdown", "Records", "Planning", "Billing", "Practice",
                "Templates", mustache,
            ]),
        .executableTarget(
            name: "vaws",
            dependencies: [
                "Diagnostics", "Values", "Markdown", "Records", "Planning", "Billing", "Practice", "Interchange",
                "Reports", "Templates", argumentParser,
            ],
            swiftSettings: settings),
        tests(of: "Diagnostics", knows: ["Diagnostics"]),
        tests(of: "Values", knows: ["Values"]),
        tests(of: "Formats", knows: ["Values", "Formats"]),
        tests(of: "Markdown", knows: ["Diagnostics", "Markdown"]),
        tests(of: "Records", knows: ["Diagnostics", "Values", "Markdown", "Records"]),
        tests(of: "Planning", knows: ["Diagnostics", "Values", "Records", "Planning"]),
        tests(of: "Billing", knows: ["Diagnostics", "Values", "Records", "Billing"]),
        tests(
            of: "Practice", knows: ["Diagnostics", "Values", "Markdown", "Records", "Planning", "Billing", "Practice"]),
        tests(
            of: "Interchange", knows: ["Diagnostics", "Values", "Formats", "Markdown", "Records", "Interchange"]),
        tests(
            of: "Reports",
            knows: ["Diagnostics", "Values", "Formats", "Records", "Planning", "Billing", "Practice", "Reports"]),
        tests(of: "Vaws", knows: ["Diagnostics", "Values", "Markdown", "Records", "Reports", "Templates", "vaws"]),
    ],
    swiftLanguageModes: [.v6]
)
