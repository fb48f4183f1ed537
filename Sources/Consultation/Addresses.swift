import Evidence
import Pages
import Places
import Storage

/// Every address of consultation, each written and read by the same value.
enum Addresses {
    static let briefings = home / "briefings"
    static let briefingApproval = home / "briefings" / AreaCode.self / "approval"
    static let surveys = home / "surveys"
    static let topics = home / "topics"
    static let topicHarm = home / "topics" / Topic.self / "harm"
    static let raised = home / "raised"
    static let newRaised = home / "raised" / "new"
    static let importRaised = home / "raised" / "import"
    static let takeRaised = home / "raised" / "import" / "take"
    static let changeRaised = home / "raised" / ID<RaisedIssue>.self
    static let newSurvey = home / "surveys" / "new"
    static let importSurveys = home / "surveys" / "import"
    static let takeSurveys = home / "surveys" / "import" / "take"
    static let survey = home / "surveys" / ID<Survey>.self
    static let changeSurvey = home / "surveys" / ID<Survey>.self / "change"
    static let newWave = home / "surveys" / ID<Survey>.self / "waves" / "new"
    static let wave = home / "waves" / ID<Wave>.self
    static let waveFile = home / "waves" / ID<Wave>.self / "file"
    static let changeWave = home / "waves" / ID<Wave>.self / "change"
}

extension Topic: InAddress {}
extension Survey.Method: InAddress {}
