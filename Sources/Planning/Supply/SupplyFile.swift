import Dates
import Markup
import Pages
import Partnership

/// Every quarter of every set of data, as a file for a spreadsheet.
struct SupplyFile {
    var register: SupplyRegister

    static let headings = [
        "agency", "data set", "quarter", "due", "received", "days late", "state", "waiting for it", "said",
    ]

    var bytes: [UInt8] {
        let now = Quarter(containing: Month(containing: register.today))
        let lines = register.supplies.flatMap { register.cells($0, upTo: now) }.map { cell in
            csvLine([
                register.agency(cell.supply), cell.supply.name, cell.quarter.first.iso,
                cell.supply.due(cell.quarter)?.iso ?? "", cell.delivery?.received?.iso ?? "",
                cell.state.daysLate.map { "\($0)" } ?? "", cell.state.said, register.waiting(cell) ?? "",
                cell.delivery?.note ?? "",
            ])
        }
        return Array((csvLine(Self.headings) + lines.joined()).utf8)
    }

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.supplyFile, .see, .supply) { request in
            let register = try await site.registry.supplyRegister(request.trace, on: request.today)
            return .download(FileName("data supply \(request.today.iso)"), .csv, SupplyFile(register: register).bytes)
        }
    }
}
