import Dates
import Figures
import Markup
import Partnership
import Storage

/// A plan as a readable text file says it: `docs/plans.md` has the keys.
struct PlanFile: Sendable {
    var plan = PlanDraft()
    var figures: [CitedBlock] = []
    var priorities: [One] = []
    var years: [Year] = []
    var publications: [Published] = []
    var issues: [Issue] = []
    var under: Under?
    var actions: [Planned] = []
    var counts: [Counted] = []

    struct One: Sendable {
        var line: Int
        var draft: PriorityDraft
        var rationale: RationaleDraft
        var cites: [String]
        /// Priorities of the strategy, by name.
        var carriesOut: [PlanBlocks.Line]
        /// Groups that work on it, by name.
        var groups: [PlanBlocks.Line]
    }

    struct Year: Sendable {
        var line: Int
        var year: FinancialYear
        var outcome: PlanYear.Outcome
        var decided: Day
        var body: String
        var text: String
    }

    struct Published: Sendable {
        var line: Int
        var edition: String
        var published: Day
        var address: String
    }

    struct Issue: Sendable {
        var line: Int
        var name: String
        var text: String
        var raised: Day
        var decisions: [IssueDecision]
    }

    init(_ text: String) throws(PlanFileRefusal) {
        let blocks = try PlanBlocks(text).blocks
        guard blocks.first?.first?.key == "plan" else {
            throw PlanFileRefusal(blocks.first?.first?.number ?? 1, "A plan begins with “plan:” and its name.")
        }
        for block in blocks {
            guard var reader = BlockReader(block) else { continue }
            switch reader.first.key {
            case "plan" where plan.name.isEmpty: try read(plan: &reader)
            case "figure": figures.append(try CitedBlock(&reader))
            case "priority": try read(priority: &reader)
            case "year": try read(year: &reader)
            case "published": try read(published: &reader)
            case "issue": try read(issue: &reader)
            case "counts": counts.append(try Counted(&reader))
            case "action": actions.append(try Planned(&reader))
            default: throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            try reader.end()
        }
    }
}

extension PlanFile {
    private mutating func read(plan reader: inout BlockReader) throws(PlanFileRefusal) {
        plan.name = reader.first.value
        plan.body = try reader.text("partnership")
        plan.nation = try reader.read("nation", "england or wales") { Nation(rawValue: $0) } ?? .england
        plan.from = try reader.required("from", "a day such as 2025-04-01") { Day(iso: $0) }
        plan.until = try reader.required("until", "a day such as 2028-03-31") { Day(iso: $0) }
        plan.isRanked = try reader.yes("ranked")
        under = try Under(&reader)
        plan.areas = reader.all("area").map(\.value)
        plan.drivers = reader.all("driver").map(\.value)
        for line in reader.all("requirement") {
            guard let requirement = Requirement(line.value) else {
                throw PlanFileRefusal(line.number, "Begin with policing, county or national and a colon.")
            }
            plan.requirements.append(requirement)
        }
    }

    private mutating func read(priority reader: inout BlockReader) throws(PlanFileRefusal) {
        var draft = PriorityDraft(
            name: reader.first.value, definition: try reader.text("definition"), isTheme: try reader.yes("theme"),
            isWanted: try reader.yes("wanted"),
            origin: try reader.read("origin", "assessment, local, duty or issue") { Priority.Origin(rawValue: $0) }
                ?? .assessment,
            lead: try reader.text("lead"), gap: try reader.text("gap"),
            adopted: try reader.read("adopted", "a day such as 2018-04-01") { Day(iso: $0) },
            areas: reader.all("area").map(\.value), parts: reader.all("part").map(\.value))
        for line in reader.all("aim") {
            guard let aim = Aim(rawValue: line.value) else {
                throw PlanFileRefusal(
                    line.number, "“\(line.value)” is none of \(Aim.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            draft.aims.insert(aim)
        }
        for line in reader.all("driver") {
            guard let position = plan.drivers.firstIndex(of: line.value) else {
                throw PlanFileRefusal(line.number, "The plan has no driver “\(line.value)”.")
            }
            draft.drivers.insert(position)
        }
        var rationale = RationaleDraft(
            name: try reader.text("explained-as"), evidence: try reader.text("evidence"),
            structure: try reader.text("structure"), response: try reader.text("response"))
        for line in reader.all("fits") { try rationale.align(line, plan.requirements) }
        priorities.append(
            One(
                line: reader.first.number, draft: draft, rationale: rationale,
                cites: reader.all("cites").map(\.value), carriesOut: reader.all("carries-out"),
                groups: reader.all("worked-on-by")))
    }

    private mutating func read(year reader: inout BlockReader) throws(PlanFileRefusal) {
        guard let begins = Int(reader.first.value), (1998..<2200).contains(begins) else {
            throw PlanFileRefusal(reader.first.number, "Give the year in which it begins, as 2018 for 2018/19.")
        }
        years.append(
            Year(
                line: reader.first.number, year: FinancialYear(begins: begins),
                outcome: try reader.required("outcome", "first, unchanged or changed") {
                    PlanYear.Outcome(rawValue: $0)
                }, decided: try reader.required("decided", "a day such as 2018-03-15") { Day(iso: $0) },
                body: try reader.text("body"), text: try reader.text("because")))
    }

    /// `decision: propose, 2018-03-15, the committee, why`: one a line, first to last.
    private mutating func read(issue reader: inout BlockReader) throws(PlanFileRefusal) {
        var issue = Issue(
            line: reader.first.number, name: reader.first.value, text: try reader.text("text"),
            raised: try reader.required("raised", "a day such as 2018-03-15") { Day(iso: $0) }, decisions: [])
        for line in reader.all("decision") {
            let parts = line.value.utf8.split(separator: UInt8(ascii: ","), maxSplits: 3).map {
                trimmed(String(decoding: $0, as: UTF8.self))
            }
            guard parts.count == 4, let move = IssueMove.Name(rawValue: parts[0]), let day = Day(iso: parts[1]) else {
                throw PlanFileRefusal(
                    line.number,
                    "Write propose, adopt, decline or reopen, a day, who decided and why, with commas between.")
            }
            issue.decisions.append(IssueDecision(move: move, on: day, body: parts[2], reason: parts[3]))
        }
        issues.append(issue)
    }

    private mutating func read(published reader: inout BlockReader) throws(PlanFileRefusal) {
        guard let day = Day(iso: reader.first.value) else {
            throw PlanFileRefusal(reader.first.number, "“\(reader.first.value)” is not a day such as 2023-04-01.")
        }
        publications.append(
            Published(
                line: reader.first.number, edition: try reader.text("edition"), published: day,
                address: try reader.text("address")))
    }
}
