import Dates
import Pages
import Planning

/// Initiatives, what was achieved, events and training as a readable text file says them, a block each, in its order.
///
/// Source: docs/initiatives.md, which describes the file.
struct InitiativesFile: Sendable {
    var blocks: [Block] = []

    /// The things that are named stand as they are written: they are looked for when it is taken in.
    enum Block: Sendable {
        case initiative(Named, InitiativeWords)
        case evaluation(Named, EvaluationWords)
        case milestone(Named, MilestoneWords)
        case achievement(Named, AchievementWords)
        case event(Named, EventWords)
        case training(Named, TrainingWords)
        case communication(Named, CommunicationWords)

        var named: Named {
            switch self {
            case .initiative(let named, _), .evaluation(let named, _), .milestone(let named, _),
                .achievement(let named, _), .event(let named, _), .training(let named, _),
                .communication(let named, _):
                named
            }
        }
    }

    /// What a block names.
    struct Named: Sendable {
        /// The line on which it begins.
        var line: Int
        var agency: PlanBlocks.Line?
        var seat: PlanBlocks.Line?
        var partners: [PlanBlocks.Line] = []
        var plan: PlanBlocks.Line?
        var partnership: PlanBlocks.Line?
        var serves: [PlanBlocks.Line] = []
        var initiative: PlanBlocks.Line?
        var duty: PlanBlocks.Line?
        var counted: [PlanBlocks.Line] = []

        init(_ line: Int) { self.line = line }
    }

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            blocks.append(try Block(&reader))
            try reader.end()
        }
        if blocks.isEmpty {
            throw PlanFileRefusal(1, "The file has no block, such as one that begins with “initiative:”.")
        }
    }
}

extension InitiativesFile.Block {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        var named = InitiativesFile.Named(reader.first.number)
        named.agency = try reader.one("agency")
        switch reader.first.key {
        case "initiative":
            (named.seat, named.partners) = (try reader.one("seat"), reader.all("partner"))
            (named.plan, named.partnership) = (try reader.one("plan"), try reader.one("partnership"))
            named.serves = reader.all("serves")
            self = .initiative(named, try InitiativeWords(&reader))
        case "evaluation":
            named.initiative = reader.first
            self = .evaluation(named, try EvaluationWords(&reader))
        case "milestone":
            named.initiative = try reader.one("initiative")
            if named.initiative == nil {
                throw PlanFileRefusal(reader.first.number, "“initiative” is missing from what begins here.")
            }
            self = .milestone(named, try MilestoneWords(&reader))
        case "achievement":
            named.initiative = try reader.one("initiative")
            self = .achievement(
                named,
                AchievementWords(
                    day: try reader.day("day"), text: reader.first.value, givenBy: try reader.text("given by")))
        case "event":
            (named.partners, named.initiative) = (reader.all("partner"), try reader.one("initiative"))
            named.counted = reader.all("output")
            self = .event(named, try EventWords(&reader))
        case "training":
            (named.duty, named.counted) = (try reader.one("duty"), reader.all("came"))
            self = .training(named, try TrainingWords(&reader))
        case "communication":
            (named.partners, named.initiative) = (reader.all("partner"), try reader.one("initiative"))
            self = .communication(named, try CommunicationWords(&reader))
        default: throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
        }
    }
}

extension BlockReader {
    fileprivate mutating func day(_ key: String) throws(PlanFileRefusal) -> Day? {
        try read(key, "a day such as 2027-03-31") { Day(iso: $0) }
    }

    fileprivate mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _: Word.Type
    ) throws(PlanFileRefusal) -> Word? {
        try read(key, "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))") { Word(rawValue: $0) }
    }
}

extension InitiativeWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(name: reader.first.value, sort: try reader.word("kind", Sort.self) ?? .other)
        aim = try reader.text("for")
        areas = reader.all("area").map(\.value)
        outside = reader.all("outside").map(\.value)
        (from, until) = (try reader.day("from"), try reader.day("until"))
    }
}

extension EvaluationWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(evaluator: try reader.text("by"), due: try reader.day("due"))
        finality = try reader.word("there is", Finality.self) ?? .awaited
        (received, found) = (try reader.day("received"), try reader.text("found"))
        place = try reader.text("lies at")
    }
}

extension MilestoneWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(text: reader.first.value, due: try reader.day("due"))
        (reached, outcome) = (try reader.day("reached"), try reader.text("came of it"))
    }
}

extension EventWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        let told = try reader.required("day", "a day such as 2027-03-31, a month such as 2027-03 or a year") {
            Day.told(iso: $0)
        }
        self.init(name: reader.first.value, day: told.day, to: told.to)
        (place, text) = (try reader.text("place"), try reader.text("done"))
        reached = try reader.read("reached", "a number such as 40 or about 200") { Tally(typed: $0) } ?? .unknown
    }
}

extension CommunicationWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(message: reader.first.value, audience: try reader.text("to"))
        for line in reader.all("way") {
            guard let channel = Channel(rawValue: line.value) else {
                throw PlanFileRefusal(
                    line.number,
                    "“\(line.value)” is not one of \(Channel.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            channels.insert(channel)
        }
        standing = try reader.word("standing", Standing.self) ?? .planned
        (from, until) = (try reader.day("from"), try reader.day("until"))
        (why, note) = (try reader.text("why"), try reader.text("note"))
        reached = try reader.read("reached", "a number such as 40 or about 200") { Tally(typed: $0) } ?? .unknown
    }
}

extension TrainingWords {
    fileprivate init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        self.init(topic: reader.first.value, strand: try reader.word("strand", Strand.self))
        (tier, outside) = (try reader.text("tier"), try reader.text("outside"))
        audience = try reader.required(
            "audience", "one of \(Audience.allCases.map(\.rawValue).joined(separator: ", "))"
        ) { Audience(rawValue: $0) }
        audienceSaid = try reader.text("which")
        standing = try reader.word("standing", Standing.self) ?? .planned
        (planned, held) = (try reader.day("planned"), try reader.day("held"))
        (why, note) = (try reader.text("why"), try reader.text("note"))
    }
}
