import Aldermouth
import Approvals
import Dates
import Pages
import Partnership
import Scrutiny
import Storage
import Testing

/// Two councils may give a committee the same name. A table then says whose it means, or is refused.
@Suite("Committees of one name")
struct CommitteesOfOneNameTests {
    private static let there = [
        ImportScrutiny.File(
            "agencies.csv",
            """
            agency,short,standing,from
            Aldermouth Borough Council,Aldermouth BC,responsible,2007-08-01
            Harrowfen District Council,Harrowfen DC,responsible,2007-08-01
            """),
        ImportScrutiny.File(
            "committees.csv",
            """
            council,committee,jurisdiction,from,until
            Aldermouth BC,Communities Committee,england,2024-05-14,
            Harrowfen DC,Communities Committee,england,2024-05-14,
            """),
    ]

    private func take(_ meetings: String, on engine: Engine) async throws -> Registry {
        let database = try await Aldermouth.database(
            on: engine, inOrder(partnershipMigrations, scrutinyMigrations, approvalsMigrations))
        let registry = Registry(
            database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        _ = try await registry.write(
            Trace(.scrutinyKeeper, at: Aldermouth.now, route: "test"),
            ImportScrutiny(
                files: Self.there + [ImportScrutiny.File("meetings.csv", meetings)], today: "2026-11-27",
                telling: AsWritten()
            ).run)
        return registry
    }

    @Test(arguments: Engine.tested)
    func `a table says whose committee it means`(engine: Engine) async throws {
        let registry = try await take(
            "council,committee,day,address\nHarrowfen DC,Communities Committee,2026-12-01,Harrowfen\n", on: engine)
        let whose = try await registry.database.read {
            try $0.value(
                """
                SELECT agency.short_name FROM committee_meeting JOIN committee ON committee.id = committee_meeting.committee
                JOIN agency ON agency.id = committee.council
                """, as: String.self)
        }
        #expect(whose == "Harrowfen DC")
    }

    @Test func `a table that does not say is refused, with what would say it`() async throws {
        do {
            _ = try await take("committee,day,address\nCommunities Committee,2026-12-01,Harrowfen\n", on: .sqlite)
            Issue.record("It was taken.")
        } catch let refused as ImportRefused {
            #expect(
                refused.description
                    == "meetings.csv, line 2, column committee: There are several committees “Communities Committee”. Say whose it is in a column “council”."
            )
        }
    }
}

extension ImportScrutiny.File {
    fileprivate init(_ name: String, _ text: String) { self.init(name, Array((text + "\n").utf8)) }
}
