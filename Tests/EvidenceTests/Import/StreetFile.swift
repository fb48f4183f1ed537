@testable import Evidence

/// Lines of invented street files, in the form of the publisher's.
enum StreetFile {
    static let header =
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"

    /// A row; an empty `id` as antisocial behaviour has.
    static func row(
        id: String = "", month: String = "2024-03", longitude: String = "-0.340838", latitude: String = "52.162811",
        location: String = "On or near Harbour Street", lsoa: String = "E01017495", lsoaName: String = "Bedford 004B",
        type: String = "Anti-social behaviour", outcome: String = ""
    ) -> String {
        "\(id),\(month),Aldermouth Police,Aldermouth Police,\(longitude),\(latitude),\(location),\(lsoa),\(lsoaName),\(type),\(outcome),"
    }

    /// Sixty-four hexadecimal digits that end in `number`.
    static func id(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func text(_ rows: [String], ends: String = "\r\n") -> String {
        ([header] + rows).map { $0 + ends }.joined()
    }

    /// Reads text as the file of March 2024 of an invented force.
    static func read(_ text: String) throws(FileRefusal) -> (ReadFile, FactsBlock) {
        try read(Array(text.utf8))
    }

    static func read(_ bytes: [UInt8]) throws(FileRefusal) -> (ReadFile, FactsBlock) {
        let buffer = ByteBuffer(capacity: 1)
        buffer.resize(to: bytes.count)
        for (at, byte) in bytes.enumerated() { buffer.base[at] = byte }
        guard let name = PoliceFileName("2024-03/2024-03-aldermouth-street.csv") else { throw FileRefusal("no name") }
        let read = try ReadPoliceFile(name: name).read(buffer.bytes)
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: read.block.count, alignment: 64)
        copy.copyBytes(from: read.block)
        do { return (read, try FactsBlock(UnsafeRawBufferPointer(copy), owner: nil)) } catch {
            throw FileRefusal("the block cannot be opened")
        }
    }
}
