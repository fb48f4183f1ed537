package import Dates
package import Markup

/// One column of a list: what stands in it on the page and in a file, and whether the list can go by it.
package struct ListColumn<Line> {
    let name: StaticString
    /// As it stands in the file.
    let text: (Line) -> String
    /// As it is said on the page, where that is another.
    private var said: ((Line) -> String)?
    private var cell: ((Line) -> HTML)?
    private(set) var order: ListOrder<Line>?
    private(set) var isForFileAlone = false
    private(set) var isForPageAlone = false
    private var isNumeric = false
    private var isSentence = false

    package init(_ name: StaticString, _ text: @escaping (Line) -> String) {
        (self.name, self.text) = (name, text)
    }

    /// A whole number, to the right, by which the list can go.
    package static func number(_ name: StaticString, _ number: @escaping (Line) -> Int) -> ListColumn {
        ListColumn(name) { String(number($0)) }.toTheRight().ordered(.numbers, by: number)
    }

    /// A day, in words on the page and as `2026-03-16` in the file, by which the list can go.
    package static func day(_ name: StaticString, _ day: @escaping (Line) -> Day?) -> ListColumn {
        var column = ListColumn(name) { day($0)?.iso ?? "" }
        column.said = { day($0)?.said ?? "" }
        return column.ordered(.days, by: day)
    }

    /// Words that need the width of the page where the list stacks.
    package static func sentence(_ name: StaticString, _ text: @escaping (Line) -> String) -> ListColumn {
        var column = ListColumn(name, text)
        column.isSentence = true
        return column
    }

    /// What the page has no room for.
    package static func fileAlone(_ name: StaticString, _ text: @escaping (Line) -> String) -> ListColumn {
        var column = ListColumn(name, text)
        column.isForFileAlone = true
        return column
    }

    /// A way to something that is done with the line. A file has none.
    package static func way(_ name: StaticString, _ cell: @escaping (Line) -> HTML) -> ListColumn {
        var column = ListColumn(name) { _ in "" }.shown(cell)
        column.isForPageAlone = true
        return column
    }

    /// What the page shows in place of the words, such as a link or a tag.
    package func shown(_ cell: @escaping (Line) -> HTML) -> ListColumn {
        var column = self
        column.cell = cell
        return column
    }

    /// It stands to the right, so that digits line up.
    package func toTheRight() -> ListColumn {
        var column = self
        column.isNumeric = true
        return column
    }

    /// The list can go by these words, from A to Z or back.
    package func ordered() -> ListColumn {
        let text = text
        return ordered(.words) { text($0).lowercased() }
    }

    /// The list can go by this, up or down. A line that has nothing to go by comes last either way.
    package func ordered<Key: Comparable>(
        _ scale: ListOrder<Line>.Scale, by key: @escaping (Line) -> Key?
    ) -> ListColumn {
        var column = self
        column.order = ListOrder(name: name, scale: scale) { first, second, falls in
            guard let first = key(first) else { return false }
            guard let second = key(second) else { return true }
            return falls ? second < first : first < second
        }
        return column
    }

    var heading: Column {
        let header = HTML(stringLiteral: name)
        return isSentence ? .sentence(header) : Column(header, isNumeric: isNumeric)
    }

    /// Everything by which a line can be found.
    func found(_ line: Line) -> String { said.map { "\(text(line)) \($0(line))" } ?? text(line) }
    func drawn(_ line: Line) -> HTML { cell?(line) ?? "\(said?(line) ?? text(line))" }
}
