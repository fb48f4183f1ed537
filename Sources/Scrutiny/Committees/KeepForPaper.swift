package import Partnership
package import Storage

extension Migration {
    /// The published paper for whose sake a committee, or a set of its questions, is held.
    static let keptForPapers = Migration(
        "0160 committees and sets that are kept for a paper",
        """
        -- paper: title of the published paper for whose sake it is held, and no clock runs; empty for our own
        ALTER TABLE committee ADD COLUMN paper TEXT NOT NULL DEFAULT '';
        ALTER TABLE inquiry ADD COLUMN paper TEXT NOT NULL DEFAULT '';
        """)
}

/// Says that a committee, or one set of its questions, is held because a published paper tells of it: no clock runs, and
/// nobody is late.
package struct KeepForPaper: Sendable {
    package var committee: ID<Committee>
    /// One set of its questions; nothing for the committee with all of them.
    package var inquiry: ID<Inquiry>?
    /// The title of the paper.
    package var paper: String

    package init(committee: ID<Committee>, inquiry: ID<Inquiry>? = nil, paper: String) {
        (self.committee, self.inquiry, self.paper) = (committee, inquiry, paper)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Committee> {
        let connection = writing.connection
        guard let found = try Committee.find(committee, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        var faults: [Fault] = []
        faults.check(paper, "paper", "the title of the paper")
        guard faults.isEmpty else { return .faults(faults) }
        if let inquiry {
            guard try Inquiry.find(inquiry, connection)?.committee == committee else { return .notThere }
            try connection.execute(
                "UPDATE inquiry SET paper = \(paper), version = version + 1 WHERE id = \(inquiry)")
            writing.note(.alteration, [Inquiry.thing(inquiry).id], [.text], detail: "kept for a paper")
        } else {
            try connection.execute(
                "UPDATE committee SET paper = \(paper), version = version + 1 WHERE id = \(committee)")
            writing.note(.alteration, [found.thing.id], [.terms], detail: "kept for a paper")
        }
        guard let now = try Committee.find(committee, connection) else { return .notThere }
        return .done(now)
    }
}

/// Why no clock runs, where a committee or a set is kept for a paper.
func keptSaid(_ paper: String) -> String { "Kept for its paper, “\(paper)”: no clock runs, and nothing is late." }
