import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// Which priorities hold in a district on a day.
@Suite("Priorities in force")
struct PrioritiesInForceTests {
    /// Source: Newark & Sherwood District Council, paper of 26 June 2023 (paper 003): the plan of the two districts runs from
    /// April 2023 to March 2024; Exclusions is Bassetlaw's alone, and Gypsy and Travellers is Newark's.
    @Test(arguments: Engine.tested)
    func `a priority of another district alone is not told, and none on a day on which the plan does not run`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        _ = try await ExamplePlan.bassetlawNewarkSherwood.held(registry)
        func names(_ code: String, _ day: Day) async throws -> [String] {
            try await registry.prioritiesInForce(in: code, on: day, Aldermouth.trace()).map(\.name)
        }
        let bassetlaw = try await names("E07000171", "2023-06-26")
        let newark = try await names("E07000175", "2023-06-26")
        #expect(bassetlaw.contains("Exclusions (Bassetlaw)") && !newark.contains("Exclusions (Bassetlaw)"))
        #expect(
            newark.contains("Gypsy and Travellers (Newark)") && !bassetlaw.contains("Gypsy and Travellers (Newark)"))
        #expect(bassetlaw.contains("Burglary") && newark.contains("Burglary"))
        #expect(try await names("E07000033", "2023-06-26").isEmpty)
        #expect(try await names("E07000171", "2024-04-01").isEmpty)
    }
}
