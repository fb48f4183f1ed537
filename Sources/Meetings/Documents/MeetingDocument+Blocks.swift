import Dates
import Papers
import Partnership
import Storage

extension MeetingDocument {
    /// Who is expected, what it is about, and what is still to be done.
    var agendaBlocks: [Paper.Block] {
        let expected: [Paper.Block] =
            sitters.isEmpty
            ? []
            : [
                .heading(1, "Who is expected"),
                .table(
                    PaperTable(
                        "Seats that are expected", headers: ["Seat", "Agency", "Held by"],
                        rows: sitters.map {
                            [$0.seatSaid, Words($0.line.agencyName), Words($0.holders.joined(separator: ", "))]
                        }, numeric: [])),
            ]
        return expected + items + carriedBlocks + otherBlocks
    }

    /// Who came, what was said and decided, and what seats took on.
    var minuteBlocks: [Paper.Block] {
        attendance + items + [.heading(1, "What was taken on")]
            + actions("Actions, commitments and what members were asked", taken, none: "Nothing was taken on.")
            + carriedBlocks
    }

    private var attendance: [Paper.Block] {
        guard !sitters.isEmpty else { return [] }
        let there = sitters.filter { $0.line.came?.isThere ?? false }
        var blocks: [Paper.Block] = [.heading(1, "Who came")]
        if meeting.state != .held {
            return blocks + [.paragraph("It is not written down yet who came.")]
        }
        if !there.isEmpty {
            blocks.append(
                .table(
                    PaperTable(
                        "Seats for which somebody came", headers: ["Seat", "Agency", "Who"],
                        rows: there.map { [$0.seatSaid, Words($0.line.agencyName), $0.whoSaid] }, numeric: [])))
        }
        let others: [(String, Came?)] = [
            ("Apologies", .apologies), ("Did not come", .absent), ("Not written down", nil),
        ]
        for (name, came) in others {
            let those = sitters.filter { $0.line.came == came }.map(\.saidInList)
            if !those.isEmpty { blocks.append(.paragraph("\(.strong(name)): \(those.joined(separator: "; "))")) }
        }
        return blocks + corrected(nil)
    }

    private var items: [Paper.Block] {
        [.heading(1, "Items")]
            + (agenda.isEmpty ? [.paragraph("Nothing is on the agenda.")] : agenda.flatMap(blocks))
    }

    /// A line by the number that it has for everybody at the table, whatever else somebody may not see.
    private func blocks(_ item: AgendaItem) -> [Paper.Block] {
        let mark = item.marking > .official ? " (\(item.marking.rawValue))" : ""
        var blocks: [Paper.Block] = [.heading(2, "\(item.position). \(item.title)\(mark)")]
        let papers = shownPapers.filter { $0.item == item.id }
        if !papers.isEmpty { blocks += [.paragraph(.strong("Papers")), .bullets(papers.map(\.words))] }
        guard kind == .minutes else { return blocks }
        if item.hidden.contains(.text) {
            return blocks + [.paragraph("What was said is not in this copy.")]
        }
        blocks += item.minute.split(whereSeparator: \.isNewline).map { .paragraph(Words(String($0))) }
        if !item.decision.isEmpty {
            let whose = item.decidedFor.isEmpty ? "" : ", for \(item.decidedFor)"
            blocks.append(
                .paragraph(
                    "\(.strong("Decided (\(item.number(on: meeting.day, in: group.name))\(whose))")): \(item.decision)")
            )
        }
        return blocks + corrected(item.id)
    }

    /// When something was corrected since the minutes were agreed, with what it said before.
    private func corrected(_ item: ID<AgendaItem>?) -> [Paper.Block] {
        corrections.filter { $0.item == item && !$0.hidden.contains(.text) }.map { one in
            let before = [one.title, one.minute, one.decision, one.decidedFor].filter { !$0.isEmpty }
            let said = before.isEmpty ? "" : " It said before: “\(before.joined(separator: " / "))”"
            return .paragraph(
                "\(.strong("Corrected")) on \(one.on), after the minutes were agreed\(item == nil ? " (who came)" : "").\(said)"
            )
        }
    }

    private var carriedBlocks: [Paper.Block] {
        [.heading(1, "Carried from earlier meetings")]
            + actions(
                "What earlier meetings left to do", carried, withDay: true,
                none: "Nothing is left from earlier meetings.")
    }

    private var otherBlocks: [Paper.Block] {
        guard !others.isEmpty else { return [] }
        return [.heading(1, "From other groups")]
            + actions(
                "What other groups gave to seats of this one, or handed over to it", others, withDay: true,
                withGroup: true, none: "")
    }

    private func actions(
        _ caption: String, _ lines: [Undertakings.Line], withDay: Bool = false, withGroup: Bool = false, none: Words
    ) -> [Paper.Block] {
        guard !lines.isEmpty else { return [.paragraph(none)] }
        return [
            .table(
                PaperTable(
                    caption, headers: ["What", "Whose", "Due", "State"] + (withDay ? ["Taken on"] : []),
                    rows: lines.map { line in
                        [Words(line.whatSaid(areas)), Words(line.whoseSaid), line.dueWords, line.stateWords]
                            + (withDay
                                ? [Words(line.takenOnSaid(withGroup: withGroup))] : [])
                    }, numeric: []))
        ]
    }
}

extension Undertakings.Line {
    /// With its kind where it is no action, the areas that it is for, whether it is local or central, and how long it is meant
    /// to take, as far as that was said.
    fileprivate func whatSaid(_ areas: PlannedAreas) -> String {
        let form = undertaking.form == .action ? [] : [undertaking.form.said]
        let more = (form + areas.inBrief(undertaking)).joined(separator: "; ")
        return more.isEmpty ? undertaking.text : "\(undertaking.text) (\(more))"
    }

    fileprivate var dueWords: Words {
        let first = firstDue.map { ", at first \($0.said)" } ?? ""
        if let due = undertaking.due { return Words(due.said + first) }
        return Words("No day given" + (undertaking.saidDue.isEmpty ? "" : ": “\(undertaking.saidDue)”") + first)
    }

    /// The meeting, by its group where that may be another, and the group that has it since where it was handed over.
    fileprivate func takenOnSaid(withGroup: Bool) -> String {
        (withGroup || isHandedOver ? "\(groupName), " : "") + day.said
            + (isHandedOver ? ", handed over to \(heldName)" : "")
    }

    fileprivate var stateWords: Words {
        guard let ended = undertaking.endedOn else { return Words(undertaking.state.said) }
        return "\(undertaking.state.said), \(ended)"
    }
}
