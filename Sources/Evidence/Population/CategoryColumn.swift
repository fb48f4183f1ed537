import Places

/// A column of a long table that says which part of an area's people a row counts: an age, a sex, a kind of household.
struct CategoryColumn {
    enum Kind { case age, sex, other }

    let heading: String
    /// Where the names of the categories stand, from 0.
    let column: Int
    let kind: Kind
    /// How many categories there are, as a heading of the Office for National Statistics says it: 6 of
    /// `Age (6 categories)`. One of Nomis, `C2021_AGE_19_NAME`, counts totals and sums of some with the parts.
    let promised: Int?

    init(_ heading: String, _ column: Int) {
        (self.heading, self.column) = (heading, column)
        let words = heading.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
            .split { !(97...122).contains($0) && !(48...57).contains($0) }
        let telling = words.filter { word in
            word.count > 1 && word.allSatisfy { $0 >= 97 }
                && !["name", "categories", "category"].contains { word.elementsEqual($0.utf8) }
        }
        func isOnly(_ wanted: String) -> Bool { telling.count == 1 && telling[0].elementsEqual(wanted.utf8) }
        kind = isOnly("age") ? .age : isOnly("sex") || isOnly("gender") ? .sex : .other
        let before = words.firstIndex { $0.starts(with: "categor".utf8) }.map { $0 - 1 } ?? -1
        promised = before >= 0 ? Int(String(decoding: words[before], as: UTF8.self)) : nil
    }

    /// Which of the categories of a file make up the whole, each once: its total where it has one, or else all of them.
    ///
    /// All of them are a whole where they are ages from birth to the oldest without a gap, both sexes, or as many as the
    /// heading says there are.
    ///
    /// - Parameter labels: Each once, with the line on which it first stands.
    /// - Throws: ``FileRefusal`` where there are two totals, or the parts cannot be told to be a whole.
    func whole(of labels: [(text: String, line: Int)]) throws(FileRefusal) -> [Int] {
        let totals = labels.indices.filter { isTotal(labels[$0].text) }
        guard totals.count < 2 else {
            throw refusal(
                "“\(labels[totals[0]].text)” and “\(labels[totals[1]].text)” are both totals", labels[totals[1]])
        }
        if !totals.isEmpty { return totals }
        switch kind {
        case .age: try checkAges(labels)
        case .sex:
            let sexes = labels.map { plain($0.text) }.sorted()
            guard sexes == ["female", "male"] || sexes == ["females", "males"] else {
                throw refusal("There is no row of both sexes together, nor one of each", labels[0])
            }
        case .other:
            guard let promised else {
                throw refusal(
                    "There is no row of the total of \(heading), and nothing says whether its categories are all there and "
                        + "none within another. Download it again with the total", labels[0])
            }
            guard labels.count == promised else {
                throw refusal("The file has \(labels.count) of the categories of \(heading)", labels[0])
            }
        }
        return Array(labels.indices)
    }

    private func checkAges(_ labels: [(text: String, line: Int)]) throws(FileRefusal) {
        var ages: [(age: AgeHeading, label: (text: String, line: Int))] = []
        for label in labels {
            guard let age = AgeHeading(category: label.text) else {
                throw refusal("“\(label.text)” is no age", label)
            }
            ages.append((age, label))
        }
        ages.sort { ($0.age.first, $0.age.last ?? .max) < ($1.age.first, $1.age.last ?? .max) }
        var next: Int? = 0
        for (age, label) in ages {
            guard let wanted = next, age.first <= wanted else {
                throw refusal(
                    next.map { "No row counts those aged \($0)" } ?? "“\(label.text)” is within other rows", label)
            }
            guard age.first == wanted else {
                throw refusal(
                    "“\(label.text)” counts ages again that other rows count, and there is no row of all ages", label)
            }
            next = age.last.map { $0 + 1 }
        }
        if let next { throw refusal("No row counts those aged \(next) and over", ages[ages.count - 1].label) }
    }

    private func refusal(_ why: String, _ label: (text: String, line: Int)) -> FileRefusal {
        FileRefusal("\(why), so the rows cannot be added up.", line: label.line, column: column + 1)
    }

    /// Whether a category is all of the column's: `Total`, `All Ages`, `All categories: Age`, `Total: All households`.
    /// Of only some of the people, such as `Total: All usual residents aged 16 years and over`, it is not.
    private func isTotal(_ label: String) -> Bool {
        let text = plain(label)
        if text.utf8.starts(with: "all categories: ".utf8) { return !text.utf8.contains { (48...57).contains($0) } }
        return ["total", "all ages", "all sexes", "all people"].contains(text) || countedAlone(label) != nil
    }
}

/// What a category counts that is the whole of a table: `All usual residents`, `All households`.
func countedAlone(_ label: String) -> PopulationSet.Counted? {
    var text = plain(label)
    let total = "total: ".utf8
    if text.utf8.starts(with: total) { text = String(decoding: text.utf8.dropFirst(total.count), as: UTF8.self) }
    if ["all usual residents", "usual residents", "all residents", "all persons", "persons"].contains(text) {
        return .residents
    }
    return ["all households", "households", "number of households"].contains(text) ? .households : nil
}

/// In small letters.
func plain(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
}

extension AgeHeading {
    /// As rows write them: `Aged 4 years and under`, `Age under 1`, `Aged 5 to 9 years`, `Aged 85 years and over`.
    init?(category: String) {
        let words = plain(category).utf8.split(separator: 0x20)
            .filter { word in !["year", "years", "age", "aged"].contains { word.elementsEqual($0.utf8) } }
        let text = Array(words.joined())
        let (under, andUnder) = (Array("under".utf8), Array("andunder".utf8))
        if text.starts(with: under) {
            self.init(String(decoding: text.dropFirst(under.count), as: UTF8.self))
            guard last == first, first > 0 else { return nil }
            (first, last) = (0, first - 1)
        } else if text.suffix(andUnder.count).elementsEqual(andUnder) {
            self.init(String(decoding: text.dropLast(andUnder.count), as: UTF8.self))
            guard last == first else { return nil }
            first = 0
        } else {
            self.init(String(decoding: text, as: UTF8.self))
        }
        if sex != nil { return nil }
    }
}
