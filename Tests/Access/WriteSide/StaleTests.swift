import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@Suite("A save of what somebody else has changed meanwhile")
struct StaleTests {
    // swift-format-ignore
    /// A form of each, the words that stand there now, and what it asks for beside its words.
    static let forms: [(target: String, now: String, fields: [(String, String)])] = [
        ("/planned-actions/\(World.plannedAction)/change", "Action \(World.plannedAction)",
            [("objective", "An objective"), ("name", "Mine and nobody else’s"), ("until-day", "1"), ("until-month", "3"), ("until-year", "2027"), ("reason", "It moved")]),
        ("/indicators/\(World.indicator)/change", "Indicator \(World.indicator)",
            [("name", "Mine and nobody else’s"), ("decimals", "1"), ("targets", "2027-03 9")]),
        ("/indicators/\(World.indicator)/comparators/1", "A bulletin",
            [("name", "Mine and nobody else’s"), ("since-month", "4"), ("since-year", "2026"), ("upto-month", "6"), ("upto-year", "2026"), ("amount", "9"), ("body", "Us"), ("document", "Ours")]),
        ("/issues/\(World.issue)/change", "What it is", [("name", "Mine"), ("text", "Mine and nobody else’s")]),
        ("/plans/\(World.plan)/years/2024/change", "Nothing moved",
            [("year", "2024"), ("outcome", "changed"), ("from-day", "1"), ("from-month", "3"), ("from-year", "2024"), ("body", "Us"), ("text", "Mine and nobody else’s")]),
        ("/plans/\(World.plan)/publications/2/change", "https://aldermouth.example/plan-2",
            [("name", "Mine and nobody else’s"), ("from-day", "1"), ("from-month", "3"), ("from-year", "2024"), ("address", "https://b.example")]),
        ("/plans/\(World.plan)/change", "Alcohol",
            [("name", "Mine and nobody else’s"), ("body", "Us"), ("from-day", "1"), ("from-month", "4"), ("from-year", "2023"), ("until-day", "31"), ("until-month", "3"), ("until-year", "2028"), ("areas", "E07000033")]),
        ("/priorities/\(World.priority)/change", "Nobody to do it", [("name", "Mine"), ("text", "Mine and nobody else’s")]),
        ("/priorities/\(World.priority)/counts/2026-04/2026-06", "A count",
            [("since-month", "4"), ("since-year", "2026"), ("upto-month", "6"), ("upto-year", "2026"), ("counts", "9"), ("source", "Mine and nobody else’s")]),
        ("/priorities/\(World.priority)/place", "In the plan",
            [("change", "ended"), ("on-day", "1"), ("on-month", "3"), ("on-year", "2026"), ("year", "2024"), ("reason", "Mine and nobody else’s")]),
        ("/priorities/\(World.priority)/objectives/\(World.plannedAction)", "An objective", [("objective", "Mine and nobody else’s")]),
        ("/priorities/\(World.priority)/rationale", "Structure", [("evidence", "Mine and nobody else’s")]),
        ("/plans/\(World.plan)/strategy", "Council \(World.plan)",
            [("strategy", "\(World.strategy)"), ("for-council", "Mine and nobody else’s")]),
        ("/area-names/E07999001", "The old harbour", [("area-name", "Mine and nobody else’s")]),
        ("/posts/\(World.post)/change", "A commissioner", [("title", "Mine and nobody else’s"), ("reason", "It moved")]),
        ("/posts/\(World.post)/spells/1", "Outreach",
            [("from-day", "1"), ("from-month", "3"), ("from-year", "2023"), ("spell-note", "Mine and nobody else’s"), ("reason", "It moved")]),
        ("/documents/\(World.document)/change", "Document \(World.document)",
            [("document-title", "Mine and nobody else’s"), ("document-sort", "policy")]),
        ("/documents/\(World.document)/versions/\(World.documentVersion)/change", "All of it",
            [("version-name", "Mine and nobody else’s")]),
        ("/documents/\(World.document)/withdrawal", "In use",
            [("withdrawn-because", "Mine and nobody else’s"), ("withdrawn-day", "1"), ("withdrawn-month", "3"), ("withdrawn-year", "2026")]),
        ("/public-pages/\(World.shownPaper)/change", "It named a street",
            [("shown-from-day", "29"), ("shown-from-month", "11"), ("shown-from-year", "2026"), ("shown-standing", "taken-down"), ("why-down", "Mine and nobody else’s")]),
        ("/initiatives/\(World.initiative)/change", "To be quiet", [("name", "Mine"), ("aim", "Mine and nobody else’s")]),
        ("/initiatives/\(World.initiative)/evaluations/\(World.evaluation)", "Fewer calls",
            [("evaluator", "Mine"), ("finality", "provisional"), ("found", "Mine and nobody else’s")]),
        ("/initiatives/\(World.initiative)/milestones/\(World.milestone)", "Most have",
            [("milestone", "Mine and nobody else’s")]),
        ("/communications/\(World.communication)/change", "In the paper",
            [("told", "Mine and nobody else’s"), ("to-whom", "Us"), ("channels", "press"), ("went-out", "out")]),
        ("/achievements/\(World.achievement)", "Award \(World.achievement)", [("achieved", "Mine and nobody else’s")]),
        ("/events/\(World.communityEvent)/change", "The market",
            [("name", "Mine"), ("on-day", "1"), ("on-month", "3"), ("on-year", "2026"), ("place", "Here"), ("text", "Mine and nobody else’s")]),
        ("/training/\(World.trainingSession)/change", "In the minutes",
            [("training-topic", "Mine and nobody else’s"), ("standing-of-it", "held")]),
        ("/recommendations/\(World.recommendation)/words", "recommendation-808",
            [("reference", "R"), ("source", "Us"), ("text", "Mine and nobody else’s"), ("from-day", "1"), ("from-month", "3"), ("from-year", "2026"), ("addressee", "other"), ("reason", "It was wrong")]),
        ("/actions/\(World.undertaking)/words", "What it said", [("text", "Mine and nobody else’s"), ("reason", "It was wrong")]),
        ("/committees/\(World.committee)/items/\(World.item)/title", "item-803",
            [("title", "Mine and nobody else’s"), ("reason", "It was wrong")]),
        ("/meetings/\(World.meeting)/cancel", "Planned", [("reason", "Mine and nobody else’s")]),
        ("/actions/\(World.undertaking)", "No day given: “soon”",
            [("whose", "\(World.seat(.official))"), ("due-day", "1"), ("due-month", "3"), ("due-year", "2027"), ("settled", "open"), ("why-moved", "Mine and nobody else’s")]),
        ("/actions/\(World.undertaking)/hand-over", "County board",
            [("to-group", "\(World.group)"), ("handed-day", "24"), ("handed-month", "11"), ("handed-year", "2026"), ("why-handed", "Mine and nobody else’s")]),
    ]

