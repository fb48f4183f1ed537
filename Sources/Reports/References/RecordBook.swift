import Consultation
import Dates
import Meetings
package import Partnership
package import Planning
import Scrutiny
package import Storage

/// The plans, reviews and groups that a report refers to, as far as its reader may see them.
package struct RecordBook: Sendable {
    typealias Plan = PlanFacts
    var plans: [Plan] = []
    /// The plan that the text is written under, by which “this plan” is told; nothing where it is under none.
    var here: Plan?
    var reviews: [Review] = []
    var waves: [WaveFacts] = []
    var groups: [GroupLayers] = []
    /// Of groups, agencies and committees, by what asks for them.
    var tables: [RecordReference: RecordTable] = [:]
    /// What appendices are drawn from.
    var extracts: [AppendixExtract: DrawnExtract] = [:]

    /// What a text calls the plan that it is written under.
    static let thisPlan = "this plan"

    struct Review: Hashable, Sendable {
        var title: String
        var questions: [Question]
        /// All that it is told of.
        var things: Set<Thing> = []
    }

    struct Question: Hashable, Sendable {
        var theme: String
        /// Of the answers to it.
        var states: [AnswerState]
    }

    package init() {}

    /// How answers stand, in the order in which a table has them.
    static var states: [(state: AnswerState, said: String)] { AnswerState.allCases.map { ($0, $0.said) } }

    /// The one plan that has `part` in its name or its partnership's; nothing where there are several.
    func plan(_ part: String) -> Plan? {
        if part == Self.thisPlan { return here }
        return one(plans) {
            [$0.name, $0.body]
        } named: {
            part
        }
    }

    func review(_ part: String) -> Review? {
        one(reviews) {
            [$0.title]
        } named: {
            part
        }
    }

    /// The latest wave of the one survey that has `part` in its title.
    func wave(_ part: String) -> WaveFacts? {
        one(waves) {
            [$0.title]
        } named: {
            part
        }
    }

    /// The one group that has `part` in its name.
    func group(_ part: String) -> GroupLayers? {
        one(groups) {
            [$0.name]
        } named: {
            part
        }
    }

    private func one<Record>(_ all: [Record], _ names: (Record) -> [String], named part: () -> String) -> Record? {
        onlyOne(all, names, named: part())
    }

    /// All that the viewer may see of what the texts refer to; nothing is asked where they refer to no record.
    package static func look(
        _ texts: [String], _ registry: Registry, _ trace: Trace, here: ID<Planning.Plan>? = nil
    ) async throws -> RecordBook {
        let asked = texts.flatMap { ReportText($0).placings }.compactMap { placing -> RecordReference? in
            guard case .record(let record) = placing.reference else { return nil }
            return record
        }
        var book = RecordBook()
        let today = trace.at.localDay
        if let here, let whole = try await registry.wholePlan(here, trace) {
            book.here = PlanFacts(whole, today: today)
        }
        for name in Set(asked.filter { $0.what.isOf == .plan }.map(\.name)).sorted() where name != thisPlan {
            let found = try await registry.plans(trace, named: name)
            for plan in found {
                guard let whole = try await registry.wholePlan(plan.id, trace) else { continue }
                let facts = PlanFacts(whole, today: today)
                if !book.plans.contains(facts) { book.plans.append(facts) }
            }
        }
        if asked.contains(where: { $0.what.isOf == .survey }) { book.waves = try await registry.waveFacts(trace) }
        if asked.contains(where: { $0.what.isOf == .group }) {
            book.groups = try await registry.groupLayers(trace, on: today)
        }
        book.tables = try await RecordTable.look(asked.filter { $0.what.isOf.everyone != nil }, registry, trace)
        guard asked.contains(where: { $0.what.isOf == .review }) else { return book }
        let viewer = trace.viewer
        for inquiry in try await registry.look(Inquiries(viewer: viewer), trace) {
            let questions = try await registry.look(Questions(viewer: viewer, inquiry: inquiry.id), trace)
            let answers = try await registry.look(Answers(viewer: viewer, inquiry: inquiry.id), trace)
            book.reviews.append(
                Review(
                    title: inquiry.title,
                    questions: questions.map { question in
                        Question(
                            theme: question.theme,
                            states: answers.filter { $0.question == question.id }.map(\.state))
                    }, things: Set([inquiry.thing] + questions.map(\.thing) + answers.map(\.thing))))
        }
        return book
    }
}

/// The one record that has `part` in a name; nothing where there are several.
func onlyOne<Record>(_ all: [Record], _ names: (Record) -> [String], named part: String) -> Record? {
    let wanted = Array(part.lowercased().utf8)
    let found = all.filter { record in names(record).contains { Array($0.lowercased().utf8).contains(wanted) } }
    return found.count == 1 ? found[0] : nil
}
