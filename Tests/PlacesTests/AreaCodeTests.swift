import Testing

@testable import Places

@Suite struct AreaCodeTests {
    @Test(arguments: ["E01027999", "W15000001", "E22000038", "A00000000", "Z99999999", "N09000001"])
    func `a code is written as it was read`(text: String) throws {
        let code = try #require(AreaCode(text))
        #expect(code.text == text)
        #expect(AreaCode(packed: code.packed) == code)
    }

    @Test(arguments: [
        "", "E", "E0102799", "E010279990", "e01027999", "101027999", "E0102799O", "E01 27999", " E0102799",
        "E0102799\0",
        "E0102799\u{301}", "E01027999\u{301}", "É0102799", "E01027/99", "E01027:99", "E０1027999", "95AA01S1",
        "E-1027999", "E+1027999",
        "@01027999", "[01027999", "E0102\r\n99", "E١٢٣٤٥٦٧٨",
    ])
    func `what is not a letter and eight digits is refused`(text: String) {
        #expect(AreaCode(text) == nil)
        #expect(AreaCode(Substring(text)) == nil)
        #expect(Array(text.utf8).withUnsafeBufferPointer { AreaCode(utf8: $0) } == nil)
    }

    @Test func `every byte in every place is judged as a plain reader would`() {
        for place in 0..<9 {
            for byte in UInt8.min...UInt8.max {
                var bytes = Array("E01027999".utf8)
                bytes[place] = byte
                let allowed = place == 0 ? (65...90).contains(byte) : (48...57).contains(byte)
                let code = bytes.withUnsafeBufferPointer { AreaCode(utf8: $0) }
                #expect((code != nil) == allowed)
                if let code { #expect(Array(code.text.utf8) == bytes) }
            }
        }
    }

    @Test func `codes sort as their text does`() {
        let texts = ["E01000001", "E01035718", "E05000026", "E22000038", "E23000001", "W01000003", "W15000004"]
        #expect(texts.reversed().compactMap { AreaCode($0) }.sorted().map(\.text) == texts)
    }

    @Test func `a slice of a longer line is read in place`() {
        let line = "2024-01,E01027999,Bassetlaw 002A"
        #expect(AreaCode(line.split(separator: ",")[1]) == "E01027999")
    }
}
