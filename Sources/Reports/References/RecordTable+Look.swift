import Dates
import Initiatives
import Markup
import Meetings
import Partnership
import Places
import Planning
import Scrutiny
import Storage

extension RecordTable {
    /// The table of each reference, as the viewer may see it; nothing where nobody is called so, or several are.
    static func look(
        _ asked: [RecordReference], _ registry: Registry, _ trace: Trace
    ) async throws -> [RecordReference: RecordTable] {
        var tables: [RecordReference: RecordTable] = [:]
        guard !asked.isEmpty else { return tables }
        let (viewer, today) = (trace.viewer, trace.at.localDay)
        let agencies = try await registry.look(Agencies(viewer: viewer, on: today), trace)
        let groups = try await registry.look(Groups(viewer: viewer, on: today, withPast: true), trace)
        let committees = try await registry.look(Committees(viewer: viewer), trace)
        for reference in Set(asked) {
            let owner = reference.what.isOf
            let isOfAll = !reference.isOfAgency && owner.everyone == reference.name
            func named<Record>(_ all: [Record], _ names: (Record) -> [String]) -> Record? {
                // A name in full is meant even where it is a part of another.
                let full = all.filter { names($0).contains(reference.name) }
                return full.count == 1 ? full[0] : onlyOne(all, names, named: reference.name)
            }
            let agency = reference.isOfAgency ? named(agencies) { [$0.name, $0.shortName] } : nil
            let group = isOfAll || reference.isOfAgency ? nil : named(groups) { [$0.name] }
            let isWhole = owner.sees(with: viewer, now: trace.at)
            var table: RecordTable?
            switch owner {
            case .recommendations:
                let committee = isOfAll ? nil : named(committees) { [$0.name] }
                guard isOfAll || committee != nil else { continue }
                let found = try await registry.look(Recommendations(viewer: viewer), trace).filter { one in
                    (committee == nil ? one.committee != nil : one.committee == committee?.id)
                        && (reference.months?.contains(Month(containing: one.made)) ?? true)
                }
                table = RecordTable(found, of: committee?.name, reference.months, agencies, on: today)
            case .supply:
                guard isOfAll || agency != nil, let months = reference.months else { continue }
                let facts = try await registry.supplyFacts(months, agency: agency?.id, trace, on: today)
                table = RecordTable(facts, of: agency?.name, months)
            case .attendance:
                guard isOfAll || agency != nil || group != nil, let months = reference.months else { continue }
                let facts = try await registry.attendanceFacts(months, group: group?.id, agency: agency?.id, trace)
                table = RecordTable(facts, group: group?.name, agency: agency?.name, months)
            case .undertakings:
                guard isOfAll || agency != nil || group != nil else { continue }
                let facts = try await registry.undertakingFacts(
                    reference.what == .commitmentTable ? .commitment : .action, in: reference.months,
                    group: group?.id, agency: agency?.id, trace, on: today)
                table = RecordTable(facts, reference, group: group?.name, agency: agency?.name)
            case .posts, .duties, .training:
                guard isOfAll || agency != nil else { continue }
                table = try await look(owner, agency, reference.months, registry, trace)
            case .plan, .review, .survey, .group: continue
            }
            table?.isWhole = isWhole
            tables[reference] = table
        }
        return tables
    }

    /// Of posts, duties and training: those of an agency, or all.
    private static func look(
        _ owner: RecordReference.Owner, _ agency: Agency?, _ months: Period?, _ registry: Registry, _ trace: Trace
    ) async throws -> RecordTable? {
        let today = trace.at.localDay
        switch owner {
        case .posts:
            let facts = try await registry.postFacts(hostedBy: agency?.id, trace, on: today, .embedded)
            return RecordTable(facts, of: agency?.name, on: today)
        case .duties:
            return RecordTable(
                try await registry.dutyFacts(of: agency?.id, trace, on: today), of: agency?.name, on: today)
        case .training:
            guard let months else { return nil }
            let facts = try await registry.trainingFacts(months, by: agency?.id, trace, on: today)
            return RecordTable(facts, by: agency?.name, months)
        default: return nil
        }
    }
}

extension RecordReference.Owner {
    /// What a table of it tells of.
    private var kinds: [Kind] {
        switch self {
        case .attendance: [.meeting, .group, .seat, .agency]
        case .undertakings: [.undertaking, .meeting, .group, .seat, .agency]
        case .recommendations: [.recommendation, .committee, .agency]
        case .supply: [.supply, .agency]
        case .posts: [.post, .agency]
        case .duties: [.duty, .seat, .agency]
        case .training: [.trainingSession, .agency]
        case .plan, .review, .survey, .group: []
        }
    }

    /// Whether nothing of its kinds is kept from the viewer. Who is kept from one thing is taken to be kept from one that
    /// the table tells of, so that it says nothing of which.
    fileprivate func sees(with viewer: Viewer, now: Instant) -> Bool {
        kinds.allSatisfy { kind in
            viewer.kept(from: kind) == [0] && viewer.may(.see, Thing(kind), now: now)
                && (kind != .meeting || self != .attendance
                    || viewer.sight(of: .meeting, now: now).contains(.attendance))
        }
    }
}
