import Pages
import Storage

/// Every address of initiatives, each written and read by the same value.
enum Addresses {
    static let initiatives = home / "initiatives"
    static let newInitiative = home / "initiatives" / "new"
    static let initiative = home / "initiatives" / ID<Initiative>.self
    static let changeInitiative = home / "initiatives" / ID<Initiative>.self / "change"
    static let newEvaluation = home / "initiatives" / ID<Initiative>.self / "evaluations" / "new"
    static let evaluation = home / "initiatives" / ID<Initiative>.self / "evaluations" / ID<Evaluation>.self
    static let newMilestone = home / "initiatives" / ID<Initiative>.self / "milestones" / "new"
    static let milestone = home / "initiatives" / ID<Initiative>.self / "milestones" / ID<Milestone>.self
    static let achievements = home / "achievements"
    static let newAchievement = home / "achievements" / "new"
    static let changeAchievement = home / "achievements" / ID<Achievement>.self
    static let training = home / "training"
    static let newTraining = home / "training" / "new"
    static let trainingSession = home / "training" / ID<TrainingSession>.self
    static let changeTraining = home / "training" / ID<TrainingSession>.self / "change"
    static let communications = home / "communications"
    static let newCommunication = home / "communications" / "new"
    static let communication = home / "communications" / ID<Communication>.self
    static let changeCommunication = home / "communications" / ID<Communication>.self / "change"
    static let events = home / "events"
    static let newEvent = home / "events" / "new"
    static let event = home / "events" / ID<CommunityEvent>.self
    static let changeEvent = home / "events" / ID<CommunityEvent>.self / "change"
}
