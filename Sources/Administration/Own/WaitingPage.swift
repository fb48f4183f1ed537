import Dates
import Markup
import Pages
import Partnership

/// What waits for whoever has signed in, from every area of the work: by their seats, and by what they may approve.
struct WaitingPage: Page {
    var waiting: [ToDo]
    var seats: [String] = []
    var asked = ListAsked()
    var today: Day

    var title: String { "What waits for you" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">\(sentence)</p>
        \(list.drawn(""))
        """
    }

    private var sentence: HTML {
        let whose: HTML = seats.isEmpty ? "" : " You hold: \(seats.joined(separator: ", "))."
        guard !waiting.isEmpty else { return "Nothing waits for you.\(whose)" }
        let late = waiting.count { isLate($0) }
        let said: HTML = waiting.count == 1 ? "One thing waits for you" : "\(waiting.count) things wait for you"
        let past: HTML =
            late == 0 ? "None is past its day." : late == 1 ? "One is past its day." : "\(late) are past their day."
        return "\(said). \(past)\(whose)"
    }

    private func isLate(_ one: ToDo) -> Bool { one.due.map { $0 < today } ?? false }

    var list: Listing<ToDo> {
        Listing(
            "What waits for you", comes: "the longest due first", id: "waiting", at: Addresses.waiting(),
            waiting.inOrder, asked: asked, empty: "Nothing.",
            columns: [
                ListColumn("What", \.said).shown { link("\($0.said)", to: $0.place) }.ordered(),
                ListColumn("Which sort", \.sort).ordered(), .day("By", \.due),
                ListColumn("Days late") { one in one.due.map { $0 < today ? "\(today - $0)" : "" } ?? "" }
                    .toTheRight().ordered(.numbers) { one in one.due.flatMap { $0 < today ? today - $0 : nil } },
            ])
    }

    static let example = WaitingPage(
        waiting: [
            ToDo("Action of a meeting", "Ask the harbour master for two lamps", at: "/actions/5", due: "2026-11-20"),
            ToDo("Paper to approve", "Key lines of enquiry 2026", at: "/inquiries/981/pack/approval"),
        ], seats: ["Community safety manager"], today: "2026-11-24")

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.waiting, .see, .own) { request in
            var waiting: [ToDo] = []
            for ask in site.waiting { waiting += try await ask(request) }
            let page = WaitingPage(
                waiting: waiting, seats: request.signedIn?.seats.map(\.title) ?? [],
                asked: try ListAsked(request.query),
                today: request.today)
            return try .listed(page, page.list, request, file: FileName("waiting \(request.today.iso)"))
        }
    }
}
