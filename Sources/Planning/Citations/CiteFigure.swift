import Dates
import Figures
import Files
import Partnership
import Storage

/// Writes down a number from elsewhere, or puts right what was written of one; what it said before stays beside it.
struct CiteFigure: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<CitedFigure>, version: Int)?
    var number: CitedNumber
    var isAsked: Bool
    /// For a new one: the word by which it is referred to; one made of what it is a number of where it is empty.
    var word = ""
    /// The document of the register that it is from.
    var register: ID<NamedDocument>?
    /// The measure of open data that it stands beside; may be empty.
    var measure = ""
    /// What was wrong, of one that is put right.
    var because = ""

    func run(_ writing: Writing) throws(StorageError) -> Written<CitedFigure> {
        let connection = writing.connection
        let id = changed?.id ?? .new()
        var (register, was) = (register, CitedFigure?.none)
        if let register, try writing.documentBook(of: [register])[register] == nil { return .notThere }
        if let changed {
            guard let before = try CitedFigure.find(id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            was = before
            if register == nil, let held = before.register, try writing.documentBook(of: [held])[held] == nil {
                // They saw an empty field.
                register = held
            }
        } else {
            guard writing.may(.add, Thing(.citedFigure, number: id.number)) else { return .notThere }
        }
        var faults = number.faults
        if !measure.isEmpty, !Measure.all.contains(where: { $0.id.utf8.elementsEqual(measure.utf8) }) {
            faults.append(Fault("beside-measure", "There is no measure “\(measure)”."))
        }
        if changed != nil { faults.check(because, "reason", "what was wrong", most: 500) }
        if !word.isEmpty {
            if !CitedWord.isWritten(word) {
                faults.append(Fault("word", "Use small letters, digits and hyphens for “\(word)”."))
            } else if try CitedFigure.find(word: word, connection) != nil {
                faults.append(Fault("word", "There is a figure “\(word)” already."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        let version = (changed?.version ?? 0) + 1
        if changed == nil {
            let word = try word.isEmpty ? CitedWord.free(for: number.subject, connection) : word
            try connection.execute(
                """
                INSERT INTO cited_figure (id, subject, amount, decimals, unit, is_rough, base, body, document, dated_day,
                    dated_to, page, caveat, is_asked, word, register_document, measure, version)
                VALUES (\(id), \(number.subject), \(number.amount), \(number.decimals), \(number.unit),
                    \(number.isRough), \(number.base), \(number.body), \(number.document), \(number.dated),
                    \(number.datedTo), \(number.page), \(number.caveat), \(isAsked), \(word), \(register), \(measure),
                    \(version))
                """)
        } else {
            if let was {
                let made = PutRight(writing.now.localDay, because: because, by: writing.viewer.person)
                try CitedFigureBefore(was, made).insert(connection)
            }
            try connection.execute(
                """
                UPDATE cited_figure SET subject = \(number.subject), amount = \(number.amount),
                    decimals = \(number.decimals), unit = \(number.unit), is_rough = \(number.isRough),
                    base = \(number.base), body = \(number.body), document = \(number.document),
                    dated_day = \(number.dated), dated_to = \(number.datedTo), page = \(number.page), caveat = \(number.caveat),
                    is_asked = \(isAsked), register_document = \(register), measure = \(measure), version = \(version)
                WHERE id = \(id)
                """)
        }
        writing.note(
            changed == nil ? .collection : .alteration, [ThingID(.citedFigure, id.number)], [.title, .figures])
        guard let figure = try CitedFigure.find(id, connection) else { return .notThere }
        return .done(figure)
    }
}

extension CitedNumber {
    /// Everything that must be mended in it.
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(subject, "name", "what it is a number of")
        faults.check(body, "body", "who says so")
        faults.check(document, "document", "the document it is from")
        for (text, field) in [(base, "base"), (page, "page")] where text.utf8.count > 200 {
            faults.append(Fault(field, "Use fewer than 200 characters."))
        }
        if caveat.utf8.count > 1000 { faults.append(Fault("caveat", "Use fewer than 1000 characters.")) }
        if !amount.isFinite || amount.magnitude >= 1e12 || !(0...6).contains(decimals) {
            faults.append(Fault("amount", "Enter a number such as 62 or 12.5."))
        }
        return faults
    }
}
