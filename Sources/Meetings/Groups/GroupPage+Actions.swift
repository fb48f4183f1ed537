import Markup
import Pages

extension GroupPage {
    /// What is open with it, whether it was taken on at its own meetings or handed over to it.
    var actionsDrawn: HTML {
        """
        \(table(
            "What is open with it", id: "actions",
            columns: [.sentence("What"), Column("Whose"), Column("Due"), Column("From"), Column("State")],
            rows: actions.map { line in
                [
                    whatSaid(line), "\(line.whoseSaid)", dueSaid(line, today), fromSaid(line),
                    stateSaid(line.undertaking, today),
                ]
            }, onNarrow: .stacks, empty: "Nothing is open."))
        <p class="govuk-body">\(link("Its actions and commitments", to: Addresses.undertakings().asking(group: group.id)))</p>

        """
    }
}
