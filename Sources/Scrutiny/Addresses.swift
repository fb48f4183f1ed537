package import Pages
import Partnership
package import Storage

/// Every address of scrutiny, each written and read by the same value.
enum Addresses {
    static let scrutiny = home / "scrutiny"
    static let newCommittee = home / "committees" / "new"
    static let committee = home / "committees" / ID<Committee>.self
    static let changeCommittee = home / "committees" / ID<Committee>.self / "change"
    static let moveMeeting = home / "committee-meetings" / ID<CommitteeMeeting>.self / "change"
    static let attending = home / "committee-meetings" / ID<CommitteeMeeting>.self / "attendance"
    static let callOffMeeting = home / "committee-meetings" / ID<CommitteeMeeting>.self / "off"
    static let members = home / "committees" / ID<Committee>.self / "members"
    static let newMember = home / "committees" / ID<Committee>.self / "members" / "new"
    static let member = home / "committees" / ID<Committee>.self / "members" / ID<Sitting>.self
    static let newMeeting = home / "committees" / ID<Committee>.self / "meetings" / "new"
    static let meeting = home / "committee-meetings" / ID<CommitteeMeeting>.self
    static let questionAtMeeting = home / "committee-meetings" / ID<CommitteeMeeting>.self / "questions"
    static let followUpAtMeeting = home / "committee-meetings" / ID<CommitteeMeeting>.self / "follow-ups"
    static let reminders = home / "committees" / ID<Committee>.self / "reminders"
    static let newItem = home / "committees" / ID<Committee>.self / "items" / "new"
    static let item = home / "committees" / ID<Committee>.self / "items" / ID<ProgrammeItem>.self
    static let newInquiry = home / "committees" / ID<Committee>.self / "inquiries" / "new"
    static let itemTitle =
        home / "committees" / ID<Committee>.self / "items" / ID<ProgrammeItem>.self / "title"
    static let meetings = home / "committee-meetings"
    static let inquiries = home / "inquiries"
    static let inquiry = home / "inquiries" / ID<Inquiry>.self
    static let changeInquiry = home / "committees" / ID<Committee>.self / "inquiries" / ID<Inquiry>.self
    static let question = home / "questions" / ID<InquiryQuestion>.self
    static let takeOutQuestion = home / "questions" / ID<InquiryQuestion>.self / "out"
    static let newQuestion = home / "inquiries" / ID<Inquiry>.self / "questions" / "new"
    static let pack = home / "inquiries" / ID<Inquiry>.self / "pack"
    static let packApproval = home / "inquiries" / ID<Inquiry>.self / "pack" / "approval"
    static let annex = home / "inquiries" / ID<Inquiry>.self / "annex"
    static let answers = home / "answers"
    static let answer = home / "answers" / ID<QuestionAnswer>.self
    static let newFollowUp = home / "answers" / ID<QuestionAnswer>.self / "follow-ups" / "new"
    static let followUps = home / "follow-ups"
    static let followUp = home / "follow-ups" / ID<FollowUp>.self
    static let recommendations = home / "recommendations"
    static let newRecommendation = home / "recommendations" / "new"
    static let importRecommendations = home / "recommendations" / "import"
    static let takeRecommendations = home / "recommendations" / "import" / "take"
    static let recommendation = home / "recommendations" / ID<Recommendation>.self
    static let step = home / "recommendations" / ID<Recommendation>.self / "steps"
    static let putRight = home / "recommendations" / ID<Recommendation>.self / "words"
}

/// The page of a recommendation.
package func recommendationAddress(_ id: ID<Recommendation>) -> Address { Addresses.recommendation(id) }

extension Reminder.Way: InAddress {}
extension FollowUp.State: InAddress {}
extension FollowUp.Form: InAddress {}
extension ProgrammeItem.State: InAddress {}
