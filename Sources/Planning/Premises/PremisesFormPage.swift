import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// Adds premises or an event, or puts them right.
struct PremisesFormPage: KeptForm {
    /// Nothing for new ones.
    var kept: Premises?
    var owners: Owners
    /// The districts of plans and their wards, by code.
    var places: [(code: String, name: String)]
    var words: PremisesWords
    /// As typed.
    var most = ""
    var reason = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Add premises or an event" : "Put it right" }
    var caption: HTML? { kept.map { "\($0.words.name)" } }
    var back: Address? { kept.map { Addresses.premises($0.id) } ?? Addresses.premisesList() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(kept.map { Addresses.changePremises($0.id) } ?? Addresses.newPremises(), """
            \(what)\(numbers)\(events)\(touch)\
            \(kept == nil ? "" : textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(input(Field("name", "Name", error: errors.of("name")), value: words.name))\
        \(radios(Field("premises-is", "Sort", error: errors.of("premises-is")), PremisesWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: words.sort.inAddress))\
        \(select(Field("use", "Mainly used for", hint: "The uses are those of Schedule 1 to the Act."), PremisesUse.allCases.map { Choice($0, "\($0.said)") }, chosen: words.use.inAddress))\
        \(place)\
        \(input(Field("responsible", "Who is responsible", hint: "An organisation, and no private person", error: errors.of("responsible")), value: words.responsible))
        """
    }

    /// Where no plan names a district, the code is typed.
    private var place: HTML {
        guard !places.isEmpty else {
            let hint: HTML = "The ONS code of its ward or district"
            return input(Field("ward", "Where", hint: hint, error: errors.of("ward")), value: words.area, width: .ten)
        }
        let isOther = !words.area.isEmpty && !places.contains { $0.code.utf8.elementsEqual(words.area.utf8) }
        let choices =
            [Choice("", "Choose")] + (isOther ? [Choice(words.area, "\(words.area)")] : [])
            + places.map { Choice($0.code, "\($0.name)") }
        return select(Field("ward", "Where", error: errors.of("ward")), choices, chosen: words.area)
    }

    private var numbers: HTML {
        """
        \(input(Field("most-present", "Greatest number of people at one time", hint: "As reasonably expected from time to time, with staff", error: errors.of("most-present")), value: most, width: .ten, isNumber: true))\
        \(textarea(Field("estimate", "How that was estimated", error: errors.of("estimate")), value: words.estimate, rows: 2))\
        \(input(Field("left-out", "Why the Act leaves it out", hint: "A reason of Schedule 2, such as a park without control of entry. Leave it empty where there is none.", error: errors.of("left-out")), value: words.leftOut))
        """
    }

    private var events: HTML {
        """
        \(input(Field("held", "When an event is held", hint: "In words, such as first Saturday of August", error: errors.of("held")), value: words.held))\
        \(checkboxes(Field("checked", "At an event"), [Choice("yes", "Who enters is checked: by ticket, payment or invitation")], ticked: words.isChecked ? ["yes"] : []))
        """
    }

    private var touch: HTML {
        """
        \(select(Field("agency", "Agency that keeps in touch"), [Choice("", "The partnership as a whole")] + owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
        \(select(Field("seat", "Seat that keeps in touch", hint: "Whoever holds it may write down contacts."), [Choice("", "None")] + owners.seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))
        """
    }

    private var stale: HTML {
        guard let words = kept?.words else { return "" }
        let name = places.first { $0.code.utf8.elementsEqual(words.area.utf8) }?.name ?? words.area
        return Pages.staleNotice([
            SummaryRow("Name", "\(words.name)"), SummaryRow("Sort", "\(words.sort.said)"),
            SummaryRow("Mainly used for", "\(words.use.said)"), SummaryRow("Where", "\(name)"),
            SummaryRow("Who is responsible", "\(words.responsible)"),
            SummaryRow("People at most", "\(words.most): \(words.estimate)"),
            SummaryRow("Why the Act leaves it out", "\(words.leftOut)"),
            SummaryRow("Of an event", "\(words.held)\(words.isChecked ? "; who enters is checked" : "")"),
            SummaryRow("Who keeps in touch", "\(owners.said(words.agency, words.seat))"),
        ])
    }

    static let example: PremisesFormPage = {
        let (register, line) = (PremisesRegister.example, PremisesRegister.example.lines[0])
        return PremisesFormPage(
            kept: line.premises, owners: register.owners, places: [("E05011983", "Quay, Aldermouth")],
            words: line.premises.words, most: "many", version: 2,
            errors: [FieldError("most-present", "Enter a number from 1 to 1000000.")])
    }()
}
