package import Dates
package import Storage

/// What somebody found of a look that was drawn by lot.
package struct Judgement: FromRow, Hashable {
    package var sequence: Int64
    package var finding: Finding
    /// What is to be asked; empty where it was in order at once.
    package var note: String
    /// Who found it; empty where they are kept from the viewer.
    package var by: String
    package var at: Instant

    package enum Finding: String, CaseIterable, Stored {
        case inOrder = "in-order"
        case asked = "ask"

        package var said: String {
            switch self {
            case .inOrder: "In order"
            case .asked: "To be asked about"
            }
        }
    }

    package init(_ row: Row) throws(StorageError) {
        sequence = try row["sequence"]
        finding = try row["finding"]
        note = try row["note"]
        by = try row["by_name"] as String? ?? ""
        at = try row["judged_at"]
    }

    package init(sequence: Int64, finding: Finding, note: String, by: String, at: Instant) {
        (self.sequence, self.finding, self.note, self.by, self.at) = (sequence, finding, note, by, at)
    }
}

enum Judgements {
    static func sql(_ viewer: Viewer) -> SQL {
        """
        SELECT    judged_look.sequence, judged_look.finding, judged_look.note, person.name AS by_name,
                  judged_look.judged_at
        FROM      judged_look
        JOIN      account ON account.id = judged_look.judged_by
        LEFT JOIN person ON person.id = account.person AND person.id NOT IN \(list: viewer.kept(from: .person))
        ORDER BY  judged_look.sequence
        """
    }
}

/// Says of a look that was drawn by lot that it is in order, or what is to be asked about it. Nobody judges their own.
package struct JudgeLook: Sendable {
    package var sequence: Int64
    package var finding: Judgement.Finding
    package var note: String
    package var sample: LookSample

    package init(sequence: Int64, finding: Judgement.Finding, note: String, sample: LookSample) {
        (self.sequence, self.finding, self.note, self.sample) = (sequence, finding, note, sample)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Int64> {
        let connection = writing.connection
        let drawn = try sample.drawn(for: writing.viewer, at: writing.now, connection)
        guard let judge = writing.viewer.account, let one = drawn.first(where: { $0.look.sequence == sequence }),
            writing.may(.change, one.look.thing)
        else { return .notThere }
        // Two who press the same button have done the same thing.
        guard one.isOpen else { return .done(sequence) }
        var faults: [Fault] = []
        if one.look.account == judge { faults.append(Fault("note", "Somebody else judges what you looked at.")) }
        if finding == .asked { faults.check(note, "note", "what is to be asked", most: 2000) }
        guard faults.isEmpty else { return .faults(faults) }
        let kept = finding == .asked ? note : one.judgement?.note ?? ""
        try connection.execute(
            """
            INSERT INTO judged_look (sequence, finding, note, judged_by, judged_at)
            VALUES (\(sequence), \(finding), \(kept), \(judge), \(writing.now))
            ON CONFLICT (sequence) DO UPDATE
            SET finding = excluded.finding, note = excluded.note, judged_by = excluded.judged_by,
                judged_at = excluded.judged_at
            """)
        writing.note(.alteration, [one.look.thing.id], [.entries], detail: finding.rawValue)
        return .done(sequence)
    }
}

extension Migration {
    /// Looks that were drawn by lot, and what was found of them.
    package static let judgedLooks = Migration(
        "0011 judged looks",
        """
        CREATE TABLE judged_look (
            sequence  \(.bigint) NOT NULL PRIMARY KEY REFERENCES record_entry (sequence),
            finding   TEXT      NOT NULL,      -- in-order, ask
            note      TEXT      NOT NULL,      -- what is asked; empty when nothing was
            judged_by \(.bigint) NOT NULL REFERENCES account (id),
            judged_at \(.bigint) NOT NULL      -- milliseconds UTC
        ) \(.strict);
        """)
}
