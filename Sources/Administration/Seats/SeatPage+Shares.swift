import Markup
import Pages
import Partnership

extension SeatPage {
    /// The areas that share the post, and whether their shares come to a whole one; nothing for a post that is not shared.
    var sharesPart: HTML {
        guard !shares.isEmpty else { return "" }
        let total = shares.reduce(0) { $0 + $1.percent }
        return """
            \(table(
                "Shared between", id: "shares",
                columns: [Column("Area"), .number("Share, per cent"), .number("Full-time equivalent")],
                rows: shares.map { ["\(areas[$0.area] ?? $0.area)", "\($0.percent)", time($0.percent)] },
                totals: ["All of it", "\(total)", time(total)], empty: ""))
            \(total == 100
                ? "<p class=\"govuk-body\">The shares come to 100 per cent: the whole post is accounted for.</p>" as HTML
                : warning("The shares come to \(total) per cent, not to 100. Change this seat to put it right."))
            """
    }

    /// Of a full-time equivalent.
    private func time(_ percent: Int) -> HTML {
        "\(number(Double(seat.hundredths * percent) / 10_000, decimals: 2))"
    }
}
