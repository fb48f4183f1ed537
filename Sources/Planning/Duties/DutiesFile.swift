import Dates
import Markup
import Pages

/// Duties as a readable text file says them, a block each.
///
/// Source: docs/duties.md, which describes the file.
struct DutiesFile: Sendable {
    var duties: [One] = []

    struct One: Sendable {
        var line: Int
        var words: DutyWords
        var shown: [ShownInFile]
    }

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            guard reader.first.key == "duty" else {
                throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            let words = try DutyWords(&reader)
            guard !duties.contains(where: { $0.words.name == words.name }) else {
                throw PlanFileRefusal(reader.first.number, "There are two duties “\(words.name)”.")
            }
            duties.append(One(line: reader.first.number, words: words, shown: try ShownInFile.all(&reader)))
            try reader.end()
        }
        if duties.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “duty:”.") }
    }
}

extension DutyWords {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(asOf: try reader.required("as of", "a day such as 2027-03-31") { Day(iso: $0) })
        name = reader.first.value
        (asks, source, bearer) = (try reader.text("asks"), try reader.text("source"), try reader.text("on"))
        clock = try reader.required(
            "clock", "a clock such as “every 12 months” or “within 28 days of the report”", DutyClock.init(written:))
        inForce = try reader.required(
            "in force", "“already”, “from 2027-04-01” or “no day set”", DutyWords.InForce.init(written:))
        (expected, note) = (try reader.text("expected"), try reader.text("to check"))
    }
}

extension DutyWords.InForce {
    /// `already`, `from 2023-01-31`, `no day set`.
    init?(written text: String) {
        let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        if words == ["already"] {
            self = .already
        } else if words == ["no", "day", "set"] {
            self = .noDay
        } else if words.count == 2, words[0] == "from", let day = Day(iso: words[1]) {
            self = .from(day)
        } else {
            return nil
        }
    }
}

extension DutyClock {
    /// `at all times`, `once by 2024-01-31`, `every 12 months`, `every 3 months, first by 2026-12-31`,
    /// `within 28 days of the committee’s report`.
    init?(written text: String) {
        let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count >= 3 else { return nil }
        func isUnit(_ word: String, _ name: String) -> Bool { word == name || word == name + "s" }
        switch words[0] {
        case "at":
            guard words == ["at", "all", "times"] else { return nil }
            self = .standing
        case "once":
            guard words.count == 3, words[1] == "by", let day = Day(iso: words[2]) else { return nil }
            self = .once(day)
        case "every":
            guard let months = Int(inAddress: words[1]), months > 0 else { return nil }
            if words.count == 3, isUnit(words[2], "month") {
                self = .every(months: months, first: nil)
            } else {
                guard words.count == 6, ["month,", "months,"].contains(words[2]), words[3] == "first",
                    words[4] == "by", let day = Day(iso: words[5])
                else { return nil }
                self = .every(months: months, first: day)
            }
        case "within":
            guard let count = Int(inAddress: words[1]), count > 0, words.count > 4, words[3] == "of" else { return nil }
            let occasion = words[4...].joined(separator: " ")
            if isUnit(words[2], "day") {
                self = .within(.days(count), of: occasion)
            } else if isUnit(words[2], "month") {
                self = .within(.months(count), of: occasion)
            } else {
                return nil
            }
        default: return nil
        }
    }
}
