import Dates

/// Invented documents of Aldermouth, as a readable file says them.
enum DemonstrationDocument {
    static let policy = "Policy on hiring out halls"
    static let agreed = "Protocol on noise from boats"
    static let old = "Interim note on hiring out halls"

    /// What stands in the file of the policy that holds.
    static let file = """
        Policy on hiring out halls, version 2 (invented for the demonstration)

        1. Whoever hires a hall says who will speak and at what hours.
        2. The caretaker is told a week before.
        """

    /// - Parameter today: From which the days of their reviews are counted, so that each stands otherwise.
    static func text(on today: Day) -> String {
        """
        document: \(policy)
        sort: policy
        whose: Aldermouth District Council
        seat: Community safety manager
        about: Who may hire a hall of the council, and what is asked before.
        months: 12

        version: 1
        from: \((today + -560).iso)
        approved by: Cabinet, minute 31
        lies at: The council’s document store

        version: 2
        from: \((today + -330).iso)
        approved by: Cabinet, minute 57
        changed: Asks who will speak, and at what hours.
        lies at: https://papers.aldermouth.example/halls-2
        next review: \((today + 35).iso)

        document: \(agreed)
        sort: protocol
        seat: Partnership sergeant
        about: Who goes out when there is noise from boats, and who answers the caller.
        months: 12

        document: Assessment of crowded places by the water
        sort: assessment
        marking: OFFICIAL-SENSITIVE
        whose: Marlshire Police
        seat: Partnership sergeant
        about: Which places are full on which evenings, and what would be done.
        months: 6
        next review: \((today + -12).iso)

        document: Procedure for boats that were left
        sort: procedure
        whose: Aldermouth District Council

        document: Case review of antisocial behaviour: how to ask for one
        sort: procedure
        seat: Community safety manager
        about: Where to ask, and what is asked of those who do.
        months: 12

        version: 1
        from: \((today + -230).iso)
        changed: The number of reports after which one can be asked for.

        document: Case reviews in 2024/25: nine asked for, four carried out
        sort: other
        about: The numbers that the law asks to be published every year.

        version: 1
        from: 2025-09-30

        document: \(old)
        sort: guidance
        whose: Aldermouth District Council

        document: Proposed precept and what it buys
        sort: outside-paper
        whose: Marlshire Police and Crime Panel
        about: What the precept of next year is to pay for.
        met: \((today + -290).iso)
        agenda item: 5/5A
        place: sections 1 and 5
        address: https://panel.marlshire.example/5a
        """
    }
}
