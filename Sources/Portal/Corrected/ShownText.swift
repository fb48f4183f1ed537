import Storage

/// What a paper says: the page as it was drawn when it was put on, and the files that are given out.
struct ShownText: FromRow {
    var html: [UInt8]
    /// Empty where the files were withdrawn.
    var docx: [UInt8]
    var pdf: [UInt8]

    init(_ row: Row) throws(StorageError) {
        (html, docx, pdf) = (try row["html"], try row["docx"], try row["pdf"])
    }

    /// Of a paper that is corrected, the files that say so, and no others.
    static func find(
        _ one: ShownPaper, correctedBy later: ShownPaper?, _ connection: Connection
    ) throws(StorageError) -> ShownText? {
        let files = try later.map { (later) throws(StorageError) in
            try connection.first(
                """
                SELECT text.html, file.docx, file.pdf
                FROM   shown_paper_text text
                JOIN   corrected_file file ON file.paper = text.paper
                WHERE  text.paper = \(one.id) AND file.correction = \(later.id)
                """, as: ShownText.self)
        }
        if let files { return files }
        var text = try connection.first(
            "SELECT html, docx, pdf FROM shown_paper_text WHERE paper = \(one.id)", as: ShownText.self)
        if later != nil {
            text?.docx = []
            text?.pdf = []
        }
        return text
    }
}
