import Dates
import Markup
import Pages

/// The second step: which column of the table says what.
struct PartnerColumnsPage: Page {
    /// The data set that it is brought into.
    var source: String
    var fileName: String
    var preview: TablePreview
    /// The chosen column of each role, by position in the headings.
    var chosen: [ColumnMap.Role: Int]
    var address: Pages.Address
    var errors: [FieldError] = []

    var title: String { "Say which column is which" }
    var caption: HTML? { "\(source)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Bring data in", to: Addresses.bringIn()),
            Link("A partner's table", to: Addresses.partner()),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">These are the headings of <span class="wardmote-file">\(fileName)</span> with its first rows.
        It is kept for an hour for you alone, and then removed unless you bring it in.</p>
        \(table(
            "Headings and first rows", id: "rows", columns: preview.headings.map { Column($0.isEmpty ? "No heading" : "\($0)") },
            rows: preview.rows.map { row in preview.headings.indices.map { $0 < row.count ? "\(row[$0])" : "" } },
            onNarrow: .scrolls, empty: "There are no rows."))
        \(form(address, """
            \(ColumnMap.Role.allCases.map(question))
            \(button("Bring in"))
            """))
        <p class="govuk-body-s wm-quiet">What you choose is remembered for \(source), so that next month's table of the same
        headings is filled in.</p>
        """
    }

    private func question(_ role: ColumnMap.Role) -> HTML {
        let none = Choice("", role == .date ? "Choose a column" : "None")
        return select(
            Field(role.rawValue, role.asked, hint: role.hint, error: errors.of(role.rawValue)),
            [none] + preview.choices.map { Choice($0.column, "\($0.heading)") },
            chosen: chosen[role].map { String($0) } ?? "")
    }

    /// The columns of a saved map that the table has; without a map, headings that are the very word.
    static func suggested(_ saved: ColumnMap?, _ preview: TablePreview) -> [ColumnMap.Role: Int] {
        var found: [ColumnMap.Role: Int] = [:]
        for role in ColumnMap.Role.allCases {
            let wanted = saved.map { $0.columns[role] } ?? role.rawValue
            guard let wanted else { continue }
            found[role] =
                preview.choices.first { choice in
                    saved == nil
                        ? choice.heading.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }.elementsEqual(wanted.utf8)
                        : choice.heading.utf8.elementsEqual(wanted.utf8)
                }?.column
        }
        return found
    }
}

extension ColumnMap.Role {
    /// How the form asks for its column.
    var asked: HTML {
        switch self {
        case .date: "Date"
        case .place: "Place, as a code"
        case .text: "Place, in words"
        case .longitude: "Longitude"
        case .latitude: "Latitude"
        case .category: "Category"
        case .count: "Count"
        }
    }

    var hint: HTML? {
        switch self {
        case .date: "Such as 2024-03-05, 05/03/2024 or 2024-03"
        case .place: "The code of an LSOA, a ward or a district"
        case .text: "A street or a park. A postcode in it is refused"
        case .longitude: "In degrees. Give the latitude too"
        case .latitude: nil
        case .category: "The kind of thing that was counted"
        case .count: "How many a row stands for. One, when there is none"
        }
    }
}
