import Dates
import Figures
import Files
import Markup
import Pages
import Partnership
import Storage

/// Writes down a number from elsewhere, or puts one right.
struct CitedFigureFormPage: Page {
    /// The one that is put right, with the version that was looked at.
    var changed: (id: ID<CitedFigure>, version: Int)?
    var number = CitedNumber(subject: "", amount: 0, unit: .count, body: "", document: "")
    /// As typed.
    var amount = ""
    var dated = DayTyped()
    var isAsked = false
    var register: ID<NamedDocument>?
    /// The measure that it stands beside; may be empty.
    var measure = ""
    /// What was wrong, of one that is put right.
    var because = ""
    /// The register of documents, as far as it may be read.
    var book = DocumentBook()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: CitedFigure?

    var title: String { changed == nil ? "Write down a number" : "Put a number right" }
    var back: Address? { changed.map { Addresses.citedFigure($0.id) } ?? Addresses.citedFigures() }

    var body: HTML {
        """
        \(stale.map { staleNotice("<p class=\"govuk-body\">\($0.number.sentence)\(besideSaid($0))</p>") } ?? "")
        \(form(changed.map { Addresses.changeCitedFigure($0.id) } ?? Addresses.newCitedFigure(), fields))
        """
    }

    private var fields: HTML {
        """
        \(changed.map { hidden("version", "\($0.version)") } ?? "")\
        \(input(Field("name", "What it is a number of", hint: "Such as residents who named antisocial behaviour", error: errors.of("name")), value: number.subject))\
        \(input(Field("amount", "The number, as printed", hint: "Such as 62 or 12.5", error: errors.of("amount")), value: amount, width: .ten))\
        \(radios(Field("unit", "Unit", error: errors.of("unit")), CitedNumber.Unit.allCases.map { Choice($0, "\($0.said)") }, chosen: number.unit.inAddress))\
        \(checkboxes(Field("marks", "Its source"), [Choice("rough", "Says that it is about so many"), Choice("asked", "Asked people: it is what they said")], ticked: (number.isRough ? ["rough"] : []) + (isAsked ? ["asked"] : [])))\
        \(input(Field("base", "Of how many", hint: "Such as 412 answers; leave it empty where the source does not say", error: errors.of("base")), value: number.base))\
        \(input(Field("body", "Who says so", error: errors.of("body")), value: number.body))\
        \(input(Field("document", "Document", error: errors.of("document")), value: number.document))\
        \(select(Field("register-document", "The same in the register of documents", hint: "Where it is kept there", error: errors.of("register-document")), documents, chosen: register.map { "\($0.number)" }))\
        \(dateDay(Field("from", "Day of the document", hint: "Leave it empty where it has none. Where it tells only its month, leave the day empty; where only its year, the month too.", error: errors.of("from")), value: dated))\
        \(input(Field("page", "Page or paragraph", error: errors.of("page")), value: number.page, width: .twenty))\
        \(textarea(Field("caveat", "What must be known first", error: errors.of("caveat")), value: number.caveat, rows: 3))\
        \(select(Field("beside-measure", "Stands beside the measure", hint: "Its pages then show this number too, with whose it is. Choose one where both count the same", error: errors.of("beside-measure")), [Choice("", "None")] + Measure.all.map { Choice($0.id, "\($0.name)") }, chosen: measure))\
        \(changed == nil ? "" : input(Field("reason", "What was wrong", hint: "Shown with what it said before", error: errors.of("reason")), value: because))\
        \(button("Save"))
        """
    }

    private func besideSaid(_ figure: CitedFigure) -> String {
        Measure.named(figure.measure).map { " It stands beside \($0.name)." } ?? ""
    }

    /// Those in use, and the one that it is from.
    private var documents: [Choice] {
        let now = book[register].flatMap {
            $0.withdrawn == nil ? nil : Choice("\($0.id.number)", "\($0.title) (withdrawn)")
        }
        return [Choice("", "Not in the register")] + [now].compactMap { $0 } + book.choices
    }

    static let example = CitedFigureFormPage(errors: [FieldError("amount", "Enter a number such as 62 or 12.5.")])

    init(errors: [FieldError] = []) { self.errors = errors }

