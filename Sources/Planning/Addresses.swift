import Dates
import Meetings
package import Pages
import Partnership
package import Storage

/// Every address of planning, each written and read by the same value.
enum Addresses {
    static let plans = home / "plans"
    static let newPlan = home / "plans" / "new"
    static let plan = home / "plans" / ID<Plan>.self
    static let changePlan = home / "plans" / ID<Plan>.self / "change"
    static let planPaper = home / "plans" / ID<Plan>.self / "paper"
    static let planApproval = home / "plans" / ID<Plan>.self / "approval"
    static let planActions = home / "plans" / ID<Plan>.self / "actions"
    static let planPriorities = home / "plans" / ID<Plan>.self / "priorities"
    static let planIndicators = home / "plans" / ID<Plan>.self / "indicators"
    static let planUnder = home / "plans" / ID<Plan>.self / "strategy"
    static let newYear = home / "plans" / ID<Plan>.self / "years" / "new"
    static let changeYear = home / "plans" / ID<Plan>.self / "years" / Int.self / "change"
    static let newPublication = home / "plans" / ID<Plan>.self / "publications" / "new"
    static let changePublication = home / "plans" / ID<Plan>.self / "publications" / Int.self / "change"
    static let edition = home / "plans" / ID<Plan>.self / "editions" / Int.self
    static let editionBefore = home / "plans" / ID<Plan>.self / "editions" / Int.self / "before"
    static let editionSince = home / "plans" / ID<Plan>.self / "editions" / Int.self / "since"
    static let newPriority = home / "plans" / ID<Plan>.self / "priorities" / "new"
    static let priority = home / "priorities" / ID<Priority>.self
    static let changePriority = home / "priorities" / ID<Priority>.self / "change"
    static let movePriority = home / "priorities" / ID<Priority>.self / "place"
    static let objective = home / "priorities" / ID<Priority>.self / "objectives" / ID<Objective>.self
    static let carryOut = home / "priorities" / ID<Priority>.self / "carries-out"
    static let counts = home / "priorities" / ID<Priority>.self / "counts"
    static let newCounts = home / "priorities" / ID<Priority>.self / "counts" / "new"
    static let importCounts = home / "priorities" / ID<Priority>.self / "counts" / "import"
    static let takeCounts = home / "priorities" / ID<Priority>.self / "counts" / "import" / "take"
    static let changeCounts = home / "priorities" / ID<Priority>.self / "counts" / Month.self / Month.self
    static let rationale = home / "priorities" / ID<Priority>.self / "rationale"
    static let citedFigures = home / "cited"
    static let newCitedFigure = home / "cited" / "new"
    static let citedFigure = home / "cited" / ID<CitedFigure>.self
    static let planIssues = home / "plans" / ID<Plan>.self / "issues"
    static let newIssue = home / "plans" / ID<Plan>.self / "issues" / "new"
    static let issue = home / "issues" / ID<EmergingIssue>.self
    static let changeIssue = home / "issues" / ID<EmergingIssue>.self / "change"
    static let issueDecisions = home / "issues" / ID<EmergingIssue>.self / "decisions"
    static let issueDecision = home / "issues" / ID<EmergingIssue>.self / "decisions" / Int.self
    static let newIndicator = home / "priorities" / ID<Priority>.self / "indicators" / "new"
    static let indicator = home / "indicators" / ID<Indicator>.self
    static let indicatorValues = home / "indicators" / ID<Indicator>.self / "values"
    static let indicatorSource = home / "indicators" / ID<Indicator>.self / "source"
    static let takeValue = home / "indicators" / ID<Indicator>.self / "take"
    static let newComparator = home / "indicators" / ID<Indicator>.self / "comparators" / "new"
    static let comparator = home / "indicators" / ID<Indicator>.self / "comparators" / Int.self
    static let newAction = home / "priorities" / ID<Priority>.self / "actions" / "new"
    static let reportAction = home / "planned-actions" / ID<PlannedAction>.self
    static let changeAction = home / "planned-actions" / ID<PlannedAction>.self / "change"
    static let endAction = home / "planned-actions" / ID<PlannedAction>.self / "end"
    static let changeIndicator = home / "indicators" / ID<Indicator>.self / "change"
    static let endIndicator = home / "indicators" / ID<Indicator>.self / "end"
    static let shareAction = home / "planned-actions" / ID<PlannedAction>.self / "joint"
    static let supply = home / "supply"
    static let supplyQuarters = home / "supply" / "quarters"
    static let newSupply = home / "supply" / "new"
    static let importSupply = home / "supply" / "import"
    static let takeSupply = home / "supply" / "import" / "take"
    static let changeSupply = home / "supply" / ID<Supply>.self
    static let delivery = home / "supply" / ID<Supply>.self / "quarters" / Quarter.self
    static let duties = home / "duties"
    static let dutyDays = home / "duties" / "days"
    static let newDuty = home / "duties" / "new"
    static let duty = home / "duties" / ID<Duty>.self
    static let changeDuty = home / "duties" / ID<Duty>.self / "change"
    static let newDutyEvidence = home / "duties" / ID<Duty>.self / "evidence" / "new"
    static let newDutyEvent = home / "duties" / ID<Duty>.self / "events" / "new"
    static let groupWork = home / "groups" / ID<Group>.self / "priorities"
    static let planEquality = home / "plans" / ID<Plan>.self / "equality"
    static let newEquality = home / "plans" / ID<Plan>.self / "equality" / "new"
    static let equality = home / "equality" / ID<EqualityAssessment>.self
    static let changeEquality = home / "equality" / ID<EqualityAssessment>.self / "change"
    static let equalityEffect =
        home / "equality" / ID<EqualityAssessment>.self / "effects" / ID<EqualityLine>.self
    static let newEqualityReview = home / "equality" / ID<EqualityAssessment>.self / "reviews" / "new"
    static let premisesList = home / "premises"
    static let newPremises = home / "premises" / "new"
    static let premises = home / "premises" / ID<Premises>.self
    static let changePremises = home / "premises" / ID<Premises>.self / "change"
    static let newPremisesContact = home / "premises" / ID<Premises>.self / "contacts" / "new"
    static let horizon = home / "horizon"
    static let newProspect = home / "horizon" / "new"
    static let prospect = home / "horizon" / ID<Prospect>.self
    static let changeProspect = home / "horizon" / ID<Prospect>.self / "change"
    static let newProspectReview = home / "horizon" / ID<Prospect>.self / "reviews" / "new"
    static let posts = home / "posts"
    static let newPost = home / "posts" / "new"
    static let capacity = home / "posts" / "capacity"
    static let post = home / "posts" / ID<Post>.self
    static let changePost = home / "posts" / ID<Post>.self / "change"
    static let newSpell = home / "posts" / ID<Post>.self / "spells" / "new"
    static let changeSpell = home / "posts" / ID<Post>.self / "spells" / Int.self
    static let changeCitedFigure = home / "cited" / ID<CitedFigure>.self / "change"
}

/// The page of a strategic assessment, which is written where papers are.
package let assessmentAddress = home / "assessments" / ID<StrategicAssessment>.self

/// The page of a priority.
package func priorityAddress(_ id: ID<Priority>) -> Address { Addresses.priority(id) }

/// The page of a number from elsewhere.
package func citedFigureAddress(_ id: ID<CitedFigure>) -> Address { Addresses.citedFigure(id) }

extension Nation: InAddress {}
extension Aim: InAddress {}
extension Alignment: InAddress {}
extension Priority.Origin: InAddress {}
extension PlanYear.Outcome: InAddress {}
