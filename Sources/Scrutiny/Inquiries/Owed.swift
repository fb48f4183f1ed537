package import Dates
package import Partnership
import Procedures
package import Storage

/// What one body owes the committees: answers, and responses to recommendations.
package struct Owed: Hashable, Sendable {
    package var body: String
    /// Nothing where the viewer may not know which.
    package var agency: ID<Agency>?
    /// The answers, with the set and the number of their question.
    package var answers: [(set: String, number: Int, answer: QuestionAnswer)] = []
    package var responses: [Recommendation] = []
    /// What it was asked for after an answer, with the set and the number of the question.
    package var followUps: [(set: String, number: Int, one: FollowUp)] = []
    package var today: Day
    /// When and how it was reminded of any of this, latest first.
    package var reminded: [String] = []

    package static func == (one: Owed, other: Owed) -> Bool { one.body == other.body && one.reminder == other.reminder }
    package func hash(into hasher: inout Hasher) { hasher.combine(body) }

    /// How late the latest is; nothing where all is in time.
    package var late: Int? {
        (answers.compactMap { $0.answer.late(on: today) } + responses.compactMap { $0.nextDue?.late(on: today) }
            + followUps.compactMap { $0.one.late(on: today) }).max()
    }

    /// A reminder as it can be sent to that body.
    package var reminder: String {
        let lines = reminderLines
        return ([lines.head] + lines.points.map { "- \($0)" }).joined(separator: "\n")
    }

    /// What the reminder begins with, and what is owed, a set of questions or a recommendation a point.
    package var reminderLines: (head: String, points: [String]) {
        let asked = Dictionary(grouping: answers) { $0.set }.sorted { $0.key < $1.key }.map { set, lines in
            let numbers = lines.map { String($0.number) }.joined(separator: ", ")
            let due = lines.map { $0.answer.due }.min() ?? today
            let late = lines.compactMap { $0.answer.late(on: today) }.max()
            return
                "\(set): \(lines.count == 1 ? "question" : "questions") \(numbers), due by \(due.said)\(late.map { " (\($0) \($0 == 1 ? "day" : "days") late)" } ?? "")"
        }
        let made = responses.map { "Recommendation \($0.reference): \($0.dueSaid(on: today))" }
        let more = followUps.map { set, number, one in
            "\(set): \(one.form == .asked ? "what was asked for after question" : "what was promised in the answer to question") \(number)\(one.text.isEmpty ? "" : ", \(one.text)"). \(one.standing(on: today))"
        }
        return ("\(body) owes the committee:", asked + more + made)
    }

    /// Every body that owes something, latest first. One of which the viewer may not know has no name here. Of a set that is
    /// still being drafted, or kept for a paper, nothing is owed.
    ///
    /// - Parameter committee: Of one committee; of all, and what bodies outside recommended, where nothing is said.
    package static func look(
        _ registry: Registry, _ viewer: Viewer, _ trace: Trace, on today: Day, to committee: ID<Committee>? = nil
    ) async throws -> [Owed] {
        let agencies = try await registry.look(Agencies(viewer: viewer, on: today), trace)
        let sets = try await registry.look(Inquiries(viewer: viewer), trace)
            .filter { $0.asked <= today && !$0.isKept && (committee == nil || $0.committee == committee) }
        let reminders = try await registry.look(Reminders(viewer: viewer, committee: committee), trace)
        var owed: [String: Owed] = [:]
        func name(_ id: ID<Agency>) -> String {
            let known = agencies.first { $0.id == id }
            let name = known?.name ?? "Another body"
            if owed[name] == nil { owed[name] = Owed(body: name, agency: known?.id, today: today) }
            return name
        }
        for line in try await registry.look(Outstanding(viewer: viewer), trace) {
            guard let set = sets.first(where: { $0.id == line.inquiry }) else { continue }
            let body = name(line.answer.agency)
            owed[body]?.answers.append((set.title, line.number, line.answer))
        }
        for line in try await registry.look(FollowUpsInSets(viewer: viewer), trace) {
            guard let set = sets.first(where: { $0.id == line.inquiry }) else { continue }
            let body = name(line.agency)
            // What an exempt answer is about is told in no reminder.
            var one = line.one
            if line.isExempt || one.hidden.contains(.text) { one.text = "" }
            owed[body]?.followUps.append((set.title, line.number, one))
        }
        for one in try await registry.look(Recommendations(viewer: viewer), trace)
        where one.nextDue != nil && (committee == nil || one.committee == committee) {
            let body = name(one.agency)
            owed[body]?.responses.append(one)
        }
        for (body, one) in owed { owed[body]?.reminded = reminders.said(about: one) }
        return owed.values.sorted { ($1.late ?? -1, $0.body) < ($0.late ?? -1, $1.body) }
    }
}
