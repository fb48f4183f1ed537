import Dates
import Markup
import Partnership
import Storage

extension PlanFile {
    /// What was counted of the parts of a priority in some months.
    struct Counted: Sendable {
        var line: Int
        var priority: PlanBlocks.Line
        var counted: CountedPeriod

        /// `counts: 2026-04 to 2026-09`, with a line `count: 12, Keys taken` for each part.
        init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
            line = reader.first.number
            let ends = reader.first.value.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard ends.count == 1 || ends.count == 3 && ends[1] == "to", let first = Month(iso: ends[0]),
                let last = Month(iso: ends[ends.count - 1]), first <= last
            else { throw PlanFileRefusal(line, "Write the months, as “counts: 2026-04 to 2026-09”.") }
            guard let priority = try reader.one("for") else {
                throw PlanFileRefusal(line, "Say with “for” which priority was counted.")
            }
            self.priority = priority
            counted = CountedPeriod(
                period: Period(first: first, last: last),
                whole: try reader.read("whole", "a whole number such as 214") { Int($0).flatMap { $0 < 0 ? nil : $0 } },
                isSeveral: try reader.yes("several"), source: try reader.text("source"))
            for one in reader.all("count") {
                let pieces = one.value.utf8.split(separator: UInt8(ascii: ","), maxSplits: 1).map {
                    trimmed(String(decoding: $0, as: UTF8.self))
                }
                guard pieces.count == 2, let amount = Int(pieces[0]), amount >= 0 else {
                    throw PlanFileRefusal(one.number, "Write a whole number, a comma and the name of a part.")
                }
                guard counted.counts.updateValue(amount, forKey: pieces[1]) == nil else {
                    throw PlanFileRefusal(one.number, "“\(pieces[1])” is there twice.")
                }
            }
        }
    }
}

extension ImportPlan {
    /// What was counted of the parts of a priority of this plan.
    func count(_ one: PlanFile.Counted, _ priorities: [String: ID<Priority>], _ writing: Writing) throws {
        guard let priority = priorities[one.priority.value] else {
            throw PlanFileRefusal(one.priority.number, "The plan has no priority “\(one.priority.value)”.")
        }
        let version = try Priority.find(priority, writing.connection)?.version ?? 1
        _ = try done(KeepCounts(priority: priority, version: version, counted: one.counted).run(writing), one.line)
    }
}
