import Consultation
import Dates
import Figures
import Meetings
import Partnership
import Places
import Planning
import Scrutiny
import Storage

/// Something that can be set in now, ready to copy.
struct ReferenceChoice: Hashable, Sendable {
    /// What stands between the braces.
    var words: String
    /// Of what it tells: the title of a figure, a plan, a group.
    var about: String
    var shape: ReferenceShape
    /// Of a number from elsewhere.
    var value = ""

    init(_ shape: ReferenceShape, _ given: [String: String], about: String, value: String = "") {
        (self.shape, words, self.about, self.value) = (shape, shape.filled(given), about, value)
    }

    /// What stands in braces.
    var written: String { "{\(words)}" }

    /// All that there is for the viewer.
    static func look(_ site: ReportsSite, _ trace: Trace) async throws -> [ReferenceChoice] {
        let (registry, viewer, today) = (site.registry, trace.viewer, trace.at.localDay)
        // A paper that tells of months to come would be found fault with.
        let year = Period(12, to: Month(containing: today) + -1)
        let months = ["FROM": year.first.iso, "UNTIL": year.last.iso]
        var found = try await registry.look(CitedFigures(viewer: viewer), trace)
            .filter { !$0.hidden.contains(.figures) }
            .sorted { ($0.word, $0.id) < ($1.word, $1.id) }
            .map {
                ReferenceChoice(
                    ReferenceShape.cited, ["WORD": $0.word.isEmpty ? "\($0.id.number)" : $0.word],
                    about: $0.number.subject, value: $0.number.value)
            }
        found += try await openData(site, trace, today)
        /// Of each that can be told from the others by a name, in every way.
        func add<Record>(
            _ of: ReferenceShape.Of, _ word: String, _ all: [Record], everyone: String? = nil,
            _ names: (Record) -> [String]
        ) {
            let callable = all.compactMap { one in names(one).first { !$0.isEmpty && isCalled($0, all, names) } }
            for name in callable + [everyone].compactMap({ $0 }) {
                found += ReferenceShape.all.filter { $0.of == of }
                    .filter { name != everyone || !$0.words.utf8.starts(with: "layers".utf8) }
                    .map { ReferenceChoice($0, months.merging([word: name]) { one, _ in one }, about: name) }
            }
        }
        add(.plan, "PLAN", try await registry.plans(trace)) { [$0.name, $0.body] }
        add(.review, "REVIEW", try await registry.look(Inquiries(viewer: viewer), trace)) { [$0.title] }
        add(.survey, "SURVEY", try await registry.waveFacts(trace)) { [$0.title] }
        add(.group, "GROUP", try await registry.look(Groups(viewer: viewer, on: today), trace), everyone: "all groups")
        {
            [$0.name]
        }
        add(.agency, "AGENCY", try await registry.look(Agencies(viewer: viewer, on: today), trace)) {
            [$0.name, $0.shortName]
        }
        let committees = try await registry.look(Committees(viewer: viewer), trace)
        add(.committee, "COMMITTEE", committees, everyone: "all committees") { [$0.name] }
        return found
            + ReferenceShape.ofEveryAgency.map {
                ReferenceChoice($0, months.merging(["AGENCY": "all agencies"]) { one, _ in one }, about: "all agencies")
            }
    }

    /// Whether a reference with that name finds that one alone.
    private static func isCalled<Record>(
        _ name: String, _ all: [Record], _ names: (Record) -> [String]
    ) -> Bool { onlyOne(all, names, named: name) != nil }

    /// Every open measure in every area that plans are for, over the twelve months that are likely to be held.
    private static func openData(
        _ site: ReportsSite, _ trace: Trace, _ today: Day
    ) async throws -> [ReferenceChoice] {
        let period = Period(12, to: Month(containing: today) + -2)
        return try await site.registry.areasOfPlans(trace).flatMap { code -> [ReferenceChoice] in
            let name = AreaCode(code).flatMap(site.gazetteer.place)?.name ?? code
            let given = ["AREA": code, "FROM": period.first.iso, "UNTIL": period.last.iso]
            let shapes = ReferenceShape.all.filter { $0.of == .open }
            let counted = Measure.all.filter { $0.source == nil }.flatMap { measure in
                shapes.filter { $0.needs("MEASURE") }.map {
                    ReferenceChoice(
                        $0, given.merging(["MEASURE": measure.id]) { one, _ in one }, about: "\(measure.name), \(name)")
                }
            }
            return counted
                + shapes.filter { !$0.needs("MEASURE") }.map { ReferenceChoice($0, given, about: name) }
        }
    }
}

extension ReferenceShape {
    /// A number from elsewhere.
    fileprivate static let cited = all[0]

    /// What can be told of all agencies together.
    fileprivate static let ofEveryAgency = [
        ReferenceShape(
            .agency, "supply-table in AGENCY FROM UNTIL", "A table of how far data came, quarter by quarter"),
        ReferenceShape(.agency, "post-table in AGENCY", "A table of all posts, with how much of each and who pays"),
        ReferenceShape(.agency, "duty-table in AGENCY", "A table of all duties and how each stands"),
        ReferenceShape(
            .agency, "training-table in AGENCY FROM UNTIL",
            "A table of briefings and training that were held, by audience"),
    ]
}
