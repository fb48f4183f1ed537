import Aldermouth
import Dates
import Evidence
import Foundation
import Markup
import Papers
import Partnership
import Places
import Planning
import Storage
import Testing

@testable import Consultation

/// What the councillors of a ward are told.
@Suite("The briefing of a ward")
struct BriefingTests {
    private func line(_ topic: String, isPast: Bool) -> WardBriefing.Line {
        WardBriefing.Line(
            topic: topic, raised: "6 October 2026", text: "Said of it", promised: "A patrol", isPast: isPast)
    }

    private func briefing(_ lines: [WardBriefing.Line], _ priorities: [PriorityInForce] = []) -> String {
        let paper = WardBriefing(
            ward: .example, recorded: [], raised: lines, priorities: priorities, today: "2026-11-24"
        ).paper
        return paper.html.text
    }

    @Test func `it says how much was raised, and how many promises are past their day`() {
        let text = briefing([
            line("Speeding", isPast: true), line("Burglary", isPast: false), line("Theft", isPast: true),
        ])
        #expect(text.contains("3 things were raised") && text.contains("2 promises are past their day."))
        #expect(text.contains("Briefing for the councillors of Ault Hucknall") && text.contains("Ward of Bolsover"))
        #expect(!briefing([line("Speeding", isPast: false)]).contains("past their day"))
    }

    @Test func `where nothing is known it says so, and is not silent`() {
        let text = briefing([])
        #expect(text.contains("Nothing is written down that was raised in this ward."))
        #expect(text.contains("No plan that covers Bolsover and runs today is held."))
    }

    @Test func `a ward is known with its district, and what is no ward is none`() throws {
        let place = try #require(Gazetteer.embedded.place("E05011983"))
        #expect(Ward(place, in: .embedded) == .example)
        let district = try #require(Gazetteer.embedded.place("E07000033"))
        #expect(Ward(district, in: .embedded) == nil)
    }

    @Test func `without a file of the force it says that nothing is held`() async throws {
        let folder = NSTemporaryDirectory() + "wardmote-briefing-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try await Aldermouth.database(on: .sqlite, inOrder(Migration.all, partnershipMigrations))
        let facts = try await CrimeFacts(folder: folder, database: database, gazetteer: .embedded, at: Aldermouth.now)
        let blocks = RecordsInBrief(
            facts, viewer: .openData, area: "E05011983", now: Aldermouth.now, today: "2026-11-24"
        ).blocks
        guard case .numbered(let words)? = blocks.first, blocks.count == 1 else {
            Issue.record("something is told of what is not held")
            return
        }
        #expect(words.plain.contains("No street-level file of the force is held"))
    }
}
