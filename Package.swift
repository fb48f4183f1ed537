// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Pure rules: no database, no HTTP, no clock.
func rules(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// Tests of the target of the same name.
func tests(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: uses + [.target(name: name)], exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "wardmote",
    targets: [
        rules("Dates"),
        tests("Dates"),
    ]
)
