import Dates

/// Months that the publisher itself never had from a force, so that no download will bring them.
struct PublisherGap: Sendable {
    var force: String
    var months: Period
    var reason: String

    /// Source: data.police.uk, “Changes and known issues”, as listed in methods finding 6 and by ONS and researchers who
    /// rebuilt the series.
    static let known: [PublisherGap] = [
        PublisherGap(
            force: "greater-manchester", months: Period(first: "2019-07", last: "2099-12"),
            reason: "Greater Manchester Police has supplied no street-level data since July 2019."),
        PublisherGap(
            force: "devon-and-cornwall", months: Period(first: "2022-11", last: "2022-12"),
            reason: "Devon and Cornwall Police supplied nothing for November and December 2022."),
        PublisherGap(
            force: "btp", months: Period(first: "2016-02", last: "2016-12"),
            reason: "British Transport Police supplied nothing from February to December 2016."),
        PublisherGap(
            force: "gwent", months: Period(first: "2025-09", last: "2025-12"),
            reason: "Gwent Police supplied nothing from September to December 2025."),
    ]

    static func reason(_ force: String, _ month: Month) -> String? {
        known.first { $0.force == force && $0.months.contains(month) }?.reason
    }
}
