import Markup
import Pages
import Partnership

extension WavePage {
    /// What the wave said before it was put right, as it is shown.
    struct Before: Sendable {
        var reading: WaveReading
        var whoAnswered: [String]
        var made: PutRight
    }

    /// Nothing where it was never put right.
    var beforeDrawn: HTML {
        guard !before.isEmpty else { return "" }
        return table(
            "What it said before, the latest first", id: "before",
            columns: [
                Column("Days and base"), .sentence("Answers"), .sentence("Who answered"),
                .sentence("Weighting and source"),
                Column("Until"), Column("Put right by"), .sentence("What was wrong"),
            ],
            rows: before.map { one in
                let wave = one.reading.wave
                let answers = one.reading.lines.map { "\($0.answer.text): \($0.countSaid), \($0.shareSaid)" }
                return [
                    "\(wave.said). \(wave.baseSaid)", "\(answers.joined(separator: "; "))",
                    "\(one.whoAnswered.joined(separator: "; "))",
                    "\(wave.weighting.isEmpty ? "No weighting said" : wave.weighting). \(wave.source)",
                    "\(one.made.day)", "\(one.made.who(people))", "\(one.made.because)",
                ]
            }, onNarrow: .stacks, empty: "")
    }
}
