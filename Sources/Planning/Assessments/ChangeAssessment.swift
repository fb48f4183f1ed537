package import Dates
import Markup
package import Partnership
package import Storage

/// Changes which months an assessment looks at; the figures that its parts refer to over the old months follow.
package struct ChangeAssessment: Sendable {
    package var id: ID<StrategicAssessment>
    /// The version that was looked at.
    package var version: Int
    package var last: Month

    package init(id: ID<StrategicAssessment>, version: Int, last: Month) {
        (self.id, self.version, self.last) = (id, version, last)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let connection = writing.connection
        guard var found = try StrategicAssessment.open(id, writing) else { return .notThere }
        guard found.version == version else { return .stale(found) }
        var faults = last.faults(found.year, on: writing.now.localDay)
        if found.stage != .draft { faults.append(Fault("last-month", found.stage.notDraft)) }
        guard faults.isEmpty else { return .faults(faults) }
        let (before, now) = (found.period, Period(12, to: last))
        for matter in AssessmentPart.Matter.allCases {
            guard let part = try AssessmentText.find(id, matter, connection) else { continue }
            let text = part.text.moved(from: before, to: now)
            guard !text.utf8.elementsEqual(part.text.utf8) else { continue }
            try connection.execute(
                """
                UPDATE assessment_part SET text = \(text), writer = \(writing.viewer.person), version = version + 1
                WHERE  assessment = \(id) AND matter = \(matter)
                """)
        }
        (found.last, found.version) = (last, version + 1)
        try found.update(connection)
        writing.note(.alteration, [found.thing.id], [.title, .text], detail: "months to \(last.iso)")
        return .done(found)
    }
}

extension String {
    /// With the references in braces that end with the months of one period over those of another: `2024-04 2025-03`, or
    /// the last month alone.
    package func moved(from before: Period, to now: Period) -> String {
        let pairs = [
            (" \(before.first.iso) \(before.last.iso)}", " \(now.first.iso) \(now.last.iso)}"),
            (" \(before.last.iso)}", " \(now.last.iso)}"),
        ]
        return pairs.reduce(self) { text, pair in text.withEach(pair.0, replacedBy: pair.1) }
    }

    private func withEach(_ old: String, replacedBy new: String) -> String {
        let (wanted, bytes) = (Array(old.utf8), Array(utf8))
        var (out, rest) = ([UInt8](), bytes[...])
        while let found = rest.firstRange(of: wanted) {
            out += rest[..<found.lowerBound] + Array(new.utf8)
            rest = rest[found.upperBound...]
        }
        return String(decoding: out + rest, as: UTF8.self)
    }
}
