import Aldermouth
import Approvals
import Dates
import Documents
import Meetings
import Partnership
import Planning
import Storage

@testable import Initiatives

extension Aldermouth {
    /// A registry of its own for one test, with the tables of initiatives and what they stand on, a council, the police and a
    /// plan with two priorities.
    static func initiatives(on engine: Engine) async throws -> Registry {
        let database = try await database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, initiativesMigrations,
                approvalsMigrations, documentsMigrations))
        let registry = Registry(database, RecordKeeper(database, recordKeys), sealing: sealing)
        try await database.write { connection in
            try Agency(
                id: ID(1), name: "Aldermouth District Council", shortName: "Council", standing: .responsible,
                from: "2024-04-01"
            ).insert(connection)
            try Agency(
                id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01"
            ).insert(connection)
            for (seat, agency) in [(11, 1), (14, 2), (15, 2)] as [(Int64, Int64)] {
                try Seat(id: ID(seat), agency: ID(agency), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        _ = try await registry.write(Aldermouth.trace(.planner), ImportPlan(text: planText).run)
        return registry
    }

    static let planText = """
        plan: Safer Aldermouth
        partnership: Aldermouth Community Safety Partnership
        from: 2025-04-01
        until: 2028-03-31
        area: E07000033

        priority: The quay
        definition: Noise and damage on the quay after dark
        aim: crime-and-disorder

        priority: Somewhere to go
        definition: Young people in the evening
        aim: crime-and-disorder
        """

    static func trace(_ viewer: Viewer = .initiativesKeeper) -> Trace { Trace(viewer, at: now, route: "test") }
}

extension Registry {
    func priority(_ name: String) async throws -> ID<Priority>? {
        try await database.read { try $0.value("SELECT id FROM priority WHERE name = \(name)", as: ID<Priority>.self) }
    }
}

extension Written {
    /// What was made; nothing where it was refused.
    var made: One? {
        if case .done(let one) = self { one } else { nil }
    }

    /// The fields in which something must be mended.
    var faulty: [String] {
        if case .faults(let faults) = self { faults.map(\.field) } else { [] }
    }

    var isStale: Bool {
        if case .stale = self { true } else { false }
    }
}
