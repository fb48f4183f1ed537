package import Approvals
package import Checks
import Dates
import Pages
import Papers
package import Partnership
import Storage

extension PaperToApprove {
    /// The open version of the pack of a review. The exempt annex goes to the committee alone, and is not given out.
    package init(
        _ inquiry: Inquiry, _ registry: Registry, _ trace: Trace, telling: any AnswerTelling, gate: PrivacyGate
    ) {
        self.init(
            PaperIdentity(at: Addresses.packApproval(inquiry.id), inquiry.title, about: inquiry.thing.id),
            read: Addresses.pack(inquiry.id), gate: gate, trace, keeper: .scrutinyKeeper,
            isStillOpen: packIsStillOpen
        ) { trace, day in
            try await ScrutinyPack.look(inquiry.id, registry, trace.viewer, trace, on: day, telling: telling).map {
                pack in Drawn(pack.openVersion, tells: pack.tells)
            }
        }
    }
}

extension ScrutinySite {
    /// The pack that somebody puts forward, approves or reads.
    func toApprove(_ inquiry: Inquiry, _ request: Request) -> PaperToApprove {
        PaperToApprove(inquiry, registry, request.trace, telling: telling, gate: gate)
    }
}
