import Markup
import Pages
import Partnership

/// The editions of a plan on its page, with the ways to read each and to see what differs.
struct PublicationsTable {
    /// Latest first.
    var editions: [Publication]
    /// Whether the viewer may put right what is written down of them.
    var mayChange = false

    var body: HTML {
        table(
            "Published", id: "publications",
            columns: [Column("Edition"), Column("On"), Column("At"), .sentence("Read it, and what differs")],
            rows: editions.map { ["\($0.edition)", "\($0.published)", "\($0.address)", read($0)] }, onNarrow: .stacks,
            empty: "It is not written down when and where the plan was published.")
    }

    private func read(_ one: Publication) -> HTML {
        var said: [HTML] = []
        if let before = editions.corrected(by: one) { said.append("Corrects \(before.edition): \(one.reason)") }
        said += editions.corrections(of: one).map { "Corrected on \($0.published) by \($0.edition)" }
        said +=
            one.kept == nil
            ? ["Not held here, only its address"]
            : [link("Read it", to: Addresses.edition(one.plan, one.number))] + PublicationsTable.ways(one, of: editions)
        if mayChange {
            said.append(
                link("Change", to: Addresses.changePublication(one.plan, one.number), hidden: "\(one.edition)"))
        }
        return said.joined(separator: "<br>")
    }

    /// To take an edition along, and to see what differs.
    static func ways(_ one: Publication, of editions: [Publication]) -> [HTML] {
        let files = PaperFormat.ways(Addresses.edition(one.plan, one.number)).map { link($0.text, to: $0.address) }
        let before: [HTML] =
            editions.before(one) == nil
            ? []
            : [link("What differs from the edition before", to: Addresses.editionBefore(one.plan, one.number))]
        return files + before + [link("What has changed since", to: Addresses.editionSince(one.plan, one.number))]
    }
}
