/// What a person can ask figures of.
package enum Area: Hashable, Sendable {
    /// Rows located in an area with a code.
    case coded(AreaCode)
    /// Rows located in a partnership's districts.
    case partnership(Partnership)
    /// Rows in one force's files, wherever they are located.
    case files(force: String)
    /// Everything held.
    case all
    /// Rows without an LSOA code.
    case unplaced
}

/// Text that names no area.
package enum AreaRefusal: Error, Hashable {
    case noSuchCode(String)
    case noSuchName(String, near: [Place])

    /// The refusal in one plain sentence.
    package var said: String {
        switch self {
        case .noSuchCode(let code):
            return "\(code) is not the code of an area in England and Wales that is held here."
        case .noSuchName(let name, let near):
            let offered = near.map { "\($0.code) (\($0.name), \($0.level.said))" }.joined(separator: ", ")
            return "No area is called “\(name)”: give a code, a partnership's name, a force as in its file names "
                + "(derbyshire), all or unplaced.\(offered.isEmpty ? "" : " Did you mean \(offered)?")"
        }
    }
}

extension Area {
    /// Reads an area as typed after `--area`.
    ///
    /// - Parameters:
    ///   - text: A code, a partnership's name or slug, a force's slug, `all` or `unplaced`.
    ///   - partnerships: Those known by name; the published ones when left out.
    package static func parse(
        _ text: String, in gazetteer: Gazetteer, partnerships: [Partnership]? = nil
    ) throws(AreaRefusal) -> Area {
        let wanted = folded(text)
        if wanted == folded("all") { return .all }
        if wanted == folded("unplaced") { return .unplaced }
        if let code = AreaCode(text) {
            guard let area = gazetteer.find(code) else { throw .noSuchCode(shown(text)) }
            return area
        }
        for partnership in partnerships ?? gazetteer.partnerships
        where folded(partnership.name) == wanted || folded(partnership.slug) == wanted {
            return .partnership(partnership)
        }
        if let force = gazetteer.force(slug: text) { return .files(force: gazetteer.forces[Int(force)].slug) }
        throw .noSuchName(shown(text), near: Array(gazetteer.search(text).prefix(3)))
    }

    /// `Newark and Sherwood`, `Files of Derbyshire Constabulary`, `All areas held`.
    package func name(in gazetteer: Gazetteer) -> String {
        switch self {
        case .coded(let code): gazetteer.name(of: code)
        case .partnership(let partnership): partnership.name
        case .files(let slug):
            "Files of \(gazetteer.force(slug: slug).map { gazetteer.forces[Int($0)].printed } ?? slug)"
        case .all: "All areas held"
        case .unplaced: "Without a place"
        }
    }

    /// As it is printed in a column of codes and typed after `--area`.
    package var code: String {
        switch self {
        case .coded(let code): code.text
        case .partnership(let partnership): partnership.slug
        case .files(let slug): slug
        case .all: "all"
        case .unplaced: "unplaced"
        }
    }

    /// The text as it may stand in a sentence: short, and without control characters.
    private static func shown(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(60) where scalar.value >= 32 && !(127...159).contains(scalar.value) {
            kept.append(scalar)
        }
        return String(kept)
    }
}
