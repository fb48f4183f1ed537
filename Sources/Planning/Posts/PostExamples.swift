import Dates
import Partnership
import Storage

extension PostRegister {
    /// Invented posts of Aldermouth: one that became less and is shared by two districts, one that moved, one whose number
    /// nobody gave.
    static let example: PostRegister = {
        var sergeants = PostWords(title: "Partnership sergeants", does: "Link the police and the community safety team")
        sergeants.funders = [PostWords.Funder(agency: ID(2), share: 10_000)]
        var many = Spell(from: "2024-04-01", hundredths: 300)
        many.host.agency = ID(2)
        many.areas = [
            Spell.Share(area: "E07999001", hundredths: 200), Spell.Share(area: "E07999002", hundredths: 100),
        ]
        var few = Spell(from: "2026-09-01", hundredths: 150)
        (few.host.agency, few.note) = (ID(2), "Spending review of Marlshire Police, page 12")
        few.areas = [Spell.Share(area: "E07999001"), Spell.Share(area: "E07999002")]

        var team = PostWords(title: "Domestic abuse team", does: "Advises victims; runs the champions’ network")
        team.funders = [
            PostWords.Funder(agency: ID(1), share: 6_250),
            PostWords.Funder(name: "Marlshire’s Police and Crime Commissioner", share: 3_750),
        ]
        var before = Spell(from: "2024-04-01", hundredths: 240)
        (before.host.agency, before.host.part) = (ID(1), "Community Safety")
        before.areas = [Spell.Share(area: "E07999001")]
        var after = before
        (after.from, after.host.part, after.note) = ("2026-04-01", "Housing", "Cabinet, 3 March 2026, item 9")

        var officers = PostWords(title: "Further neighbourhood officers", does: "Joint patrols")
        officers.funders = [PostWords.Funder(agency: ID(2))]
        officers.whyUnknown = "The paper names the police alone"
        var some = Spell(from: "2026-03-18", isBy: true)
        (some.host.agency, some.covers) = (ID(2), "Marlshire’s northern division")
        let agencies = [
            Agency(
                id: ID(1), name: "Aldermouth District Council", shortName: "Council", standing: .responsible,
                from: "2024-04-01"),
            Agency(
                id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01"),
        ]
        return PostRegister(
            posts: [
                Post(id: ID(991), version: 2, kept: "2026-04-02", reason: "It moved.", team, [before, after]),
                Post(id: ID(992), kept: "2026-03-20", officers, [some]),
                Post(id: ID(990), version: 2, kept: "2026-09-02", reason: "", sergeants, [many, few]),
            ],
            owners: Owners(agencies: agencies, seats: []),
            areas: ["E07999001": "Aldermouth", "E07999002": "Saltreach"], today: "2026-11-24")
    }()
}
