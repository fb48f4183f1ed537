import Dates
import Figures
import Pages
import Partnership
import Planning

/// One topic three ways: what people say, what members raise and what is recorded, and what is cited of its harm.
struct TopicRow: Sendable {
    var topic: Topic
    /// Nothing where the survey does not list it.
    var said: WaveReading.Line?
    /// How often members raised it.
    var raised: Int
    var recorded: Recorded?
    /// Numbers from elsewhere of what it does to people.
    var harm: [CitedFigure] = []

    /// What was recorded in twelve months, against the twelve before.
    struct Recorded: Sendable {
        var match: RecordedMatch
        /// Nothing where a month is absent.
        var count: Int?
        /// 1 for the most among the topics of the page that are recorded.
        var rank: Int?
        /// How it compares with the year before, as the measure's own page says it.
        var compared: String
        /// The page that explains the number.
        var address: Address
    }

    /// Every topic that is listed or raised: those listed first, in their order, then those raised most.
    ///
    /// - Parameter recorded: By topic.
    static func all(
        _ reading: WaveReading?, _ raised: [RaisedIssue], _ recorded: [Topic: Recorded], harm: [Topic: [CitedFigure]]
    ) -> [TopicRow] {
        let lines = reading?.lines ?? []
        var topics: [Topic] = []
        for line in lines { if let topic = line.topic, !topics.contains(topic) { topics.append(topic) } }
        let counts = Dictionary(raised.map { ($0.topic, 1) }, uniquingKeysWith: +)
        let others = Set(counts.keys).union(harm.keys).subtracting(topics)
            .sorted { (-(counts[$0] ?? 0), $0.said) < (-(counts[$1] ?? 0), $1.said) }
        let all = topics + others
        let known = all.compactMap { recorded[$0]?.count }
        return all.map { topic in
            var one = recorded[topic]
            if let count = one?.count { one?.rank = known.count { $0 > count } + 1 }
            return TopicRow(
                topic: topic, said: reading?.line(topic), raised: counts[topic] ?? 0, recorded: one,
                harm: harm[topic] ?? [])
        }
    }

    /// Whether members raise what people were not asked, or what is not among the answers that are known.
    var isUnasked: Bool { said == nil && raised > 0 }
}
