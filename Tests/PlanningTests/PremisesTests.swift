import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Premises and events to protect")
struct PremisesTests {
    private let today = Aldermouth.now.localDay
    private func text(_ page: some Page) -> String { String(decoding: page.body.bytes, as: UTF8.self) }
    private static let manager = Viewer(
        person: ID(1), agency: ID(1), purpose: .evidence, rules: Policy.first.rules(of: [.everyone, .manager]))

    private func words(
        _ use: PremisesUse = .leisure, _ most: Int = 820, _ sort: PremisesWords.Sort = .premises, checked: Bool = false
    ) -> PremisesWords {
        var words = PremisesWords(name: "Quay Theatre", sort: sort, use: use)
        (words.area, words.responsible, words.most) = ("E07000033", "Aldermouth Arts Trust", most)
        (words.estimate, words.isChecked) = ("Seats and staff", checked)
        return words
    }

    private func register(_ registry: Registry, _ viewer: Viewer = manager) async throws -> PremisesRegister {
        try await registry.premises(Aldermouth.trace(viewer), on: today, .embedded)
    }

    private func kept(_ words: PremisesWords, _ registry: Registry) async throws -> Premises {
        let command = KeepPremises(words: words)
        return try #require(try await registry.write(Aldermouth.trace(Self.manager), command.run).made)
    }

    /// Source: the Act, sections 2 and 3 and Schedule 1: 200 to 799 are standard, 800 and more enhanced; a place of worship
    /// and education below the degree are standard whatever the number; an event counts from 800, where who enters is checked.
    @Test func `the tier follows the number, the use, and whether it is an event`() {
        let law = ProtectionLaw.of2025
        func tier(_ words: PremisesWords) -> ProtectionLaw.Tier { law.tier(of: words) }
        #expect(tier(words(.shop, 199)) == .outside(.fewer(than: 200)))
        #expect(tier(words(.shop, 200)) == .standard)
        #expect(tier(words(.shop, 799)) == .standard)
        #expect(tier(words(.shop, 800)) == .enhanced)
        for use in [.worship, .childcare, .school, .furtherEducation] as [PremisesUse] {
            #expect(tier(words(use, 5000)) == .standard)
            #expect(tier(words(use, 199)) == .outside(.fewer(than: 200)))
        }
        #expect(tier(words(.higherEducation, 800)) == .enhanced)
        #expect(tier(words(.other, 5000)) == .outside(.use))
        #expect(tier(words(.food, 799, .event, checked: true)) == .outside(.fewer(than: 800)))
        #expect(tier(words(.food, 800, .event, checked: true)) == .enhanced)
        #expect(tier(words(.food, 800, .event)) == .outside(.unchecked))
        var park = words()
        park.leftOut = "a park"
        #expect(tier(park) == .outside(.leftOut("a park")))
    }

    @Test func `what a tier asks grows from nothing to five things`() {
        let law = ProtectionLaw.of2025
        #expect(law.asks(.outside(.use)).isEmpty && law.asks(.standard).count == 2)
        #expect(Set(law.asks(.standard)).isSubset(of: law.asks(.enhanced)) && law.asks(.enhanced).count == 5)
        #expect(law.asks(.standard).allSatisfy { !$0.contains("senior") })
    }