    private init(_ figure: CitedFigure) {
        changed = (figure.id, figure.version)
        (number, isAsked, register) = (figure.number, figure.isAsked, figure.register)
        measure = figure.measure
        amount = Decimals.typed(number.amount, number.decimals)
        dated = DayTyped(number.dated, to: number.datedTo)
    }

    private init(_ form: Fields) throws(BadRequest) {
        let marks = form.all("marks")
        isAsked = marks.contains("asked")
        (amount, because) = (try form.one("amount") ?? "", try form.one("reason") ?? "")
        register = try form.one("register-document", as: ID<NamedDocument>.self)
        measure = try form.one("beside-measure") ?? ""
        dated = try form.day("from")
        number = CitedNumber(
            subject: try form.one("name") ?? "", amount: 0,
            unit: try form.one("unit", as: CitedNumber.Unit.self) ?? .count, isRough: marks.contains("rough"),
            base: try form.one("base") ?? "", body: try form.one("body") ?? "",
            document: try form.one("document") ?? "", dated: nil, page: try form.one("page") ?? "",
            caveat: try form.one("caveat") ?? "")
        if let told = errors.told(dated, "from") { (number.dated, number.datedTo) = (told.day, told.to) }
        if let read = Decimals.read(amount) {
            (number.amount, number.decimals) = read
        } else {
            errors.append(FieldError("amount", "Enter a number such as 62 or 12.5"))
        }
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newCitedFigure, .add, .citedFigure) { request in
                var page = CitedFigureFormPage()
                page.book = try await site.registry.documentBook(of: nil, request.trace)
                return .page(page)
            },
            Route(.post, Addresses.newCitedFigure, .add, .citedFigure) { request in
                var page = try CitedFigureFormPage(request.form)
                page.book = try await site.registry.documentBook(of: nil, request.trace)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                let command = CiteFigure(
                    number: page.number, isAsked: page.isAsked, register: page.register, measure: page.measure)
                return try await site.registry.write(request.trace, { try command.run($0) })
                    .answer(to: { Addresses.citedFigure($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changeCitedFigure, .change, .citedFigure) { request, id in
                guard let figure = try await figure(id, request, site) else { return .notFound }
                var page = CitedFigureFormPage(figure)
                page.book = try await site.registry.documentBook(of: nil, request.trace)
                return .page(page)
            },
            Route(.post, Addresses.changeCitedFigure, .change, .citedFigure) { request, id in
                guard try await figure(id, request, site) != nil else { return .notFound }
                var page = try CitedFigureFormPage(request.form)
                page.book = try await site.registry.documentBook(of: nil, request.trace)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                let command = CiteFigure(
                    changed: (id, version), number: page.number, isAsked: page.isAsked, register: page.register,
                    measure: page.measure, because: page.because)
                return try await site.registry.write(request.trace, { try command.run($0) })
                    .answer(
                        to: { Addresses.citedFigure($0.id) }, again: page.with,
                        stale: { now in
                            (page.stale, page.changed) = (now, (id, now.version))
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    /// The figure, where the viewer may change it.
    private static func figure(
        _ id: ID<CitedFigure>, _ request: Request, _ site: PlanningSite
    ) async throws -> CitedFigure? {
        try await site.registry.look(OneCitedFigure(viewer: request.viewer, id: id), request.trace).first
            .flatMap { request.viewer.may(.change, $0.thing, now: request.now) ? $0 : nil }
    }
}

extension CitedNumber.Unit: InAddress {}

/// Numbers as people type them.
enum Decimals {
    /// `12.5` as the number and its one place; nothing where it is none. Digits, one point, at most six places.
    static func read(_ text: String) -> (amount: Double, decimals: Int)? {
        var bytes = Array(text.utf8.filter { $0 != UInt8(ascii: ",") })
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 12,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let places = parts.count == 2 ? parts[1].count : 0
        guard parts.count == 1 || (1...6).contains(places),
            let amount = Double(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        return (isNegative ? -amount : amount, places)
    }

    /// As it would be typed, with as few places as say all of it; six at most.
    static func typed(_ amount: Double) -> String {
        typed(amount, (0..<6).first { read(typed(amount, $0))?.amount == amount } ?? 6)
    }

    /// As it would be typed: without thousands separators.
    static func typed(_ amount: Double, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let whole = Int((amount * scale).rounded())
        guard decimals > 0 else { return String(whole) }
        let digits = String(whole.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -decimals)
        return (whole < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}
