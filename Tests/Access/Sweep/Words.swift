import Checks
import Dates
import Evidence
import Figures
import Files
import Meetings
import Partnership
import Procedures
import PublicPages
import Reports
import Scrutiny

@testable import Approvals
@testable import Consultation
@testable import Documents
@testable import Initiatives
@testable import Planning

/// The words that the program itself writes into text columns: closed lists, months and digests, never what a person
/// typed.
enum Words {
    private static let listed = Set(
        Kind.allCases.map(\.rawValue) + Field.allCases.map(\.rawValue) + Role.allCases.map(\.rawValue)
            + Action.allCases.map(\.rawValue) + Purpose.allCases.map(\.rawValue) + Reach.allCases.map(\.rawValue)
            + Marking.allCases.map(\.rawValue) + AgencyStanding.allCases.map(\.rawValue)
            + SeatHolder.HeldAs.allCases.map(\.rawValue) + Account.State.allCases.map(\.rawValue)
            + Session.Stage.allCases.map(\.rawValue) + OpenInEmergency.ReasonCode.allCases.map(\.rawValue)
            + [
                "strategic", "delivery", "operational", "thematic", "run", "seated", "known", "chair", "member",
                "adviser", "meeting", "year",
            ]
            + ["in-person", "online", "hybrid", "planned", "held", "cancelled"]
            + [
                "action", "commitment", "ask", "open", "done", "dropped", "local", "central", "unsaid", "short",
                "medium", "long",
            ]
            + ["holder", "deputy", "substitute", "apologies", "absent"]
            + Upkeep.Deed.allCases.map(\.rawValue) + Judgement.Finding.allCases.map(\.rawValue)
            + CalendarLink.Shows.allCases.map(\.rawValue) + DataSet.allCases.map(\.rawValue)
            + MonthState.allCases.map(\.rawValue)
            + PerformanceReport.Kind.allCases.map(\.rawValue)
    ).union(planning).union(held).union(scrutiny).union(consultation).union(initiatives).union(reports)
        .union(DocumentWords.Sort.allCases.map(\.rawValue)).union(FileSort.allCases.map(\.rawValue))
        .union(shown)

    /// Those of plans.
    private static let planning: Set<String> = {
        let lists: [[String]] = [
            Nation.allCases.map(\.rawValue), PlanYear.Outcome.allCases.map(\.rawValue),
            Requirement.Source.allCases.map(\.rawValue), Priority.Origin.allCases.map(\.rawValue),
            PriorityMove.What.allCases.map(\.rawValue),
            Aim.allCases.map(\.rawValue), Alignment.allCases.map(\.rawValue),
            CitedNumber.Unit.allCases.map(\.rawValue), DayExactness.allCases.map(\.rawValue),
            IssueStage.allCases.map(\.rawValue),
            IssueMove.Name.allCases.map(\.rawValue), Indicator.Polarity.allCases.map(\.rawValue),
            Indicator.Counting.allCases.map(\.rawValue), PlannedAction.Progress.allCases.map(\.rawValue),
            DutyClock.Kind.allCases.map(\.rawValue), DutyClock.SpanUnit.allCases.map(\.rawValue),
            Characteristic.allCases.map(\.rawValue), Effect.allCases.map(\.rawValue),
            ProspectWords.Sort.allCases.map(\.rawValue), ProspectReview.Found.allCases.map(\.rawValue),
            PremisesWords.Sort.allCases.map(\.rawValue), PremisesUse.allCases.map(\.rawValue),
            PremisesContact.Came.allCases.map(\.rawValue),
            PlanPart.allCases.map(\.rawValue), PlanText.Shape.allCases.map(\.rawValue),
            Piece.Form.allCases.map(\.rawValue),
            DutyWords.InForce.Kind.allCases.map(\.rawValue), DutyEvidence.Form.allCases.map(\.rawValue),
        ]
        // From what an indicator takes its values.
        return Set(lists.flatMap { $0 } + ["measure.asb.E07000033.1"])
    }()

    private static let shown: [String] = PublicPaper.Sort.allCases.map(\.rawValue)

    /// Of what held figures tell, and what stands in the one that is held.
    private static let held: Set<String> = [
        "open", "cited", "plan", "review", "survey", "group", "nobody-knows", "place", "reason",
    ]

