import Places

/// What a lookup brings.
struct ReadLookup: Sendable {
    var kind: LookupLayout.Kind
    var year: Int
    var rows: Int
    /// Areas that are not known yet.
    var areas: [AddedArea]
    /// Names of areas that are not known, where the file has no more of them.
    var names: [AreaCode: String] = [:]
}

/// Reads a lookup whole, or refuses it whole.
///
/// - Throws: ``FileRefusal`` with line and column: a code that is none or is of another kind, an area of 2011 and 2021
///   that is not known, a smallest area given twice, a larger one given two parents or two names.
struct ReadLookupFile {
    let layout: LookupLayout
    let gazetteer: Gazetteer

    /// One area as its rows give it.
    private struct Found {
        var name: String
        var parent: AreaCode?
        var members: Set<AreaCode> = []
        var line: Int
    }

    func read(_ bytes: Bytes) throws(FileRefusal) -> ReadLookup {
        let scanner = layout.table.scanner(bytes)
        var lines: [AreaCode: Int] = [:]
        var (small, middle, large) = ([AreaCode: Found](), [AreaCode: Found](), [AreaCode: Found]())
        let rows = try scanner.rows(from: layout.table.rows) { (fields, row) throws(FileRefusal) in
            let line = scanner.firstLine + row
            var codes: [(code: AreaCode, name: String)] = []
            for column in layout.columns {
                codes.append((try code(fields[column.code], column, line), name(column, fields)))
            }
            // A district may have several partnership areas, and an LSOA of 2011 several of 2021.
            if layout.kind == .wards, let before = lines.updateValue(line, forKey: codes[0].code) {
                throw FileRefusal(
                    "\(codes[0].code) stands on line \(before) already.", line: line, column: layout.columns[0].code + 1
                )
            }
            guard layout.kind != .censuses else { return }
            try note(codes[0], in: codes[1].code, layout.columns[1], member: nil, line, &small)
            let parent = codes[2].code
            try note(codes[1], in: parent, layout.columns[2], member: codes[0].code, line, &middle)
            try note(codes[2], in: nil, layout.columns[2], member: codes[0].code, line, &large)
        }
        guard rows > 0 else { throw FileRefusal("The file has no rows.", line: layout.table.line) }
        let areas = layout.kind == .wards ? try wards(small, middle, large) : try partnerships(small, middle)
        return ReadLookup(
            kind: layout.kind, year: layout.year, rows: rows, areas: areas.sorted { $0.code < $1.code })
    }

    private func code(_ field: Bytes, _ column: LookupLayout.Column, _ line: Int) throws(FileRefusal) -> AreaCode {
        let code = try column.level.code(field, line: line, column: column.code + 1)
        if layout.kind == .censuses {
            let wanted: Vintages = column.year == 2011 ? .census2011 : .census2021
            guard let lsoa = gazetteer.lsoaIndex(code), gazetteer.lsoas[Int(lsoa)].vintages.contains(wanted) else {
                throw FileRefusal(
                    "\(code) is no LSOA of \(column.year ?? 2021).", line: line, column: column.code + 1)
            }
        }
        return code
    }

    private func name(_ column: LookupLayout.Column, _ fields: borrowing RowFields) -> String {
        guard let name = column.name else { return "" }
        return String(decoding: unquoted(fields[name]), as: UTF8.self)
    }

    /// Notes one area of a row.
    private func note(
        _ area: (code: AreaCode, name: String), in parent: AreaCode?, _ column: LookupLayout.Column,
        member: AreaCode?, _ line: Int, _ found: inout [AreaCode: Found]
    ) throws(FileRefusal) {
        var one = found[area.code] ?? Found(name: area.name, parent: parent, line: line)
        // A district may lie in several partnership areas, and then in none for certain.
        guard one.parent == parent || layout.kind == .partnerships && member == nil else {
            throw FileRefusal(
                "\(area.code) lies in \(parent?.text ?? "") here and in \(one.parent?.text ?? "") on line \(one.line).",
                line: line, column: column.code + 1)
        }
        guard one.name.utf8.elementsEqual(area.name.utf8) else {
            throw FileRefusal(
                "\(area.code) is called “\(shown(area.name.utf8))” here and “\(shown(one.name.utf8))” on line \(one.line).",
                line: line)
        }
        if let member { one.members.insert(member) }
        found[area.code] = one
    }

    /// Wards, districts and LSOAs that are not known.
    private func wards(
        _ lsoas: [AreaCode: Found], _ wards: [AreaCode: Found], _ districts: [AreaCode: Found]
    ) throws(FileRefusal) -> [AddedArea] {
        var added: [AddedArea] = []
        for (code, one) in lsoas where gazetteer.lsoaIndex(code) == nil {
            guard let ward = one.parent else { continue }
            added.append(
                AddedArea(
                    code, one.name.isEmpty ? code.text : one.name, .lsoa, year: layout.year,
                    within: wards[ward]?.parent, members: [ward]))
        }
        for (code, one) in wards where gazetteer.place(code) == nil {
            added.append(
                AddedArea(
                    code, one.name.isEmpty ? code.text : one.name, .ward, year: layout.year, within: one.parent,
                    members: Array(one.members)))
        }
        for (code, one) in districts where gazetteer.place(code) == nil {
            added.append(
                AddedArea(
                    code, one.name.isEmpty ? code.text : one.name, .district, year: layout.year, within: nil,
                    members: Array(one.members)))
        }
        return added
    }

    /// Partnership areas that are not known. Their districts must be, and must lie in no other.
    private func partnerships(
        _ districts: [AreaCode: Found], _ csps: [AreaCode: Found]
    ) throws(FileRefusal) -> [AddedArea] {
        for (code, one) in districts where gazetteer.place(code) == nil {
            throw FileRefusal(
                "\(code) is the code of no district that is known. Bring in the lookup of LSOAs and wards first.",
                line: one.line, column: layout.columns[0].code + 1)
        }
        var counts: [AreaCode: Int] = [:]
        for csp in csps.values { for member in csp.members { counts[member, default: 0] += 1 } }
        return csps.filter { gazetteer.place($0.key) == nil && $0.value.members.allSatisfy { counts[$0] == 1 } }.map {
            AddedArea(
                $0.key, $0.value.name.isEmpty ? $0.key.text : $0.value.name, .csp, year: layout.year,
                within: $0.value.parent, members: Array($0.value.members))
        }
    }
}

extension Level {
    /// How the codes of this level begin.
    ///
    /// Source: Office for National Statistics, Register of Geographic Codes.
    private var codeKinds: [String] {
        switch self {
        case .lsoa: ["E01", "W01"]
        case .ward: ["E05", "W05"]
        case .district: ["E06", "E07", "E08", "E09", "W06"]
        case .csp: ["E22", "W14"]
        case .county: ["E10"]
        case .force: ["E23", "W15"]
        }
    }

    /// The code of an area of this level, as it stands in a field of a file.
    func code(_ field: Bytes, line: Int, column: Int) throws(FileRefusal) -> AreaCode {
        guard let code = AreaCode(utf8: bare(field)) else {
            throw FileRefusal("“\(shown(field))” is not the code of an area.", line: line, column: column)
        }
        guard codeKinds.contains(where: { code.text.utf8.starts(with: $0.utf8) }) else {
            throw FileRefusal(
                "\(code) is not the code of a \(said): those begin with \(codeKinds.joined(separator: ", ")).",
                line: line, column: column)
        }
        return code
    }
}
