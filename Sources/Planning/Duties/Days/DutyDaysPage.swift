import Dates
import Markup
import Pages
import Partnership
import Storage

/// The days by which duties ask something: a year back and two ahead, as calendars have them.
struct DutyDaysPage: Page {
    var found: DutyDays
    var which = Which.open
    var asked = ListAsked()
    var isOfMine = false

    /// Which of the days are asked for.
    enum Which: String, CaseIterable, InAddress {
        case open, all

        var said: String {
            switch self {
            case .open: "To come, or passed with nothing that shows it"
            case .all: "All, those that were done or are asked for no longer too"
            }
        }
    }

    var title: String { "Statutory days" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Plans", to: Addresses.plans()), Link("Duties", to: Addresses.duties())]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">The days by which the law asks something of the partnership or of one body of it, a year back and two
        ahead, worked out from the register of duties. A duty that holds at all times has no day; nor has one whose time runs
        from what was last shown, until something is. \(link("Have them in your own calendar", to: "/me/calendar"))</p>
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("which", "Which days"), Which.allCases.map { Choice($0, "\($0.said)") }, chosen: which.inAddress))\
        \(select(Field("whose", "Whose"), [Choice("", "Anybody’s"), Choice("mine", "Of a seat of mine")], chosen: isOfMine ? "mine" : ""))
        """
    }

    var list: Listing<DutyDays.Line> {
        var address = Addresses.dutyDays().asking("which", which)
        if isOfMine { address = address.asking("whose", "mine") }
        return Listing(
            "Days", comes: "by day", id: "days", at: address,
            found.lines.filter { which == .all || $0.day.stands == .due }, asked: asked,
            empty: "The register has no such day.",
            columns: [
                .day("By when") { $0.day.day },
                ListColumn("Duty", \.duty.words.name)
                    .shown { link("\($0.duty.words.name)", to: Addresses.duty($0.duty.id)) }.ordered(),
                ListColumn("Whose here") { found.register.whose($0.duty) }.ordered(),
                ListColumn("How it stands", found.said).ordered(),
                .fileAlone("Source", \.duty.words.source),
            ])
    }

    static let example: DutyDaysPage = {
        let register = DutyRegister.example
        let lines = register.lines.flatMap { line in
            DutyDay.all(
                of: [line.duty], line.evidence, line.events, today: register.today,
                in: (register.today + -366)...(register.today + CalendarReach.ahead)
            ).map { DutyDays.Line(day: $0, duty: line.duty, version: line.duty.version) }
        }
        return DutyDaysPage(
            found: DutyDays(lines: lines.sorted { $0.day.day < $1.day.day }, register: register), which: .all)
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.dutyDays, .see, .duty) { request in
            let isOfMine = try request.query.one("whose")?.utf8.elementsEqual("mine".utf8) == true
            let found = try await site.registry.dutyDays(
                ofMine: isOfMine, in: (request.today + -366)...(request.today + CalendarReach.ahead), request.trace,
                on: request.today)
            let page = DutyDaysPage(
                found: found, which: try request.query.one("which", as: Which.self) ?? .open,
                asked: try ListAsked(request.query), isOfMine: isOfMine)
            return try .listed(page, page.list, request, file: FileName("statutory days \(request.today.iso)"))
        }
    }
}
