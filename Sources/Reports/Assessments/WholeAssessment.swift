import Approvals
import Consultation
package import Dates
import Markup
package import Partnership
package import Planning
package import Storage

/// A strategic assessment with all that is made of it, as one viewer may see it.
package struct WholeAssessment: Sendable {
    package var assessment: StrategicAssessment
    package var plan: Plan
    /// In the order of the law.
    var parts: [Part]
    var moves: [AssessmentMove] = []
    /// The priorities that follow from it.
    var followers: [ID<Priority>] = []
    /// What somebody else than its authors judged to be no risk; none where not all that is held may be read.
    var clearances: [Clearance] = []
    /// What is held of its references.
    var held: HeldFigures
    /// What they read now, as far as the viewer may see.
    var told: ToldReferences

    /// One of its matters, as it is written and as it is read.
    struct Part: Hashable, Sendable {
        var part: AssessmentPart
        var text: String
        /// With its references given in words.
        var told: String
        var unknown: [String]
        var figures: [PlacedFigure]
        var version: Int
        var hidden: Set<Field> = []

        var isEmpty: Bool { trimmed(text).isEmpty }
    }

    /// Every figure that is set in by reference, in the order in which it is read.
    package var placed: [PlacedFigure] {
        parts.flatMap { part in
            part.figures.map { figure in
                var figure = figure
                figure.place = part.part.title
                return figure
            }
        }
    }

    /// By which it is known that nobody wrote any of it meanwhile.
    var versions: Int { parts.map(\.version).reduce(0, +) }

    /// Every reference once, by what stands in braces, with the part in which it stands first.
    var references: [(words: String, place: String)] {
        var (found, known) = ([(words: String, place: String)](), Set<String>())
        for part in parts {
            for placing in ReportText(part.text).placings where known.insert(placing.words).inserted {
                found.append((placing.words, part.part.title))
            }
        }
        return found
    }

    /// What each reads now, by what stands in braces.
    var present: [String: String] {
        Dictionary(told.values.map { ($0.words, $0.text) }, uniquingKeysWith: { one, _ in one })
    }

    /// As a page shows it; what is shown is noted in `trace`.
    package static func look(
        _ id: ID<StrategicAssessment>, _ registry: Registry, _ trace: Trace, figures: any FigureSource
    ) async throws -> WholeAssessment? {
        let viewer = trace.viewer
        guard let found = try await registry.look(Assessments(viewer: viewer), trace).first(where: { $0.id == id }),
            let plan = try await registry.wholePlan(found.plan, trace)?.plan
        else { return nil }
        let texts = try await registry.look(AssessmentTexts(viewer: viewer, assessment: id), trace)
        let book = try await ReferenceBook.look(
            texts.map(\.text), registry, trace, figures: figures, here: found.plan)
        let held = try await HeldFigures.look(id, registry, trace)
        var whole = WholeAssessment(assessment: found, plan: plan, texts, book, held)
        whole.moves = try await registry.look(AssessmentMoves(viewer: viewer, assessment: id), trace)
        if held.closed.isEmpty {
            whole.clearances = try await registry.look(AssessmentClearances(viewer: viewer, assessment: id), trace)
                .filter { !$0.hidden.contains(.text) }.map(\.clearance)
        }
        whole.followers = try await registry.look(AssessmentFollowers(viewer: viewer, assessment: id), trace)
            .map(\.priority)
        return whole
    }

    /// What the assessment of a plan could begin with, without one being kept.
    package static func drafted(
        _ whole: WholePlan, last: Month, _ registry: Registry, _ trace: Trace, figures: any FigureSource
    ) async throws -> WholeAssessment {
        let today = trace.at.localDay
        let assessment = StrategicAssessment(
            id: .new(), plan: whole.plan.id, body: whole.plan.body,
            year: FinancialYear(containing: Month(containing: today)), last: last, drafter: nil, since: today)
        let texts = try await begun(whole, Period(12, to: last), registry, trace, figures: figures).map {
            AssessmentText(assessment: assessment.id, matter: $0.key, text: $0.value, version: 0)
        }
        let book = try await ReferenceBook.look(
            texts.map(\.text), registry, trace, figures: figures, here: whole.plan.id)
        return WholeAssessment(assessment: assessment, plan: whole.plan, texts, book)
    }

    /// What its parts begin with.
    ///
    /// - Parameter about: The priority or emerging issue that a profile explains, by its name.
    package static func begun(
        _ whole: WholePlan, _ period: Period, about: String? = nil, _ registry: Registry, _ trace: Trace,
        figures: any FigureSource
    ) async throws -> [AssessmentPart.Matter: String] {
        AssessmentDraft(
            plan: PlanFacts(whole, today: trace.at.localDay), areas: whole.areas, period: period,
            waves: try await registry.waveFacts(trace), about: about, figures: figures
        ).texts
    }

    init(
        assessment: StrategicAssessment, plan: Plan, _ texts: [AssessmentText], _ book: ReferenceBook,
        _ held: HeldFigures = HeldFigures()
    ) {
        (self.assessment, self.plan, self.held) = (assessment, plan, held)
        told = ToldReferences(texts.map(\.text), book)
        parts = AssessmentPart.parts(of: plan.nation, assessment.sort).map { part in
            let text = texts.first { $0.matter == part.matter }
            let told = ReportText(text?.text ?? "").filled { held.told($0, now: book.told($0)) }
            return Part(
                part: part, text: text?.text ?? "", told: told.text, unknown: told.unknown, figures: told.figures,
                version: text?.version ?? 0, hidden: text?.hidden ?? [])
        }
    }
}
