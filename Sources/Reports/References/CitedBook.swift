import Figures
import Partnership
import Planning
import Storage

/// By what a cited figure is referred to: its word, or the number in the address of its page.
enum CitedName: Hashable {
    case number(Int64)
    case word(String)
    /// Every figure whose word begins so: `rangers-*`.
    case family(String)

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isWord = { (bytes: ArraySlice<UInt8>) in
            bytes.first.map { (0x61...0x7A).contains($0) } ?? false
                && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        if let number = Int64(text), number > 0 {
            self = .number(number)
        } else if bytes.last == UInt8(ascii: "*"), isWord(bytes.dropLast()) {
            self = .family(String(text.dropLast()))
        } else if isWord(bytes[...]) {
            self = .word(text)
        } else {
            return nil
        }
    }
}

/// The cited figures that a report may refer to.
struct CitedBook: Sendable {
    private var figures: [CitedFigure]

    init(_ figures: [CitedFigure] = []) {
        self.figures = figures.filter { !$0.hidden.contains(.figures) }.sorted { ($0.word, $0.id) < ($1.word, $1.id) }
    }

    /// Several for a family; nothing where there is none.
    func find(_ name: CitedName) -> [CitedFigure] {
        switch name {
        case .number(let number): figures.filter { $0.id.number == number }
        case .word(let word): figures.filter { $0.word.utf8.elementsEqual(word.utf8) }
        case .family(let start): figures.filter { $0.word.utf8.starts(with: start.utf8) }
        }
    }

    /// Where figures are from, each document once, with what must be known of them.
    func sources(_ names: [CitedName]) -> Told? {
        var (documents, caveats) = ([(said: String, pages: [String])](), [String]())
        for name in names {
            let found = find(name)
            guard !found.isEmpty else { return nil }
            for number in found.map(\.number) {
                var whole = number
                whole.page = ""
                if !documents.contains(where: { $0.said == whole.source }) { documents.append((whole.source, [])) }
                let place = documents.firstIndex { $0.said == whole.source } ?? 0
                if !number.page.isEmpty, !documents[place].pages.contains(number.page) {
                    documents[place].pages.append(number.page)
                }
                // Caveats of one list share most of their sentences: each is said once.
                for sentence in number.printedCaveat.split(separator: ". ") {
                    let said = sentence.utf8.last == UInt8(ascii: ".") ? String(sentence) : sentence + "."
                    if !caveats.contains(said) { caveats.append(said) }
                }
            }
        }
        let said = documents.map { ([$0.said] + $0.pages).joined(separator: ", ") }.joined(separator: "; ")
        return Told(([said + "."] + caveats).joined(separator: " "))
    }

    /// `48% (of 412 answers)` with its source as a footnote, or the number alone.
    func told(_ name: CitedName, _ placing: Placing) -> Told? {
        if case .family = name { return nil }
        guard let figure = find(name).first else { return nil }
        let number = figure.number
        let placed = PlacedFigure(
            key: placing.key, shown: number.value, way: .cited, formula: "", inputs: [figure.input])
        if placing.isBare { return Told(number.value, [placed]) }
        let base = number.baseSaid.isEmpty ? "" : " (\(number.baseSaid))"
        let caveat = number.printedCaveat
        let note = "\(number.subject). \(number.source).\(caveat.isEmpty ? "" : " \(caveat)")"
        return Told("\(number.value)\(base)\(footnote(note))", [placed])
    }
}

extension CitedFigure {
    var input: PlacedFigure.Input {
        PlacedFigure.Input(word: word, subject: number.subject, value: number.value, source: number.source)
    }
}
