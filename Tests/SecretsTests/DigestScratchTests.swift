import Testing

@testable import Secrets

struct DigestScratchTests {
    @Test(arguments: [0, 1, 55, 56, 64, 200])
    func `a chain made in one place is the chain made a digest at a time`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let key = MarkingKey(Array(0..<32))
        var (scratch, chain) = (DigestScratch(), Digest.none)
        scratch.take(chain)
        for number in 1...5 as ClosedRange<Int64> {
            bytes.withUnsafeBytes { scratch.link(number, $0) }
            var state = DigestState()
            state.add(chain.bytes)
            withUnsafeBytes(of: number.littleEndian) { state.add($0) }
            state.add(bytes)
            chain = state.digest
            #expect(scratch.digest == chain)
            let (kept, mark) = ([7] + chain.bytes, key.mark(chain.bytes).bytes)
            kept.withUnsafeBytes {
                #expect(scratch.equals($0, at: 1))
                #expect(!scratch.equals($0, at: 0))
                #expect(!scratch.equals($0, at: 2), "there are not 32 bytes left")
            }
            mark.withUnsafeBytes {
                #expect(scratch.mark(by: key, equals: $0, at: 0))
                #expect(!scratch.mark(by: MarkingKey(Array(1...32)), equals: $0, at: 0))
            }
        }
    }
}
