import Dates
package import Papers
package import Partnership
package import Places
package import Storage

/// An edition of a plan as somebody may read it, with what it corrects and what corrects it.
struct PlanEdition: Sendable {
    var plan: Plan
    var edition: Publication
    var text: PlanText
    /// All editions of the plan, latest first.
    var editions: [Publication]
    var corrects: Correction?
    var corrections: [Correction] = []

    /// An edition that corrects another, and what differs between the two where both are held.
    struct Correction: Sendable {
        /// The other of the two.
        var other: Publication
        var difference: PlanDifference?
    }

    /// What every copy of it says first: that a later edition takes its place, and what it corrects itself.
    private var first: [Paper.Block] {
        let corrected: [Paper.Block] =
            corrections.last.map { later in
                [
                    .callout(
                        "This edition was corrected on \(later.other.published.said)",
                        [Words("The edition \(later.other.edition) takes its place: \(later.other.reason)")])
                ]
            } ?? []
        let corrects: [Paper.Block] =
            corrects.map {
                [.callout("What this edition corrects", [Words("\($0.other.said): \(edition.reason)")])]
            } ?? []
        return corrected + corrects
    }

    /// As it was before anything corrected it.
    var asFirst: Paper {
        var one = self
        one.corrections = []
        return one.paper
    }

    var paper: Paper {
        let published = edition.corrects == nil ? "Published" : "Corrected"
        var paper = text.paper(
            date: edition.published, status: corrections.isEmpty ? published : "\(published), corrected since",
            first: first)
        paper.particulars += [
            Paper.Particular("Edition", Words(edition.edition)),
            Paper.Particular(
                "Published",
                "\(edition.published), at \(Destination(edition.address).map { Words.link(edition.address, $0) } ?? Words(edition.address))"
            ),
        ]
        if let kept = edition.kept, kept != edition.published {
            paper.particulars.append(Paper.Particular("As it stood here on", Words(kept.said)))
        }
        return paper
    }
}

extension Looking {
    /// The edition of that number, where its text is held; nothing where that may not be known of.
    func planEdition(_ plan: ID<Plan>, _ number: Int) throws(StorageError) -> PlanEdition? {
        guard let plan = try look(OnePlan(viewer: viewer, id: plan)).first else { return nil }
        let editions = try look(Publications(viewer: viewer, plan: plan.id))
        guard let one = editions.first(where: { $0.number == number }), one.kept != nil, !one.hidden.contains(.terms)
        else { return nil }
        var read = PlanEdition(plan: plan, edition: one, text: try text(of: one), editions: editions)
        if let before = editions.corrected(by: one) {
            read.corrects = PlanEdition.Correction(other: before, difference: try difference(before, one))
        }
        for later in editions.corrections(of: one) {
            read.corrections.append(PlanEdition.Correction(other: later, difference: try difference(one, later)))
        }
        return read
    }

    /// What an edition says, as far as it may be seen.
    func text(of edition: Publication) throws(StorageError) -> PlanText {
        PlanText(try look(EditionPieces(viewer: viewer, plan: edition.plan, edition: edition.number)))
    }

    /// What the plan says today, as far as it may be seen.
    func text(of plan: ID<Plan>, _ gazetteer: Gazetteer) throws(StorageError) -> PlanText? {
        guard let whole = try wholePlan(plan) else { return nil }
        return PlanPaper(whole: whole, today: now.localDay, gazetteer: gazetteer).text
    }

    private func difference(
        _ before: Publication, _ now: Publication
    ) throws(StorageError) -> PlanDifference? {
        guard before.kept != nil, now.kept != nil else { return nil }
        return PlanDifference(from: try text(of: before), to: try text(of: now))
    }
}

extension Registry {
    /// The edition of a plan of that name; nothing where there is none.
    package func publication(_ name: String, of plan: ID<Plan>, _ trace: Trace) async throws -> Publication? {
        try await editions(of: plan, trace).first { $0.edition.utf8.elementsEqual(name.utf8) }
    }

    /// The editions of a plan that are written down, latest first.
    package func editions(of plan: ID<Plan>, _ trace: Trace) async throws -> [Publication] {
        try await look(Publications(viewer: trace.viewer, plan: plan), trace)
    }

    /// The paper of an edition, as it was kept; nothing where only its address is held.
    package func paper(of edition: Publication, _ trace: Trace) async throws -> Paper? {
        let (plan, number) = (ID<Plan>(edition.thing.id.number), edition.number)
        return try await looking(trace) { try $0.planEdition(plan, number)?.paper }
    }

    /// What differs between an edition and a later one, or the plan of today; nothing where either is not held.
    package func difference(
        from before: Publication, to later: Publication?, _ gazetteer: Gazetteer, _ trace: Trace
    ) async throws -> PlanDifference? {
        try await looking(trace) { looking in
            guard before.kept != nil, later.map({ $0.kept != nil }) ?? true else { return nil }
            let now = try later.map { try looking.text(of: $0) } ?? looking.text(of: before.plan, gazetteer)
            return try now.map { PlanDifference(from: try looking.text(of: before), to: $0) }
        }
    }
}
