import Testing

@testable import Secrets

/// Answers printed in the standards themselves.
@Suite("Digests and marks")
struct DigestTests {
    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `agrees with FIPS 180-4`() {
        #expect(
            Digest(text("abc")).text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest([]).text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a digest goes on where it was, and a copy by itself`() {
        var state = DigestState()
        state.add(text("a"))
        var other = state
        state.add(text("bc"))
        other.add(text("x"))
        #expect(state.digest == Digest(text("abc")))
        #expect(other.digest == Digest(text("ax")))
    }

    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]) func `agrees with RFC 4231`(key: [UInt8], message: String, mark: String) {
        #expect(MarkingKey(key).mark(text(message)).text == mark)
    }

    @Test func `a mark is known, and any other is not`() {
        let key = MarkingKey(randomBytes(32))
        var mark = key.mark(text("seen")).bytes
        #expect(key.made(mark, of: text("seen")))
        #expect(!key.made(mark, of: text("Seen")))
        mark[31] ^= 1
        #expect(!key.made(mark, of: text("seen")))
        #expect(!key.made([], of: text("seen")))
    }

    @Test func `random bytes are as many as asked for, and others each time`() {
        #expect(randomBytes(32).count == 32)
        #expect(randomBytes(32) != randomBytes(32))
    }
}
