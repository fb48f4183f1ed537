package import Dates
package import Partnership
package import Storage

/// Begins the strategic assessment of a year, or a profile of one problem, with what each part can be begun with.
package struct BeginAssessment: Sendable {
    package var plan: ID<Plan>
    package var year: FinancialYear
    package var last: Month
    /// What its parts begin with; those that are left out begin empty.
    package var texts: [AssessmentPart.Matter: String]

    /// What a profile explains; nothing for the yearly one.
    package var problem: StrategicAssessment.Problem?

    package init(
        plan: ID<Plan>, year: FinancialYear, last: Month, texts: [AssessmentPart.Matter: String],
        problem: StrategicAssessment.Problem? = nil
    ) { (self.plan, self.year, self.last, self.texts, self.problem) = (plan, year, last, texts, problem) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let connection = writing.connection
        guard let running = try Plan.find(plan, connection), writing.may(.see, running.thing) else { return .notThere }
        let assessment = StrategicAssessment(
            id: .new(), plan: plan, body: running.body, year: year, last: last, drafter: writing.viewer.person,
            since: writing.now.localDay, problem: problem)
        if let place = problem?.place {
            guard try writing.plan(of: place) == plan else { return .notThere }
        }
        guard writing.may(.add, assessment.thing) else { return .notThere }
        var faults = last.faults(year, on: writing.now.localDay)
        let held = try connection.value(
            """
            SELECT COUNT(*) FROM assessment
            WHERE  plan = \(plan) AND year = \(year.begins) AND priority IS NULL AND issue IS NULL
            """, as: Int.self)
        if let problem {
            faults.check(problem.name, "problem-name", "the problem, in a few words")
        } else if held != 0 {
            faults.append(Fault("assessment-year", "There is an assessment of \(year.said) under this plan already."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version, name,
                priority, issue)
            VALUES (\(assessment.id), \(plan), \(assessment.body), \(year.begins), \(last), \(assessment.drafter),
                \(assessment.stage), \(assessment.since), \(assessment.procedure), 1, \(problem?.name ?? ""),
                \(problem?.place.priority), \(problem?.place.issue))
            """)
        for part in AssessmentPart.parts(of: running.nation, assessment.sort) {
            try connection.execute(
                """
                INSERT INTO assessment_part (assessment, matter, text, writer, version)
                VALUES (\(assessment.id), \(part.matter), \(texts[part.matter] ?? ""), NULL, 1)
                """)
        }
        writing.note(.collection, [assessment.thing.id], [.title, .text], detail: assessment.procedure)
        return .done(assessment)
    }
}

extension Writing {
    /// The plan in which a priority or an emerging issue stands; nothing where whoever writes may not know of it.
    package func plan(of place: PlaceInPlan) throws(StorageError) -> ID<Plan>? {
        switch place {
        case .priority(let id): try knows(id) ? Priority.find(id, connection)?.plan : nil
        case .issue(let id):
            try EmergingIssue.find(id, connection).flatMap { may(.see, $0.thing) ? $0.plan : nil }
        }
    }
}

extension Month {
    /// Why the twelve months that end with it are none that an assessment of a year could look at.
    package func faults(_ year: FinancialYear, on today: Day) -> [Fault] {
        if self > Month(containing: today) {
            return [Fault("last-month", "Choose a month that has come: \(said) has not.")]
        }
        guard self > year.months.last || self < year.months.first + -18 else { return [] }
        return [
            Fault(
                "last-month",
                "An assessment of \(year.said) looks at the twelve months up to one of that year or shortly before it. \(said) is none."
            )
        ]
    }
}
