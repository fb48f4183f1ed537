import Dates
import Markup
import Meetings
import Pages
import Storage

extension PlanPage {
    /// What was decided about the plan for each year, with where it stands in the minutes.
    var years: HTML {
        """
        \(table(
            "Decided for each year", id: "years",
            columns: [Column("Year"), Column("Outcome"), Column("Decided"), Column("By"), .sentence("What differs, or why nothing does")]
                + (mayChange ? [Column("Put it right")] : []),
            rows: whole.years.map { one in
                ["\(one.year.said)", "\(one.outcome.said)", "\(one.decided)", "\(one.body)\(minutes(one))", "\(one.text)"]
                    + (mayChange ? [link("Change", to: Addresses.changeYear(plan.id, one.year.begins), hidden: "the decision about \(one.year.said)")] : [])
            },
            onNarrow: .stacks, empty: "No decision about a year is written down yet."))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Write down a decision about a year", to: Addresses.newYear(plan.id)))</p>" as HTML : "")
        """
    }

    private func minutes(_ one: PlanYear) -> HTML {
        whole.minutes.first { $0.item == one.minuted }.map { ", \($0.said)" } ?? ""
    }
}
