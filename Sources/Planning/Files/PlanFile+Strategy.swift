import Dates
import Meetings
import Partnership
import Storage

extension PlanFile {
    /// The strategy that a plan is under, by its name.
    struct Under: Sendable {
        var line: Int
        var strategy: String
        var council: String

        /// `under` and `council`, which stand together or not at all.
        init?(_ reader: inout BlockReader) throws(PlanFileRefusal) {
            let (under, council) = (try reader.one("under"), try reader.one("council"))
            if let under, council == nil {
                throw PlanFileRefusal(under.number, "Say with “council” whose action plan it is.")
            }
            if let council, under == nil {
                throw PlanFileRefusal(council.number, "Say with “under” which strategy it is under.")
            }
            guard let under, let council else { return nil }
            (line, strategy, self.council) = (under.number, under.value, council.value)
        }
    }

    /// An action, with the priority that it serves.
    struct Planned: Sendable {
        var line: Int
        var text: String
        var priority: PlanBlocks.Line
        var objective: String
        var due: Day
        var seat: PlanBlocks.Line?
        var progress: PlannedAction.Progress
        var term: ActionTerm
        var strand: ContestStrand?
        var done: Day?
        var shows: String
        /// Other action plans of the same strategy, by name.
        var joint: [PlanBlocks.Line]

        init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
            (line, text) = (reader.first.number, reader.first.value)
            guard let priority = try reader.one("for") else {
                throw PlanFileRefusal(line, "Say with “for” which priority it serves.")
            }
            self.priority = priority
            objective = try reader.text("objective")
            due = try reader.required("due", "a day such as 2026-09-30") { Day(iso: $0) }
            seat = try reader.one("seat")
            let terms = ActionTerm.allCases.map(\.rawValue).joined(separator: ", ")
            term = try reader.read("term", "one of \(terms)") { ActionTerm(rawValue: $0) } ?? .unsaid
            let strands = ContestStrand.allCases.map(\.rawValue).joined(separator: ", ")
            strand = try reader.read("strand", "one of \(strands)") { ContestStrand(rawValue: $0) }
            let words = PlannedAction.Progress.allCases.map(\.rawValue).joined(separator: ", ")
            progress =
                try reader.read("progress", "one of \(words)") { PlannedAction.Progress(rawValue: $0) } ?? .notStarted
            done = try reader.read("done", "a day such as 2026-09-30") { Day(iso: $0) }
            shows = try reader.text("shows")
            joint = reader.all("joint")
        }
    }
}
