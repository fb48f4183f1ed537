package import Dates
package import Partnership
package import Storage

/// Begins the strategic assessment of a year, with what each part can be begun with.
package struct BeginAssessment: Sendable {
    package var plan: ID<Plan>
    package var year: FinancialYear
    package var last: Month
    /// What its parts begin with; those that are left out begin empty.
    package var texts: [AssessmentPart.Matter: String]

    package init(plan: ID<Plan>, year: FinancialYear, last: Month, texts: [AssessmentPart.Matter: String]) {
        (self.plan, self.year, self.last, self.texts) = (plan, year, last, texts)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let connection = writing.connection
        guard let running = try Plan.find(plan, connection), writing.may(.see, running.thing) else { return .notThere }
        let assessment = StrategicAssessment(
            id: .new(), plan: plan, body: running.body, year: year, last: last, drafter: writing.viewer.person,
            since: writing.now.localDay)
        guard writing.may(.add, assessment.thing) else { return .notThere }
        var faults = last.faults(year, on: writing.now.localDay)
        let held = try connection.value(
            "SELECT COUNT(*) FROM assessment WHERE plan = \(plan) AND year = \(year.begins)", as: Int.self)
        if held != 0 {
            faults.append(Fault("assessment-year", "There is an assessment of \(year.said) under this plan already."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version)
            VALUES (\(assessment.id), \(plan), \(assessment.body), \(year.begins), \(last), \(assessment.drafter),
                \(assessment.stage), \(assessment.since), \(assessment.procedure), 1)
            """)
        for part in AssessmentPart.parts(of: running.nation) {
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
