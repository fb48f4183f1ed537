import Pages
import Planning
import Scrutiny
import Storage

/// Every address of committee reports, each written and read by the same value.
enum Addresses {
    static let reports = home / "committee-reports"
    static let newReport = home / "committee-reports" / "new"
    static let report = home / "committee-reports" / ID<CommitteeReport>.self
    static let header = home / "committee-reports" / ID<CommitteeReport>.self / "header"
    static let section = home / "committee-reports" / ID<CommitteeReport>.self / "sections" / ReportHeading.self
    static let newAppendix = home / "committee-reports" / ID<CommitteeReport>.self / "appendices" / "new"
    static let appendix =
        home / "committee-reports" / ID<CommitteeReport>.self / "appendices" / ID<ReportAppendix>.self
    static let newNamedPaper = home / "committee-reports" / ID<CommitteeReport>.self / "named" / "new"
    static let namedPaper = home / "committee-reports" / ID<CommitteeReport>.self / "named" / ID<NamedPaper>.self
    static let findings = home / "committee-reports" / ID<CommitteeReport>.self / "findings"
    static let links = home / "committee-reports" / ID<CommitteeReport>.self / "links"
    static let newConsultee = home / "committee-reports" / ID<CommitteeReport>.self / "consultees" / "new"
    static let consultee =
        home / "committee-reports" / ID<CommitteeReport>.self / "consultees" / ID<ReportConsultee>.self
    static let paper = home / "committee-reports" / ID<CommitteeReport>.self / "paper"
    static let setIn = home / "set-in"
    static let implications = home / "implications"
    static let implication = home / "implications" / ID<ReportImplication>.self
    static let templates = home / "report-templates"
    static let template = home / "report-templates" / ID<ReportTemplate>.self
    static let changeTemplate = home / "report-templates" / ID<ReportTemplate>.self / "change"
    static let editions = home / "report-editions"
    static let edition = home / "report-editions" / ID<ReportEdition>.self
    static let assessments = home / "assessments"
    static let newAssessment = home / "assessments" / "new"
    static let assessment = assessmentAddress
    static let changeAssessment = assessmentAddress / "change"
    static let assessmentPart = assessmentAddress / "parts" / AssessmentPart.Matter.self
    static let assessmentFindings = assessmentAddress / "findings"
    static let heldFigures = assessmentAddress / "figures"
    static let assessmentPaper = assessmentAddress / "paper"
    static let assessmentFollowers = assessmentAddress / "priorities"
    static let assessmentEdition = home / "assessment-editions" / ID<AssessmentEdition>.self
    static let recommendationActions = home / "recommendations" / ID<Recommendation>.self / "actions"
    static let copies = home / "report-editions" / ID<ReportEdition>.self / "copies"
}

extension AssessmentPart.Matter: InAddress {}
extension NamedPaper.Part: InAddress {}
