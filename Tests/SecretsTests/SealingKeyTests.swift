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

    /// Expected from Python's `hmac`, which is not ours: `hmac(hmac(key, place), bytes)`.
    @Test func `the mark of the same bytes is the same in its place, and another in any other`() throws {
        let key = try #require(SealingKey([UInt8](repeating: 0, count: 32)))
        let expected: [UInt8] = [
            0xDF, 0xCD, 0x54, 0x08, 0xFA, 0x57, 0x26, 0x74, 0xB3, 0x17, 0xC5, 0x51, 0xC4, 0x9D, 0x4A, 0xDF,
            0x29, 0x03, 0xAA, 0x0E, 0x37, 0x41, 0x9B, 0x1E, 0x7B, 0xF0, 0x45, 0xC1, 0xEF, 0x3E, 0x8E, 0xAF,
        ]
        #expect(key.mark([0x31], for: "meeting_rating 7") == expected)
        #expect(key.mark([0x31], for: "meeting_rating 8") != expected)
        #expect(key.mark([0x32], for: "meeting_rating 7") != expected)
    }
}
