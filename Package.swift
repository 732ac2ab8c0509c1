// swift-tools-version: 6.3
import PackageDescription

/// In CI a warning is an error; elsewhere a newer compiler or library that warns must not stop anybody's build.
let warnings: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        // The byte-level types of CSV are called for every field from other modules: they must be inlined there.
        // Exclusive access is checked at run time in debug builds, which all tests are; it costs a tenth of a long run.
        .unsafeFlags(["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    ] + warnings

/// The modules below all others, in their order, and CSV.
let baseNames = ["Platform", "Diagnostics", "Bytes", "Text", "CSV"]
let base: [Target.Dependency] = baseNames.map { .byName(name: $0) }

/// The headers of pango and cairo on Debian, on Fedora and with Homebrew. Not `pkgConfig:`, because the package manager
/// warns about the flag -pthread that pkg-config adds.
let pangoHeaders: [String] = ["/usr", "/usr/local", "/opt/homebrew"].flatMap { root in
    ["include/pango-1.0", "include/cairo", "include/harfbuzz", "include/glib-2.0"].map { "\(root)/\($0)" }
        + ["lib", "lib64", "lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu"].map { "\(root)/\($0)/glib-2.0/include" }
}
let drawing: [SwiftSetting] = strict + [.unsafeFlags(pangoHeaders.flatMap { ["-Xcc", "-I\($0)"] })]

/// The printing program, which needs pango; WITHOUT_PRINTING leaves it out where pango cannot be installed.
let printing: [Target] =
    Context.environment["WITHOUT_PRINTING"] != nil
    ? []
    : [
        .systemLibrary(name: "CPango", providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
        .target(name: "Drawing", dependencies: base + ["CPango", "Printing"], swiftSettings: drawing),
        .executableTarget(
            name: "PrintCommand", dependencies: base + ["Drawing", "Shell"], swiftSettings: drawing),
    ]
let printingProducts: [Product] =
    printing.isEmpty ? [] : [.executable(name: "mail-merge-print", targets: ["PrintCommand"])]
let printingProgram: [Target.Dependency] = printing.isEmpty ? [] : ["PrintCommand"]

/// A library that the commands share; `needs` are the modules it may import.
func module(_ name: String, needs: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// One of the four commands: options in, one library call, exit code out.
func command(_ name: String, over libraries: Target.Dependency...) -> Target {
    .target(name: name, dependencies: libraries + base + ["Contacts", "Shell", arguments], swiftSettings: strict)
}

/// The executable of a command.
func program(_ name: String) -> Target {
    .executableTarget(
        name: name + "Program", dependencies: [.byName(name: name + "Command")], path: "Sources/Programs/" + name,
        swiftSettings: strict)
}
let commandNames = ["Import", "Dedupe", "Score", "MailMerge"]

/// The four programs as one, which only packages need: ONE_PROGRAM builds it.
let oneProgram: [Target] =
    Context.environment["ONE_PROGRAM"] == nil
    ? []
    : [
        .executableTarget(
            name: "ToolkitProgram", dependencies: commandNames.map { .byName(name: $0 + "Command") } + base + ["Shell"],
            path: "Sources/Programs/Toolkit", swiftSettings: strict)
    ]
let oneProduct: [Product] =
    oneProgram.isEmpty ? [] : [.executable(name: "referral-toolkit", targets: ["ToolkitProgram"])]

/// The readers of files under libFuzzer, which FUZZING builds; see Tests/Benchmarks/fuzz.
let fuzzing: [Target] =
    Context.environment["FUZZING"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzz-readers",
            dependencies: base + ["Contacts", "Importing", "Linkage", "MailMerge", "Scoring"],
            path: "Tests/FuzzReaders", swiftSettings: strict)
    ]

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
        .executable(name: "import", targets: ["ImportProgram"]),
        .executable(name: "dedupe", targets: ["DedupeProgram"]),
        .executable(name: "score", targets: ["ScoreProgram"]),
        .executable(name: "mail-merge", targets: ["MailMergeProgram"]),
    ] + printingProducts + oneProduct,
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CIntrinsics"),
        // GNU and musl have iconv in the C library itself.
        .target(
            name: "Platform", swiftSettings: strict,
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        module("Diagnostics"),
        module("Bytes", needs: ["Platform", "Diagnostics"]),
        module("Text", needs: ["Bytes", "Diagnostics", "Platform"]),
        module("CSV", needs: ["CIntrinsics", "CLibCSV", "Bytes", "Diagnostics", "Platform", "Text"]),
        module("Threads", needs: ["Platform"]),
        module("Wording", needs: ["CIntrinsics", "Bytes", "Text", "Diagnostics"]),
        module("Contacts", needs: base + ["Wording"]),
        module("Importing", needs: base + ["CIntrinsics", "CZlib", "CExpat", "Wording", "Contacts", "Threads"]),
        module("Linkage", needs: base + ["Wording", "Contacts"]),
        module("Scoring", needs: base + ["Wording", "Contacts"]),
        module("Printing", needs: base),
        module("MailMerge", needs: base + ["Wording", "Contacts", "Printing"]),
        module("Shell", needs: base + ["Contacts", "Threads", arguments]),
        command("ImportCommand", over: "Importing"),
        command("DedupeCommand", over: "Linkage"),
        command("ScoreCommand", over: "Scoring", "Importing"),
        command("MailMergeCommand", over: "MailMerge"),
        tests(of: "Diagnostics"),
        tests(of: "Bytes", needs: ["Diagnostics"]),
        tests(of: "Text", needs: ["Bytes", "Diagnostics"]),
        tests(of: "CSV", needs: ["Bytes", "Diagnostics", "Text"]),
        tests(of: "Wording", needs: ["Damage"]),
        tests(of: "Contacts"),
        tests(of: "Importing", needs: ["Damage", "Contacts"], exclude: ["Headers/Exports"]),
        tests(of: "Linkage", needs: ["Damage", "Contacts"]),
        tests(of: "Scoring", needs: ["Contacts", "Importing"]),
        tests(of: "Printing"),
        tests(of: "MailMerge", needs: ["Contacts", "Shell", "Printing", "Wording"]),
        tests(of: "Shell", needs: ["Contacts", arguments]),
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .target(name: "Damage", dependencies: ["CZlib"], path: "Tests/Damage", swiftSettings: strict),
        // A small program, because a process inherits the peak memory of the one that starts it.
        .executableTarget(
            name: "hostile-runs", dependencies: ["Damage"], path: "Tests/HostileRuns", swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: commandNames.map { .byName(name: $0 + "Program") } + ["hostile-runs"] + printingProgram,
            exclude: ["Cases"],
            swiftSettings: strict),
    ] + commandNames.map(program) + printing + oneProgram + fuzzing
)
