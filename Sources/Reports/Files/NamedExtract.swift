import Partnership
import Planning
import Storage

/// The paper that an appendix is drawn from, as a file names it: an assessment or a problem profile by its title.
package struct NamedExtract: Hashable, Sendable {
    var line = 0
    /// `Strategic assessment, 2026/27`.
    var title: String
    /// The partnership, and the plan that it tells of; empty where the title alone says which.
    var whose = ""
    var plan = ""
    var edition = Edition.latest
    /// None for the whole paper.
    var parts: [Part] = []

    enum Edition: Hashable {
        case latest, inWork
        case number(Int)

        init?(_ text: String) {
            if text == "in-work" {
                self = .inWork
            } else {
                guard let number = Int(text), number > 0 else { return nil }
                self = .number(number)
            }
        }
    }

    struct Part: Hashable {
        var line = 0
        var matter: AssessmentPart.Matter
    }

    init(title: String, plan: String = "", parts: [AssessmentPart.Matter] = []) {
        (self.title, self.plan, self.parts) = (title, plan, parts.map { Part(matter: $0) })
    }

    /// Nothing where the block has words of its own alone.
    init?(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        let drawn = try reader.one("drawn-from")
        let (whose, plan) = (try reader.text("whose"), try reader.text("plan"))
        let edition = try reader.read("edition", "an edition, such as 2, or in-work", Edition.init)
        let parts = reader.all("part")
        guard let drawn, !drawn.value.isEmpty else {
            guard drawn == nil, whose.isEmpty, plan.isEmpty, edition == nil, parts.isEmpty else {
                throw PlanFileRefusal(
                    drawn?.number ?? reader.first.number, "Say with “drawn-from” which paper it is drawn from.")
            }
            return nil
        }
        (line, title, self.whose, self.plan) = (drawn.number, drawn.value, whose, plan)
        self.edition = edition ?? .latest
        for part in parts {
            guard let matter = AssessmentPart.Matter(rawValue: part.value) else {
                let known = AssessmentPart.Matter.allCases.map(\.rawValue).joined(separator: ", ")
                throw PlanFileRefusal(part.number, "“\(part.value)” is none of \(known).")
            }
            self.parts.append(Part(line: part.number, matter: matter))
        }
    }
}

extension NamedExtract {
    /// The paper itself, as far as whoever writes may read it.
    ///
    /// - Throws: ``PlanFileRefusal`` where there is no such paper, no such edition of it, or no such part.
    func found(_ writing: Writing) throws -> AppendixExtract {
        let papers = try papers(writing)
        guard let paper = papers.first else {
            throw PlanFileRefusal(line, "There is no assessment or problem profile “\(title)”\(ofWhom) to draw from.")
        }
        guard papers.count == 1 else {
            throw PlanFileRefusal(
                line, "Several papers are called “\(title)”\(ofWhom). Say with “whose” and “plan” which is meant.")
        }
        let asked = parts.map(\.matter)
        let extract = AppendixExtract(
            assessment: paper.id, edition: try edition(of: paper, writing),
            matters: AssessmentPart.Matter.allCases.filter(asked.contains))
        guard let held = try extract.held(writing) else {
            throw PlanFileRefusal(line, "“\(title)” is not shared with you.")
        }
        for part in parts where !held.contains(part.matter) {
            let known = held.map(\.rawValue).joined(separator: ", ")
            throw PlanFileRefusal(
                part.line, "“\(title)” has no part “\(part.matter.rawValue)”. It has \(known).")
        }
        return extract
    }

    private var ofWhom: String {
        (whose.isEmpty ? "" : " of \(whose)") + (plan.isEmpty ? "" : " that tells of the plan “\(plan)”")
    }

    private func papers(_ writing: Writing) throws(StorageError) -> [StrategicAssessment] {
        let all = try writing.connection.look(Assessments(viewer: writing.viewer), at: writing.now)
        var found: [StrategicAssessment] = []
        for one in all where one.title.utf8.elementsEqual(title.utf8) {
            guard whose.isEmpty || one.body.utf8.elementsEqual(whose.utf8) else { continue }
            if plan.isEmpty {
                found.append(one)
                continue
            }
            let told = try writing.connection.first(
                "SELECT \(Plan.columns) FROM plan WHERE id = \(one.plan)", as: Plan.self)
            if let told, writing.may(.see, told.thing), told.name.utf8.elementsEqual(plan.utf8) { found.append(one) }
        }
        return found
    }

    /// Nothing for what is in work.
    private func edition(of paper: StrategicAssessment, _ writing: Writing) throws -> ID<AssessmentEdition>? {
        let editions = try writing.connection.look(AssessmentEditions(viewer: writing.viewer), at: writing.now)
            .filter { $0.assessment == paper.id && !$0.hidden.contains(.text) }
        switch edition {
        case .latest:
            guard let latest = editions.max(by: { $0.number < $1.number }) else {
                throw PlanFileRefusal(
                    line,
                    "“\(title)” has no edition yet. What is in work is drawn with “edition: in-work”, into an exempt appendix."
                )
            }
            return latest.id
        case .number(let number):
            guard let one = editions.first(where: { $0.number == number }) else {
                throw PlanFileRefusal(line, "“\(title)” has no edition \(number).")
            }
            return one.id
        case .inWork:
            guard paper.stage != .published else {
                throw PlanFileRefusal(
                    line, "“\(title)” is published, and nothing of it is in work. Leave “edition” out for the latest.")
            }
            return nil
        }
    }
}

extension NamedExtract {
    /// As a file tells it; nothing where the paper is not among what was looked at.
    init?(
        _ extract: AppendixExtract, _ papers: [StrategicAssessment], _ editions: [AssessmentEdition], _ plans: [Plan]
    ) {
        guard let paper = papers.first(where: { $0.id == extract.assessment }) else { return nil }
        self.init(
            title: paper.title, plan: plans.first { $0.id == paper.plan }?.name ?? "", parts: extract.matters)
        (whose, edition) = (paper.body, .inWork)
        guard let id = extract.edition else { return }
        guard let number = editions.first(where: { $0.id == id })?.number else { return nil }
        edition = .number(number)
    }
}
