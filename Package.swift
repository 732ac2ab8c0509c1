// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    // The byte-level types of CSV are called for every field from other modules: they must be inlined there.
    // Exclusive access is checked at run time in debug builds, which all tests are; it costs a tenth of a long run.
    .unsafeFlags(["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// The modules below all others, in their order, and CSV.
let baseNames = ["Platform", "Diagnostics", "Bytes", "Text", "CSV"]
let base: [Target.Dependency] = baseNames.map { .byName(name: $0) }

/// A library that the commands share; `needs` are the modules it may import.
func module(_ name: String, needs: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// One of the four programs: options in, one library call, exit code out.
func command(_ name: String, over libraries: Target.Dependency...) -> Target {
    .executableTarget(
        name: name, dependencies: libraries + base + ["Contacts", "Shell", arguments], swiftSettings: strict)
}

func tests(of name: String, needs: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + (baseNames.contains(name) ? [] : base) + needs,
        exclude: exclude, swiftSettings: strict)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "referral-toolkit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "import", targets: ["ImportCommand"]),
        .executable(name: "dedupe", targets: ["DedupeCommand"]),
        .executable(name: "score", targets: ["ScoreCommand"]),
        .executable(name: "mail-merge", targets: ["MailMergeCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CIntrinsics"),
        module("Platform"),
        module("Diagnostics"),
        module("Bytes", needs: ["Platform", "Diagnostics"]),
        module("Text", needs: ["Bytes", "Diagnostics"]),
        module("CSV", needs: ["CIntrinsics", "CLibCSV", "Bytes", "Diagnostics", "Platform", "Text"]),
        module("Threads", needs: ["Platform"]),
        module("Wording", needs: ["Bytes", "Text", "Diagnostics"]),
        module("Contacts", needs: base + ["Wording"]),
        module("Importing", needs: base + ["CIntrinsics", "CZlib", "CExpat", "Wording", "Contacts", "Threads"]),
        module("Linkage", needs: base + ["Wording", "Contacts"]),
        module("Scoring", needs: base + ["Wording", "Contacts"]),
        module("MailMerge", needs: base + ["Wording", "Contacts"]),
        module("Shell", needs: base + ["Contacts", "Threads", arguments]),
        command("ImportCommand", over: "Importing"),
        command("DedupeCommand", over: "Linkage"),
        command("ScoreCommand", over: "Scoring", "Importing"),
        command("MailMergeCommand", over: "MailMerge"),
        tests(of: "Diagnostics"),
        tests(of: "Bytes", needs: ["Diagnostics"]),
        tests(of: "Text", needs: ["Bytes", "Diagnostics"]),
        tests(of: "CSV", needs: ["Bytes", "Diagnostics", "Text"]),
        tests(of: "Wording"),
        tests(of: "Contacts"),
        tests(of: "Importing", needs: ["Damage", "Contacts"], exclude: ["Headers/Exports"]),
        tests(of: "Linkage", needs: ["Damage", "Contacts"]),
        tests(of: "Scoring", needs: ["Contacts", "Importing"]),
        tests(of: "MailMerge", needs: ["Contacts", "Shell", "Wording"]),
        tests(of: "Shell", needs: ["Contacts", arguments]),
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .target(name: "Damage", dependencies: ["CZlib"], path: "Tests/Damage", swiftSettings: strict),
        // A small program, because a process inherits the peak memory of the one that starts it.
        .executableTarget(
            name: "hostile-runs", dependencies: ["Damage"], path: "Tests/HostileRuns", swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: ["ImportCommand", "DedupeCommand", "ScoreCommand", "MailMergeCommand", "hostile-runs"],
            exclude: ["Cases"],
            swiftSettings: strict),
    ]
)
