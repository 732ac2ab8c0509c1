// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "toolkit", path: "toolkit", swiftSettings: strict),
        .executableTarget(name: "generate-contacts", path: "contacts", swiftSettings: strict),
    ]
)
