import Dates

extension ReadPoliceFile {
    /// Makes the block of a file whose rows have been coded, and understands each different place and text once.
    func assemble(
        _ rows: Int, _ layout: PoliceLayout, _ coders: UnsafeMutableBufferPointer<ColumnCoder>,
        _ identifiers: (identified: [UInt8], identifiers: [UInt8], count: Int, repeated: Int)?, _ scanner: RowScanner
    ) throws(FileRefusal) -> ReadFile {
        var read = ReadFile()
        read.rows = rows
        var writer = FactsWriter(rows: rows)
        writer.add(about: name)
        for place in 0..<coders.count { try keep(coders[place]) }
        func keep(_ coder: borrowing ColumnCoder) throws(FileRefusal) {
            try checkText(coder, scanner)
            writer.add(codes: coder.codes, of: coder.column, dictionary: coder.dictionary.count)
            if coder.column == .place {
                let places = try understandPlaces(coder, layout, scanner)
                (read.withoutPlace, read.withoutCoordinates) = places.without(coder.counts(rows))
                places.write(to: &writer)
                return
            }
            let entries = (0..<coder.dictionary.count).map { code -> [UInt8] in
                let span = coder.dictionary.span(code)
                return coder.first == coder.last ? unquoted(span) : Array(span)
            }
            writer.add(dictionary: entries, of: coder.column)
            switch coder.column {
            case .category:
                read.categories = together(entries, coder.counts(rows)).map {
                    (String(decoding: $0, as: UTF8.self), $1)
                }
            case .searchDate: try checkDates(entries, coder, scanner)
            case .plainIdentifier:
                read.repeatedIDs = together(entries, coder.counts(rows)).reduce(0) {
                    $1.text.isEmpty ? $0 : $0 + $1.rows - 1
                }
            default: break
            }
        }
        if let identifiers {
            writer.add(
                Section.identified.rawValue, width: 1, count: identifiers.identified.count, identifiers.identified)
            writer.add(Section.identifiers.rawValue, width: 32, count: identifiers.count, identifiers.identifiers)
            read.repeatedIDs = identifiers.repeated
        }
        read.block = writer.block()
        return read
    }

    /// The rows of each text, in order of first appearance: one in quotes and one without are the same text.
    private func together(_ entries: [[UInt8]], _ counts: [Int]) -> [(text: [UInt8], rows: Int)] {
        var (found, position) = ([(text: [UInt8], rows: Int)](), [[UInt8]: Int]())
        for (code, entry) in entries.enumerated() {
            if let known = position[entry] {
                found[known].rows += counts[code]
            } else {
                position[entry] = found.count
                found.append((entry, counts[code]))
            }
        }
        return found
    }

    /// Every different text must be UTF-8.
    private func checkText(_ coder: borrowing ColumnCoder, _ scanner: RowScanner) throws(FileRefusal) {
        for (code, first) in coder.dictionary.first.enumerated() {
            let span = coder.dictionary.span(code)
            if span.contains(where: { $0 > 127 }), String(validating: span, as: UTF8.self) == nil {
                throw scanner.refusal("The text is not UTF-8.", Int(first.row), coder.first)
            }
        }
    }

    private func understandPlaces(
        _ coder: borrowing ColumnCoder, _ layout: PoliceLayout, _ scanner: RowScanner
    ) throws(FileRefusal) -> PlaceTable {
        var places = PlaceTable()
        let place = layout.place
        var ends = [Int](repeating: 0, count: place.last - place.first + 1)
        let empty = Bytes(start: nil, count: 0)
        for code in 0..<coder.dictionary.count {
            let span = coder.dictionary.span(code)
            separators(span, &ends)
            func field(_ first: Int?, _ last: Int?) -> Bytes {
                guard let first, let last else { return empty }
                let from = first == place.first ? 0 : ends[first - place.first - 1] + 1
                return Bytes(rebasing: span[from..<ends[last - place.first]])
            }
            try places.add(
                longitude: field(place.longitude, place.longitude), latitude: field(place.latitude, place.latitude),
                location: field(place.location, place.location), lsoa: field(place.lsoa, place.lsoaName),
                line: scanner.firstLine + Int(coder.dictionary.first[code].row),
                columns: (place.longitude + 1, place.latitude + 1, (place.lsoa ?? 0) + 1))
        }
        return places
    }

    /// Where each field of a run of neighbouring columns ends. Commas inside quotes separate nothing.
    private func separators(_ span: Bytes, _ ends: inout [Int]) {
        var (field, inside) = (0, false)
        for at in 0..<span.count {
            if span[at] == 0x22 { inside.toggle() }
            if span[at] == 0x2C, !inside {
                ends[field] = at
                field += 1
            }
        }
        ends[field] = span.count
    }

    /// A search has a moment such as `2023-05-01T08:47:00+00:00`.
    private func checkDates(_ entries: [[UInt8]], _ coder: borrowing ColumnCoder, _ scanner: RowScanner)
        throws(FileRefusal)
    {
        for (code, entry) in entries.enumerated() {
            let text = String(decoding: entry.prefix(10), as: UTF8.self)
            guard entry.count >= 10, Day(iso: text) != nil else {
                throw scanner.refusal(
                    "“\(shown(entry))” is not a date.", Int(coder.dictionary.first[code].row), coder.first)
            }
        }
    }
}
