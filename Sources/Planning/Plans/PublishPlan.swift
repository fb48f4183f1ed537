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
    var edition: String
    var published: Day
    var address: String
    /// Whether it is the plan as it stands now. Otherwise nobody here can tell what it said.
    var isKept: Bool
    /// The number of the edition that it corrects.
    var corrects: Int?
    /// Why it does.
    var reason = ""
    /// Names of areas.
    var gazetteer = Gazetteer.embedded
    /// What the privacy gate knows by name.
    var gate = PrivacyGate()
    /// Whether it was published elsewhere already, as a file that is brought in says: then nobody here approves it first.
    var isPublished = false

    func run(_ writing: Writing) throws(StorageError) -> Written<ID<Plan>> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing) else { return .notThere }
        let before = try connection.all(
            "SELECT \(Publication.columns) FROM plan_publication WHERE plan = \(plan.id)", as: Publication.self)
        var faults = faults(before, on: writing.now.localDay)
        if isKept, let text = try text(of: plan, writing) {
            // The words that everybody will read, whoever writes them down.
            let paper = text.paper(date: published, status: nil, first: [])
            faults += CheckPaper.faults(of: paper, gate: gate).stopping.map { Fault("stands", $0.sentence) }
            if !isPublished, try !isApproved(plan, writing) {
                faults.append(
                    Fault(
                        "stands",
                        "Somebody else must approve the plan as it stands first. Put it forward on its approval page."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        let (number, kept) = ((before.map(\.number).max() ?? 0) + 1, isKept ? writing.now.localDay : nil)
        try connection.execute(
            """
            INSERT INTO plan_publication (plan, edition, published_day, address, number, kept_day, corrects, reason)
            VALUES (\(plan.id), \(edition), \(published), \(address), \(number), \(kept), \(corrects), \(reason))
            """)
        // With the edition itself among its editions.
        if isKept { try text(of: plan, writing)?.insert(plan.id, number, connection) }
        let how = isKept ? "kept" : "address only"
        writing.note(.alteration, [plan.thing.id], [.terms], detail: "published \(published.iso), \(how)")
        return .done(plan.id)
    }

    /// Whether a second person approved the very words that would be kept.
    private func isApproved(_ plan: Plan, _ writing: Writing) throws(StorageError) -> Bool {
        guard let held = try Approval.find(plan.identity.address, writing.connection), held.stage == .approved,
            let whole = try writing.looking(as: .planner).wholePlan(plan.id)
        else { return false }
        // What has become late since, or has changed in any other way, nobody has approved.
        return PlanPaper(whole: whole, today: writing.now.localDay, gazetteer: gazetteer).forApproval.fingerprint
            .utf8.elementsEqual(held.fingerprint.utf8)
    }

    /// All of it, whoever writes it down: who may see what is asked when it is read.
    private func text(of plan: Plan, _ writing: Writing) throws(StorageError) -> PlanText? {
        guard let whole = try writing.looking(as: .planner).wholePlan(plan.id) else { return nil }
        return PlanPaper(whole: whole, today: writing.now.localDay, gazetteer: gazetteer).text
    }

    private func faults(_ before: [Publication], on today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(edition, "name", "the name of the edition", most: 80)
        if address.isEmpty { faults.append(Fault("address", "Enter its address on the web.")) }
        faults.check(web: address, "address")
        if published > today { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        if before.contains(where: { $0.edition == edition }) {
            faults.append(Fault("name", "That edition is written down already."))
        }
        if let corrects {
            if !before.contains(where: { $0.number == corrects }) {
                faults.append(Fault("corrects", "Choose an edition of this plan."))
            }
            faults.check(reason, "why-corrected", "why that edition is corrected", most: 2000)
        } else if !reason.isEmpty {
            faults.append(Fault("corrects", "Choose the edition that is corrected."))
        }
        return faults
    }
}
