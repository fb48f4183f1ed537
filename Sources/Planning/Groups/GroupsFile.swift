import Dates
import Meetings
import Pages
import Partnership

/// Groups as a readable text file says them: what each reports to and works on, its terms of reference, who takes its chair
/// in turn, which seats sit on it, and when it meets.
///
/// Source: docs/meetings.md, which describes the file.
struct GroupsFile: Sendable {
    private(set) var blocks: [Block] = []

    enum Block: Sendable {
        case group(One)
        case terms(Version)
        case chair(Rota)
        case member(Seated)
        case meetings(Year)
    }

    /// The plan whose priorities are named in the blocks that follow.
    struct OfPlan: Sendable {
        var line: Int
        var name: String
        /// Whose plan; empty where its name is enough.
        var partnership: String
    }

    struct One: Sendable {
        var line: Int
        var name: String
        var layer: Group.Layer
        /// Whose it is; empty for ours.
        var body: String
        var part: Group.Part
        var yearly: Int
        var aim: String
        /// Places or bodies that it is for beside the partnership's own area.
        var covers: [String]
        var from: Day
        var until: Day?
        var hearers: [PlanBlocks.Line]
        var priorities: [PlanBlocks.Line]
        var plan: OfPlan?
    }

    struct Version: Sendable {
        /// Its value is the name of the group, as in the other blocks.
        var group: PlanBlocks.Line
        var text: String
        var from: Day
        var agreedBy: String
        var reviewBy: Day
        /// After how many meetings missed in a row a seat that must be there is taken further.
        var escalateAfter: Int?
    }

    struct Rota: Sendable {
        var group: PlanBlocks.Line
        var turns: ChairRota.Turns
        var from: Day
        /// Agencies and seats, in turn.
        var chairs: [PlanBlocks.Line]
    }

    struct Seated: Sendable {
        var seat: PlanBlocks.Line
        var group: PlanBlocks.Line
        /// Whose seat; empty where its name is enough.
        var agency: String
        var part: Member.Part
        var isRequired: Bool
        var from: Day
        var until: Day?
    }

    init(_ text: String) throws(PlanFileRefusal) {
        var plan: OfPlan?
        var names: Set<[String]> = []
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            let first = reader.first
            var key = [first.key, first.value]
            guard !first.value.isEmpty else {
                throw PlanFileRefusal(first.number, "Write a name after “\(first.key):”.")
            }
            switch first.key {
            case "plan":
                plan = OfPlan(line: first.number, name: first.value, partnership: try reader.text("partnership"))
                key.append("\(first.number)")
            case "group": blocks.append(.group(try One(&reader, plan)))
            case "terms":
                let version = try Version(&reader)
                blocks.append(.terms(version))
                key.append(version.from.iso)
            case "chair": blocks.append(.chair(try Rota(&reader)))
            case "meetings":
                blocks.append(.meetings(try Year(&reader)))
                key.append("\(first.number)")
            case "member":
                let seated = try Seated(&reader)
                blocks.append(.member(seated))
                key += [seated.agency, seated.group.value, seated.part.rawValue, seated.from.iso]
            default:
                throw PlanFileRefusal(
                    first.number,
                    "“\(first.key)” is not known here. A block begins with plan, group, terms, chair, member or meetings."
                )
            }
            try reader.end()
            guard names.insert(key).inserted else {
                throw PlanFileRefusal(
                    first.number, "There are two blocks “\(first.key): \(first.value)” that say the same. Leave one.")
            }
        }
        if blocks.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “group:”.") }
    }
}

/// `one of strategic, delivery, operational, thematic`.
func oneOf<Word: CaseIterable & RawRepresentable<String>>(_ words: Word.Type) -> String {
    "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))"
}

let aDay = "a day such as 2026-04-01"

extension GroupsFile.One {
    fileprivate init(_ reader: inout BlockReader, _ plan: GroupsFile.OfPlan?) throws(PlanFileRefusal) {
        (line, name, self.plan) = (reader.first.number, reader.first.value, plan)
        layer = try reader.needed("layer", oneOf(Group.Layer.self)) { Group.Layer(rawValue: $0) }
        body = try reader.text("partnership")
        part = try reader.needed("part", oneOf(Group.Part.self)) { Group.Part(rawValue: $0) }
        yearly = try reader.read("meets", "a number of times a year such as 4") { Int(inAddress: $0) } ?? 0
        aim = try reader.text("aim")
        covers = reader.all("covers").map(\.value)
        from = try reader.needed("from", aDay) { Day(iso: $0) }
        until = try reader.read("until", aDay) { Day(iso: $0) }
        hearers = reader.all("reports-to")
        priorities = reader.all("works-on")
    }
}

extension GroupsFile.Version {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        group = reader.first
        from = try reader.needed("from", aDay) { Day(iso: $0) }
        reviewBy = try reader.needed("review-by", aDay) { Day(iso: $0) }
        agreedBy = try reader.needed("agreed-by", "a body in words") { $0.isEmpty ? nil : $0 }
        escalateAfter = try reader.read("escalate-after", "a number of meetings such as 2") { Int(inAddress: $0) }
        text = reader.all("line").map(\.value).joined(separator: "\n\n")
    }
}

extension GroupsFile.Rota {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        group = reader.first
        turns = try reader.needed("turns", oneOf(ChairRota.Turns.self)) { ChairRota.Turns(rawValue: $0) }
        from = try reader.needed("from", aDay) { Day(iso: $0) }
        chairs = (reader.all("agency") + reader.all("seat")).sorted { $0.number < $1.number }
        guard chairs.count > 1 else {
            throw PlanFileRefusal(group.number, "Name at least two that take turns, each as “agency:” or “seat:”.")
        }
    }
}

extension GroupsFile.Seated {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        seat = reader.first
        guard let group = try reader.one("group") else {
            throw PlanFileRefusal(seat.number, "Write “group:” and the group that this seat sits on.")
        }
        self.group = group
        agency = try reader.text("agency")
        part = try reader.read("as", oneOf(Member.Part.self)) { Member.Part(rawValue: $0) } ?? .member
        isRequired = try reader.yes("required")
        from = try reader.needed("from", aDay) { Day(iso: $0) }
        until = try reader.read("until", aDay) { Day(iso: $0) }
    }
}

extension BlockReader {
    /// As `required`, and where it is missing the refusal says what to write.
    mutating func needed<Value>(
        _ key: String, _ what: String, _ read: (String) -> Value?
    ) throws(PlanFileRefusal) -> Value {
        guard let value = try self.read(key, what, read) else {
            throw PlanFileRefusal(first.number, "“\(key)” is missing from what begins here: write \(what).")
        }
        return value
    }
}
