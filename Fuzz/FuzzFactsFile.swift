import Glibc
import Places

private let points = PointFinder(.embedded)

/// Any bytes as a block of facts: refused, or read and counted within its bounds.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzFactsFile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 64)
    defer { copy.deallocate() }
    copy.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
    guard let block = try? FactsBlock(UnsafeRawBufferPointer(rebasing: copy[0..<count]), owner: nil) else { return 0 }
    // A block may say that all of four thousand million rows are alike; counting them is honest work.
    guard block.rows < 100_000 else { return 0 }
    for row in 0..<min(block.rows, 50) {
        for column in FactColumn.allCases { _ = block.text(column, row) }
    }
    guard block.entries(.category) < 1000,
        let placed = PlacedCounts(block, .embedded, points: points, columns: { Array($0.indices) })
    else { return 0 }
    let stood = block.standsFor.reduce(0) { $0 + Int($1) }
    let rows = block.standsFor.isEmpty ? block.rows : stood
    if block.has(.place) { precondition(placed.counts.reduce(0) { $0 + Int($1) } == rows, "a row is lost") }
    return 0
}
