import Testing

@testable import Checks

/// By what names a ward is spoken of.
@Suite struct VillagesOfWardsTests {
    @Test(arguments: [
        ("Millbeck", ["millbeck"]),
        ("Millbeck-with-Stonely", ["millbeck-with-stonely", "millbeck", "stonely"]),
        ("Fernley North & Stonely", ["fernley north & stonely", "fernley", "stonely"]),
        ("South Fernley East", ["south fernley east", "south fernley", "fernley"]),
        ("Stonely on the Water", ["stonely on the water"]), ("Ash West", ["ash west"]),
    ])
    func `a ward has its own name and those of its villages`(ward: String, names: [String]) {
        #expect(VillagesOfWards.names(ward) == Set(names))
    }

    @Test(arguments: [
        "A rape in South Fernley was reported.", "Near South Fernley a girl was groomed.",
        "A rape at South Fernley Primary School", "A rape in Stonely-on-Water", "A rape in Stonely-on-Water School",
    ])
    func `a small place is found in what its name is said with`(text: String) {
        let gate = PrivacyGate(smallPlaces: ["south fernley", "stonely-on-water"])
        #expect(!CheckPaper(PaperText(text), gate: gate).faults.filter { $0.rule == .privacy }.stopping.isEmpty)
    }

    @Test(arguments: ["A rape in South Fernley Dales", "A rape in Stonely", "A rape by Fernley Water"])
    func `a longer name is not a small place because it begins like one`(text: String) {
        let gate = PrivacyGate(smallPlaces: ["south fernley", "stonely-on-water"])
        #expect(CheckPaper(PaperText(text), gate: gate).faults.filter { $0.rule == .privacy }.isEmpty)
    }
}
