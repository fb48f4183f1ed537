import Dates
import Markup
import Pages

extension RecommendationPage {
    /// The actions of plans that carry it out, each with how far it has come and how late it is.
    var actionsDrawn: HTML {
        let choose: HTML =
            mayChange
            ? carriedOut.form.map {
                "<p class=\"govuk-body\">\(link("Which actions of plans carry it out", to: $0))</p>\n"
            } ?? "" : ""
        guard !carriedOut.actions.isEmpty else { return choose }
        return """
            \(table(
                "Actions of plans that carry it out", id: "actions",
                columns: [Column("Action"), Column("Plan"), Column("Seat"), Column("Due"), Column("State")],
                rows: carriedOut.actions.map { one in
                    [
                        link(one.action.text, to: one.action.address), "\(one.plan)",
                        one.seat.isEmpty ? "None" : "\(one.seat)", "\(one.due)", state(one),
                    ]
                }, onNarrow: .stacks, empty: ""))
            <p class="govuk-body">\(carriedOut.said(of: one.stage, on: today).joined(separator: " "))</p>
            \(choose)
            """
    }

    private func state(_ one: CarriedOutBy.Line) -> HTML {
        let late = one.daysLate(on: today).map { ", \($0) \($0 == 1 ? "day" : "days") late" } ?? ""
        return tag("\(one.progress)\(late)", late.isEmpty ? one.standing == .complete ? .green : .blue : .red)
    }
}

extension CarriedOutBy {
    static let example = CarriedOutBy(
        actions: [
            Line(
                action: Link("Mend the lamps from the ferry steps to the market", to: home()),
                plan: "Safer Aldermouth, 2025 to 2028", seat: "Partnership sergeant", due: "2026-11-20",
                progress: "In progress", standing: .begun),
            Line(
                action: Link("Walk the quay until midnight", to: home()), plan: "Safer Aldermouth, 2025 to 2028",
                seat: "", due: "2026-09-30", progress: "Complete", standing: .complete),
        ], form: home())
}
