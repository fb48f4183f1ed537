import Dates
import Markup
import Pages
import Places

/// The questions about one membership of a list of peers, as they were answered.
struct PeersForm: Sendable {
    var codes = ""
    var why = ""
    var first: (month: String, year: String) = ("", "")
    var last: (month: String, year: String) = ("", "")

    init(codes: String = "") { self.codes = codes }

    init(_ form: Fields) throws(BadRequest) {
        codes = try form.one("members") ?? ""
        why = try form.one("why") ?? ""
        first = (try form.one("first-month") ?? "", try form.one("first-year") ?? "")
        last = (try form.one("last-month") ?? "", try form.one("last-year") ?? "")
    }

    /// What was asked for, and which months could not be read.
    func wanted(_ form: Fields) -> (peers: WantedPeers, unread: [FieldError]) {
        var unread: [FieldError] = []
        func month(_ name: String) -> Month? {
            do throws(BadRequest) { return try form.month(name) } catch {
                unread.append(FieldError(name, "Enter a month and a year as numbers, such as 4 2025"))
                return nil
            }
        }
        let (first, last) = (month("first"), month("last"))
        return (WantedPeers(text: codes, why: why, first: first, last: last), unread)
    }

    func html(_ errors: [FieldError]) -> HTML {
        """
        \(input(
            Field(
                "members", "Areas", hint: "Their codes, with commas or spaces between them: all wards, all districts, or all of another kind. Find a code on the page of its area.",
                error: errors.of("members")), value: codes))\
        \(input(
            Field("why", "Why these areas", hint: "In a sentence, for whoever asks later.", error: errors.of("why")),
            value: why))\
        \(dateMonth(
            Field("first", "First month", hint: "From which month on they are the peers, such as 4 2025.", error: errors.of("first")),
            month: first.month, year: first.year))\
        \(dateMonth(
            Field("last", "Last month", hint: "Leave it empty when they are peers until the list is changed.", error: errors.of("last")),
            month: last.month, year: last.year))
        """
    }
}

extension [FieldError] {
    /// Refusals beside the questions they are about. A month that could not be read is not told twice.
    init(_ refusals: [PeerRefusal], unread: [FieldError]) {
        let told = refusals.map { FieldError($0.part.field, "\($0.said)") }
        self = unread + told.filter { one in !unread.contains { $0.field == one.field } }
    }
}

extension PeerRefusal.Part {
    fileprivate var field: String {
        switch self {
        case .name: "name"
        case .members: "members"
        case .why: "why"
        case .first: "first"
        case .last: "last"
        }
    }
}
