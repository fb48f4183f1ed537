import Testing

@testable import Markup
@testable import Pages

@Suite("What differs between two texts")
struct TextDifferenceTests {
    @Test func `a paragraph with most of its words is changed, and others are added or taken out`() {
        let before = "Purpose: to set priorities.\n\nThe chair is the council’s.\n\nQuorum: three of the authorities."
        let now = "Purpose: to set priorities.\n\nNo vote is taken.\n\nQuorum: four of the authorities."
        #expect(
            TextDifference(from: before, to: now).paragraphs == [
                .same("Purpose: to set priorities."), .gone("The chair is the council’s."),
                .added("No vote is taken."),
                .changed([.kept("Quorum:"), .gone("three"), .added("four"), .kept("of the authorities.")]),
            ])
    }

    @Test func `each mark is said in words too, and what is the same is counted`() {
        let drawn = TextDifference(from: "One.\nTwo.\nQuorum of three", to: "One.\nTwo.\nQuorum of four").drawn.text
        #expect(drawn.contains("2 paragraphs are the same."))
        let hidden = "<span class=\"govuk-visually-hidden\">"
        #expect(drawn.contains("<del>\(hidden)Taken out: </span>three\(hidden) (end)</span></del>"))
        #expect(drawn.contains("<ins>\(hidden)Added: </span>four\(hidden) (end)</span></ins>"))
        #expect(TextDifference(from: "One.", to: "One.\r\n").drawn.text.contains("The words are the same."))
    }

    /// The length of the longest common subsequence of the example in Cormen, Leiserson, Rivest and Stein, *Introduction to
    /// Algorithms*, 15.4: ABCBDAB and BDCABA have four letters in the same order.
    @Test func `the most that two lists have in the same order is kept`() {
        let (before, now) = (Array("ABCBDAB").map(String.init), Array("BDCABA").map(String.init))
        let steps = aligned(before, now)
        let kept = steps.compactMap { if case .kept(let letter) = $0 { letter } else { nil } }
        #expect(kept.count == 4)
        #expect(steps.compactMap { if case .added = $0 { nil } else { $0.item } } == before)
        #expect(steps.compactMap { if case .gone = $0 { nil } else { $0.item } } == now)
    }

    @Test func `where there is too much to weigh, what both begin and end with is kept and the rest is gone and added`()
    {
        let (before, now) = (["a"] + (0..<20).map { "b\($0)" } + ["z"], ["a"] + (0..<20).map { "c\($0)" } + ["z"])
        let steps = aligned(before, now, mostCells: 399)
        #expect(steps.first == .kept("a") && steps.last == .kept("z") && steps.count == 42)
    }
}

extension Step {
    fileprivate var item: Item {
        switch self {
        case .kept(let item), .gone(let item), .added(let item): item
        }
    }
}
