import Approvals
import Checks
import Dates
import Partnership
import Places
import Storage

/// Writes down that an edition of a plan was published. Where the edition is the plan as it stands, what its paper says is
/// kept with it and never changed; what is wrong in it is put right by a further edition, which says why.
struct PublishPlan: Sendable {
    var plan: ID<Plan>
    var draft: PublicationDraft
    /// Whether it is the plan as it stands now. Otherwise nobody here can tell what it said.
    var isKept: Bool
    /// Names of areas.
    var gazetteer: Gazetteer
    /// What the privacy gate knows by name.
    var gate: PrivacyGate
    /// Whether it was published elsewhere already, as a file that is brought in says: then nobody here approves it first.
    var isPublished: Bool

    init(
        plan: ID<Plan>, edition: String, published: Day, address: String, isKept: Bool, corrects: Int? = nil,
        reason: String = "", gazetteer: Gazetteer = .embedded, gate: PrivacyGate = PrivacyGate(),
        isPublished: Bool = false
    ) {
        (self.plan, self.isKept, self.gazetteer, self.gate) = (plan, isKept, gazetteer, gate)
        self.isPublished = isPublished
        draft = PublicationDraft(
            edition: edition, published: published, address: address, corrects: corrects, reason: reason)
    }

    func run(_ writing: Writing) throws(StorageError) -> Written<ID<Plan>> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing) else { return .notThere }
        let before = try Publication.all(of: plan.id, connection)
        var faults = draft.faults(before, on: writing.now.localDay)
        if isKept, let whole = try self.paper(of: plan, writing) {
            // The words that everybody will read, whoever writes them down.
            let paper = whole.text.paper(date: draft.published, status: nil, first: [])
            faults += CheckPaper.faults(of: paper, gate: gate).stopping.map { Fault("edition-says", $0.sentence) }
            if !isPublished, try !isApproved(whole, writing) {
                faults.append(Fault("edition-says", "Somebody else must approve the plan as it stands today first."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        let (number, kept) = ((before.map(\.number).max() ?? 0) + 1, isKept ? writing.now.localDay : nil)
        try connection.execute(
            """
            INSERT INTO plan_publication (plan, edition, published_day, address, number, kept_day, corrects, reason, version)
            VALUES (\(plan.id), \(draft.edition), \(draft.published), \(draft.address), \(number), \(kept),
                \(draft.corrects), \(draft.reason), 1)
            """)
        // With the edition itself among its editions.
        if isKept { try self.paper(of: plan, writing)?.text.insert(plan.id, number, connection) }
        let how = isKept ? "kept" : "address only"
        writing.note(.alteration, [plan.thing.id], [.terms], detail: "published \(draft.published.iso), \(how)")
        return .done(plan.id)
    }

    /// Whether a second person approved the very words that would be kept.
    private func isApproved(_ paper: PlanPaper, _ writing: Writing) throws(StorageError) -> Bool {
        let address = paper.whole.plan.identity.address
        guard let held = try Approval.find(address, writing.connection), held.stage == .approved else { return false }
        // What has become late since, or has changed in any other way, nobody has approved.
        return paper.forApproval.fingerprint.utf8.elementsEqual(held.fingerprint.utf8)
    }

    /// All of it, whoever writes it down: who may see what is asked when it is read.
    private func paper(of plan: Plan, _ writing: Writing) throws(StorageError) -> PlanPaper? {
        try writing.looking(as: .planner).wholePlan(plan.id).map {
            PlanPaper(whole: $0, today: writing.now.localDay, gazetteer: gazetteer)
        }
    }
}
