import Testing

@testable import Checks

/// What stops a paper because somebody could be known from it.
@Suite struct PrivacyGateTests {
    private let gate = PrivacyGate(persons: ["ada wren"], smallPlaces: ["millbeck"], wholeAreas: ["fernley dales"])

    private func stopped(_ text: String) -> [String] {
        CheckPaper(PaperText(text), gate: gate).faults.filter { $0.rule == .privacy }.map(\.said)
    }

    // The shape is that of North East Derbyshire, 14 April 2023, paragraph 2.20; the villages are invented.
    @Test(arguments: [
        "- Millbeck DHR (assisted suicide) – no charge", "- Operation Heron – Stonely murders – trial concluded",
        "- DHR – North Fernley – report being written", "The suicide in Stonely is under review.",
        "A domestic homicide in Upper Fernley", "There is a domestic homicide review in Mill Hill.",
        "Two domestic homicide reviews – Stonely and Upper Fernley – are being written.",
    ])
    func `a death that is named with its village stops a paper, and it says why`(text: String) {
        let found = stopped(text)
        #expect(found.contains { $0.contains("beside a death or a review of one") && $0.contains("confidential") })
    }

    @Test(arguments: [
        "Domestic Homicide Reviews have to be organised and signed off at a local level.",
        "Commission domestic violence homicide reviews", "The partnership led three DHRs that year.",
        "A significant reduction in Stonely of street drinking", "We met the Home Office about the DHR process.",
        "We read every domestic homicide review in Fernley Dales.", "The Domestic Homicide Review Panel met twice.",
    ])
    func `what every partnership says of such reviews does not stop one`(text: String) {
        #expect(stopped(text).isEmpty, "\(stopped(text))")
    }

    @Test(arguments: [
        ("Reports came from AL12 3BC.", "a postcode"), ("The van, AB12 CDE, was seized.", "a registration plate"),
        ("Ring 01632 960123 at night.", "a telephone number"), ("Date of birth 3 May 1980", "a date of birth"),
        ("The team ran Operation Heron.", "the name of an operation"), ("Ada Wren was moved.", "known to casework"),
        ("4 successful prosecutions for fly-tipping", "so few"), ("Two victims were helped.", "so few"),
        ("Stalking in Millbeck rose.", "a place as small as Millbeck"),
    ])
    func `what tells of somebody is found`(text: String, said: String) {
        #expect(stopped(text).contains { $0.contains(said) }, "\(stopped(text))")
    }

    @Test(arguments: [
        "Contact officer: 01632 960123", "4 cameras have been replaced.", "41 victims were helped.",
        "FIN23-24/1539", "The A5007 and the B4012", "Paragraph 2.3 of the report",
    ])
    func `what tells of nobody is let through`(text: String) { #expect(stopped(text).isEmpty, "\(stopped(text))") }

    @Test func `a mark that hides a letter hides nothing`() {
        #expect(stopped("Stonely DH\u{301}R").count == 1)
        #expect(stopped("Millbeck\u{200D} DHR").isEmpty == false)
    }
}
