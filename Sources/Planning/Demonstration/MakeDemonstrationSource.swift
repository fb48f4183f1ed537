package import Dates
import Figures
package import Partnership
import Storage

/// An indicator of Aldermouth whose values are taken from the survey of the demonstration, one for each wave.
package struct MakeDemonstrationSource: Sendable {
    package var viewer: Viewer
    package var now: Instant
    package var counted: CountedHere

    package init(viewer: Viewer, now: Instant, counted: CountedHere) {
        (self.viewer, self.now, self.counted) = (viewer, now, counted)
    }

    private static let (name, answer) = (
        "Residents who name antisocial behaviour", "Aldermouth, “Antisocial behaviour”"
    )

    package func run(_ registry: Registry) async throws {
        let trace = Trace(viewer, at: now, route: "wardmote demo")
        let offered = try await counted.surveys(trace).first { $0.said.hasSuffix(Self.answer) }
        guard let source = offered.flatMap({ IndicatorSource(word: $0.word) }) else { return }
        let values = try await counted.values(source, trace)
        try await registry.write(trace) { writing in
            let there = try writing.connection.value(
                "SELECT COUNT(*) FROM indicator WHERE name = \(Self.name)", as: Int.self)
            let quay = try writing.priority("The ferry steps and the quay", of: "Aldermouth action plan, 2026 to 2029")
            guard there == 0, let quay else { return }
            var indicator = try SetIndicator(
                priority: quay.id, name: Self.name, unit: .percent, decimals: 1, polarity: .lower, counting: .period,
                baselineText: "", lag: "Once a year", seat: try writing.seat("Community safety manager"), targets: []
            ).run(writing).kept()
            indicator = try SetSource(id: indicator.id, version: indicator.version, source: source)
                .run(writing).kept()
            for value in values.reversed() where value.month.first <= now.localDay {
                indicator = try RecordValue(
                    id: indicator.id, version: indicator.version, month: value.month, amount: value.amount, text: "",
                    taken: RecordValue.Taken(source: source, said: value.said)
                ).run(writing).kept()
            }
        }
    }
}