    @Test(arguments: Engine.tested)
    func `is refused, writes nothing, and shows both texts`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        var manager = World.asker(.manager, 1, .outside)
        manager.purpose = .running
        let visit = try await site.come(manager)
        let before = try await site.sums
        for form in Self.forms {
            #expect(try await site.ask(Asked("GET", form.target), as: visit).status == 200, "\(form.target)")
            let fields = (form.fields + [("version", "0")]).map { Asked.Said(name: $0.0, value: $0.1) }
            let answer = try await site.ask(Asked("POST", form.target, form: fields), as: visit)
            #expect(answer.status == 409, "\(form.target)")
            #expect(answer.text.contains("Somebody else changed this"), "\(form.target)")
            #expect(answer.text.contains(form.now), "\(form.target)")
            #expect(answer.text.contains("Mine and nobody else’s"), "\(form.target)")
        }
        // A list of ticks: what was ticked stays ticked, beside what is cited now.
        let harm = "/topics/shoplifting/harm"
        let ticks = try await site.ask(
            Asked("POST", harm, form: [Asked.Said(name: "cited-before", value: "1973")]), as: visit)
        #expect(ticks.status == 409 && ticks.text.contains("Figure \(World.figure)"))
        let chair = try await site.ask(Asked("POST", "/groups/\(World.group)/chair", form: Self.chair), as: visit)
        #expect(
            chair.status == 409 && chair.text.contains("In turn") && chair.text.contains("Aldermouth District Council,")
        )
        #expect(try await site.sums == before)
    }

    private static let chair = [
        ("version", "0"), ("turns-by", "year"), ("from-day", "1"), ("from-month", "4"), ("from-year", "2026"),
    ].map { Asked.Said(name: $0.0, value: $0.1) }

    @Test func `is saved by whoever has seen both and sends it again`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        var manager = World.asker(.manager, 1, .outside)
        manager.purpose = .running
        let visit = try await site.come(manager)
        for form in Self.forms {
            let fields = (form.fields + [("version", "0")]).map {
                Asked.Said(name: $0.0, value: $0.1)
            }
            let told = try await site.ask(Asked("POST", form.target, form: fields), as: visit)
            let now = try #require(told.text.firstMatch(of: /name="version" value="([0-9]+)"/)?.1)
            let again = fields.map { $0.name == "version" ? Asked.Said(name: "version", value: String(now)) : $0 }
            let saved = try await site.ask(Asked("POST", form.target, form: again), as: visit)
            #expect(saved.status == 303, "\(form.target)")
        }
    }

    /// A form that leaves out a seat because it is there no longer would take it away from whatever it is saved for.
    @Test func `shows the seat that something has, though it is there no longer`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let seat = World.seat(.official)
        try await site.database.write {
            try $0.execute("UPDATE seat SET until_day = \(World.today + -1) WHERE id = \(seat)")
        }
        let visit = try await site.come(World.asker(.manager, 1, .outside))
        for target in Self.forms.prefix(2).map(\.target) {
            let page = try await site.ask(Asked("GET", target), as: visit)
            #expect(page.text.contains("<option value=\"\(seat)\" selected"), "\(target)")
        }
        let new = try await site.ask(Asked("GET", "/priorities/\(World.priority)/actions/new"), as: visit)
        #expect(new.status == 200 && !new.text.contains("<option value=\"\(seat)\""))
    }
}
