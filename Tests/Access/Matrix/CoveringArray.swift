/// Rows in which each three values of any three factors stand together at least once: far fewer than all there are,
/// and enough to find a fault that needs three circumstances at once.
struct CoveringArray: Sendable {
    /// How many values each factor has.
    let sizes: [Int]
    private(set) var rows: [[Int]] = []
    private let triples: [(Int, Int, Int)]
    private let starts: [Int]
    private var isMet: [Bool]
    private(set) var met = 0

    /// How many triples there are; each is met.
    var all: Int { isMet.count }

    init(_ sizes: [Int]) {
        self.sizes = sizes
        let factors = sizes.indices
        triples = factors.flatMap { a in
            factors.dropFirst(a + 1).flatMap { b in factors.dropFirst(b + 1).map { c in (a, b, c) } }
        }
        var (starts, next) = ([Int](), 0)
        for (a, b, c) in triples {
            starts.append(next)
            next += sizes[a] * sizes[b] * sizes[c]
        }
        self.starts = starts
        isMet = [Bool](repeating: false, count: next)
        var draw = Draw()
        for at in triples.indices {
            let (a, b, c) = triples[at]
            for x in 0..<sizes[a] {
                for y in 0..<sizes[b] {
                    for z in 0..<sizes[c] where !isMet[starts[at] + (x * sizes[b] + y) * sizes[c] + z] {
                        add(best(with: [a: x, b: y, c: z], &draw))
                    }
                }
            }
        }
    }

    /// Of some rows with these values the one that meets most triples for the first time.
    private func best(with fixed: [Int: Int], _ draw: inout Draw) -> [Int] {
        let tries = (0..<8).map { _ in sizes.indices.map { fixed[$0] ?? draw.number(below: sizes[$0]) } }
        return tries.max { news(in: $0) < news(in: $1) } ?? []
    }

    private func news(in row: [Int]) -> Int { places(of: row).count { !isMet[$0] } }

    private func places(of row: [Int]) -> [Int] {
        triples.indices.map { at in
            let (a, b, c) = triples[at]
            return starts[at] + (row[a] * sizes[b] + row[b]) * sizes[c] + row[c]
        }
    }

    private mutating func add(_ row: [Int]) {
        for place in places(of: row) where !isMet[place] {
            isMet[place] = true
            met += 1
        }
        rows.append(row)
    }
}

/// Numbers that look drawn by lot and are the same each time.
struct Draw: Sendable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func number(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }
}
