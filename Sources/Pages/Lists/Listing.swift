package import Markup

/// A list: what its columns are, told once, gives its table, the words to find and the orders to choose, and its file.
///
/// A page has one. Words are found in every column, whatever their case; a line is shown where it has all of them. More than
/// ``most`` lines are shown in parts. In the file a cell that would be a formula is none.
package struct Listing<Line> {
    private let name: HTML
    /// How it comes where no order is asked for, as `the latest first`.
    private let comes: HTML
    let id: StaticString
    /// Where the list is, with all that is asked of it besides.
    let address: Address
    let lines: [Line]
    let columns: [ListColumn<Line>]
    let asked: ListAsked
    let empty: HTML

    /// As many as a part shows.
    package static var most: Int { 50 }

    package init(
        _ name: HTML, comes: HTML, id: StaticString, at address: Address, _ lines: [Line], asked: ListAsked,
        empty: HTML,
        columns: [ListColumn<Line>]
    ) {
        (self.name, self.comes, self.id, self.address, self.lines) = (name, comes, id, address, lines)
        (self.asked, self.empty, self.columns) = (asked, empty, columns)
    }

    private var orders: [ListOrder<Line>] { columns.compactMap(\.order) }

    /// Whether the list can go in this order; it can always go in its own.
    func knows(order: String) -> Bool {
        order.isEmpty || orders.contains { [$0.word(falls: false), $0.word(falls: true)].contains(order) }
    }

    /// Found and in order.
    package var shown: [Line] {
        let wanted = asked.words.lowercased().split(separator: " ").map { Array($0.utf8) }
        let found = lines.filter { line in
            guard !wanted.isEmpty else { return true }
            let text = Array(columns.map { $0.found(line) }.joined(separator: "\n").lowercased().utf8)
            return wanted.allSatisfy { text.firstRange(of: $0) != nil }
        }
        for order in orders {
            for falls in [false, true] where order.word(falls: falls).utf8.elementsEqual(asked.order.utf8) {
                return found.enumerated().sorted { first, second in
                    if order.isBefore(first.element, second.element, falls) { return true }
                    if order.isBefore(second.element, first.element, falls) { return false }
                    return first.offset < second.offset
                }.map(\.element)
            }
        }
        return found
    }

    /// The list for a spreadsheet, whole and not in parts.
    package var csv: [UInt8] {
        let columns = columns.filter { !$0.isForPageAlone }
        let head = csvLine(columns.map(\.name.description))
        return Array((head + shown.map { line in csvLine(columns.map { $0.text(line) }) }.joined()).utf8)
    }

    /// The list on its page.
    ///
    /// - Parameter filters: More that can be asked of it; they stand before the words and the order.
    package func drawn(_ filters: HTML = "") -> HTML {
        let (shown, columns) = (shown, columns.filter { !$0.isForFileAlone })
        let parts = max(1, (shown.count + Self.most - 1) / Self.most)
        let part = min(max(1, asked.page), parts)
        let inPart = shown.dropFirst((part - 1) * Self.most).prefix(Self.most)
        return """
            \(asking(filters))\(found(shown.count))
            \(table(
                asked.order.isEmpty ? "\(name), \(comes)" : name, id: id, columns: columns.map(\.heading),
                rows: inPart.map { line in columns.map { $0.drawn(line) } },
                empty: lines.isEmpty ? empty : "Nothing in the list is like that."))
            \(pagination(part, of: parts) { asked.added(to: address).asking("page", String($0)) })
            \(lines.isEmpty ? "" : "<p class=\"govuk-body\">\(link("This list as a table (CSV)", to: file))</p>" as HTML)
            """
    }

    private var file: Address { asked.added(to: address).asking("format", "csv") }

    private func found(_ count: Int) -> HTML {
        asked.words.isEmpty || lines.isEmpty
            ? "" : "<p class=\"govuk-body\">\(count) of \(lines.count) have these words.</p>\n"
    }

    /// The form is folded away where there is nothing in it but the words and the order.
    private func asking(_ filters: HTML) -> HTML {
        guard lines.count > 1 || !asked.isNothing || filters != "" else { return "" }
        let ways = [Choice("", "As it comes: \(comes)")] + orders.flatMap(\.choices)
        let form = filterForm(
            address, label: "What to show of the list",
            """
            \(filters)\(input(Field("words", "Words in it"), value: asked.words, width: .twenty))\
            \(orders.isEmpty ? "" : select(Field("order", "In order of"), ways, chosen: asked.order))
            """)
        return filters == ""
            ? details("Find in this list, or put it in another order", form, isOpen: !asked.isNothing) : form
    }
}

extension Response {
    /// The page that a list is on, or where `format=csv` is asked for, the list as a file.
    package static func listed<Line>(
        _ page: some Page, _ list: Listing<Line>, _ request: Request, file: FileName
    ) throws(BadRequest) -> Response {
        guard list.knows(order: list.asked.order) else { throw .unreadable("order") }
        return request.query.wantsTable ? .download(file, .csv, list.csv) : .page(page)
    }
}
