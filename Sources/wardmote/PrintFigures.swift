import ArgumentParser
import Dates
import Evidence
import Figures
import Foundation
import Markup
import Partnership
import Places

/// Prints figures of a measure for areas and a period.
struct PrintFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Print figures of a measure, for areas and a period.",
        discussion: "Measures: " + Measure.all.map { "\($0.id) (\($0.name.lowercased()))" }.joined(separator: ", ")
            + ".")

    @Argument(help: "The measure, such as crime.") var measure: String
    @Option(parsing: .upToNextOption, help: "Codes, partnerships by name, forces as in file names, all or unplaced.")
    var area: [String] = []
    @Option(help: "The first month, as 2024-04.") var from: String
    @Option(help: "The last month, as 2025-03.") var to: String
    @Option(help: "month, category, area, or several with commas.") var by: String = ""
    @Option(help: "With --by area: lsoa, ward, district, csp, county or force.") var level: String?
    @Option(help: ArgumentHelp(Self.compareHelp, valueName: "what")) var compare: String?
    @Option(help: "What rates of places side by side are divided by: residents or households.") var per = "residents"
    @Option(parsing: .upToNextOption, help: "Only rows in the files of these forces.") var recordedBy: [String] = []
    @Option(help: "table, csv or json.") var format: Format = .table
    @OptionGroup var data: DataOptions

    private static let compareHelp =
        "same-period-last-year; baseline:2019-04, the months that begin there, or baseline:3, so many years before; force; "
        + "county; or peers:NAME, a saved list. Years are compared by count, places by rate per 1,000 residents or households."

    enum Format: String, ExpressibleByArgument { case table, csv, json }

    func run() async throws {
        let database = try await data.open()
        let gazetteer = try await Gazetteer.held(in: database, at: .present)
        let sets = try await database.look(PeerSets(viewer: .openData), at: .present).sets
        var wanted = try asked(gazetteer)
        if let compare {
            do throws(ComparedRefusal) {
                wanted.compared = try FigureLines.Compared(compare, wanted.period, sets)
            } catch { throw Refused(error.said) }
        }
        let facts = try await CrimeFacts(
            folder: data.folder, database: database, gazetteer: gazetteer, at: .present)
        let lines = FigureLines(facts: facts, asked: wanted, now: .present).lines
        let shown = FigureLine.Shown(wanted.compared)
        switch format {
        case .csv: print(FigureLine.csv(lines, shown), terminator: "")
        case .json: print(FigureLine.json(lines, shown))
        case .table: print(FigureLine.table(lines, shown))
        }
    }

    /// What was typed, understood; every refusal is one plain sentence.
    private func asked(_ gazetteer: Gazetteer) throws -> FigureLines.Asked {
        guard let measure = Measure.named(measure) else {
            throw Refused(
                "There is no measure “\(measure)”. There are \(Measure.all.map(\.id).joined(separator: ", ")).")
        }
        guard let first = Month(iso: from) else { throw Refused("--from \(from) is not a month such as 2024-04.") }
        guard let last = Month(iso: to) else { throw Refused("--to \(to) is not a month such as 2025-03.") }
        guard first <= last else { throw Refused("--from \(from) is after --to \(to).") }
        guard last - first < 1200 else { throw Refused("The period is longer than a hundred years.") }
        guard !area.isEmpty else {
            throw Refused("Say which area with --area: a code, a partnership, a force, all or unplaced.")
        }
        let parts = by.split(separator: ",").map(String.init)
        for part in parts where !["month", "category", "area"].contains(part) {
            throw Refused("--by takes month, category and area, not \(part).")
        }
        let level = try level.map { text in
            guard let level = Level(rawValue: text) else {
                throw Refused("--level takes \(Level.allCases.map(\.rawValue).joined(separator: ", ")), not \(text).")
            }
            return level
        }
        let areas = try area.map { text in
            do throws(AreaRefusal) { return try Area.parse(text, in: gazetteer) } catch { throw Refused(error.said) }
        }
        guard let counted = PopulationSet.Counted(rawValue: per) else {
            throw Refused("--per takes residents or households, not \(per).")
        }
        let known = gazetteer.forces.map(\.slug)
        for slug in recordedBy where !known.contains(slug) {
            throw Refused("There is no force whose files are named \(slug).")
        }
        return FigureLines.Asked(
            measure: measure, areas: areas, period: Period(first: first, last: last), byMonth: parts.contains("month"),
            byCategory: parts.contains("category"), byArea: parts.contains("area"), level: level,
            compared: nil, recordedBy: recordedBy.isEmpty ? nil : recordedBy, per: counted)
    }
}

extension FigureLine.Shown {
    init(_ compared: FigureLines.Compared?) {
        switch compared {
        case nil: self = .nothing
        case .yearsBefore: self = .anotherYear
        case .beside: self = .anotherPlace
        }
    }
}
