import Markup
import Testing

@testable import Charts

@Suite("Who reports to whom, drawn")
struct TreeChartTests {
    private let tree = TreeChart(
        title: "Who reports to whom", heading: "Group",
        nodes: [
            TreeChart.Node("County board", note: "Strategic", depth: 0, parent: nil),
            TreeChart.Node("Joint Strategic Group", note: "Strategic", depth: 0, parent: nil, isOurs: true),
            TreeChart.Node(
                "Delivery <Group> & Co", note: "Delivery", depth: 1, parent: 1, also: [0], isOurs: true),
            TreeChart.Node("Tasking", note: "Operational", depth: 2, parent: 2, isOurs: true),
        ])

    @Test func `says in words and in a table what the lines say`() {
        #expect(
            tree.description == """
                County board, Strategic. Joint Strategic Group, Strategic. Delivery <Group> & Co, Delivery, reports to \
                Joint Strategic Group and County board. Tasking, Operational, reports to Delivery <Group> & Co.
                """)
        #expect(tree.table.headers == ["Group", "Kind", "Reports to"])
        #expect(tree.table.rows[2] == ["Delivery <Group> & Co", "Delivery", "Joint Strategic Group; County board"])
    }

    @Test(arguments: ChartSize.allCases)
    func `has a box for each, a line for each that stands under another, and a dashed one for each other line`(
        size: ChartSize
    ) {
        let svg = String(decoding: tree.svg(size, font: nil).bytes, as: UTF8.self)
        #expect(svg.ranges(of: "<rect").count == 4)
        #expect(svg.ranges(of: "<path").count == 3)
        #expect(svg.ranges(of: "stroke-dasharray").count == 1)
        #expect(svg.contains("Delivery &lt;Group&gt; &amp; Co"))
    }

    @Test func `a long name breaks into lines that stay in their box, however deep it stands`() {
        let name = String(repeating: "Partnership ", count: 12)
        let deep = TreeChart(
            title: "t", heading: "Group",
            nodes: (0..<20).map { TreeChart.Node(name, note: "n", depth: $0, parent: $0 == 0 ? nil : $0 - 1) })
        let svg = String(decoding: deep.svg(.narrow, font: nil).bytes, as: UTF8.self)
        let ends = svg.matches(of: /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/).compactMap { match in
            Double(match.1).flatMap { x in Double(match.2).map { x + $0 } }
        }
        #expect(ends.count == 20 && ends.allSatisfy { $0 <= 340 })
    }
}
