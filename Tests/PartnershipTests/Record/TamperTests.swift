import Aldermouth
import Dates
import Testing

@testable import Partnership
@testable import Secrets
@testable import Storage

/// Everything that somebody could do to the record behind our back.
///
/// Source: trust model, “Attacks” on the record: flip, delete, insert, swap, duplicate, cut, rewrite, put back.
@Suite("Tampering with the record")
struct TamperTests {
    static let entries: [Entry] = (0..<64).map { number in
        Entry(
            Operation.allCases[number % Operation.allCases.count], at: Aldermouth.now + number,
            account: ID(Int64(number % 5)), seat: ID(3), session: Int64(number), purpose: .running,
            route: "/people/{}", things: (0..<(number % 4)).map { ThingID(.person, Int64($0)) },
            fields: [.name, .contact], reason: number % 7 == 0 ? "called back" : "", detail: "entry \(number)")
    }

    /// The lines of a record as they lie in the database, and the walk as it is before each of them.
    static let whole: (lines: [RecordLine], walks: [RecordWalk]) = {
        var (head, lines, walks) = (RecordHead.start, [RecordLine](), [RecordWalk]())
        for entry in entries {
            let bytes = entry.bytes
            head = head.next(bytes)
            lines.append(
                RecordLine(
                    sequence: head.sequence, at: entry.at.milliseconds, account: entry.account.number, entry: bytes,
                    chain: head.chain.bytes, mark: Aldermouth.recordKeys.marking.mark(head.chain.bytes).bytes,
                    things: entry.things))
        }
        let checkpoint = Checkpoint(head, at: Aldermouth.now, Aldermouth.recordKeys.signing)
        var walk = RecordWalk(keys: Aldermouth.recordKeys, checkpoints: [checkpoint])
        for line in lines {
            walks.append(walk)
            _ = walk.go(over: [line])
        }
        walks.append(walk)
        return (lines, walks)
    }()

    @Test func `an untouched record has no fault`() {
        var walk = Self.whole.walks[0]
        #expect(walk.go(over: Self.whole.lines) == nil)
        #expect(walk.atEnd() == nil)
        #expect(Self.whole.lines.count == 64)
    }

    /// From the place of the edit on, since the walk up to there has seen nothing changed.
    private func isFound(_ lines: [RecordLine], from place: Int) -> Bool {
        var walk = Self.whole.walks[place]
        return walk.go(over: Array(lines[place...])) != nil || walk.atEnd() != nil
    }

    @Test func `each bit of each entry, flipped, is found`() {
        var missed = 0
        for place in Self.whole.lines.indices {
            for part in RecordLine.parts {
                for bit in 0..<(Self.whole.lines[place].size(of: part) * 8) {
                    var lines = Self.whole.lines
                    lines[place].flip(part, bit: bit)
                    var walk = Self.whole.walks[place]
                    if walk.go(over: Array(lines[place..<min(place + 2, lines.count)])) == nil,
                        !isFound(lines, from: place)
                    {
                        missed += 1
                    }
                }
            }
        }
        #expect(missed == 0)
    }

    @Test func `100,000 random edits of every kind are found`() {
        var random = SystemRandomNumberGenerator()
        var missed: [String: Int] = [:]
        for turn in 0..<100_000 {
            let kind = turn % 6
            let place = Int.random(in: 0..<Self.whole.lines.count - 1, using: &random)
            var lines = Self.whole.lines
            switch kind {
            case 0:
                let part = RecordLine.parts[turn / 6 % RecordLine.parts.count]
                let bits = lines[place].size(of: part) * 8
                guard bits > 0 else { continue }
                lines[place].flip(part, bit: Int.random(in: 0..<bits, using: &random))
            case 1: lines.remove(at: place)
            case 2: lines.insert(lines[Int.random(in: lines.indices, using: &random)], at: place)
            case 3:
                // Two entries change places, and keep the numbers of the places.
                let other = Int.random(in: (place + 1)..<lines.count, using: &random)
                (lines[place], lines[other]) = (lines[other], lines[place])
                (lines[place].sequence, lines[other].sequence) = (lines[other].sequence, lines[place].sequence)
            case 4: lines.removeLast(lines.count - place)
            default:
                // Written anew from here on by somebody who lacks the key.
                var head = RecordHead(
                    sequence: Int64(place), chain: place == 0 ? .none : Digest(made: lines[place - 1].chain))
                lines[place].entry[10] ^= 1
                lines[place].account ^= 1
                for at in place..<lines.count {
                    head = head.next(lines[at].entry)
                    lines[at].chain = head.chain.bytes
                    lines[at].mark = MarkingKey([1]).mark(head.chain.bytes).bytes
                }
            }
            if !isFound(lines, from: min(place, lines.count)) { missed["\(kind)", default: 0] += 1 }
        }
        #expect(missed.isEmpty)
    }
}

extension RecordLine {
    enum Part: CaseIterable { case sequence, at, account, entry, chain, mark, thing }
    static let parts = Part.allCases

    /// In bytes.
    func size(of part: Part) -> Int {
        switch part {
        case .sequence, .at, .account: 8
        case .entry: entry.count
        case .chain, .mark: 32
        case .thing: things.count * 8
        }
    }

    mutating func flip(_ part: Part, bit: Int) {
        switch part {
        case .sequence: sequence ^= 1 << Int64(bit)
        case .at: at ^= 1 << Int64(bit)
        case .account: account ^= 1 << Int64(bit)
        case .entry: entry[bit / 8] ^= 1 << UInt8(bit % 8)
        case .chain: chain[bit / 8] ^= 1 << UInt8(bit % 8)
        case .mark: mark[bit / 8] ^= 1 << UInt8(bit % 8)
        case .thing: things[bit / 64]?.number ^= 1 << Int64(bit % 64)
        }
    }
}
