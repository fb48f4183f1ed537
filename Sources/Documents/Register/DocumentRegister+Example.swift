import Dates
import Files
import Pages
import Partnership
import Planning
import Storage

extension DocumentRegister {
    /// Invented documents of Aldermouth.
    static let example: DocumentRegister = {
        let today: Day = "2026-11-24"
        var hire = DocumentWords(title: "Venue hire policy", sort: .policy)
        (hire.agency, hire.seat, hire.priority) = (ID(1), ID(101), ID(972))
        hire.about = "Who may hire a hall of the council, and what is asked before."
        (hire.months, hire.reviewBy) = (12, "2026-12-10")
        var risk = DocumentWords(title: "Risk assessment of crowded places", sort: .assessment, marking: .sensitive)
        (risk.agency, risk.seat, risk.months, risk.reviewBy) = (ID(1), ID(101), 6, "2026-09-30")
        let charter = DocumentWords(title: "Charter of the quay", sort: .agreement)
        var panel = DocumentWords(title: "Proposed precept", sort: .outside)
        (panel.body, panel.cited) = (
            "Marlshire Police and Crime Panel",
            DocumentWords.Cited(
                met: "2026-01-22", item: "5/5A", place: "sections 1 and 5", address: "https://panel.example/5a")
        )
        var old = DocumentWords(title: "Hire of halls: interim note", sort: .guidance)
        old.agency = ID(1)
        let documents = [
            Document(id: ID(881), hire, version: 3), Document(id: ID(882), risk), Document(id: ID(883), charter),
            Document(id: ID(884), panel),
            Document(
                id: ID(885), old,
                withdrawal: Document.Withdrawal(
                    day: "2025-12-10", reason: "The policy says all of it.", replacedBy: ID(881)), version: 2),
        ]
        var versions = [
            DocumentVersion(
                id: ID(892), of: documents[0], position: 1,
                DocumentVersion.Words(
                    name: "2", from: "2025-12-10", approved: "Cabinet, 9 December 2025, minute 41",
                    changed: "Asks who will speak.", place: "https://council.example/hire-2", next: "2026-12-10"),
                kept: "2025-12-12"),
            DocumentVersion(
                id: ID(891), of: documents[0], position: 0,
                DocumentVersion.Words(name: "1", from: "2024-05-01", place: "The council’s document store"),
                kept: "2025-12-12"),
        ]
        versions[0].file = .example
        let reviews = [
            DocumentReview(
                id: ID(895), of: documents[0], position: 0, day: "2026-06-10", found: "No change: three hires refused.",
                next: "2026-12-10", kept: "2026-06-11")
        ]
        return DocumentRegister(
            lines: documents.map { Line($0, versions, reviews, today: today) },
            agencies: [
                Agency(
                    id: ID(1), name: "Aldermouth District Council", shortName: "ADC", standing: .responsible,
                    from: "2024-04-01")
            ],
            seats: [
                Seat(id: ID(101), agency: ID(1), title: "Prevent lead", role: .officer, from: "2024-04-01")
            ],
            priorities: [ID(972): "Antisocial behaviour on the quay (Safer Aldermouth, 2025 to 2028)"], today: today)
    }()
}