    @Test func `before it is in force the tier is said to be one that will be`() {
        var law = ProtectionLaw.of2025
        #expect(
            law.said(.enhanced, on: "2026-11-24") == "Enhanced tier, when it comes into force: not before April 2027")
        var duty = DutyWords(asOf: "2026-09-30")
        (duty.source, duty.inForce) = ("Some other Act", .from("2027-01-01"))
        #expect(law.commenced(by: [duty]) == law)
        duty.source = law.act
        var later = duty
        (duty.inForce, later.inForce) = (.from("2027-05-01"), .from("2027-10-01"))
        law = law.commenced(by: [later, duty])
        #expect(law.said(.standard, on: "2027-04-30") == "Standard tier, from 1 May 2027")
        #expect(law.said(.standard, on: "2027-05-01") == "Standard tier" && law.isInForce(on: "2027-05-01"))
        #expect(!law.isInForce(on: "2027-04-30"))
    }

    @Test func `how far it has come is the furthest step that nothing puts right`() {
        func contact(_ position: Int, _ came: PremisesContact.Came, isSo: Bool = true, next: Day? = nil)
            -> PremisesContact
        {
            PremisesContact(
                id: ID(Int64(position)), premises: ID(1), position: position, day: "2026-06-01", came, isSo: isSo,
                text: "", next: next, kept: "2026-06-01")
        }
        var contacts = [contact(1, .planned, next: "2027-01-01"), contact(0, .told, next: "2026-07-01")]
        #expect(PremisesState([]).name == .known && PremisesState([]).next == nil)
        #expect(PremisesState(contacts).name == .planned && PremisesState(contacts).next == "2027-01-01")
        #expect(PremisesState(contacts).nextSaid(on: "2027-01-02") == "Overdue since 1 January 2027")
        #expect(PremisesState(contacts).nextSaid(on: "2027-01-01") == "1 January 2027")
        contacts.append(contact(2, .planned, isSo: false))
        #expect(PremisesState(contacts).name == .told && PremisesState(contacts).next == nil)
        contacts.append(contact(3, .closed))
        #expect(PremisesState(contacts).name == .closed)
        contacts.append(contact(4, .touch))
        #expect(PremisesState(contacts).name == .told)
    }

    @Test(arguments: Engine.tested)
    func `every wording stays, a late save shows what was written, and what is wrong is said`(engine: Engine)
        async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        let made = try await kept(words(), registry)
        func write(_ command: KeepPremises) async throws -> Written<Premises> {
            try await registry.write(Aldermouth.trace(Self.manager), command.run)
        }
        var change = KeepPremises(changed: (made.id, 1), words: words(.leisure, 700))
        #expect(try await write(change).faulty == ["reason"])
        change.reason = "It was counted."
        #expect(try await write(change).made?.version == 2)
        guard case .stale(let now) = try await write(change) else {
            Issue.record("not stale")
            return
        }
        #expect(now.words.most == 700)
        let versions = try await registry.look(
            PremisesVersions(viewer: Self.manager, premises: made.id), Aldermouth.trace(Self.manager))
        #expect(versions.map(\.words.most) == [700, 820])
        var wrong = words(.shop, 0, checked: true)
        (wrong.name, wrong.area, wrong.responsible, wrong.estimate) = ("", "Quay", "", "")
        #expect(
            try await write(KeepPremises(words: wrong)).faulty
                == ["name", "responsible", "ward", "most-present", "estimate", "premises-is"])
    }

    @Test(arguments: Engine.tested)
    func `a contact says what came of it, and a wrong one is put right by a later one`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let made = try await kept(words(), registry)
        func note(
            _ day: Day, _ came: PremisesContact.Came, isSo: Bool = true, text: String = "Said", next: Day? = nil
        ) async throws -> [String] {
            let command = NoteContact(premises: made.id, day: day, came: came, isSo: isSo, text: text, next: next)
            return try await registry.write(Aldermouth.trace(Self.manager), command.run).faulty
        }
        #expect(
            try await note("2026-11-25", .told, text: "", next: "2026-11-24") == [
                "contact-note", "contact", "next-contact",
            ])
        #expect(try await note("2026-11-02", .told, isSo: false) == ["contact-came"])
        #expect(try await note("2026-11-02", .told, next: "2026-11-20").isEmpty)
        #expect(try await register(registry).overdue == 1)
        #expect(try await register(registry).found(.enhanced, .told, "E07000033").count == 1)
        #expect(try await register(registry).found(.standard, .told, nil).isEmpty)
        #expect(try await register(registry).found(nil, nil, "E07999001").isEmpty)
        #expect(try await note("2026-11-03", .told, isSo: false).isEmpty)
        let put = try await register(registry)
        #expect(put.lines[0].state?.name == .known && put.lines[0].contacts.map(\.position) == [1, 0])
        #expect(try await note("2026-11-04", .closed, next: "2027-01-01") == ["next-contact"])
        #expect(try await note("2026-11-04", .closed).isEmpty)
        #expect(try await register(registry).found(nil, nil, nil).isEmpty)
        #expect(try await register(registry).count(.enhanced, .closed) == 1)
    }

    /// Source: the policy as delivered: managers and officers alone see the list; a partner's officer sees and writes what
    /// their own seat keeps in touch with.
    @Test(arguments: Engine.tested)
    func `others see none of it, and a partner's officer what their own seat keeps in touch with`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for seat in [14, 15] as [Int64] {
                try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        for (seat, name) in [(14, "Theirs"), (15, "Another’s")] as [(Int64, String)] {
            var one = words()
            (one.name, one.seat) = (name, ID(seat))
            _ = try await kept(one, registry)
        }
        func viewer(_ role: Role) -> Viewer {
            Viewer(
                person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
                rules: Policy.first.rules(of: [.everyone, role]))
        }
        for role in Role.ofSeats where ![.manager, .officer, .partner].contains(role) {
            #expect(try await register(registry, viewer(role)).lines.isEmpty)
        }
        let seen = try await register(registry, viewer(.partner)).lines
        #expect(seen.map(\.premises.words.name) == ["Theirs"])
        let all = try await register(registry, viewer(.officer)).lines.map(\.premises)
        for one in all {
            let command = NoteContact(premises: one.id, day: today, came: .told, text: "By letter")
            let written = try await registry.write(Aldermouth.trace(viewer(.partner)), command.run)
            #expect((written.made != nil) == (one.words.seat == ID(14)))
        }
        let add = KeepPremises(words: seen[0].premises.words)
        #expect(try await registry.write(Aldermouth.trace(viewer(.partner)), add.run).made == nil)
    }

    @Test func `the table has a line each, marked, and no cell of it is a formula`() {
        var register = PremisesRegister.example
        register.lines[0].premises.words.name = "=1+1"
        var page = PremisesListPage(register: register, mayAdd: false)
        let lines = String(decoding: page.list.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(
            lines[1].hasPrefix(
                "'=1+1,OFFICIAL-SENSITIVE,Premises,Entertainment and leisure,Quay,E05011983,Aldermouth Arts Trust,820,")
        )
        #expect(lines[1].hasSuffix(",Engaged,2026-11-02,2026-06-01,2026-07-10,,,,Aldermouth District Council"))
        page.asked = ListAsked(words: "", order: "-people-at-most")
        #expect(page.list.shown.map(\.premises.id) == [ID(973), ID(972), ID(971)])
        (page.tier, page.asked) = (.standard, ListAsked())
        #expect(page.list.shown.map(\.premises.id) == [ID(972)])
        #expect(text(page).contains("One contact is overdue."))
    }

    @Test func `what is not shared is neither told, counted nor found`() {
        var register = PremisesRegister.example
        var premises = register.lines[0].premises
        premises.hidden = [.text]
        premises.blank()
        register.lines[0] = PremisesRegister.Line(premises, register.lines[0].contacts, register.law)
        #expect(register.lines[0].tier == nil && register.lines[0].contacts.isEmpty)
        #expect(register.found(.enhanced, nil, nil).map(\.premises.id) == [ID(973)])
        #expect(register.found(nil, nil, "E05011983").map(\.premises.id) == [ID(972)])
        var page = PremisesListPage(register: register, mayAdd: false)
        page.asked.words = "Trust"
        #expect(page.list.shown.isEmpty)
        #expect(register.said.contains { $0.hasPrefix("Not shared: Quay Theatre") })
    }

    @Test func `the page of a duty to protect premises counts them by tier and how far, for whoever may see them`() {
        var page = DutyPage.example
        #expect(!text(page).contains("Premises and events to protect"))
        page.premises = .example
        #expect(text(page).contains("Premises and events to protect"))
        let register = PremisesRegister.example
        #expect(register.count(.enhanced, .engaged) == 1 && register.count(.standard, .known) == 1)
        #expect(register.said[0] == "Enhanced tier: 1 told of the duty, 1 engaged")
        #expect(
            register.said.contains { $0.hasSuffix("820 people at most. Next contact: Overdue since 2 November 2026.") })
    }
}
