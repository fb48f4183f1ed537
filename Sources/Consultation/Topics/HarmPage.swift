import Dates
import Figures
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Says which numbers from elsewhere tell of the harm of a topic.
struct HarmPage: Page {
    var topic: Topic
    /// Those that may be cited.
    var figures: [CitedFigure]
    /// Those that are ticked.
    var cited: Set<ID<CitedFigure>>
    /// Those that are cited, as they were looked at.
    var before: Set<ID<CitedFigure>>
    /// Whether somebody else changed them meanwhile.
    var isStale = false

    var title: String { "Numbers of harm" }
    var caption: HTML? { "\(topic.said)" }
    var back: Address? { Addresses.topics() }

    var body: HTML {
        guard !figures.isEmpty else {
            return
                "<p class=\"govuk-body\">No number from elsewhere is written down yet. Write one down under Plans first.</p>"
        }
        return """
            \(isStale ? now : "")\
            \(form(Addresses.topicHarm(topic), """
            \(before.sorted { $0.number < $1.number }.map { hidden("cited-before", $0.inAddress) })\
            \(checkboxes(
                Field("citations", "Numbers that tell what it does to people", hint: "Kept under Plans, each with its source."),
                figures.map { Choice($0.id, "\($0.number.subject): \($0.number.value)", hint: "\($0.number.source)") },
                ticked: cited.map(\.inAddress)))\
            \(button("Save"))
            """))
            """
    }

    private var now: HTML {
        let cited = figures.filter { before.contains($0.id) }.map { "\($0.number.subject): \($0.number.value)" as HTML }
        return staleNotice([SummaryRow("Numbers that are cited", cited.isEmpty ? "None" : bullets(cited))])
    }

    static let example = HarmPage(
        topic: .shoplifting, figures: [.cited], cited: [CitedFigure.cited.id], before: [CitedFigure.cited.id])

    static func routes(_ site: ConsultationSite) -> [Route] {
        [
            Route(.get, Addresses.topicHarm, .change, .citedFigure) { request, topic in
                .page(try await page(topic, request, site))
            },
            Route(.post, Addresses.topicHarm, .change, .citedFigure) { request, topic in
                var page = try await page(topic, request, site)
                page.cited = Set(try request.form.all("citations", as: ID<CitedFigure>.self))
                let before = Set(try request.form.all("cited-before", as: ID<CitedFigure>.self))
                let command = CiteHarm(topic: topic, before: before, citations: page.cited)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.topics().at("topics") }, again: { _ in .notFound },
                    stale: { _ in
                        page.isStale = true
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// As it stands now.
    private static func page(
        _ topic: Topic, _ request: Request, _ site: ConsultationSite
    ) async throws -> HarmPage {
        let (viewer, trace) = (request.viewer, request.trace)
        let figures = try await site.registry.look(CitedFigures(viewer: viewer), trace)
            .filter { $0.hidden.isEmpty && viewer.may(.change, $0.thing, now: request.now) }
        let lines = try await site.registry.look(HarmCitations(viewer: viewer, topic: topic), trace)
        let cited = Set(lines.map(\.citation)).intersection(figures.map(\.id))
        return HarmPage(topic: topic, figures: figures, cited: cited, before: cited)
    }
}

extension CitedFigure {
    /// An invented number, for pages that show what one looks like.
    fileprivate static let cited = CitedFigure(
        ID(973),
        CitedNumber(
            subject: "Shop workers who were threatened in a year", amount: 31, unit: .percent, base: "412 answers",
            body: "Aldermouth Traders", document: "Behind the counter", dated: "2026-03-05", page: "page 3"),
        isAsked: true)
}
