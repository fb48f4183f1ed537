import Dates
import Partnership
import Secrets
import Storage

/// What those who came to the invented meetings said of them, once nobody is asked any more: the strategic group is found
/// less and less useful, and of one meeting fewer than three said anything.
struct DemonstrationRatings {
    var isStrategic: Bool
    /// Of the meeting, from the first on.
    var position: Int

    func fill(_ meeting: Meeting, _ writing: Writing) throws {
        let round = RatingRound(meeting: meeting.id, until: meeting.day + RatingRound.days)
        guard try RatingRound.find(meeting.id, writing.connection) == nil, round.until < writing.now.localDay else {
            return
        }
        try round.insert(writing.connection)
        // No more than came.
        let came = try writing.connection.value(
            "SELECT COUNT(*) FROM attendance WHERE meeting = \(meeting.id) AND came IN ('holder', 'deputy', 'substitute')",
            as: Int.self)
        let ratings = answers.prefix(came ?? 0).enumerated().map { at, score in
            MeetingRating(mark: randomBytes(32), score: score, sentence: at < sentences.count ? sentences[at] : "")
        }
        try MeetingRating.keep(ratings, of: meeting.id, writing.connection)
        writing.note(.collection, [meeting.ratingThing.id])
    }

    private var answers: [Int] {
        if position == 2 { return [4, 2] }
        guard isStrategic else { return position.isMultiple(of: 2) ? [4, 5, 4, 4] : [5, 4, 3] }
        return position < 5 ? [4, 4, 3] : [2, 3, 1]
    }

    private var sentences: [String] {
        guard isStrategic else { return position.isMultiple(of: 2) ? ["More time for the hard actions."] : [] }
        return position < 5
            ? ["Papers a week before, not the evening before."]
            : [
                "It repeats what the delivery group decided.", "Meet twice a year and decide something.",
            ]
    }
}
