import ArgumentParser
import Dates
import Evidence
import Figures
import Foundation
import Partnership
import Places
import Storage

/// Every data set held, its months, gaps and doubts.
struct DataHeld: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Say what is held, month by month, and how far it can be trusted.")

    @OptionGroup var data: DataOptions
    @Flag(help: "Print a list that a machine may read.") var json = false

    func run() async throws {
        let database = try await data.open()
        let lines = try await database.look(Ledger(viewer: .keeper), at: .present)
        let people = try await database.look(HeldPopulations(viewer: .keeper), at: .present)
        let lookups = try await database.look(HeldLookups(viewer: .keeper), at: .present)
        if json {
            print(lines.json(people.objects + lookups.objects))
            return
        }
        let parts = [lines.words, people.words, lookups.words].filter { !$0.isEmpty }
        print(
            parts.isEmpty ? "Nothing is held yet. Bring files in with wardmote import." : parts.joined(separator: "\n"))
    }
}

extension [LedgerLine] {
    /// The list that `--json` promises.
    fileprivate func json(_ others: [[String: Any]]) -> String {
        let objects = map { line -> [String: Any] in
            [
                "dataset": line.set.rawValue, "source": line.set == .partner ? "partner" : "data.police.uk",
                "area": line.source, "month": line.month.iso,
                "state": line.state.rawValue, "rows": line.rows ?? NSNull(), "reason": line.reason,
            ]
        }
        let data = try? JSONSerialization.data(
            withJSONObject: objects + others, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
    }

    /// A paragraph a source: its months, then what is missing or doubtful.
    fileprivate var words: String {
        var text: [String] = []
        for set in DataSet.allCases {
            let lines = filter { $0.set == set }
            guard !lines.isEmpty else { continue }
            text.append(set.said)
            for (source, months) in Dictionary(grouping: lines, by: \.source).sorted(by: { $0.key < $1.key }) {
                text += months.paragraph(source)
            }
        }
        return text.joined(separator: "\n")
    }

    private func paragraph(_ source: String) -> [String] {
        let rows = reduce(0) { $0 + ($1.rows ?? 0) }
        let span = Period(first: first?.month ?? "1970-01", last: last?.month ?? "1970-01")
        let held = count { $0.state != .absent }
        var text = ["  \(source): \(held) of \(count) months, \(span.said), \(rows) rows"]
        let gaps = Dictionary(grouping: filter { $0.state != .complete }, by: { $0.state.said + ": " + $0.reason })
        for (reason, months) in gaps.sorted(by: { $0.value[0].month < $1.value[0].month }) {
            text.append("    \(months.map(\.month.iso).joined(separator: ", ")). \(reason)")
        }
        return text
    }
}

extension [HeldPopulation] {
    /// Each in the shape of the other lines: a count of people is of the month of its day.
    fileprivate var objects: [[String: Any]] {
        filter { $0.replacedBy == nil }.map { held in
            [
                "dataset": "population", "source": held.fileName, "area": held.grain.rawValue,
                "month": Month(containing: held.day).iso, "state": "complete", "rows": held.areas, "reason": held.said,
            ]
        }
    }

    /// A line a count that is in use.
    fileprivate var words: String {
        let used = filter { $0.replacedBy == nil }
        guard !used.isEmpty else { return "" }
        return "Population" + used.map { "\n  \($0.said), \($0.day.said): \($0.areas) \($0.grain.said)" }.joined()
    }
}

extension [HeldLookup] {
    /// A lookup is of a year and of no month.
    fileprivate var objects: [[String: Any]] {
        map { held in
            [
                "dataset": "lookup", "source": held.fileName, "area": held.kind, "month": NSNull(), "state": "complete",
                "rows": held.rows, "reason": "Areas of \(held.year)",
            ]
        }
    }

    /// A line a lookup.
    fileprivate var words: String {
        isEmpty
            ? "" : "Lookups of areas" + map { "\n  \($0.kind), areas of \($0.year): \($0.rows) rows" }.joined()
    }
}
