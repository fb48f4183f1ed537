import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a post, or changes its title, what it does or who pays for it.
struct PostFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: Post?
    var register: PostRegister
    /// Those that it may be part of.
    var teams: [Post] = []
    var words = PostWords()
    /// Who pays, as typed.
    var payers: [PayerTyped] = []
    var reason = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    /// A line of the form for somebody who pays.
    struct PayerTyped: Hashable {
        var agency: ID<Agency>?
        var name = ""
        var share = ""
    }

    var title: String { kept == nil ? "Add a post of a partner" : "Change this post" }
    var caption: HTML? { kept.map { "\($0.words.title)" } }
    var back: Address? { kept.map { Addresses.post($0.id) } ?? Addresses.posts() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(kept.map { Addresses.changePost($0.id) } ?? Addresses.newPost(), """
            \(input(Field("title", "Post or team", hint: "As it is called, without anybody’s name", error: errors.of("title")), value: words.title))\
            \(textarea(Field("does", "What it does", error: errors.of("does")), value: words.does, rows: 3))\
            \(select(Field("seat", "Seat that it goes with", hint: "Who holds the seat may write down changes of the post"), [Choice("", "None")] + register.owners.seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))\
            \(teams.isEmpty ? "" : select(Field("within", "Team that it is part of", hint: "Where the team is written down here too. It is then counted once.", error: errors.of("within")), [Choice("", "None")] + teams.map { Choice($0.id, "\($0.words.title)") }, chosen: words.within?.inAddress))\
            \(errors.of("funders").map { "<p class=\"govuk-error-message\" id=\"funders\">\($0)</p>\n" as HTML } ?? "")\
            \(payers.enumerated().map { payer($0 + 1, $1) })\
            \(textarea(Field("why-unknown", "Why the shares are not known", hint: "Only where they are not", error: errors.of("why-unknown")), value: words.whyUnknown, rows: 2))\
            \(kept == nil ? "" : textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private func payer(_ number: Int, _ typed: PayerTyped) -> HTML {
        """
        \(select(Field("payer-\(number)", "Who pays, \(number): an agency of the partnership"), [Choice("", "None")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: typed.agency?.inAddress))\
        \(input(Field("payer-name-\(number)", "Who pays, \(number): somebody else, by name"), value: typed.name))\
        \(input(Field("payer-share-\(number)", "Who pays, \(number): share in per cent", hint: "Leave it empty where it is not known"), value: typed.share, width: .four))
        """
    }

    private var stale: HTML {
        guard let words = kept?.words else { return "" }
        return Pages.staleNotice([
            SummaryRow("Post or team", "\(words.title)"), SummaryRow("What it does", "\(words.does)"),
            SummaryRow("Seat", "\(register.seat(words.seat) ?? "None named")"),
            SummaryRow("Who pays", "\(register.funding(words))"),
        ])
    }

    /// Those who pay as they would be typed, with room for two more. Whoever may not be known of is left out, and stays.
    mutating func show(_ words: PostWords) {
        self.words = words
        let seen = words.funders.filter { funder in
            funder.agency.map { id in register.owners.agencies.contains { $0.id == id } } ?? true
        }
        let typed = seen.map {
            PayerTyped(agency: $0.agency, name: $0.name, share: $0.share.map(Hundredths.said) ?? "")
        }
        payers = typed + [PayerTyped(), PayerTyped()]
    }

    static let example: PostFormPage = {
        let register = PostRegister.example
        var page = PostFormPage(
            kept: register.posts[0], register: register, reason: "The commissioner pays less.", version: 2,
            errors: [FieldError("funders", "The shares come to 95 per cent. They must come to 100.")])
        page.show(register.posts[0].words)
        page.teams = [register.posts[2]]
        page.payers[1].share = "32.5"
        return page
    }()
}
