import Dates
import Partnership
import Storage

/// Invented premises and an event of Aldermouth: one far on its way, one that was told, one that was put right, one of which
/// it is known alone, and one that the Act leaves out.
struct DemonstrationPremises {
    var name: String
    var sort = PremisesWords.Sort.premises
    var use: PremisesUse
    var responsible: String
    var most: Int
    var estimate: String
    var held = ""
    var leftOut = ""
    /// The number before it was counted, with the day of the count.
    var before: (most: Int, day: Day)?
    var begun: Day
    var contacts: [Contact] = []

    struct Contact {
        var day: Day
        var came: PremisesContact.Came
        var text: String
        var next: Day?
    }

    func fill(_ writing: Writing) throws {
        let today = writing.now.localDay
        guard begun <= today, try !isThere(writing) else { return }
        var words = PremisesWords(name: name, sort: sort, use: use)
        (words.area, words.responsible, words.most) = ("E07999001", responsible, before?.most ?? most)
        (words.estimate, words.held, words.isChecked) = (estimate, held, sort == .event)
        (words.leftOut, words.seat) = (leftOut, try writing.seat("Community safety manager"))
        let made = try KeepPremises(words: words).run(writing.asIf(on: begun)).kept()
        for one in contacts where one.day <= today {
            let command = NoteContact(
                premises: made.id, day: one.day, came: one.came, text: one.text, next: one.next)
            _ = try command.run(writing.asIf(on: one.day)).kept()
        }
        guard let before, before.day <= today else { return }
        words.most = most
        let change = KeepPremises(
            changed: (made.id, 1), words: words, reason: "Counted again, with staff and the gallery.")
        _ = try change.run(writing.asIf(on: before.day)).kept()
    }

    /// Whether the demonstration was started before.
    private func isThere(_ writing: Writing) throws(StorageError) -> Bool {
        try writing.connection.value("SELECT COUNT(*) FROM premises_version WHERE name = \(name)", as: Int.self) ?? 0
            > 0
    }

    static let all = [
        DemonstrationPremises(
            name: "Quay Theatre", use: .leisure, responsible: "Aldermouth Arts Trust", most: 820,
            estimate: "Seats and staff, from the fire risk assessment", before: (780, "2026-06-30"),
            begun: "2026-05-04",
            contacts: [
                Contact(
                    day: "2026-05-12", came: .told, text: "By letter, with the Home Office’s guidance",
                    next: "2026-06-30"),
                Contact(
                    day: "2026-06-23", came: .engaged, text: "Its manager came to the briefing at the council",
                    next: "2026-09-30"),
                Contact(
                    day: "2026-09-22", came: .assessed, text: "It has a dated assessment of its own", next: "2026-11-02"
                ),
            ]),
        DemonstrationPremises(
            name: "Market Hall", use: .shop, responsible: "Aldermouth District Council", most: 450,
            estimate: "Stalls and a Saturday’s count of those who entered", begun: "2026-05-04",
            contacts: [
                Contact(day: "2026-05-12", came: .told, text: "At the traders’ meeting", next: "2027-02-01")
            ]),
        DemonstrationPremises(
            name: "St Brannock’s", use: .worship, responsible: "The parochial church council", most: 900,
            estimate: "Christmas of 2025, counted", begun: "2026-05-18"),
        DemonstrationPremises(
            name: "Regatta supper", sort: .event, use: .food, responsible: "Aldermouth Regatta Ltd", most: 1200,
            estimate: "Tickets printed", held: "First Saturday of August", begun: "2026-09-01",
            contacts: [Contact(day: "2026-09-08", came: .told, text: "By telephone", next: "2027-01-11")]),
        DemonstrationPremises(
            name: "Castle Green", use: .leisure, responsible: "Aldermouth District Council", most: 3000,
            estimate: "The fair of 2025", leftOut: "a park where nobody checks who enters", begun: "2026-05-18"),
    ]
}
