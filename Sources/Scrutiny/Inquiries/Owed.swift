package import Dates
package import Partnership
import Procedures
import Storage

/// What one body owes the committees: answers, and responses to recommendations.
package struct Owed: Hashable, Sendable {
    package var body: String
    /// The answers, with the set and the number of their question.
    package var answers: [(set: String, number: Int, answer: QuestionAnswer)] = []
    package var responses: [Recommendation] = []
    package var today: Day

    package static func == (one: Owed, other: Owed) -> Bool { one.body == other.body && one.reminder == other.reminder }
    package func hash(into hasher: inout Hasher) { hasher.combine(body) }

    /// How late the latest is; nothing where all is in time.
    package var late: Int? {
        (answers.compactMap { $0.answer.late(on: today) } + responses.compactMap { $0.nextDue?.late(on: today) }).max()
    }

    /// A reminder as it can be sent to that body.
    package var reminder: String {
        let asked = Dictionary(grouping: answers) { $0.set }.sorted { $0.key < $1.key }.map { set, lines in
            let numbers = lines.map { String($0.number) }.joined(separator: ", ")
            let due = lines.map { $0.answer.due }.min() ?? today
            let late = lines.compactMap { $0.answer.late(on: today) }.max()
            return
                "- \(set): \(lines.count == 1 ? "question" : "questions") \(numbers), due by \(due.said)\(late.map { " (\($0) \($0 == 1 ? "day" : "days") late)" } ?? "")"
        }
        let made = responses.map { "- Recommendation \($0.reference): \($0.dueSaid(on: today))" }
        return (["\(body) owes the committee:"] + asked + made).joined(separator: "\n")
    }

    /// Every body that owes something, latest first. One of which the viewer may not know has no name here.
    package static func look(
        _ registry: Registry, _ viewer: Viewer, _ trace: Trace, on today: Day
    ) async throws -> [Owed] {
        let agencies = try await registry.look(Agencies(viewer: viewer, on: today), trace)
        let sets = try await registry.look(Inquiries(viewer: viewer), trace)
        func name(_ id: ID<Agency>) -> String { agencies.first { $0.id == id }?.name ?? "Another body" }
        var owed: [String: Owed] = [:]
        for line in try await registry.look(Outstanding(viewer: viewer), trace) {
            guard let set = sets.first(where: { $0.id == line.inquiry }) else { continue }
            let body = name(line.answer.agency)
            owed[body, default: Owed(body: body, today: today)].answers.append((set.title, line.number, line.answer))
        }
        for one in try await registry.look(Recommendations(viewer: viewer), trace) where one.nextDue != nil {
            let body = name(one.agency)
            owed[body, default: Owed(body: body, today: today)].responses.append(one)
        }
        return owed.values.sorted { ($1.late ?? -1, $0.body) < ($0.late ?? -1, $1.body) }
    }
}
