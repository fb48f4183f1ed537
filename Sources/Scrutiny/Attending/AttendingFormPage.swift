import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Says who is asked to come to a meeting of a committee, and who came.
struct AttendingFormPage: KeptForm {
    var kept: CommitteeMeeting?
    var version = 1
    var committee: Committee
    /// As it is written down now.
    var attending: [Attending]
    /// Those who could be asked besides.
    var agencies: [Agency] = []
    var seats: [Seat] = []
    var today: Day
    /// What was chosen of each, by its field.
    var chosen: [String: String] = [:]
    var askedAgencies: [ID<Agency>] = []
    var askedSeats: [ID<Seat>] = []
    var errors: [FieldError] = []
    var isStale = false

    private static let notAsked = "not-asked"

    var title: String { "Who comes to the meeting" }
    var caption: HTML? { "\(committee.name), \(kept?.day.said ?? "")" }
    var back: Address? { kept.map { Addresses.meeting($0.id) } }

    private var isHeld: Bool { kept.map { $0.day <= today } ?? false }

    var body: HTML {
        guard let kept else { return "" }
        return """
            \(isStale ? staleNotice([SummaryRow("Asked to come", "\(askedSaid)")] + attending.map { SummaryRow("\($0.said)", "\($0.cameSaid(isHeld: isHeld))") }) : "")
            \(errors.of("came").map { "<p class=\"govuk-error-message\" id=\"came\">\($0)</p>\n" as HTML } ?? "")\
            \(form(
                Addresses.attending(kept.id),
                """
                \(hidden("version", "\(version)"))\
                \(attending.map(field))\
                \(agencies.isEmpty ? "" : checkboxes(
                    Field("asked", "Ask an agency to come besides", hint: "It sends whom it likes."), agencies.map { Choice($0.id, "\($0.name)") },
                    ticked: askedAgencies.map(\.inAddress), isSmall: true))\
                \(seats.isEmpty ? "" : details("Or one seat of theirs", checkboxes(
                    Field("seats", "Seats"), seats.map { Choice($0.id, "\(named($0))") }, ticked: askedSeats.map(\.inAddress), isSmall: true),
                    isOpen: !askedSeats.isEmpty))\
                \(button("Save"))
                """))
            """
    }

    private var askedSaid: String {
        attending.isEmpty ? "Nobody" : attending.map(\.said).joined(separator: "; ")
    }

    private func named(_ seat: Seat) -> String {
        agencies.first { $0.id == seat.agency }.map { "\(seat.title), \($0.shortName)" } ?? seat.title
    }

    private func field(_ one: Attending) -> HTML {
        let came = isHeld ? Came.allCases.map { Choice($0, "\($0.said)") } : []
        return select(
            Field(one.field, "\(one.said)"),
            [Choice("", isHeld ? "Asked to come; not written down whether they did" : "Asked to come")] + came
                + [Choice(Self.notAsked, "Not asked to come")],
            chosen: chosen[one.field] ?? one.came?.inAddress ?? "")
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        for one in attending { if let said = try form.one(one.field) { chosen[one.field] = said } }
        askedAgencies = try form.all("asked", as: ID<Agency>.self)
        askedSeats = try form.all("seats", as: ID<Seat>.self)
    }

    /// Everybody who is asked, and whether they came, as the form says it.
    var who: [Attendee: Came?] {
        var who: [Attendee: Came?] = [:]
        for one in attending {
            let said = chosen[one.field] ?? one.came?.inAddress ?? ""
            guard !said.utf8.elementsEqual(Self.notAsked.utf8) else { continue }
            who.updateValue(Came(rawValue: said), forKey: one.who)
        }
        for agency in askedAgencies where who[Attendee(agency: agency)] == nil {
            who.updateValue(nil, forKey: Attendee(agency: agency))
        }
        for id in askedSeats {
            // One that may not be known of is refused by the command.
            let agency = seats.first { $0.id == id }?.agency ?? ID(0)
            guard who[Attendee(agency: agency, seat: id)] == nil else { continue }
            who.updateValue(nil, forKey: Attendee(agency: agency, seat: id))
        }
        return who
    }

    static let example: AttendingFormPage = {
        let police = Agency(
            id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2010-04-01")
        return AttendingFormPage(
            kept: .example, committee: .example,
            attending: [Attending(.example, Attendee(agency: ID(2)), agencyName: "Police", came: .deputy)],
            agencies: [.example, police], today: "2026-03-16")
    }()

    static func routes(_ site: ScrutinySite) -> [Route] {
        drawnAndSent(
            at: Addresses.attending, .change, .committee,
            found: { request, id in try await found(id, request, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.meeting($0.id) }) { page, changed in
                    { writing in
                        guard let changed else { return .notThere }
                        return try KeepAttending(meeting: changed.id, version: changed.version, who: page.who)
                            .run(writing)
                    }
                }
            })
    }

    private static func found(
        _ id: ID<CommitteeMeeting>, _ request: Request, _ site: ScrutinySite
    ) async throws -> AttendingFormPage? {
        guard let meeting = try await CommitteeMeetingPage.found(id, request, site), meeting.mayMove else { return nil }
        var page = AttendingFormPage(
            kept: meeting.meeting, version: meeting.meeting.version, committee: meeting.committee,
            attending: meeting.attending, agencies: try await site.agencies(request),
            seats: try await site.seats(request), today: request.today)
        // Whoever has a question there is asked at first.
        if page.attending.isEmpty {
            let owing = meeting.sets.owing.keys.sorted()
            page.askedAgencies = owing.filter { $0.seat == nil }.map(\.agency)
            page.askedSeats = owing.compactMap(\.seat)
        }
        return page
    }
}
