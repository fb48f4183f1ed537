package import Dates
package import Figures
import Markup
package import Papers
package import Partnership
package import Places

/// The monthly performance report of a partnership: what was recorded, what of it is more than chance, and what is missing.
///
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), sections 2.1 and 2.2: a report on all crime each month, and a
/// smaller one on antisocial behaviour.
package struct PerformanceReport: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case crime, asb }

    package var viewer: Viewer
    /// A partnership, a partnership's area, a district or a county.
    package var subject: Area
    /// The last month of the report.
    package var month: Month
    package var kind: Kind
    /// The saved list beside which the area is set; force and county always are.
    package var peers: PeerSet?
    package var now: Instant

    package init(viewer: Viewer, subject: Area, month: Month, kind: Kind, peers: PeerSet? = nil, now: Instant) {
        (self.viewer, self.subject, self.month) = (viewer, subject, month)
        (self.kind, self.peers, self.now) = (kind, peers, now)
    }

    /// The report as a paper, to be written as a page, a Word file or a PDF.
    ///
    /// - Throws: ``ReportRefusal`` when there is nothing to report on.
    package func paper(_ facts: CrimeFacts) throws(ReportRefusal) -> Paper {
        let figures = try ReportFigures(self, facts)
        let holdings = facts.holdings(for: viewer, at: now)
        let gaps = ReportGaps(figures, holdings, facts.gazetteer)
        var blocks = figures.opening
        blocks += figures.compared
        let beside = ReportBeside(self, figures, facts)
        blocks += beside.blocks
        blocks += figures.monthByMonth
        blocks += figures.typesThatMoved
        blocks += figures.byWard
        blocks += ReportMap(figures, facts.gazetteer).blocks
        blocks += gaps.blocks
        blocks += figures.howToRead
        blocks += ReportSources(figures, beside, holdings, facts.gazetteer).blocks
        let name = figures.places.name
        return Paper(
            title: "\(figures.measure.name) in \(name): performance report, \(month.said)",
            subtitle: figures.spans.rule == .longestRunHeld
                ? "\(figures.spans.headline.said)"
                : "\(figures.spans.headline.said), against the same months a year before",
            publisher: publisher(facts.gazetteer, name), date: now.day,
            particulars: [
                Paper.Particular("Area", Words(figures.places.rows[figures.places.subjectRow].label)),
                Paper.Particular("Made from", Words("Open data of data.police.uk, as held on \(now.day.said)")),
            ],
            blocks: blocks)
    }

    private func publisher(_ gazetteer: Gazetteer, _ name: String) -> String {
        if case .coded(let code) = subject, gazetteer.place(code)?.level == .county {
            return "\(name) community safety"
        }
        return "\(name) Community Safety Partnership"
    }
}

extension PerformanceReport.Kind {
    package var measure: Measure {
        switch self {
        case .crime: .crime
        case .asb: .asb
        }
    }
}
