import Markup
import Pages

extension GroupPage {
    /// How useful those who came found the last meetings, with a way to what they would change.
    var ratingsDrawn: HTML {
        guard let ratings else { return "" }
        return """
            \(ratings.drawn("How useful those who came found its last meetings"))
            <p class="govuk-body">\(link("All of the last two years, and what would make the next one worth more", to: Addresses.ratings(group.id)))</p>

            """
    }
}
