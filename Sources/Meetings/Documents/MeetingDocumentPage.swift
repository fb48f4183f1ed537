import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage

/// The agenda or the minutes of a meeting as a paper with its own heading, and the ways to take it along.
struct MeetingDocumentPage: Page {
    var document: MeetingDocument

    var title: String { document.paper.title }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Meetings", to: Addresses.meetings()),
            Link("\(document.group.name), \(document.meeting.day)", to: Addresses.meeting(document.meeting.id)),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body wardmote-screen-only">\(PaperFormat.ways(document.address).map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(document.paper.html)
        """
    }

    static let example = MeetingDocumentPage(document: .example(.minutes))

    static func routes(_ site: MeetingsSite) -> [Route] {
        MeetingDocument.Kind.allCases.map { kind in
            Route(.get, kind.pattern, .see, .meeting) { request, id in
                let format = try request.query.one("format", as: PaperFormat.self) ?? .html
                guard var document = try await MeetingDocument.look(kind, of: id, site.registry, request.trace) else {
                    return .notFound
                }
                document.areas = try await site.areas(request.trace)
                let name = FileName("\(kind.rawValue) \(document.group.name) \(document.meeting.day.iso)")
                return await .paper(document.paper, as: format, named: name, by: site.writer) { [document] in
                    MeetingDocumentPage(document: document)
                }
            }
        }
    }
}

extension MeetingDocument.Kind {
    fileprivate var pattern: Pattern<ID<Meeting>> {
        switch self {
        case .agenda: Addresses.agendaPaper
        case .minutes: Addresses.minutes
        }
    }
}

extension MeetingDocument {
    fileprivate var address: Address { kind.pattern(meeting.id) }

    static func example(_ kind: Kind) -> MeetingDocument {
        var meeting = kind == .agenda ? Meeting.example : .exampleHeld
        meeting.joining = kind == .agenda ? meeting.joining : ""
        let agenda = [
            AgendaItem(
                id: ID(81), meeting: meeting.id, position: 1, title: "Offroad bikes on the trail",
                minute: kind == .minutes ? "Walkers report them most weekends." : "",
                decision: kind == .minutes ? "The police are asked for a patrol." : ""),
            AgendaItem(
                id: ID(82), meeting: meeting.id, position: 2, marking: .sensitive, title: "A family on the promenade"),
        ]
        return MeetingDocument(
            kind: kind, meeting: meeting, group: .example, chair: "Aldermouth District Council, in turn",
            sitters: Expected.Line.examples.suffix(2).map {
                Sitter(line: $0, holders: $0.isRequired ? [] : ["Sam Whitlock"])
            },
            agenda: agenda, papers: [.example, .exampleExempt, .exampleRegistered],
            taken: kind == .minutes ? [.example] : [],
            carried: [.exampleVague], areas: .example, today: "2026-11-24")
    }
}
