import Dates
import Figures

/// A number from elsewhere as a readable text file says it, under the word by which it is referred to.
struct CitedBlock: Sendable {
    var line: Int
    var word: String
    var number: CitedNumber
    var isAsked: Bool
    /// The title of its document in the register; empty where it is not named there.
    var register: String
    /// The measure of open data that it stands beside; empty where the file names none.
    var measure: String

    /// - Parameter shared: what holds for every figure of the file that does not say otherwise.
    init(_ reader: inout BlockReader, shared: CitedSource = CitedSource()) throws(PlanFileRefusal) {
        let value = try reader.required("value", "a number such as 62%, £25,000 or about 50%", CitedValue.init)
        let own = try CitedSource(&reader)
        number = CitedNumber(
            subject: try reader.text("what"), amount: value.amount, decimals: value.decimals, unit: value.unit,
            isRough: value.isRough, base: try reader.text("base"),
            body: own.body.isEmpty ? shared.body : own.body,
            document: own.document.isEmpty ? shared.document : own.document, dated: own.dated ?? shared.dated,
            page: try reader.text("page"), caveat: try reader.text("caveat"))
        number.datedTo = own.dated == nil ? shared.datedTo : own.datedTo
        isAsked = try reader.yes("asked")
        measure = try reader.text("measure")
        register = own.register.isEmpty ? shared.register : own.register
        (line, word) = (reader.first.number, reader.first.value)
    }
}

/// Whose document figures are from.
struct CitedSource: Sendable {
    var body = ""
    var document = ""
    var dated: Day?
    var datedTo = DayExactness.day
    /// Its title in the register of documents.
    var register = ""

    init() {}

    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        body = try reader.text("body")
        document = try reader.text("document")
        register = try reader.text("register")
        let told = try reader.read("date", "a day such as 2023-06-26, a month such as 2023-06, or a year", Day.told)
        if let told { (dated, datedTo) = (told.day, told.to) }
    }
}

/// Cited figures as a readable text file says them: where they are from, once, and then a block for each.
struct CitedFile: Sendable {
    var figures: [CitedBlock] = []

    init(_ text: String) throws(PlanFileRefusal) {
        var source = CitedSource()
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            switch reader.first.key {
            case "document":
                source = try CitedSource(&reader)
                source.document = reader.first.value
            case "figure":
                let figure = try CitedBlock(&reader, shared: source)
                guard !figures.contains(where: { $0.word == figure.word }) else {
                    throw PlanFileRefusal(figure.line, "There are two figures “\(figure.word)”.")
                }
                figures.append(figure)
            default: throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            try reader.end()
        }
        if figures.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “figure:”.") }
    }
}
