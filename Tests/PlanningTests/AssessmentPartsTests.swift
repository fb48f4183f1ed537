import Pages
import Partnership
import Places
import Testing

@testable import Planning

@Suite("What a strategic assessment must have in it")
struct AssessmentPartsTests {
    /// Source: SI 2007/1830, regs 5 to 7; SI 2007/3076. Wales has no county strategy group.
    @Test func `England lists seven matters, and Wales the same without the county group, each with its source`() {
        func listed(_ nation: Nation) -> [AssessmentPart] {
            AssessmentPart.parts(of: nation).filter(\.isListed)
        }
        #expect(listed(.england).count == 7 && listed(.wales).count == 6)
        #expect(Set(listed(.england).map(\.matter)).subtracting(listed(.wales).map(\.matter)) == [.county])
        #expect(AssessmentPart.all.allSatisfy { $0.source.contains("SI 2007/1830") })
        #expect(AssessmentPart.parts(of: .wales).allSatisfy { $0.source.contains("SI 2007/3076") })
        #expect(!AssessmentPart.parts(of: .england)[0].isListed)
    }

    // swift-format-ignore
    @Test(arguments: [
        ("levels,england scotland,yes,SI 2007/1830,Levels", 2, "nations"), ("levels,,yes,SI 2007/1830,Levels", 2, "nations"),
        ("weather,england wales,yes,SI 2007/1830,Levels", 2, "part"), ("levels,england wales,maybe,SI 2007/1830,Levels", 2, "listed"),
        ("levels,england wales,yes,,Levels", 2, "source"), ("levels,england wales,yes,SI 2007/1830,", 2, "title"),
        ("levels,england wales,yes,SI 1,Levels\nlevels,england wales,yes,SI 1,Again", 3, "part"),
        ("levels,england,yes,SI 2007/1830,Levels", 1, nil),
    ] as [(String, Int, String?)])
    func `a line that cannot be is refused with its place`(lines: String, line: Int, column: String?) {
        let refused = #expect(throws: ImportRefused.self) {
            try AssessmentParts(Array("part,nations,listed,source,title\n\(lines)\n".utf8))
        }
        #expect(refused?.faults.map(\.line) == [line] && refused?.faults.map(\.column) == [column])
    }
}
