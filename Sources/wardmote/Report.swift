import ArgumentParser
import CAssets
import Dates
import Evidence
import Foundation
import Markup
import Pages
import Papers
import Partnership
import Places

/// Writes a report of the partnership to a file.
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a report to a file, as a page, a Word document or a PDF.",
        subcommands: [
            Agenda.self, Assessment.self, Committee.self, Minutes.self, Performance.self, Plan.self, ScrutinyPack.self,
        ])
}

extension Report {
    /// The monthly performance report.
    struct Performance: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The monthly performance report of a partnership, a district or a county.")

        @Option(help: "A code, or the name of a partnership.") var area: String?
        @Option(help: "The name of a partnership.") var partnership: String?
        @Option(help: "The last month of the report, as 2025-03.") var period: String
        @Option(help: "crime or asb.") var kind: String = "crime"
        @Option(help: "A saved list of peers, beside which the area is set by rate.") var peers: String?
        @Option(help: "Which edition of those given out, as it was; the report of what is held today when left out.")
        var edition: Int?
        @OptionGroup var file: PaperOptions
        @OptionGroup var data: DataOptions

        func run() async throws {
            guard let month = Month(iso: period) else {
                throw Refused("--period \(period) is not a month such as 2025-03.")
            }
            guard let kind = PerformanceReport.Kind(rawValue: kind) else {
                throw Refused("--kind takes crime or asb, not \(kind).")
            }
            let registry = try await data.openRegistry().registry
            let database = registry.database
            let gazetteer = try await Gazetteer.held(in: database, at: .present)
            let subject = try subject(gazetteer)
            let sets = try await database.look(PeerSets(viewer: .openData), at: .present).sets
            let report = PerformanceReport(
                viewer: .openData, subject: subject, month: month, kind: kind, peers: try chosen(sets),
                now: .present)
            let facts = try await CrimeFacts(
                folder: data.folder, database: database, gazetteer: gazetteer, at: .present)
            if let edition {
                return try file.write(try await issued(edition, report, facts, sets, registry))
            }
            let paper: Paper
            do throws(ReportRefusal) { paper = try report.paper(facts) } catch { throw Refused(error.said) }
            try file.write(paper)
        }

        /// The edition that was given out, with the numbers of then.
        private func issued(
            _ edition: Int, _ report: PerformanceReport, _ facts: CrimeFacts, _ sets: [PeerSet], _ registry: Registry
        ) async throws -> Paper {
            let trace = Trace(.openData, at: .present, route: "wardmote report performance")
            let every = try await registry.look(IssuedReports(viewer: .issuedReports), trace)
                .filter { $0.isOf(report) }
            guard let one = every.first(where: { $0.edition == edition }) else {
                throw Refused(
                    every.isEmpty
                        ? "No report of \(report.month.said) was given out for this area."
                        : "There is no edition \(edition) of \(report.month.said): the last is edition \(every.count).")
            }
            do { return try await one.paper(facts, for: .openData, peers: sets) } catch let error as ReportRefusal {
                throw Refused(error.said)
            }
        }

        private func chosen(_ sets: [PeerSet]) throws -> PeerSet? {
            guard let peers else { return nil }
            do throws(ComparedRefusal) { return try sets.known(peers) } catch { throw Refused(error.said) }
        }

        private func subject(_ gazetteer: Gazetteer) throws -> Area {
            guard (area == nil) != (partnership == nil) else {
                throw Refused("Say what the report is about: either --area with a code, or --partnership with a name.")
            }
            do throws(AreaRefusal) { return try Area.parse(area ?? partnership ?? "", in: gazetteer) } catch {
                throw Refused(error.said)
            }
        }
    }
}

/// The forms in which a report is written, all of one model.
extension PaperFormat: ExpressibleByArgument {
    func written(_ paper: Paper, python: String?) throws -> [UInt8] {
        switch self {
        case .html: return Array(paper.document(stylesheet: paperStyles).text.utf8)
        case .docx: return paper.docx()
        case .pdf:
            do throws(PDFProblem) { return try TypstWriter.near(python: python).pdf(paper) } catch {
                throw Refused(error.description)
            }
        }
    }
}

/// The stylesheets that a paper of its own carries within it.
private var paperStyles: [UInt8] {
    (0..<wardmote_asset_count()).map { wardmote_asset_at($0) }
        .filter { String(cString: $0.name).utf8.suffix(4).elementsEqual(".css".utf8) }
        .flatMap { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.length)) }
}

extension TypstWriter {
    /// The typesetter that `make setup` puts beside the program, or that of another Python.
    static func near(python: String? = nil) -> TypstWriter {
        let named = python ?? ProcessInfo.processInfo.environment["WARDMOTE_PYTHON"]
        return TypstWriter(
            python: named ?? nearProgram(".venv/bin/python"), script: nearProgram("tools/pdf/typeset.py"))
    }
}

/// A file of the project: in the folder where the program is run, or in one above the program itself.
func nearProgram(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    var folders = [here]
    var folder = URL(filePath: Bundle.main.executablePath ?? here).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path.utf8.count > 1 {
        folders.append(folder.path)
        folder.deleteLastPathComponent()
    }
    let found = folders.map { $0 + "/" + path }.first { FileManager.default.isReadableFile(atPath: $0) }
    return found ?? here + "/" + path
}

/// A file that is written whole or not at all: beside its place first, then moved there.
struct WholeFile {
    let path: String
    init(_ path: String) { self.path = path }

    func write(_ bytes: [UInt8]) throws {
        let place = URL(filePath: path)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue {
            throw Refused("--output \(path) is a folder: name a file in it.")
        }
        let folder = place.deletingLastPathComponent()
        let part = folder.appending(
            path: ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        do {
            guard FileManager.default.createFile(atPath: part.path, contents: nil) else {
                throw Refused("The report could not be written: \(folder.path) is no folder that can be written to.")
            }
            let file = try FileHandle(forWritingTo: part)
            try file.write(contentsOf: Data(bytes))
            try file.synchronize()
            try file.close()
            guard rename(part.path, place.path) == 0 else {
                throw Refused("The report could not be put at \(path): \(String(cString: strerror(errno))).")
            }
        } catch {
            try? FileManager.default.removeItem(at: part)
            if error is Refused { throw error }
            throw Refused("The report could not be written to \(path): \(error.localizedDescription)")
        }
    }
}
