/// Records of a CSV file, read byte by byte: quoted fields, doubled quotes, either line ending, a byte-order mark.
struct CSVReader {
    let file: String
    let bytes: [UInt8]

    struct Record {
        let line: Int
        var fields: [String]
    }

    /// Every record; blank lines are passed over.
    func records() throws(MethodRefusal) -> [Record] {
        var records: [Record] = []
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while place < bytes.count {
            var record = Record(line: line, fields: [])
            var ended = false
            while !ended {
                let field = try field(&place, &line, number: record.fields.count + 1)
                record.fields.append(field)
                if place >= bytes.count {
                    ended = true
                } else if bytes[place] == UInt8(ascii: ",") {
                    place += 1
                } else {
                    if bytes[place] == UInt8(ascii: "\r") { place += 1 }
                    if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
                    line += 1
                    ended = true
                }
            }
            if record.fields != [""] { records.append(record) }
        }
        return records
    }

    /// One field, up to the comma or line end after it.
    private func field(_ place: inout Int, _ line: inout Int, number: Int) throws(MethodRefusal) -> String {
        func refusal(_ why: String, _ line: Int) -> MethodRefusal {
            .malformed(file: file, line: line, column: "\(number)", why: why)
        }
        let begun = line
        var found: [UInt8] = []
        if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
            place += 1
            while true {
                guard place < bytes.count else { throw refusal("A quotation mark is never closed.", begun) }
                let byte = bytes[place]
                place += 1
                if byte == UInt8(ascii: "\"") {
                    guard place < bytes.count, bytes[place] == byte else { break }
                    place += 1
                }
                if byte == UInt8(ascii: "\n") { line += 1 }
                found.append(byte)
            }
            guard place >= bytes.count || [UInt8(ascii: ","), 10, 13].contains(bytes[place]) else {
                throw refusal("There is text after a closing quotation mark.", line)
            }
        } else {
            while place < bytes.count, ![UInt8(ascii: ","), 10, 13].contains(bytes[place]) {
                if bytes[place] == UInt8(ascii: "\"") {
                    throw refusal("There is a quotation mark inside a field that does not begin with one.", line)
                }
                found.append(bytes[place])
                place += 1
            }
        }
        guard !found.contains(0) else { throw refusal("There is a NUL byte, which no text file has.", begun) }
        guard let text = String(validating: found, as: UTF8.self) else {
            throw refusal("The text is not UTF-8.", begun)
        }
        return text
    }
}
