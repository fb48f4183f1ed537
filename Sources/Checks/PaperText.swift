import Markup

/// The words of a paper as they are checked: its lines, each with the numbered paragraph that it stands in.
package struct PaperText: Hashable, Sendable {
    package var lines: [Line]

    package struct Line: Hashable, Sendable {
        /// `paragraph 2.4`; `line 12` before the first numbered paragraph.
        package var place: String
        package var text: String
        /// The cells, where it is a row of a table; one cell otherwise.
        var cells: [String]
        var tokens: [Token]
        /// Whether it is a point of a list.
        var isPoint: Bool

        package init(place: String, text written: String) {
            let text = PaperText.row(written) ?? written
            (self.place, self.text) = (place, text)
            tokens = Token.all(in: text)
            cells = text.utf8.split(separator: 9, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            isPoint = ["-", "•", "▶", "·", "*"].contains(tokens.first?.text ?? "")
        }

        /// Without marks and spaces before and after.
        var words: String {
            let inner = tokens.drop { $0.kind == .mark }
            return inner.enumerated().map { ($0.offset == 0 || $0.element.isJoined ? "" : " ") + $0.element.text }
                .joined()
        }

        var isRow: Bool { cells.count > 1 }
        var isBlank: Bool { tokens.isEmpty }

        /// Whether it is a heading in capital letters alone.
        var isShouted: Bool {
            let words = tokens.filter { $0.kind == .word }
            return !isRow && tokens.allSatisfy { $0.kind == .word || $0.kind == .mark }
                && words.allSatisfy(\.isAllCapitals)
                && words.contains { $0.text.utf8.count > 3 }
        }

        /// The number of a paragraph at the start of a line: `2.4`, `16`; nothing for other lines.
        ///
        /// - Parameter last: The whole number of the paragraph before, from which the next is not far.
        func number(after last: Int) -> String? {
            let tokens = tokens.drop { ["-", "*"].contains($0.text) }
            guard let first = tokens.first, first.kind == .number, !isRow, tokens.count > 1 else { return nil }
            let next = tokens[tokens.startIndex + 1]
            if first.text.utf8.contains(0x2E) { return next.startsWithCapital || next.kind == .mark ? first.text : nil }
            guard let whole = first.whole, tokens.count > 2, !["%", "/", "-", "–"].contains(next.text) else {
                return nil
            }
            if next.text == "." { return first.text }
            return (last + 1...last + 8).contains(whole) && (whole > 1 || next.startsWithCapital) ? first.text : nil
        }
    }

    /// Reads the text of a paper line by line.
    package init(_ text: String) {
        lines = []
        var (place, last) = (String?.none, 0)
        for (index, bytes) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let written = String(decoding: bytes, as: UTF8.self)
            if Self.isRule(written) { continue }
            var line = Line(place: "line \(index + 1)", text: written)
            if let number = line.number(after: last) {
                (place, last) = ("paragraph \(number)", Int(number) ?? last)
                line.isPoint = false
            } else if line.isShouted {
                (place, last) = ("“\(line.words)”", 0)
            }
            if let place { line.place = place }
            lines.append(line)
        }
    }

    /// The text of one heading of a report.
    package init(heading: String, _ text: String) {
        lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }.filter { !Self.isRule($0) }
            .map { Line(place: "“\(heading)”", text: $0) }
    }

    /// A row that is written `| North | 12 |`, with tabs between its cells; nothing where it is no such row.
    private static func row(_ text: String) -> String? {
        let bytes = text.utf8.drop { $0 == 0x20 }
        guard bytes.first == 0x7C, bytes.filter({ $0 == 0x7C }).count > 1 else { return nil }
        var cells = bytes.split(separator: 0x7C, omittingEmptySubsequences: false).dropFirst().map {
            trimmed(String(decoding: $0, as: UTF8.self))
        }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells.joined(separator: "\t")
    }

    /// `|---|---:|`: what stands between the heading of such a table and its rows.
    private static func isRule(_ text: String) -> Bool {
        text.utf8.contains(0x7C) && text.utf8.contains(0x2D)
            && text.utf8.allSatisfy { [0x20, 0x09, 0x0D, 0x2D, 0x3A, 0x7C].contains($0) }
    }

    package init(lines: [Line]) { self.lines = lines }

    /// The lines with words in them that stand before the first numbered paragraph: title, committee, date.
    var head: ArraySlice<Line> {
        let end = lines.firstIndex { $0.place.utf8.starts(with: "paragraph".utf8) } ?? lines.endIndex
        return lines[..<end].prefix(40)
    }

    /// The first row of the table in which a row stands: its headings.
    func head(of row: Int) -> Line {
        var at = row
        while at > 0, lines[at - 1].isRow { at -= 1 }
        return lines[at]
    }

    /// The points of the list that follows a line, without blank lines between; a list may be lines without a mark.
    func points(after index: Int) -> [Line] {
        var found: [Line] = []
        for line in lines[(index + 1)...] {
            if line.isBlank { if found.isEmpty { continue } else { break } }
            guard line.isPoint, !line.isRow else { break }
            found.append(line)
        }
        return found
    }
}

extension PaperText.Line {
    /// Whether it tells of a place by name: in capitals, and not as a part of a longer name, or at the start of a sentence where
    /// it could be any word.
    ///
    /// - Parameter name: Its words in small letters, `&` as `and`.
    package func names(_ name: [String]) -> Bool {
        let words = tokens.filter { !["-", "–"].contains($0.text) }
        guard !name.isEmpty, words.count >= name.count else { return false }
        return (0...(words.count - name.count)).contains { at in
            let (end, found) = (at + name.count, words[at..<(at + name.count)])
            guard words[at].startsWithCapital,
                zip(found, name).allSatisfy({ $0.folded == $1 || $0.text == "&" && $1 == "and" })
            else { return false }
            let after = words.indices.contains(end) ? words[end] : nil
            if after?.folded == "ward" || after?.folded == "wards" { return true }
            let before = at > 0 ? words[at - 1] : nil
            if before?.kind == .word, before?.startsWithCapital == true || after?.startsWithCapital == true {
                return false
            }
            if after?.kind == .word, after?.startsWithCapital == true { return false }
            let begins = before == nil || [".", "?", "!"].contains(before?.text)
            return name.count > 1 || isRow || isPoint || !begins
        }
    }
}
