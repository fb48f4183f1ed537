import Dates
import Markup

/// What shows a duty, as a readable text file says it: in words, or as a record that is kept here.
struct ShownInFile: Sendable {
    var line: Int
    var form = DutyEvidence.Form.document
    var day: Day?
    var text = ""
    /// Of a record that is kept here; nothing where it is told in words.
    var title: String?

    /// `shown by: minute, 2026-03-17: Board, item 6` and `shown record: Joint Strategic Group, 17 March 2026`.
    static func all(_ reader: inout BlockReader) throws(PlanFileRefusal) -> [ShownInFile] {
        var all: [ShownInFile] = []
        for line in reader.all("shown by") {
            guard let one = ShownInFile(line) else {
                throw PlanFileRefusal(
                    line.number, "“\(line.value)” is not what shows it, such as “minute, 2026-03-17: Board, item 6”.")
            }
            all.append(one)
        }
        for line in reader.all("shown record") { all.append(ShownInFile(line: line.number, title: line.value)) }
        return all
    }

    private init(line: Int, title: String) { (self.line, self.title) = (line, title) }

    private init?(_ line: PlanBlocks.Line) {
        let halves = line.value.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard halves.count == 2 else { return nil }
        let head = halves[0].split(separator: UInt8(ascii: ",")).map { trimmed(String(decoding: $0, as: UTF8.self)) }
        guard head.count == 2, let form = DutyEvidence.Form(rawValue: head[0]), let day = Day(iso: head[1]) else {
            return nil
        }
        (self.line, self.form, self.day) = (line.number, form, day)
        text = trimmed(String(decoding: halves[1], as: UTF8.self))
    }
}
