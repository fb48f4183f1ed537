import Dates
import Figures
import Pages
import Partnership
import Places

/// The tables of the page of an area, each on a page of its own to be searched, put in order and taken as a file.
enum AreaTable: String, CaseIterable, InAddress, Sendable {
    case types, parts, beside

    /// One line of any of them.
    struct Line: Hashable, Sendable {
        var name: String
        var address: Pages.Address?
        var figure: Figure
        var rate: RatePerThousand?
    }

    /// What a line is of.
    func said(_ level: Level?) -> String {
        switch self {
        case .types: "By type of record"
        case .parts: "By \(level?.said ?? "area")"
        case .beside: "Beside others"
        }
    }

    /// The same lines as on the page of the area; nothing where that page has no such table.
    func lines(_ page: AreaPage) -> [Line]? {
        switch self {
        case .types:
            page.types.map { Line(name: $0.figure.typeName, address: $0.address, figure: $0.figure) }
        case .parts:
            page.parts?.parts.map {
                Line(name: $0.figure.place.name, address: $0.address, figure: $0.figure, rate: $0.rate)
            }
        case .beside:
            page.beside?.lines.map { Line(name: $0.name, address: $0.address, figure: $0.figure, rate: $0.rate) }
        }
    }
}

extension Figure {
    /// All that the partnership wrote down of the months told and compared, in sentences.
    var noted: String {
        ([comparedNote] + caveats.map { $0 }).compactMap { $0 }.joined(separator: " ")
    }
}
