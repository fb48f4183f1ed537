import Dates
import Markup
import Papers
import Partnership
import Storage

/// Keeps the files of a paper that was corrected, which say so, beside those that it was put on with. Those stay as they are,
/// and are no longer given out.
struct KeepCorrectedFiles: Sendable {
    var paper: ShownPaper
    var correction: ShownPaper
    /// Nothing where it could not be drawn again word for word: then it has no files.
    var drawn: DrawnPaper?

    func run(_ writing: Writing) throws(StorageError) {
        guard writing.may(.change, paper.thing) else { return }
        try writing.connection.execute(
            """
            INSERT INTO corrected_file (paper, correction, drawn_day, docx, pdf)
            VALUES (\(paper.id), \(correction.id), \(writing.now.localDay), \(drawn?.docx ?? []), \(drawn?.pdf ?? []))
            ON CONFLICT (paper, correction) DO NOTHING
            """)
        writing.note(
            .alteration, [paper.thing.id], [.text],
            detail: drawn == nil ? "files withdrawn, for it is corrected" : "files say that it is corrected")
    }
}

extension KeepPublished {
    /// Draws the files of what is corrected on the public pages and has none that say so.
    ///
    /// - Parameter due: What everybody is shown today: a correction that waits for its day is told nowhere.
    func drawCorrected(_ due: [ShownPaper], at now: Instant) async throws {
        for one in due where one.words.down == nil {
            guard let later = due.correction(of: one), try await !isDrawn(one, later) else { continue }
            let command = KeepCorrectedFiles(paper: one, correction: later, drawn: try await drawn(one, later, now))
            try await registry.write(Trace(.publisher, at: now, route: "public pages"), command.run)
        }
    }

    private func isDrawn(_ one: ShownPaper, _ later: ShownPaper) async throws -> Bool {
        try await registry.database.read {
            try $0.value(
                "SELECT COUNT(*) FROM corrected_file WHERE paper = \(one.id) AND correction = \(later.id)",
                as: Int.self)
        } != 0
    }

    /// With the note, where what everybody may read of it is still what was put on; nothing otherwise.
    private func drawn(_ one: ShownPaper, _ later: ShownPaper, _ now: Instant) async throws -> DrawnPaper? {
        let policy = try await registry.database.read { try Policy.inForce($0) }
        let outside = Trace(.outside(policy), at: now, route: "public pages")
        let kept = try await registry.database.read {
            try $0.value("SELECT html FROM shown_paper_text WHERE paper = \(one.id)", as: [UInt8].self)
        }
        guard let kept = kept.map(untagged),
            let text = try await registry.looking(outside, { try $0.text(of: one.paper.source) }),
            [text.asFirst, text.paper].contains(where: { untagged($0.html.bytes) == kept })
        else { return nil }
        return await DrawnPaper(CorrectionNote(later).set(into: text.asFirst), by: writer)
    }
}
