import Testing

@testable import Secrets

@Suite("Seals")
struct SealingKeyTests {
    /// Source: McGrew and Viega, “The Galois/Counter Mode of Operation (GCM)”, test case 14.
    @Test func `agrees with the published case`() throws {
        let key = try #require(SealingKey([UInt8](repeating: 0, count: 32)))
        let sealed: [UInt8] = [
            0xCE, 0xA7, 0x40, 0x3D, 0x4D, 0x60, 0x6B, 0x6E, 0x07, 0x4E, 0xC5, 0xD3, 0xBA, 0xF3, 0x9D, 0x18, 0xD0, 0xD1,
            0xC8, 0xA7, 0x99, 0x99, 0x6B, 0xF0, 0x26, 0x5B, 0x98, 0xB5, 0xD4, 0x8A, 0xB9, 0x19,
        ]
        #expect(key.open([UInt8](repeating: 0, count: 12) + sealed, for: "") == [UInt8](repeating: 0, count: 16))
    }

    @Test func `what is sealed opens in its place alone, whole, with its own key`() throws {
        let key = try #require(SealingKey(randomBytes(32)))
        let other = try #require(SealingKey(randomBytes(32)))
        let words = Array("The back gate, after dark".utf8)
        let seal = key.seal(words, for: "note/7")
        #expect(key.open(seal, for: "note/7") == words)
        #expect(key.open(seal, for: "note/8") == nil)
        #expect(other.open(seal, for: "note/7") == nil)
        #expect(key.open(Array(seal.dropLast()), for: "note/7") == nil)
        #expect(key.open([], for: "note/7") == nil)
        #expect(key.seal(words, for: "note/7") != seal)
        for at in seal.indices {
            var changed = seal
            changed[at] ^= 0x10
            #expect(key.open(changed, for: "note/7") == nil)
        }
        #expect(key.open(key.seal([], for: ""), for: "") == [])
        #expect(SealingKey([1]) == nil)
    }
}
