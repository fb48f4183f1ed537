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

/// What every area stands on.
func ground(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// One area of the partnership's work, from source to screen.
func area(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// Tests of the target of the same name.
func tests(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: uses + [.target(name: name)], exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "wardmote",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        rules("Dates"),
        .target(name: "CReference", exclude: ["packed", "readable"]),
        rules("Places", uses: ["CReference", "Dates"]),
        rules("Statistics", uses: ["Dates"]),
        rules("Procedures", uses: ["Dates"]),

        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CAssets", exclude: ["wardmote.css", "wardmote.js", "paper.css"]),
        .target(name: "CSIMD"),
        ground(
            "Storage",
            uses: [
                "Dates", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        ground("Secrets", uses: ["CCrypto"]),
        ground("Partnership", uses: ["Dates", "Secrets", "Storage"]),
        ground("Markup"),
        ground("Charts", uses: ["Dates", "Markup"]),
        ground("Papers", uses: ["CZlib", "Charts", "Dates", "Markup"]),
        ground("Checks", uses: ["Charts", "Dates", "Markup", "Papers"]),
        ground("Figures", uses: ["Charts", "Dates", "Markup", "Papers", "Statistics"]),
        ground("Methods", uses: ["Dates", "Statistics"]),
        ground(
            "Pages",
            uses: ["CAssets", "CZlib", "Checks", "Dates", "Markup", "Papers", "Partnership", "Secrets", "Storage"]),

        ground("Files", uses: ["Dates", "Markup", "Pages", "Partnership", "Secrets", "Storage"]),

        ground(
            "Approvals",
            uses: [
                "Checks", "Dates", "Markup", "Pages", "Papers", "Partnership", "Procedures", "Secrets", "Storage",
            ]),

        area(
            "Evidence",
            uses: [
                "CSIMD", "CZlib", "Charts", "Checks", "Dates", "Figures", "Markup", "Pages", "Papers", "Partnership",
                "Places", "Secrets", "Statistics", "Storage",
            ]),

        area(
            "Meetings",
            uses: [
                "Charts", "Checks", "Dates", "Files", "Markup", "Pages", "Papers", "Partnership", "Secrets",
                "Statistics",
                "Storage",
            ]),
        area("Administration", uses: ["Dates", "Markup", "Pages", "Partnership", "Places", "Secrets", "Storage"]),
        area(
            "Planning",
            uses: [
                "Approvals", "Checks", "Dates", "Figures", "Files", "Markup", "Meetings", "Pages", "Papers",
                "Partnership",
                "Places", "Storage",
            ]),

        area(
            "Scrutiny",
            uses: [
                "Approvals", "Checks", "Dates", "Markup", "Meetings", "Pages", "Papers", "Partnership", "Procedures",
                "Secrets",
                "Storage",
            ]),

        area(
            "Consultation",
            uses: [
                "Approvals", "Checks", "Dates", "Evidence", "Figures", "Markup", "Meetings", "Pages", "Papers",
                "Partnership",
                "Places",
                "Planning",
                "Statistics", "Storage",
            ]),

        area(
            "Documents",
            uses: ["Dates", "Files", "Markup", "Pages", "Partnership", "Planning", "Storage"]),

        ground("PublicPages", uses: ["Dates", "Markup", "Pages", "Partnership", "Storage"]),

        area(
            "Portal",
            uses: [
                "Approvals", "Checks", "Dates", "Markup", "Pages", "Papers", "Partnership", "Planning", "PublicPages",
                "Reports", "Scrutiny", "Secrets", "Storage",
            ]),

        area(
            "Initiatives",
            uses: ["Dates", "Markup", "Pages", "Partnership", "Places", "Planning", "Storage"]),

        area(
            "Reports",
            uses: [
                "Approvals", "Charts", "Checks", "Consultation", "Dates", "Figures", "Files", "Initiatives", "Markup",
                "Meetings", "Pages",
                "Papers",
                "Partnership", "Places", "Planning", "Procedures", "Scrutiny", "Storage",
            ]),

        .executableTarget(
            name: "wardmote",
            dependencies: [
                "Administration", "Approvals", "CAssets", "CCurl", "Charts", "Checks", "Consultation", "Dates",
                "Documents",
                "Evidence",
                "Figures",
                "Initiatives",
                "Markup",
                "Meetings", "Methods", "Pages", "Papers", "Partnership", "Places", "Planning", "Portal", "Procedures",
                "PublicPages", "Reports",
                "Scrutiny",
                "Secrets", "Statistics", "Storage",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Dates", "Evidence", "Markup", "Papers", "Partnership", "Places", "Secrets", "Storage"],
            path: "Benchmarks",
            swiftSettings: strict),

        .target(
            name: "Aldermouth",
            dependencies: ["CLibPQ", "Dates", "Markup", "Pages", "Partnership", "Secrets", "Storage"],
            path: "Tests/Aldermouth",
            swiftSettings: strict),
        tests("Dates"),
        tests("Places", uses: ["CReference", "Dates"]),
        tests("Statistics", uses: ["Dates"]),
        tests("Methods", uses: ["Statistics"]),
        tests("Procedures", uses: ["Dates"]),
        tests("Storage", uses: ["Aldermouth", "Dates"]),
        tests("Secrets"),
        tests("Partnership", uses: ["Aldermouth", "CCrypto", "Dates", "Secrets", "Storage"]),
        tests("Markup"),
        tests("Charts", uses: ["Dates", "Markup"]),
        tests("Papers", uses: ["CZlib", "Charts", "Dates", "Markup"]),
        tests("Checks", uses: ["Charts", "Dates", "Markup", "Papers"]),
        tests("Figures", uses: ["Dates", "Statistics"]),
        tests("Pages", uses: ["Dates", "Markup", "Partnership", "Storage"]),
        tests(
            "Approvals",
            uses: [
                "Aldermouth", "Checks", "Dates", "Markup", "Pages", "Papers", "Partnership", "Procedures", "Storage",
            ]),
        tests(
            "Evidence",
            uses: [
                "Aldermouth", "CZlib", "Charts", "Dates", "Figures", "Markup", "Pages", "Papers", "Partnership",
                "Places", "Statistics", "Storage",
            ], exclude: ["ControlTotals"]),
        tests(
            "Planning",
            uses: [
                "Aldermouth", "Approvals", "Checks", "Dates", "Documents", "Figures", "Files", "Markup", "Meetings",
                "Pages", "Papers",
                "Partnership",
                "Places", "Scrutiny",
                "Storage",
            ]),
        tests(
            "Administration",
            uses: ["Aldermouth", "Dates", "Markup", "Pages", "Partnership", "Secrets", "Storage"]),
        tests(
            "Meetings",
            uses: [
                "Aldermouth", "Approvals", "Dates", "Documents", "Files", "Markup", "Pages", "Papers", "Partnership",
                "Planning", "Statistics", "Storage",
            ]),
        tests(
            "Scrutiny",
            uses: [
                "Aldermouth", "Approvals", "Charts", "Checks", "Dates", "Markup", "Meetings", "Pages", "Papers",
                "Partnership",
                "Procedures",
                "Secrets",
                "Storage",
            ]),
        tests(
            "Consultation",
            uses: [
                "Aldermouth", "Approvals", "Dates", "Documents", "Evidence", "Figures", "Markup", "Meetings", "Pages",
                "Partnership",
                "Places",
                "Planning", "Statistics", "Storage",
            ]),
        tests(
            "Documents",
            uses: [
                "Aldermouth", "Approvals", "Dates", "Files", "Markup", "Meetings", "Pages", "Partnership", "Planning",
                "Storage",
            ]),
        tests(
            "Portal",
            uses: [
                "Aldermouth", "Approvals", "Dates", "Documents", "Markup", "Meetings", "Pages", "Papers", "Partnership",
                "Planning", "PublicPages", "Reports", "Scrutiny", "Storage",
            ]),
        tests("Files", uses: ["Aldermouth", "Dates", "Pages", "Partnership", "Secrets", "Storage"]),
        tests(
            "Initiatives",
            uses: [
                "Aldermouth", "Approvals", "Dates", "Documents", "Markup", "Meetings", "Pages", "Partnership",
                "Planning", "Storage",
            ]),
        tests(
            "Reports",
            uses: [
                "Aldermouth", "Approvals", "Charts", "Checks", "Consultation", "Dates", "Documents", "Figures", "Files",
                "Initiatives", "Markup", "Meetings",
                "Pages",
                "Papers", "Partnership", "Places", "Planning", "Procedures", "Scrutiny", "Storage",
            ]),
        .testTarget(
            name: "AccessTests",
            dependencies: [
                "Administration", "Aldermouth", "Approvals", "CZlib", "Checks", "Consultation", "Dates", "Documents",
                "Evidence",
                "Figures", "Files",
                "Initiatives",
                "Markup",
                "Meetings", "Pages", "Papers", "Partnership", "Places", "Planning", "Portal", "Procedures",
                "PublicPages",
                "Reports", "Scrutiny",
                "Secrets", "Storage",
            ], path: "Tests/Access", swiftSettings: strict),
        .testTarget(
            name: "HouseRules",
            dependencies: [
                "Aldermouth", "Approvals", "Consultation", "Documents", "Evidence", "Figures", "Initiatives",
                "Meetings", "Partnership",
                "Planning", "Portal",
                "Reports",
                "Scrutiny", "Secrets", "Storage",
            ],
            path: "Tests/HouseRules",
            exclude: ["Migrations.txt"], swiftSettings: strict),
    ]
)
