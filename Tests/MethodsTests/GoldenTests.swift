import Testing

@testable import Methods

@Suite("Golden cases")
struct GoldenTests {
    @Test(arguments: Golden.all)
    func `answers what other packages computed, each field within its tolerance`(golden: Golden) throws {
        let answer = try runMethod(golden.method, folder: golden.path)
        let faults = try golden.faults(of: answer)
        #expect(faults.isEmpty, "\(faults.prefix(20).joined(separator: "\n"))")
    }
}
