import ArgumentParser
import Consultation
import Dates
import Evidence
import Foundation
import Meetings
import Partnership
import Places
import Planning
import Scrutiny

/// Everything that was promised or is to be done: of whom, to whom, by when.
struct ActionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "Everything promised or to be done, of meetings, scrutiny, members and plans.",
        discussion: "Those without a day first, then by day. What is exempt or OFFICIAL-SENSITIVE is not among it.")

    @Option(help: "Of one source: meeting, answer, recommendation, member or plan.") var source: Tracked.Source?
    @Option(help: "What is overdue, undated, ended, or all of it; what is open when left out.")
    var which: TrackedAsked.Standing?
    @Option(help: "For one area, by its ONS code.") var area: String?
    @Option(help: "What is local, central or unsaid.") var level: Undertaking.Level?
    @Flag(name: .customLong("csv"), help: "As a table for a spreadsheet.") var isTable = false
    @OptionGroup var data: DataOptions
    @OptionGroup var asked: OnDay

    func run() async throws {
        let today = try asked.day()
        let registry = try await data.openRegistry().registry
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        let trace = Trace(.trackKeeper, at: .present, route: "wardmote actions")
        var lines = try await trackedUndertakings(registry, trace)
        for room in trackedRooms(registry, gazetteer) { lines += try await room(trace, today) }
        let areas = try await plannedAreas(trace, registry, gazetteer)
        let wanted = TrackedAsked(source: source, area: area, level: level, standing: which)
        try await registry.keeper.keep(trace.look())
        if isTable {
            FileHandle.standardOutput.write(Data(trackerTable(lines, wanted, areas, on: today)))
        } else {
            let found = lines.filter { wanted.holds($0, on: today) }.sorted(by: Tracked.isBefore)
            print(found.isEmpty ? "There is none." : found.map { $0.said(on: today, areas) }.joined(separator: "\n"))
        }
    }
}

/// The rooms beside meetings in which something is promised or to be done.
func trackedRooms(_ registry: Registry, _ gazetteer: Gazetteer) -> [Tracked.Asking] {
    [
        trackedAnswers(registry), trackedRecommendations(registry), trackedPromises(registry, gazetteer),
        trackedActions(registry),
    ]
}

extension Viewer {
    /// The operator at the machine, who prints what was promised.
    static let trackKeeper = Viewer(
        purpose: .running,
        rules: [
            Kind.undertaking, .meeting, .group, .answer, .inquiry, .committee, .recommendation, .raisedIssue,
            .plannedAction, .priority, .plan, .agency, .seat,
        ].map { Rule(.keeper, .see, $0) })
}

extension Tracked {
    /// `12 days overdue: A patrol (Police; to Members; due 2 November 2026; for Aldermouth, local)`.
    fileprivate func said(on today: Day, _ areas: PlannedAreas) -> String {
        let day = due.map { "due \($0.said)" } ?? dueSaid.lowercased()
        let more = ([whose, "to \(to)", day] + [areas.inBrief(scope).joined(separator: ", ")]).filter { !$0.isEmpty }
        return "\(stateSaid(on: today)): \(text) (\(kind); \(more.joined(separator: "; ")))"
    }
}

extension Tracked.Source: ExpressibleByArgument {}
extension TrackedAsked.Standing: ExpressibleByArgument {}
extension Undertaking.Level: ExpressibleByArgument {}
