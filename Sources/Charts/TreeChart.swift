package import Markup

/// Who reports to whom, from the top down: each under the one it reports to first, other lines dashed.
package struct TreeChart: Chart {
    package var title: String
    /// What each is: `Group`.
    package var heading: String
    package var nodes: [Node]

    package struct Node: Hashable, Sendable {
        package var label: String
        /// In a word or two, what kind it is.
        package var note: String
        /// 0 at the top.
        package var depth: Int
        /// The place in the list of the one that it stands under, always an earlier one; nothing at the top.
        package var parent: Int?
        /// The places of the others that it reports to.
        package var also: [Int]
        /// Drawn in the accent; others in grey.
        package var isOurs: Bool

        package init(
            _ label: String, note: String, depth: Int, parent: Int?, also: [Int] = [], isOurs: Bool = false
        ) {
            (self.label, self.note, self.depth, self.parent) = (label, note, depth, parent)
            (self.also, self.isOurs) = (also, isOurs)
        }
    }

    package init(title: String, heading: String, nodes: [Node]) {
        (self.title, self.heading, self.nodes) = (title, heading, nodes)
    }

    private func hearers(_ node: Node) -> [String] {
        ((node.parent.map { [$0] } ?? []) + node.also).map { nodes[$0].label }
    }

    package var description: String {
        nodes.map { node in
            let hearers = hearers(node)
            let line = hearers.isEmpty ? "" : ", reports to \(hearers.joined(separator: " and "))"
            return "\(node.label), \(node.note)\(line)."
        }.joined(separator: " ")
    }

    package var table: NumbersTable {
        NumbersTable(
            caption: title, headers: [heading, "Kind", "Reports to"],
            rows: nodes.map { [$0.label, $0.note, hearers($0).joined(separator: "; ")] })
    }
}

extension TreeChart {
    package func svg(_ size: ChartSize, font: String?) -> XML {
        let isWide = size == .wide
        let (width, text, step) = isWide ? (720.0, 14.0, 44.0) : (340.0, 13.0, 18.0)
        // A track on the right for each dashed line, so that none lies on another.
        let tracks = Double(nodes.reduce(0) { $0 + $1.also.count })
        let right = width - 10 - 7 * min(tracks, 12)
        var (boxes, y): ([Box], Double) = ([], 4)
        for node in nodes {
            let x = 2 + step * Double(min(node.depth, 6))
            let lines = wrapped(node.label, width: right - x - 20, size: text * 1.05)
            let height = 16 + (text + 3) * Double(lines.count + 1)
            boxes.append(Box(x: x, y: y, width: right - x, height: height, lines: lines))
            y += height + 10
        }
        var drawing = Drawing(width: width, height: y)
        var track = right + 8
        for (node, box) in zip(nodes, boxes) {
            if let parent = node.parent {
                let x = boxes[parent].x + step / 2
                drawing.path(
                    [[(x, boxes[parent].bottom), (x, box.middle), (box.x, box.middle)]], line: .edge, width: 1.5)
            }
            for other in node.also {
                let ends = (from: box.middle + 4, to: boxes[other].middle - 4)
                drawing.path(
                    [[(box.right, ends.from), (track, ends.from), (track, ends.to), (boxes[other].right, ends.to)]],
                    line: .edge, width: 1.5, dash: "5 3")
                track = min(track + 7, width - 2)
            }
        }
        for (node, box) in zip(nodes, boxes) {
            drawing.rectangle(
                (box.x, box.y), width: box.width, height: box.height,
                fill: (node.isOurs ? Ink.now : Ink.paper).rawValue, line: node.isOurs ? .accent : .edge)
            for (line, words) in box.lines.enumerated() {
                drawing.text(
                    words, (box.x + 10, box.y + text + 6 + Double(line) * (text + 3)), size: text, bold: node.isOurs)
            }
            drawing.text(
                node.note, (box.x + 10, box.bottom - 8), size: text - 1, ink: .grey)
        }
        return drawing.svg(title: title, description: description, font: font)
    }

    private struct Box {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var lines: [String]
        var middle: Double { y + height / 2 }
        var bottom: Double { y + height }
        var right: Double { x + width }
    }
}
