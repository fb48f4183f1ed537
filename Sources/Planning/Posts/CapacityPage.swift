import Dates
import Markup
import Pages
import Partnership
import Storage

/// How much of posts there is in each area, from one day to another.
struct CapacityPage: Page {
    var register: PostRegister
    var first: DayTyped
    var last: DayTyped
    /// Nothing where the days are none.
    var capacity: Capacity?
    var errors: [FieldError] = []

    var title: String { "Posts by area, over time" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("Posts of partners", to: Addresses.posts()),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filterForm(Addresses.capacity(), label: "Days to compare", """
            \(dateDay(Field("first", "First day", error: errors.of("first")), value: first))\
            \(dateDay(Field("last", "Last day", error: errors.of("last")), value: last))
            """))
        \(capacity.map(drawn) ?? "")
        """
    }

    private func drawn(_ capacity: Capacity) -> HTML {
        let rows = rows(capacity)
        return """
            \(table(
                "Full-time equivalents on the first day, on each 1 April after it, and on the last", id: "capacity",
                columns: [Column("Where")] + capacity.days.map { .number("\($0.said)") } + [Column("Change")],
                rows: rows.map { row in
                    ["\(register.said(row.place))"] + row.amounts.map { "\($0.said)" } + ["\(row.change)"]
                },
                totals: ["All of it"] + capacity.totals.map { "\($0.said)" }
                    + ["\(Capacity.Amount.change(capacity.totals.first, capacity.totals.last))"],
                empty: "No post that you may see was there on these days."))
            \(rows.isEmpty ? "" : notes(capacity))
            """
    }

    /// Areas by name, then what is shared, then what is in words.
    private func rows(_ capacity: Capacity) -> [Capacity.Row] {
        func rank(_ place: Capacity.Place) -> Int {
            switch place {
            case .area: 0
            case .shared: 1
            case .words: 2
            case .untold: 3
            }
        }
        return capacity.rows.sorted {
            (rank($0.place), register.said($0.place)) < (rank($1.place), register.said($1.place))
        }
    }

    private func notes(_ capacity: Capacity) -> HTML {
        """
        <p class="govuk-body">What several areas share counts for one of them only where somebody said how it is split. Where nobody
        did, it stands in a row that names them, and is not divided here. What is part of a team stands in its row, and is in the last row
        with its team alone. “Not told” is a post that was there, of which nobody said
        how much; “not known” is one of which it is not known whether it was so on that day. Neither is counted.</p>
        <p class="govuk-body">\(link("This table as a file (CSV)", to: address(capacity)))</p>
        """
    }

    private func address(_ capacity: Capacity) -> Address {
        var address = Addresses.capacity()
        for (name, day) in [("first", capacity.days.first), ("last", capacity.days.last)] {
            guard let day else { continue }
            for (part, number) in [("day", day.parts.day), ("month", day.parts.month), ("year", day.parts.year)] {
                address = address.asking("\(name)-\(part)", "\(number)")
            }
        }
        return address.asking("format", "csv")
    }

    /// A line an area and day.
    struct Cell {
        var place: Capacity.Place
        var day: Day
        var amount: Capacity.Amount
    }

    func listing(_ capacity: Capacity) -> Listing<Cell> {
        let register = register
        return Listing(
            "Posts", comes: "by area and day", id: "capacity", at: Addresses.capacity(),
            rows(capacity).flatMap { row in
                zip(capacity.days, row.amounts).map { Cell(place: row.place, day: $0, amount: $1) }
            }, asked: ListAsked(), empty: "",
            columns: [
                ListColumn("Where") { register.said($0.place) },
                ListColumn("Codes") { $0.place.codes.joined(separator: " ") }, ListColumn("Day", \.day.iso),
                ListColumn("Full-time equivalents") { Hundredths.said($0.amount.hundredths) },
                .number("Posts not told", \.amount.untold), .number("Posts not known", \.amount.unknown),
            ])
    }

    static let example = CapacityPage(.example, DayTyped("2025-04-01"), DayTyped("2026-11-24"))

    private init(_ register: PostRegister, _ first: DayTyped, _ last: DayTyped) {
        (self.register, self.first, self.last) = (register, first, last)
        let (from, to) = (errors.day(first, "first"), errors.day(last, "last"))
        guard let from, let to else { return }
        guard from <= to, to - from <= 12 * 366 else {
            errors.append(
                FieldError("last", from <= to ? "Choose at most twelve years." : "It is before the first day."))
            return
        }
        capacity = Capacity(
            register.open.map(\.spells), counted: register.counted.map(\.spells),
            on: Capacity.days(from: from, to: to))
    }

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.capacity, .see, .post) { request in
            let register = try await site.registry.posts(request.trace, on: request.today, site.gazetteer)
            let (first, last) = (try request.query.day("first"), try request.query.day("last"))
            let begins = Day(
                year: FinancialYear(containing: Month(containing: request.today)).begins - 1, month: 4, day: 1)
            let page = CapacityPage(
                register, first.isEmpty ? DayTyped(begins) : first, last.isEmpty ? DayTyped(request.today) : last)
            guard let capacity = page.capacity else { return .page(page, status: 422) }
            return try .listed(
                page, page.listing(capacity), request, file: FileName("posts by area \(request.today.iso)"))
        }
    }
}

extension Capacity.Place {
    /// ONS codes of the areas; none where there are only words.
    var codes: [String] {
        switch self {
        case .area(let code): [code]
        case .shared(let codes): codes
        case .words, .untold: []
        }
    }
}
