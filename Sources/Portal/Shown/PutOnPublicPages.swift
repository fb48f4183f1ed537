import Checks
import Dates
import Partnership
import Storage

/// Puts an edition that was published or is open already on the public pages, drawn once from what everybody may read of it.
struct PutOnPublicPages: Sendable {
    var source: PaperSource
    /// From which it is shown.
    var from: Day
    var drawn: DrawnPaper
    /// What the privacy gate knows by name.
    var gate: PrivacyGate

    func run(_ writing: Writing) throws -> Written<ShownPaper> {
        let connection = writing.connection
        let outside = Viewer.outside(try Policy.inForce(connection))
        guard writing.may(.add, Thing(.shownPaper, marking: .open)),
            try writing.looking(as: writing.viewer).openPaper(source) != nil,
            let open = try writing.looking(as: outside).openPaper(source),
            let text = try writing.looking(as: outside).text(of: source)
        else { return .notThere }
        var faults: [Fault] = []
        let held = try connection.value(
            """
            SELECT COUNT(*) FROM shown_paper
            WHERE  sort = \(source.sort) AND work = \(source.work) AND edition = \(source.edition)
            """, as: Int.self)
        if held != 0 { faults.append(Fault("shown-paper", "This edition is on the public pages already.")) }
        // Drawn before the transaction, since that takes a second: what is kept is what is open now, or nothing.
        if text.paper != drawn.paper {
            faults.append(Fault("shown-paper", "What is open of it has changed. Try again."))
        }
        faults += CheckPaper.faults(of: text.paper, gate: gate).stopping.map { Fault("shown-paper", $0.sentence) }
        if from < writing.now.localDay { faults.append(Fault("shown-from", "Enter today or a later day.")) }
        guard faults.isEmpty else { return .faults(faults) }
        let shown = ShownPaper(open, priorities: text.priorities, from: from, put: writing.now.localDay)
        try shown.insert(drawn, connection)
        writing.note(
            .disclosure, [shown.thing.id], [.title, .text], detail: "put on the public pages from \(from.iso)")
        return .done(shown)
    }
}
