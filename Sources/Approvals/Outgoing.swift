package import Dates
package import Markup
package import Pages
package import Papers
package import Partnership

/// A paper made from records as it is given out: as it was approved, or as it is today and marked as a draft.
package struct Outgoing: Sendable {
    package var paper: Paper
    package var standing: PaperStanding
    /// What it said when it was approved, as far as whoever asks may read it.
    package var approved: [ApprovedText]

    /// The paper as whoever asks may see it; nothing where there is none for them.
    ///
    /// - Parameter today: As of when it is drawn where it is not approved.
    package init?(_ paper: PaperToApprove, _ registry: Registry, _ trace: Trace, on today: Day) async throws {
        let (standing, day) = try await paper.standing(registry, trace, on: today)
        guard var drawn = try await paper.seen(day) else { return nil }
        drawn.status = [standing.said, drawn.status].compactMap { $0 }.joined(separator: "; ")
        (self.paper, self.standing) = (drawn, standing)
        approved = try await paper.approvedTexts(registry)
    }
}

extension PaperToApprove {
    /// How it stands, the same for everybody, and the day as of which it is given out.
    package func standing(
        _ registry: Registry, _ trace: Trace, on today: Day
    ) async throws -> (PaperStanding, asOf: Day) {
        guard let held = try await registry.approval(of: identity.address, trace), held.stage != .draft else {
            return (.draft, today)
        }
        let standing = PaperStanding(held, words: try await whole(held.drawn)?.fingerprint)
        if case .approved = standing { return (standing, held.drawn) }
        return (standing, today)
    }
}

/// How a paper stands, with the way to where it is put forward and approved, and to what it said when it was approved.
package func approvalLine(
    _ standing: PaperStanding, at address: Address, approved: [ApprovedText] = []
) -> HTML {
    let ways: [HTML] =
        [link("Approval", to: address)]
        + approved.compactMap { one in one.address.map { link("\(one.said)", to: $0) } }
    return """
        <p class="govuk-body wardmote-screen-only">\(standing.said). \(ways.joined(separator: " · "))</p>

        """
}
