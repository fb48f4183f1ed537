import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down what is to be told to people, or that it went out or was left out.
struct CommunicationFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: Communication?
    var register: InitiativeRegister
    var words = CommunicationWords()
    var from = DayTyped()
    var until = DayTyped()
    var reached = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down what is to be told" : "Change what is told" }
    var caption: HTML? { kept.map { "\($0.words.message)" } }
    var back: Address? { kept.map { Addresses.communication($0.id) } ?? Addresses.communications() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(kept.map { Addresses.changeCommunication($0.id) } ?? Addresses.newCommunication(), """
            \(what)\(who)\(whenAndHow)\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(textarea(Field("told", "What is told", hint: "In a sentence, as residents will read it", error: errors.of("told")), value: words.message, rows: 2))\
        \(input(Field("to-whom", "Who is to hear it", hint: "Such as residents of the quay", error: errors.of("to-whom")), value: words.audience))\
        \(checkboxes(Field("channels", "By which ways", error: errors.of("channels")), CommunicationWords.Channel.allCases.map { Choice($0, "\($0.said)") }, ticked: words.channels.map(\.inAddress), isSmall: true))
        """
    }

    private var who: HTML {
        """
        \(select(Field("agency", "Agency that speaks"), [Choice("", "No one agency: the partnership as a whole, or another body")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
        \(register.owners.agencies.isEmpty ? "" : checkboxes(Field("partners", "Agencies that speak with it"), register.owners.agencies.map { Choice($0.id, "\($0.name)") }, ticked: words.partners.map(\.inAddress), isSmall: true))\
        \(select(Field("of-initiative", "Initiative that it belongs to"), [Choice("", "None")] + register.lines.map { Choice($0.initiative.id, "\($0.initiative.words.name)") }, chosen: words.initiative?.inAddress))
        """
    }

    private var whenAndHow: HTML {
        """
        \(dateDay(Field("from", "First day", hint: "Leave empty where none is set.", error: errors.of("from")), value: from))\
        \(dateDay(Field("until", "Last day", hint: "Leave empty where it is one day.", error: errors.of("until")), value: until))\
        \(radios(Field("went-out", "How it stands", error: errors.of("went-out")), CommunicationWords.Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: words.standing.inAddress, isSmall: true))\
        \(input(Field("why-left-out", "Why it was left out", error: errors.of("why-left-out")), value: words.why))\
        \(input(Field("reached", "People reached", hint: "Such as 40 or about 200; leave empty where they were not counted.", error: errors.of("reached")), value: reached, width: .ten))\
        \(textarea(Field("note", "What came of it, and where it is", error: errors.of("note")), value: words.note, rows: 3))
        """
    }

    private var now: [SummaryRow] {
        guard let words = kept?.words else { return [] }
        return [
            SummaryRow("What is told", "\(words.message)"), SummaryRow("Who is to hear it", "\(words.audience)"),
            SummaryRow("By which ways", "\(words.channelsSaid.joined(separator: ", "))"),
            SummaryRow("Spoken by", "\(register.speaker(words))"),
            SummaryRow("With", "\(register.named(words.partners).joined(separator: ", "))"),
            SummaryRow("Initiative", "\(register.name(words.initiative) ?? "None")"),
            SummaryRow("Days", "\(words.daysSaid)"), SummaryRow("How it stands", "\(words.standing.said)"),
            SummaryRow("Why it was left out", "\(words.why)"), SummaryRow("People reached", "\(words.reached.said)"),
            SummaryRow("What came of it, and where it is", "\(words.note)"),
        ]
    }

    static let example = CommunicationFormPage(
        kept: .example, register: .example, words: Communication.example.words,
        from: DayTyped(Communication.example.words.from), reached: "many", version: 1,
        errors: [FieldError("reached", "Enter a number, as 40 or about 200, or leave it empty.")])
}
