/// The rows of one month of a partner's table, while they are read.
struct PartnerMonth {
    private var rows: [(place: UInt32, category: UInt32, count: UInt32)] = []
    private var places: [[UInt8]: UInt32] = [:]
    private var placeFields: [(longitude: Bytes, latitude: Bytes, text: Bytes, place: Bytes, line: Int)] = []
    private var categories: [[UInt8]: UInt32] = [:]
    private var names: [[UInt8]] = []
    private var columns = (longitude: 1, latitude: 1, lsoa: 1)

    mutating func add(
        place: Bytes, text: Bytes, longitude: Bytes, latitude: Bytes, category: Bytes, count: UInt32, line: Int,
        columns: (longitude: Int, latitude: Int, lsoa: Int)
    ) throws(FileRefusal) {
        self.columns = columns
        let key = Array(place) + [0] + Array(text) + [0] + Array(longitude) + [0] + Array(latitude)
        let placeCode = places[key] ?? UInt32(placeFields.count)
        if places[key] == nil {
            places[key] = placeCode
            placeFields.append((longitude, latitude, text, place, line))
        }
        let name = category.isEmpty ? Array("All".utf8) : unquoted(category)
        guard String(validating: name, as: UTF8.self) != nil else {
            throw FileRefusal("The text is not UTF-8.", line: line)
        }
        let categoryCode = categories[name] ?? UInt32(names.count)
        if categories[name] == nil {
            categories[name] = categoryCode
            names.append(name)
        }
        rows.append((placeCode, categoryCode, count))
    }

    /// The month as facts. Rows and those without a place are counted as often as each row says.
    func file() throws(FileRefusal) -> ReadFile {
        var (read, writer) = (ReadFile(), FactsWriter(rows: rows.count))
        var table = PlaceTable()
        for place in placeFields {
            try table.add(
                longitude: place.longitude, latitude: place.latitude, location: place.text, lsoa: place.place,
                line: place.line, columns: columns)
        }
        var (byPlace, byCategory) = (
            [Int](repeating: 0, count: placeFields.count), [Int](repeating: 0, count: names.count)
        )
        for row in rows {
            read.rows += Int(row.count)
            byPlace[Int(row.place)] += Int(row.count)
            byCategory[Int(row.category)] += Int(row.count)
        }
        (read.withoutPlace, read.withoutCoordinates) = table.without(byPlace)
        write(rows.map(\.place), of: .place, count: placeFields.count, to: &writer)
        write(rows.map(\.category), of: .category, count: names.count, to: &writer)
        writer.add(dictionary: names, of: .category)
        writer.add(Section.counts.rawValue, rows.map(\.count))
        writer.add(Section.codes(.date), width: 0, count: rows.count, [])
        table.write(to: &writer)
        read.categories = zip(names, byCategory).map { (String(decoding: $0, as: UTF8.self), $1) }
        read.block = writer.block()
        return read
    }

    private func write(_ codes: [UInt32], of column: FactColumn, count: Int, to writer: inout FactsWriter) {
        codes.withUnsafeBufferPointer { codes in
            if let start = codes.baseAddress { writer.add(codes: start, of: column, dictionary: count) }
        }
    }
}
