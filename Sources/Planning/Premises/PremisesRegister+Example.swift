import Dates
import Storage

extension PremisesRegister {
    /// Invented premises and an event of Aldermouth.
    static let example: PremisesRegister = {
        let law = ProtectionLaw.of2025
        var theatre = PremisesWords(name: "Quay Theatre", sort: .premises, use: .leisure)
        (theatre.area, theatre.responsible, theatre.most) = ("E05011983", "Aldermouth Arts Trust", 820)
        (theatre.estimate, theatre.agency) = ("Seats and staff, from the fire risk assessment", ID(1))
        var church = PremisesWords(name: "St Brannock’s", sort: .premises, use: .worship)
        (church.area, church.responsible, church.most) = ("E05011983", "The parochial church council", 900)
        church.estimate = "Christmas, counted in 2025"
        var regatta = PremisesWords(name: "Regatta supper", sort: .event, use: .food)
        (regatta.area, regatta.responsible, regatta.most) = ("E07000033", "Aldermouth Regatta Ltd", 1200)
        (regatta.estimate, regatta.isChecked) = ("Tickets printed", true)
        regatta.held = "First Saturday of August"
        let all = [
            Premises(id: ID(971), version: 2, kept: "2026-06-01", reason: "It was counted.", theatre),
            Premises(id: ID(972), kept: "2026-05-04", church), Premises(id: ID(973), kept: "2026-09-01", regatta),
        ]
        let contacts = [
            PremisesContact(
                id: ID(1), premises: ID(971), position: 0, day: "2026-06-01", .told,
                text: "By letter, with the Home Office’s guidance", next: "2026-07-01", kept: "2026-06-01"),
            PremisesContact(
                id: ID(2), premises: ID(971), position: 1, day: "2026-07-10", .engaged,
                text: "Its manager came to the briefing", next: "2026-11-02", kept: "2026-07-13"),
            PremisesContact(
                id: ID(3), premises: ID(973), position: 0, day: "2026-09-01", .told, text: "By telephone",
                next: "2027-01-11", kept: "2026-09-01"),
        ].reversed()
        return PremisesRegister(
            lines: all.map { Line($0, Array(contacts), law) },
            owners: Owners(agencies: SupplyRegister.example.agencies, seats: []), law: law,
            areas: ["E05011983": "Quay", "E07000033": "Aldermouth"], today: "2026-11-24")
    }()
}
