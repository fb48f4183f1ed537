import Dates
import Markup
import Pages
import Partnership
import Places
import Statistics
import Storage

/// One wave: what people said, how sure it is, what changed, and who answered.
struct WavePage: Page {
    var reading: WaveReading
    var area: String
    /// Against the wave before; nothing for the first.
    var change: WaveChange?
    var earlier: Wave?
    var representations: [Representation]
    var mayChange: Bool
    /// What it said before it was put right, the latest first.
    var before: [Before] = []
    /// Those who put it right, as far as they may be known of.
    var people: [Person] = []

    private var survey: Survey { reading.survey }
    private var wave: Wave { reading.wave }

    var title: String { survey.title }
    var caption: HTML? { "\(survey.body). \(wave.said)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("What people say", to: Addresses.surveys()),
            Link("\(survey.title)", to: Addresses.survey(survey.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(summaryList([
            SummaryRow("Question", "\(survey.question)"), SummaryRow("Answered", "\(wave.baseSaid)"),
            SummaryRow("Who was asked", "\(survey.method.said)"), SummaryRow("Where", "\(area)"),
            SummaryRow("Weighting", "\(wave.weighting.isEmpty ? "None is said" : wave.weighting)"),
            SummaryRow("From", "\(wave.source.isEmpty ? "Not said" : wave.source)"),
        ]))
        \(wave.base == nil ? warning("\(reading.certainty)") : insetText("<p class=\"govuk-body\">\(reading.certainty)</p>"))
        \(table(
            "What people said, the most often named first", id: "answers",
            columns: [
                Column("Answer"), .number("Place"), .number("Gave it"), .number("Share"), Column("Likely between"),
                Column("Topic"),
            ],
            rows: reading.lines.map { line in
                [
                    "\(line.answer.text)", "\(line.isHidden ? "" : line.rankSaid)", "\(line.countSaid)",
                    "\(line.shareSaid)", "\(line.rangeSaid)", "\(line.topic?.said ?? "None of the list")",
                ]
            }, onNarrow: .stacks, empty: "No answer is written down."))
        \(paragraph(reading.first))\(paragraph(reading.adding))\(paragraph(hiddenSaid))
        \(changes)
        \(representations.map(drawn))\(beforeDrawn)
        \(mayChange ? "<p class=\"govuk-body\">\(link("Put this wave right", to: Addresses.changeWave(wave.id)))</p>" as HTML : "")
        <p class="govuk-body">\(link("These answers as a CSV file", to: Addresses.waveFile(wave.id)))</p>
        """
    }

    private func paragraph(_ text: String?) -> HTML { text.map { "<p class=\"govuk-body\">\($0)</p>\n" } ?? "" }

    private var hiddenSaid: String? {
        guard reading.lines.contains(where: \.isHidden) else { return nil }
        return
            "“Not shown”: fewer than \(SmallNumbers.count) people gave that answer, or it would tell how many gave such a one."
    }

    private var changes: HTML {
        guard let change, let earlier else { return "" }
        return """
            <h2 class="govuk-heading-m" id="change">Since the wave before</h2>
            <p class="govuk-body">Set beside \(link("\(earlier.said)", to: Addresses.wave(earlier.id))).</p>
            \(paragraph(change.withheld))\(change.lines.isEmpty ? "" : bullets(change.lines.map { "\($0.text): \(change.said($0))" }))
            """
    }

    private func drawn(_ one: Representation) -> HTML {
        """
        \(one.missing == nil ? compared(one) : counted(one))
        \(paragraph(one.missing))\(paragraph(one.missing == nil ? residentsSaid(one) : nil))
        """
    }

    private func compared(_ one: Representation) -> HTML {
        table(
            "Who answered, by \(one.part.said.lowercased())", id: one.place,
            columns: [
                Column("\(one.part.said)"), .number("Answered"), .number("Of those who said"),
                .number("Of those who live there"), Column("Reading"),
            ],
            rows: one.lines.map { line in
                [
                    "\(line.name)", "\(line.answeredSaid)", "\(line.share.map { percentSaid($0) } ?? "")",
                    "\(line.residents.map { percentSaid($0) } ?? (line.reading.isEmpty ? "" : "Not known"))",
                    "\(line.reading)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    private func counted(_ one: Representation) -> HTML {
        table(
            "Who answered, by \(one.part.said.lowercased())", id: one.place,
            columns: [Column("\(one.part.said)"), .number("Answered")],
            rows: one.lines.map { ["\($0.name)", "\($0.answeredSaid)"] }, onNarrow: .stacks, empty: "")
    }

    /// Whose numbers those who answered are set beside.
    private func residentsSaid(_ one: Representation) -> String? {
        let said = one.residentsFrom.map { [$0] } ?? []
        let weights = wave.designEffect == nil ? [] : ["Those who answered are counted before any weights."]
        return said.isEmpty && weights.isEmpty ? nil : (said + weights).joined(separator: " ")
    }

    static let example = WavePage(
        reading: .example, area: "Aldermouth (E07999001)", change: WaveChange(.example, since: .earlier),
        earlier: .earlier,
        representations: [
            Representation(
                .age,
                [
                    WaveGroup(survey: ID(925), part: .age, name: "16 to 34", answered: 31, residents: 12_345),
                    WaveGroup(survey: ID(925), part: .age, name: "35 to 64", answered: 92, residents: 19_870),
                    WaveGroup(survey: ID(925), part: .age, name: "65 and over", answered: 91, residents: 11_020),
                ], names: ["16 to 34", "35 to 64", "65 and over"], residents: [12_345, 19_870, 11_020], of: 214),
            Representation(
                .ward,
                [
                    WaveGroup(survey: ID(925), part: .ward, name: "E05999001", answered: 203),
                    WaveGroup(survey: ID(925), part: .ward, name: "E05999002", answered: 2),
                ], names: ["Harbour", "Hill"], residents: [9_020, 8_140], of: 214),
        ], mayChange: true,
        before: [
            Before(
                reading: .earlier, whoAnswered: ["Age: 16 to 34, 31"],
                made: PutRight("2026-10-12", because: "The answers of the year before had been keyed in."))
        ])

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.wave, .see, .survey) { request, id in
            guard let (reading, earlier) = try await site.reading(id, request.trace) else { return .notFound }
            let viewer = request.viewer
            let groups = try await site.registry.look(WaveGroups(viewer: viewer, wave: id), request.trace)
            let before = try await site.registry.look(WavesBefore(viewer: viewer, wave: id), request.trace)
                .filter { !$0.hidden.contains(.figures) }
            return .page(
                WavePage(
                    reading: reading, area: site.said(reading.survey.area),
                    change: earlier.map { WaveChange(reading, since: $0) }, earlier: earlier?.wave,
                    representations: Representation.all(
                        groups, of: reading.wave, in: reading.survey.area, site.gazetteer),
                    mayChange: viewer.may(.change, reading.survey.thing, now: request.now),
                    before: before.map { one in
                        Before(
                            reading: one.reading(reading.survey),
                            whoAnswered: one.whoAnswered(reading.survey, site.gazetteer), made: one.made)
                    },
                    people: try await site.registry.people(before.compactMap(\.made.person), request.trace)))
        }
    }
}

extension Representation.Line {
    var answeredSaid: String { answered.map { number($0) } ?? "Not shown" }
}

extension Representation {
    /// Where its table stands in the page.
    fileprivate var place: StaticString {
        switch part {
        case .age: "age"
        case .sex: "sex"
        case .ward: "ward"
        }
    }
}

extension WaveReading.Line {
    var countSaid: String { isHidden ? "Not shown" : count.map { number($0) } ?? "Not given" }

    /// `55.5% to 68.4%`, or that it is not given.
    var rangeSaid: String {
        guard !isHidden, let interval = sure?.interval, let lower = interval.lower, let upper = interval.upper else {
            return "Not given"
        }
        return "\(percentSaid(lower)) to \(percentSaid(upper))"
    }
}

extension ConsultationSite {
    /// A wave, and the one before it whose days are known.
    func reading(_ id: ID<Wave>, _ trace: Trace) async throws -> (WaveReading, WaveReading?)? {
        let viewer = trace.viewer
        guard let wave = try await registry.look(Waves(viewer: viewer, id: id), trace).first,
            let survey = try await registry.look(Surveys(viewer: viewer, id: wave.survey), trace).first
        else { return nil }
        let all = try await readings(of: survey, trace)
        guard let place = all.firstIndex(where: { $0.wave.id == id }) else { return nil }
        let before = all[(place + 1)...].first { $0.wave.until != nil && wave.until != nil }
        return (all[place], before)
    }
}

/// The answers of a wave as a file for a spreadsheet; what the page does not show is not in it either.
enum WaveFile {
    static func bytes(_ reading: WaveReading) -> [UInt8] {
        let lines = reading.lines.map { line in
            csvLine([
                line.answer.text, line.topic?.said ?? "", line.isHidden ? "" : line.rankSaid, line.countSaid,
                line.shareSaid, line.rangeSaid, reading.wave.baseSaid, reading.wave.said,
            ])
        }
        let headings = ["answer", "topic", "place", "gave it", "share", "likely between", "answered", "when"]
        return Array((csvLine(headings) + lines.joined()).utf8)
    }

    static func route(_ site: ConsultationSite) -> Route {
        Route(.get, Addresses.waveFile, .see, .survey) { request, id in
            guard let (reading, _) = try await site.reading(id, request.trace) else { return .notFound }
            return .download(FileName("\(reading.survey.title) \(reading.wave.said)"), .csv, bytes(reading))
        }
    }
}
