package import Checks
package import Dates
import Markup
package import Pages
package import Papers
package import Partnership
import Places

/// What every page of the evidence stands on: the facts, the areas, and the pages drawn already.
package final class EvidenceSite: Sendable {
    let facts: CrimeFacts
    /// The folder of the partnership's data, where imports are kept.
    let folder: String
    let drawn = DrawnPages()
    let results = ImportResults()
    let waiting = WaitingTables()

    /// Makes PDFs.
    let writer: any PDFWriter

    /// Where what is brought in is recorded; nothing where there is no record, as in previews.
    let registry: Registry?
    /// What the words of a report that is given out are looked through for.
    let gate: PrivacyGate
    /// The numbers from elsewhere that stand beside a measure.
    let cited: CitedBeside.Asking

    package init(
        facts: CrimeFacts, folder: String, writer: any PDFWriter, registry: Registry? = nil,
        gate: PrivacyGate = PrivacyGate(), cited: @escaping CitedBeside.Asking = { _, _ in [] }
    ) {
        (self.facts, self.folder, self.writer, self.registry) = (facts, folder, writer, registry)
        (self.gate, self.cited) = (gate, cited)
    }

    var gazetteer: Gazetteer { facts.gazetteer }

    /// Counts every file once, so that the first page need not.
    package func warmUp(at now: Instant) {
        let holdings = facts.holdings(for: .openData, at: now)
        _ = facts.placed(holdings.files.filter { $0.replacedBy == nil })
    }
}

/// The pages of the evidence, each with its example.
package let evidencePages: [any Page.Type] = [
    HomePage.self, FindAreaPage.self, AreaPage.self, MeasurePage.self, MeasuresPage.self, RowsPage.self,
    DataHeldPage.self, SourcePage.self, ImportPage.self, ImportResultPage.self, ReportPage.self, PaperPage.self,
    PeersPage.self, NewPeersPage.self, PeerSetPage.self, PartnerImportPage.self, PartnerColumnsPage.self,
    PartnerDataPage.self, IssuedReportsPage.self, IssueFormPage.self, IssuedReportPage.self,
    AreaNamesPage.self, AreaNamePage.self,
    FigureNotesPage.self, FigureNotePage.self, HotSpotsPage.self, AreaTablePage.self, DataMonthsPage.self,
]

/// The ways about, for the layout.
package let evidenceNavigation: [Way] = [
    Way("Home", to: home()), Way("Areas", to: Addresses.areas(), in: .evidence),
    Way("Measures", to: Addresses.measures(), in: .evidence),
    Way("Peers", to: Addresses.peers(), in: .evidence), Way("Data held", to: Addresses.data(), in: .evidence),
    Way("Reports", to: Addresses.report(), in: .evidence),
    Way("Notes on figures", to: Addresses.figureNotes(), in: .evidence),
    Way("Bring data in", to: Addresses.bringIn(), .importData, .importedFile, in: .evidence),
]

/// Every address of the evidence and what answers it.
package func evidenceRoutes(_ site: EvidenceSite) -> [Route] {
    [
        HomePage.route(site), FindAreaPage.route(site), AreaPage.route(site), MeasurePage.route(site),
        MeasuresPage.route(site), RowsPage.route(site), RowsPage.fileRoute(site), DataHeldPage.route(site),
        SourcePage.route(site), ImportPage.route(site), ImportPage.sendRoute(site), ImportResultPage.route(site),
        ReportPage.route(site), PaperPage.route(site), PeersPage.route(site), NewPeersPage.route(site),
        NewPeersPage.sendRoute(site), PeerSetPage.route(site), PeerSetPage.sendRoute(site),
        PartnerImportPage.route(site), PartnerImportPage.sendRoute(site), PartnerColumnsPage.route(site),
        PartnerColumnsPage.sendRoute(site), PartnerDataPage.route(site), IssuedReportsPage.route(site),
        IssuedReportPage.route(site),
    ] + IssueFormPage.routes(site) + AreaNamesPage.routes(site) + AreaNamePage.routes(site)
        + [
            FigureNotesPage.route(site), HotSpotsPage.route(site), AreaTablePage.route(site),
            DataMonthsPage.route(site),
        ] + FigureNotePage.routes(site)
}
