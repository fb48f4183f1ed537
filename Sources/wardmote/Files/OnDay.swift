import ArgumentParser
import Dates

/// The day on which something is asked.
struct OnDay: ParsableArguments {
    @Option(help: "The day on which it is asked, as 2027-03-31; today when left out.") var on: String?

    /// - Throws: ``Refused`` where it is no day.
    func day() throws -> Day {
        guard let day = on.map({ Day(iso: $0) }) ?? Instant.present.localDay else {
            throw Refused("--on \(on ?? "") is not a day such as 2027-03-31.")
        }
        return day
    }
}
