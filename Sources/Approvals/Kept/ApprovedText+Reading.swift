import Dates
package import Papers
package import Partnership
package import Storage

extension Looking {
    /// What papers said when they were approved, as far as whoever looks may read all that stood in them: whoever is kept from
    /// one thing of it, then or now, is told of none of it.
    ///
    /// - Parameter isStillOpen: Whether what it tells of is open to whoever looks as it is marked now.
    package func approvedTexts(
        of approval: Approval? = nil, where isWanted: (ApprovedText) -> Bool = { _ in true },
        isStillOpen: PaperToApprove.StillOpen
    ) throws -> [ApprovedText] {
        try look(ApprovedTexts(viewer: viewer, paper: approval?.address)).filter { text in
            guard isWanted(text), !text.hidden.contains(.text) else { return false }
            let told = try look(ApprovedThings(viewer: viewer, text: text.id)).map(\.told)
            // One without any was not kept by this program.
            guard !told.isEmpty, told.allSatisfy({ $0.isOpen(to: viewer, at: now) }) else { return false }
            return try isStillOpen(self, told)
        }
    }

    /// The words of one, as a paper. It must be among those that whoever looks may read.
    package func paper(of text: ApprovedText) throws(StorageError) -> Paper? {
        let pieces = try look(ApprovedPieces(viewer: viewer, text: text.id))
        return Paper(pieces.filter { !$0.hidden.contains(.text) }.map(\.piece), date: text.drawn)
    }
}

/// The words of one text, in their order.
private struct ApprovedPieces: Query {
    var viewer: Viewer
    var text: ID<ApprovedText>

    var sql: SQL {
        """
        SELECT   approved_text.approval, piece.block, piece.shape, piece.row_at, piece.column_at, piece.form, piece.text,
                 piece.leads_to
        FROM     approved_text_piece piece
        JOIN     approved_text ON approved_text.id = piece.approved
        JOIN     approval ON approval.id = approved_text.approval
        WHERE    piece.approved = \(text) AND \(Approvals.open(to: viewer))
        ORDER BY piece.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var approval: ID<Approval>
        var piece: PaperPiece
        var hidden: Set<Partnership.Field> = []

        /// The one place where a row of `approved_text_piece` becomes a piece.
        init(_ row: Row) throws(StorageError) {
            approval = try row["approval"]
            piece = PaperPiece(
                block: try row["block"], shape: try row["shape"], row: try row["row_at"], column: try row["column_at"],
                form: try row["form"], text: try row["text"], leadsTo: try row["leads_to"])
        }

        var thing: Thing { Thing(.approval, number: approval.number) }
        mutating func blank() { if hidden.contains(.text) { piece.text = "" } }
    }
}
