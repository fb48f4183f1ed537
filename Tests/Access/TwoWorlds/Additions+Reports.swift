import Partnership
import Storage

extension Additions {
    /// A further exempt report with what it means and an edition: for those who write reports alone.
    static let exemptReport = Addition(
        name: "an exempt committee report",
        parts: [
            (Thing(.committeeReport, number: 1845, marking: .sensitive), .title),
            (World.implicationThing(1846, .sensitive), .title),
            (World.editionThing(1844, .sensitive), .title),
        ],
        put: {
            try World.addReport(1845, 1846, paragraph: 7, $0)
            try World.addEdition(1844, of: 1845, paragraph: 7, $0)
        },
        takeAway: {
            try World.removeReports($0)
            try World.addReports($0)
            try World.addNamed($0)
        })
}
