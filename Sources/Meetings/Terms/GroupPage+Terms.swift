import Dates
import Markup
import Pages
import Partnership

extension GroupPage {
    /// The terms of reference that hold today, whether their review is past due, and the ways to the others.
    var termsDrawn: HTML {
        let held = terms.inForce(on: today)
        let coming = terms.first.flatMap { $0.number > held?.number ?? 0 ? $0 : nil }
        var ways: [HTML] = []
        if !terms.isEmpty { ways.append(link("All versions, and what differs", to: Addresses.terms(group.id))) }
        if mayChange {
            ways.append(
                link(
                    terms.isEmpty ? "Write down its terms of reference" : "Write the next version",
                    to: Addresses.newTerms(group.id)))
        }
        return """
            <h2 class="govuk-heading-m" id="terms">Terms of reference</h2>
            \(held.map(said) ?? "<p class=\"govuk-body\">None that hold today are written down.</p>\n")\
            \(coming.map { "<p class=\"govuk-body\">Version \($0.number) takes its place from \($0.from).</p>\n" as HTML } ?? "")\
            \(ways.isEmpty ? "" : "<p class=\"govuk-body\">\(ways.joined(separator: ". ")).</p>\n" as HTML)
            """
    }

    private func said(_ terms: Terms) -> HTML {
        let agreed = terms.agreedSaid(agreeing)
        return """
            \(terms.daysPastReview(on: today) == nil ? "" : warning("Their review was due by \(terms.reviewBy)\(terms.pastReview(on: today))."))
            <p class="govuk-body">Version \(terms.number) has held since \(terms.from)\(terms.daysPastReview(on: today) == nil
                ? ", and is to be reviewed by \(terms.reviewBy)" as HTML : ""). Agreed by: \(agreed).</p>
            \(details("What version \(terms.number) says", paragraphs(terms.text)))

            """
    }
}
