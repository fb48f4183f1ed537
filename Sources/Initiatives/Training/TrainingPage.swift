import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Briefings and training: what is planned, what is overdue, what was held, and who came to it.
struct TrainingPage: Page {
    var register: TrainingRegister
    var meant = TrainingRegister.Meant()
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Briefings and training" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(late)
        \(mayAdd ? buttonLink("Write down a briefing or training", to: Addresses.newTraining()) : "")
        \(list.drawn(filters))
        \(register.sessions.isEmpty ? "" : totals)
        """
    }

    private var filters: HTML {
        """
        \(select(Field("part", "Which"), [Choice("", "All")] + TrainingState.Part.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.part?.inAddress))\
        \(select(Field("audience", "For whom"), [Choice("", "Anybody")] + TrainingWords.Audience.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.audience?.inAddress))\
        \(select(Field("strand", "Strand of CONTEST"), [Choice("", "Any or none")] + TrainingWords.Strand.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.strand?.inAddress))\
        \(select(Field("year", "Financial year"), [Choice("", "Any")] + register.years.map { Choice($0.begins, "\($0.said)") }, chosen: meant.year?.begins.inAddress))
        """
    }

    var list: Listing<TrainingSession> {
        Listing(
            "Briefings and training", comes: "the latest first", id: "training", at: address, register.found(meant),
            asked: asked, empty: "Nothing of the kind is written down.",
            columns: [
                ListColumn("Topic", \.words.topic)
                    .shown { link("\($0.words.topic)", to: Addresses.trainingSession($0.id)) }.ordered(),
                ListColumn("Strand") { $0.words.strand?.said ?? "" }.ordered(),
                ListColumn("Tier", \.words.tier).ordered(),
                ListColumn("For whom") { open($0, \.audienceLong) }.ordered(),
                ListColumn("Given by") { register.provider($0.words) }.ordered(),
                .fileAlone("Planned for") { $0.words.planned?.iso ?? "" }.ordered(.days) { $0.words.planned },
                .fileAlone("Held on") { $0.words.held?.iso ?? "" }.ordered(.days) { $0.words.held },
                ListColumn("State") { isHidden($0) ? "Not shared with you" : state($0).said }
                    .shown { isHidden($0) ? "Not shared with you" : state($0).tagged },
                .fileAlone("Why it was cancelled", \.words.why),
                ListColumn("Came") { $0.words.sum.said }.ordered(.numbers) { $0.words.sum.count },
                .fileAlone("Came, number") { $0.words.sum.count.map(String.init) ?? "" },
                .fileAlone("Who came") { $0.words.came.map(\.said).joined(separator: "; ") },
                .fileAlone("Evidence for") { $0.words.duty.flatMap { register.duties[$0] } ?? "" },
                .fileAlone("Note", \.words.note),
            ])
    }

    private func isHidden(_ one: TrainingSession) -> Bool { one.hidden.contains(.text) }
    private func state(_ one: TrainingSession) -> TrainingState { one.state(on: register.today) }
    private func open(_ one: TrainingSession, _ said: (TrainingWords) -> String) -> String {
        isHidden(one) ? "" : said(one.words)
    }

    private var late: HTML {
        let count = register.found(.init(part: .overdue)).count
        let way = Addresses.training().asking("part", TrainingState.Part.overdue)
        let said: HTML = count == 1 ? "One that was planned is overdue" : "\(count) that were planned are overdue"
        return count == 0 ? "" : warning("\(link(said, to: way)): nobody wrote down that it was held or cancelled.")
    }

    private var totals: HTML {
        let totals = register.totals(meant.year)
        let when = meant.year.map { "held in \($0.said)" } ?? "held in any year"
        func drawn(_ name: HTML, _ id: StaticString, _ first: HTML, _ lines: [TrainingTotals.Line]) -> HTML {
            table(
                name, id: id, columns: [Column(first), .number("Sessions held"), Column("Came")],
                rows: lines.map { ["\($0.name)", "\(number($0.sessions))", "\($0.came.said)"] }, empty: "")
        }
        let count = totals.dayless
        let dayless: HTML =
            count == 0 || meant.year == nil
            ? ""
            : "<p class=\"govuk-body\">\(count == 1 ? "One that was held has no day and is" : "\(count) that were held have no day and are" as HTML) in no year.</p>"
        return """
            \(drawn("By audience, \(when)", "by-audience", "For whom", totals.byAudience))
            \(drawn("By strand of CONTEST, \(when)", "by-strand", "Strand", totals.byStrand))
            \(dayless)
            """
    }

    private var address: Address {
        var address = Addresses.training()
        if let part = meant.part { address = address.asking("part", part) }
        if let audience = meant.audience { address = address.asking("audience", audience) }
        if let strand = meant.strand { address = address.asking("strand", strand) }
        return meant.year.map { address.asking("year", $0.begins) } ?? address
    }

    static let example = TrainingPage(register: .example, mayAdd: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.training, .see, .trainingSession) { request in
            let query = request.query
            let page = TrainingPage(
                register: try await site.registry.training(request.trace, on: request.today),
                meant: TrainingRegister.Meant(
                    part: try query.one("part", as: TrainingState.Part.self),
                    audience: try query.one("audience", as: TrainingWords.Audience.self),
                    strand: try query.one("strand", as: TrainingWords.Strand.self),
                    year: try query.one("year", as: Int.self).map { FinancialYear(begins: $0) }),
                asked: try ListAsked(query), mayAdd: request.viewer.may(.add, .trainingSession, now: request.now))
            return try .listed(page, page.list, request, file: FileName("training \(request.today.iso)"))
        }
    }
}

extension TrainingRegister {
    /// Invented briefings of Aldermouth.
    static let example: TrainingRegister = {
        let (council, police) = (
            InitiativeRegister.example.owners.agencies[0], InitiativeRegister.example.owners.agencies[1]
        )
        var members = TrainingWords(
            topic: "What the four strands ask of councillors", strand: .prevent, audience: .members)
        (members.provider, members.standing, members.planned, members.held) = (ID(2), .held, "2026-10-06", "2026-10-13")
        (members.came, members.duty) = (
            [CountedLine(name: council.name, agency: council.id, tally: .exactly(17))], ID(979)
        )
        var doctors = TrainingWords(topic: "Domestic abuse", tier: "Basic awareness", audience: .professionals)
        (doctors.audienceSaid, doctors.outside, doctors.standing) = ("General practitioners", "Marlshire Refuge", .held)
        doctors.came = [CountedLine(name: "General practitioners", tally: .more(150))]
        var wardens = TrainingWords(topic: "Seeing what is out of place", strand: .protect)
        (wardens.provider, wardens.planned) = (ID(2), "2026-11-12")
        return TrainingRegister(
            sessions: [
                TrainingSession(id: ID(851), wardens), TrainingSession(id: ID(852), version: 2, members),
                TrainingSession(id: ID(853), doctors),
            ], agencies: [council, police], duties: [ID(979): "Prevent people from being drawn into terrorism"],
            today: "2026-11-24")
    }()
}
