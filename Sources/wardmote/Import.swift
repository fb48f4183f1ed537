import ArgumentParser
import Dates
import Evidence
import Foundation
import Partnership
import Storage

/// Takes files of open data into the evidence.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in files, folders or zip archives, and say what was taken, refused and found missing.")

    @Argument(help: "Files, folders or zip archives, as downloaded.") var paths: [String]
    @OptionGroup var data: DataOptions
    @Option(name: .customLong("as"), help: "A partner's data set: a name of small letters, digits and hyphens.")
    var partner: String?
    @Option(
        help:
            "Which column says what, the first time: date=…,place=…,category=…,count=… (also text, longitude, latitude)."
    )
    var map: String?
    @Flag(help: "Print a list that a machine may read.") var json = false

    func run() async throws {
        let registry = try await data.openRegistry().registry
        let progress = ProgressLine(label: "Importing")
        let trace = Trace(.keeper, at: .present, route: "wardmote import")
        var files = ImportFiles(
            viewer: .keeper, paths: paths, folder: data.folder, partner: partner, map: try map.map(columnMap),
            now: trace.at, progress: progress.show)
        files.recorded = (registry, trace)
        let report: [ImportedFile]
        do {
            report = try await files.run(registry.database)
        } catch let failure as ImportFailure {
            progress.end()
            throw Refused(failure.said)
        }
        progress.end()
        if !trace.isWritten {
            try await registry.keeper.keep(trace.entry(.collection, [ThingID(.importedFile)], [.files]))
        }
        print(json ? report.json : report.words)
        if report.contains(where: { $0.state == .refused }) { throw ExitCode.failure }
    }
}

private func columnMap(_ text: String) throws -> ColumnMap {
    do throws(FileRefusal) { return try ColumnMap(text) } catch { throw Refused(error.reason) }
}

extension [ImportedFile] {
    /// The list that `--json` promises.
    var json: String {
        let lines = map { file -> [String: Any] in
            var line: [String: Any] = [
                "file": file.name, "kind": file.kind ?? file.set?.rawValue ?? NSNull(),
                "month": file.month?.iso ?? NSNull(), "rows": file.rows, "without_place": file.withoutPlace,
                "without_coordinates": file.withoutCoordinates, "repeated_ids": file.repeatedIDs,
                "state": file.state.rawValue,
            ]
            if let note = file.note { line["note"] = note }
            if let refusal = file.refusal {
                line["line"] = refusal.line ?? NSNull()
                line["column"] = refusal.column ?? NSNull()
                line["reason"] = refusal.reason
            }
            return line
        }
        let data = try? JSONSerialization.data(
            withJSONObject: lines, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
    }

    /// What was taken and what was refused, for a person.
    var words: String {
        var lines: [String] = []
        for file in self where file.state == .refused {
            let place = [file.refusal?.line.map { "line \($0)" }, file.refusal?.column.map { "column \($0)" }]
                .compactMap { $0 }
            lines.append(
                "Refused: \(file.name)\(place.isEmpty ? "" : ", " + place.joined(separator: ", ")). \(file.refusal?.reason ?? "")"
            )
        }
        for file in self where file.state == .restated { lines.append("Restated: \(file.name), \(file.rows) rows.") }
        for file in self { if let note = file.note { lines.append("\(file.name): \(note)") } }
        func count(_ state: ImportedFile.State) -> Int { self.count { $0.state == state } }
        let taken = filter { $0.state == .new || $0.state == .restated }
        let rows = taken.reduce(0) { $0 + $1.rows }
        lines.append(
            "\(count(.new)) new, \(count(.restated)) restated, \(count(.unchanged)) unchanged, \(count(.refused)) refused; "
                + "\(rows) rows taken, \(taken.reduce(0) { $0 + $1.withoutPlace }) of them without a place, "
                + "\(taken.reduce(0) { $0 + $1.repeatedIDs }) repeating a Crime ID (kept and counted).")
        return lines.joined(separator: "\n")
    }
}
