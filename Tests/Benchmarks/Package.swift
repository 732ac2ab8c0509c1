// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Measuring", path: "measuring", swiftSettings: strict),
        .executableTarget(name: "toolkit", dependencies: ["Measuring"], path: "toolkit", swiftSettings: strict),
        .executableTarget(
            name: "referrals", dependencies: ["Measuring"], path: "referrals", exclude: ["answers"],
            swiftSettings: strict),
        .executableTarget(name: "loop", dependencies: ["Measuring"], path: "loop", swiftSettings: strict),
        .executableTarget(name: "generate-contacts", path: "contacts", swiftSettings: strict),
    ]
)
