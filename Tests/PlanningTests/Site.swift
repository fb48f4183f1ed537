import Aldermouth
import Approvals
import Dates
import Documents
import Foundation
import Meetings
import Partnership
import Scrutiny
import Storage

@testable import Planning

extension Aldermouth {
    /// A registry of its own for one test, with the tables of planning and of the partnership.
    static func planning(on engine: Engine) async throws -> Registry {
        let database = try await database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, scrutinyMigrations, approvalsMigrations,
                documentsMigrations))
        return Registry(database, RecordKeeper(database, recordKeys), sealing: sealing)
    }

    static func trace(_ viewer: Viewer = .planner) -> Trace { Trace(viewer, at: now, route: "test") }
}

/// The readable files of the published papers' plans.
enum ExamplePlan: String, CaseIterable {
    case bolsover = "bolsover-2023"
    case northEastDerbyshire = "north-east-derbyshire-2023"
    case bassetlawNewarkSherwood = "bassetlaw-newark-sherwood-2023"
    case centralBedfordshire = "central-bedfordshire-2016"

    var text: String {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/plans")
            return try String(contentsOf: root.appending(path: rawValue + ".txt"), encoding: .utf8)
        }
    }

    /// Brought in, and read back as whoever brought it in sees it.
    func held(_ registry: Registry) async throws -> WholePlan {
        let command = ImportPlan(text: try text)
        _ = try await registry.write(Aldermouth.trace(), command.run)
        let plans = try await registry.plans(Aldermouth.trace())
        let file = try PlanFile(text)
        guard let plan = plans.first(where: { $0.name == file.plan.name && $0.body == file.plan.body }),
            let whole = try await registry.wholePlan(plan.id, Aldermouth.trace())
        else { throw Missing() }
        return whole
    }

    struct Missing: Error {}
}

extension Written {
    /// What was made; nothing where it was refused.
    var made: One? {
        if case .done(let one) = self { one } else { nil }
    }

    var isNotThere: Bool { if case .notThere = self { true } else { false } }

    /// The fields in which something must be mended.
    var faulty: [String] {
        if case .faults(let faults) = self { faults.map(\.field) } else { [] }
    }
}
