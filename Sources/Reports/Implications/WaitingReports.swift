import Dates
package import Pages
import Partnership
import Procedures
import Storage

/// What committee reports wait for from whoever asks: implications that their seat signs, and reports of others that they may
/// approve.
package func reportsWaiting(_ site: ReportsSite) -> ToDo.Asking {
    { request in
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        let reports = try await registry.look(CommitteeReports(viewer: viewer), trace)
        let signing = try await registry.look(ReportImplications(viewer: viewer), trace)
            .filter { one in !one.isSigned && one.seat.map(viewer.seats.contains) == true }
            .map { one in
                let report = reports.first { $0.id == one.report }
                return ToDo(
                    "Implication to sign", "\(one.subject): \(report?.header.title ?? "a report")",
                    at: Addresses.implication(one.id), due: report?.header.day)
            }
        var approving: [ToDo] = []
        for report in reports where report.stage == .marked && viewer.may(.change, report.thing, now: request.now) {
            let id = report.id
            let authors = try await registry.database.read { try CommitteeReport.find(id, $0)?.authors($0) } ?? []
            guard let person = viewer.person, !authors.contains(person) else { continue }
            approving.append(
                ToDo(
                    "Report to approve", report.header.title, at: Addresses.report(report.id), due: report.header.day))
        }
        return signing + approving
    }
}
