import Dates
import Partnership
import Storage

/// Equality impact assessments of invented priorities: one complete and reviewed since, one half answered.
struct DemonstrationEquality {
    var plan: String
    var priority: String
    var groups: [String]
    var begun: Day
    var reviewBy: Day
    var answers: [Whom: Answer]
    var review: Review?

    struct Answer {
        var effect: Effect
        var shows = ""
        var action = ""
        /// By its title.
        var seat: String?
        var due: Day?
        var reason = ""
    }

    struct Review {
        var day: Day
        var found: String
        var next: Day
    }

    func fill(_ writing: Writing) throws {
        guard let priority = try writing.priority(priority, of: plan), begun <= writing.now.localDay else { return }
        let then = writing.asIf(on: begun)
        let assessment = try BeginEquality(
            plan: priority.plan, priority: priority.id, groups: groups, reviewBy: reviewBy
        ).run(then).kept()
        for line in try EqualityLine.all(of: assessment.id, writing.connection) {
            guard let answer = answers[line.whom] else { continue }
            let command = AnswerEquality(
                assessment: assessment.id, line: line.id, version: line.version,
                answer: EqualityAnswer(
                    effect: answer.effect, shows: answer.shows, action: answer.action,
                    seat: try answer.seat.flatMap(writing.seat), due: answer.due, reason: answer.reason))
            _ = try command.run(then).kept()
        }
        guard let review, review.day <= writing.now.localDay else { return }
        let command = ReviewEquality(
            assessment: assessment.id, version: assessment.version, day: review.day, found: review.found,
            next: review.next)
        _ = try command.run(writing.asIf(on: review.day)).kept()
    }

    private static let plan = "Aldermouth action plan, 2026 to 2029"
    private static let manager = "Community safety manager"
    private static let none = Answer(
        effect: .neutral, shows: "Nothing in the 412 answers to the consultation, and nothing the wardens know of")

    static let all = [
        DemonstrationEquality(
            plan: plan, priority: "The ferry steps and the quay", groups: ["People who sleep rough"],
            begun: "2026-04-14", reviewBy: "2026-10-14",
            answers: [
                .characteristic(.age): Answer(
                    effect: .negative, shows: "Seven of nine who were moved on last August were under 18",
                    action: "Youth workers on the quay until ten", seat: manager, due: "2026-07-31"),
                .characteristic(.disability): Answer(
                    effect: .positive, shows: "The access group asks for light and a level path from the ferry"),
                .characteristic(.reassignment): none, .characteristic(.marriage): none,
                .characteristic(.maternity): none,
                .characteristic(.race): Answer(
                    effect: .unknown, shows: "Wardens do not write down whom they move on",
                    action: "Ask a sample, by those who run the community centre", seat: manager, due: "2026-09-30"),
                .characteristic(.belief): none,
                .characteristic(.sex): Answer(
                    effect: .positive, shows: "Of 212 women who answered, 159 avoid the quay after dark"),
                .characteristic(.orientation): none,
                .group("People who sleep rough"): Answer(
                    effect: .negative, shows: "Four people sleep in the shelters by the market",
                    reason: "The outreach team goes first; wardens call it before they ask anybody to move."),
            ],
            review: Review(
                day: "2026-10-08",
                found:
                    "Two were moved on this August, none of them under 18. Race is still not known: the sample was too small.",
                next: "2027-10-08")),
        DemonstrationEquality(
            plan: plan, priority: "Somewhere to go in the evening", groups: ["Care leavers"], begun: "2026-09-15",
            reviewBy: "2027-09-15",
            answers: [
                .characteristic(.age): Answer(
                    effect: .positive, shows: "Forty places on three evenings, for those of 11 to 17"),
                .characteristic(.disability): Answer(
                    effect: .negative, shows: "The boathouse has eleven steps and no lift"),
                .characteristic(.sex): Answer(
                    effect: .unknown, shows: "Fewer girls than boys come; nobody has asked why",
                    action: "Ask at the schools", seat: manager, due: "2026-12-18"),
                .characteristic(.marriage): none,
                .group("Care leavers"): Answer(effect: .positive, shows: "Six come, with their worker"),
            ]),
    ]
}
