import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that a post became another: more or less of it, with another host, or elsewhere. Or puts that right.
struct SpellFormPage: Page {
    /// Of one post.
    var register: PostRegister
    var post: Post
    /// The spell that is changed, 0 for the first; nothing for a further one.
    var position: Int?
    var version: Int
    var begins = Begins.on
    var from = DayTyped()
    var ends = Ends.open
    var until = DayTyped()
    /// As typed.
    var time = ""
    var host = Spell.Host()
    var ticked: [String] = []
    /// Codes of other areas, one on each line.
    var more = ""
    /// What each area has of it, as typed.
    var split: [String: String] = [:]
    var covers = ""
    var note = ""
    var reason = ""
    var isTakenOut = false
    var errors: [FieldError] = []
    var isStale = false

    enum Begins: String, CaseIterable, InAddress {
        case on, by, unsaid

        var said: String {
            switch self {
            case .on: "On this day"
            case .by: "When is not told, but it was there by this day"
            case .unsaid: "Not told at all"
            }
        }
    }

    enum Ends: String, CaseIterable, InAddress {
        case open, on, unsaid

        var said: String {
            switch self {
            case .open: "It lasts, or another follows it"
            case .on: "On a day, which is its last"
            case .unsaid: "It ended; when is not told"
            }
        }
    }

    var title: String { position == nil ? "Write down a change of this post" : "Put this right" }
    var caption: HTML? { "\(post.words.title)" }
    var back: Address? { Addresses.post(post.id) }

    /// Areas of plans, and those that the spell has.
    var offered: [String] { register.areas.keys.sorted { (register.area($0), $0) < (register.area($1), $1) } }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(position.map { Addresses.changeSpell(post.id, $0 + 1) } ?? Addresses.newSpell(post.id), """
            \(when)\(whose)\(place)\
            \(textarea(Field("spell-note", "Where that was read, or what came with it", error: errors.of("spell-note")), value: note, rows: 2))\
            \(position == nil ? "" : correcting)\
            \(hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var when: HTML {
        """
        \(radios(Field("begins", "When it began to be so"), Begins.allCases.map { Choice($0, "\($0.said)") }, chosen: begins.inAddress, isSmall: true))\
        \(dateDay(Field("from", "That day", error: errors.of("from")), value: from))\
        \(radios(Field("ends", "When it ended"), Ends.allCases.map { Choice($0, "\($0.said)") }, chosen: ends.inAddress, isSmall: true))\
        \(dateDay(Field("until", "Its last day", hint: "Where the next begins, this ends the day before", error: errors.of("until")), value: until))\
        \(input(Field("time", "Full-time equivalents", hint: "Such as 1.5. Leave it empty where the number is not told.", error: errors.of("time")), value: time, width: .four))
        """
    }

    private var whose: HTML {
        """
        \(select(Field("agency", "Agency that hosts it"), [Choice("", "None of the partnership")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: host.agency?.inAddress))\
        \(input(Field("host-name", "Or somebody else, by name", error: errors.of("host-name")), value: host.name))\
        \(input(Field("department", "Department", hint: "Where it moves from one to another, write down a change from that day", error: errors.of("part")), value: host.part))
        """
    }

    private var place: HTML {
        let named = offered
        return """
            \(named.isEmpty ? "" : checkboxes(Field("area", "Areas that it covers", error: errors.of("areas")), named.map { Choice($0, "\(register.area($0))") }, ticked: ticked, isSmall: true))\
            \(named.isEmpty ? "" : details("How much of it each area has", """
                <p class="govuk-body">Only where somebody said so. Where several areas share it and nobody did, leave all of them
                empty.</p>
                \(named.map { input(Field("split-\($0)", "\(register.area($0))"), value: split[$0] ?? "", width: .four) })
                """, isOpen: !split.isEmpty))\
            \(textarea(Field("more-areas", "Other areas", hint: "The code of a district on each line, as E07000033", error: errors.of("areas")), value: more, rows: 2))\
            \(input(Field("covers", "Where it works, in words", hint: "Where areas are not enough, such as the northern division of the police", error: errors.of("covers")), value: covers))
            """
    }

    private var correcting: HTML {
        """
        \(checkboxes(Field("take-out", "Was it never so?"), [Choice("yes", "Take this out")], ticked: isTakenOut ? ["yes"] : []))\
        \(textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))
        """
    }

    private var stale: HTML {
        Pages.staleNotice(
            post.spells.map { spell in
                SummaryRow(
                    "\(register.period(spell))",
                    "\(register.time(spell)); \(register.host(spell.host)); \(register.places(spell))\(spell.note.isEmpty ? "" : "; \(spell.note)")"
                )
            })
    }

    static let example: SpellFormPage = {
        let register = PostRegister.example
        var page = SpellFormPage(
            register: register, post: register.posts[2], position: 0, version: 2,
            errors: [FieldError("time", "What the areas have of it comes to 3. Enter that, or mend what they have.")])
        page.show(register.posts[2].spells[0])
        page.time = "3.5"
        return page
    }()

    mutating func show(_ spell: Spell) {
        begins = spell.from == nil ? .unsaid : spell.isBy ? .by : .on
        ends = spell.until != nil ? .on : spell.isOver ? .unsaid : .open
        (from, until) = (DayTyped(spell.from), DayTyped(spell.until))
        time = spell.hundredths.map(Hundredths.said) ?? ""
        (host, covers, note) = (spell.host, spell.covers, spell.note)
        ticked = spell.areas.map(\.area)
        for share in spell.areas { split[share.area] = share.hundredths.map(Hundredths.said) }
    }
}
