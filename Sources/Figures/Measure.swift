/// A named, defined count over records: what it counts, from where, and what must be said with it.
package struct Measure: Hashable, Sendable {
    /// As in an address and on the command line: `police-records`.
    package var id: String
    /// `Recorded crime`.
    package var name: String
    /// What one of it is, in the plural: `crimes recorded`.
    package var unit: String
    package var definition: String
    /// The kind of file it is counted from: `street`.
    package var set: String
    /// What a category of it is: `crime type`.
    package var categoryName: String
    package var rule: CategoryRule
    /// The one source whose files are counted; nothing for all forces.
    package var source: String?
    /// Sentences that go wherever the measure goes.
    package var caveats: [String]

    /// Which rows count, by their category.
    package enum CategoryRule: Hashable, Sendable {
        case all
        case only(String)
        case allBut(String)

        package func counts(_ category: String) -> Bool {
            switch self {
            case .all: true
            case .only(let one): category == one
            case .allBut(let one): category != one
            }
        }
    }

    package init(
        id: String, name: String, unit: String, definition: String, set: String, categoryName: String,
        rule: CategoryRule, source: String? = nil, caveats: [String]
    ) {
        (self.id, self.name, self.unit, self.definition) = (id, name, unit, definition)
        (self.set, self.categoryName, self.rule) = (set, categoryName, rule)
        (self.source, self.caveats) = (source, caveats)
    }
}

extension Measure {
    package static let antisocialBehaviour = "Anti-social behaviour"

    /// The 14 types of street-level records, in the order of the publisher's lists.
    ///
    /// Source: data.police.uk, “About the data”, crime categories since June 2013.
    package static let crimeTypes = [
        "Anti-social behaviour", "Bicycle theft", "Burglary", "Criminal damage and arson", "Drugs", "Other crime",
        "Other theft", "Possession of weapons", "Public order", "Robbery", "Shoplifting", "Theft from the person",
        "Vehicle crime", "Violence and sexual offences",
    ]

    private static let policeCaveats = [
        "Police-recorded crime is not an accredited official statistic: it shows what was reported and recorded, and a rise may be better reporting or recording.",
        "Fraud is not in street-level files.",
        "Places are anonymised map points, and the month is the finest date there is.",
        "The last two months are provisional: late records are added by later files.",
    ]
    private static let asbCaveat =
        "Antisocial behaviour is counted from incidents reported to the police, and forces record them differently: do not rank forces by it. Councils' and landlords' own reports are not in it."

    package static let policeRecords = Measure(
        id: "police-records", name: "Police records", unit: "records",
        definition:
            "Every row of the street-level files: recorded crimes of 13 types, and incidents of antisocial behaviour.",
        set: "street", categoryName: "crime type", rule: .all, caveats: policeCaveats + [asbCaveat])
    package static let crime = Measure(
        id: "crime", name: "Recorded crime", unit: "crimes recorded",
        definition:
            "Every row of the street-level files except antisocial behaviour, each counted once; a Crime ID that stands on several rows is counted on each of them.",
        set: "street", categoryName: "crime type", rule: .allBut(antisocialBehaviour), caveats: policeCaveats)
    package static let asb = Measure(
        id: "asb", name: "Antisocial behaviour", unit: "incidents of antisocial behaviour recorded",
        definition:
            "Every row of the street-level files of the type antisocial behaviour. Such rows have no identifier, so rows alike in all fields are different incidents.",
        set: "street", categoryName: "crime type", rule: .only(antisocialBehaviour),
        caveats: policeCaveats + [asbCaveat])
    package static let outcomes = Measure(
        id: "outcomes", name: "Outcomes", unit: "outcomes recorded",
        definition:
            "Every row of the outcome files: an outcome given in the month to a crime recorded then or earlier.",
        set: "outcomes", categoryName: "outcome type", rule: .all,
        caveats: ["Outcomes are counted in the month they were given, not the month of the crime.", policeCaveats[2]])
    package static let stopAndSearch = Measure(
        id: "stop-and-search", name: "Stop and search", unit: "searches",
        definition: "Every row of the stop-and-search files, counted by the month of the file.",
        set: "stop-and-search", categoryName: "object of search", rule: .all,
        caveats: [
            "Under districts and wards searches are placed by their anonymised point alone, which may lie in a neighbouring area; searches without a point are under no district.",
            "A search is counted in the month of its file: its moment is in UTC and may fall in the evening before.",
        ])

    /// The registry. Tables, charts, sentences and papers are made of these alone.
    package static let all = [crime, asb, policeRecords, outcomes, stopAndSearch]

    package static func named(_ id: String) -> Measure? { all.first { $0.id == id } ?? partner(id) }

    /// A partner's own table, counted: `partner:deliberate-fires`.
    package static func partner(_ id: String) -> Measure? {
        let bytes = Array(id.utf8)
        guard bytes.starts(with: "partner:".utf8), bytes.count > 8 else { return nil }
        let name = String(decoding: bytes[8...], as: UTF8.self)
        return Measure(
            id: id, name: "Partner extract “\(name)”", unit: "counted in \(name)",
            definition: "Every row of the partner's table, as often as it says it counts.", set: "partner",
            categoryName: "category", rule: .all, source: name,
            caveats: ["Counted from a table that a partner supplied: its own recording decides what is in it."])
    }
}