    private static let consultation: [String] =
        Survey.Method.allCases.map(\.rawValue) + Topic.allCases.map(\.rawValue)
        + WaveGroup.Part.allCases.map(\.rawValue)

    private static let initiatives: [String] =
        InitiativeWords.Sort.allCases.map(\.rawValue) + EvaluationWords.Finality.allCases.map(\.rawValue)
        + TrainingWords.Strand.allCases.map(\.rawValue) + TrainingWords.Audience.allCases.map(\.rawValue)
        + CommunicationWords.Channel.allCases.map(\.rawValue) + CommunicationWords.Standing.allCases.map(\.rawValue)
        + TrainingWords.Standing.allCases.map(\.rawValue) + Tally.Exactness.allCases.map(\.rawValue)

    private static let reports: [String] =
        ReportHeading.allCases.map(\.rawValue) + ReportStage.allCases.map(\.rawValue)
        + ReportWords.Action.allCases.map(\.rawValue) + ReportImplication.Answer.allCases.map(\.rawValue)
        + ReportConsultee.State.allCases.map(\.rawValue) + TemplateListed.List.allCases.map(\.rawValue)
        + PaperFault.Rule.allCases.map(\.rawValue) + NamedPaper.Part.allCases.map(\.rawValue)
        + ReportDocument.Part.Kind.allCases.map(\.rawValue) + [Procedure<ReportWords>.reporting.version]
        + AssessmentPart.Matter.allCases.map(\.rawValue) + StrategicAssessment.Stage.allCases.map(\.rawValue)
        + AssessmentWords.Action.allCases.map(\.rawValue) + [
            StrategicAssessment.rules, StrategicAssessment.problemRules,
        ]
        + ApprovalStage.allCases.map(\.rawValue) + ApprovalWords.Action.allCases.map(\.rawValue)
        + [Procedure<ApprovalWords>.approving.version]
        + ["/plans/\(World.plan)/approval", "/inquiries/\(World.inquiry)/pack/approval"]
        + ["/briefings/E05011983/approval"] + PaperPiece.Shape.allCases.map(\.rawValue)
        + PaperPiece.Form.allCases.map(\.rawValue)

    private static let scrutiny: [String] =
        Jurisdiction.allCases.map(\.rawValue) + ProgrammeItem.State.allCases.map(\.rawValue)
        + Reminder.Way.allCases.map(\.rawValue) + FollowUp.State.allCases.map(\.rawValue)
        + FollowUp.Form.allCases.map(\.rawValue)
        + ToldAnswer.Figure.Way.allCases.map(\.rawValue)
        + AnswerState.allCases.map(\.rawValue) + Addressee.allCases.map(\.rawValue)
        + RecommendationWords.Stage.allCases.map(\.rawValue) + RecommendationWords.Action.allCases.map(\.rawValue)
        + Procedure<RecommendationWords>.ofResponses.map(\.version)

    /// Words with spaces between them, or what only the publisher of open data writes.
    static func isOurs(_ text: String, _ column: Tables.Column) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return !words.isEmpty && words.allSatisfy(listed.contains) || isMonth(text) || isDigest(text)
            || counted.contains(text)
            || ["source_file", "source_file_category", "completeness"].contains(column.table)
                && published.contains(text)
    }

    /// What stands in the file that ``WholeSite`` brings in, and where its facts lie.
    private static let published: Set = [
        "aldermouth", "Anti-social behaviour", "Burglary", "antisocial-behaviour", "burglary",
    ]

    /// A fingerprint of nothing.
    static let digest = String(repeating: "0", count: 64)

    /// What the tables of counts, lookups and peers say of an area or of themselves.
    private static let counted: Set = [
        "residents", "district", "ward", "lsoa-ward-district", "market-towns", "E07000033", "E05999001", "E05011983",
        "E01017495", "E06000055", "E07999001", "bedfordshire",
    ]

    private static func isMonth(_ text: String) -> Bool {
        text.utf8.count == 7 && text.utf8.enumerated().allSatisfy { $0 == 4 ? $1 == 0x2D : (0x30...0x39).contains($1) }
    }

    /// Hexadecimal, with the ending of a file of facts or without.
    private static func isDigest(_ text: String) -> Bool {
        let name = text.hasSuffix(".facts") ? text.dropLast(6) : Substring(text)
        return name.utf8.count >= 16
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
    }
}
