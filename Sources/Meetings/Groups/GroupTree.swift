import Charts
package import Dates
package import Partnership
import Storage

/// The groups as a tree: each under the first of those that it reports to.
///
/// A group that reports to none, or only to itself by a way round, stands at the top.
struct GroupTree: Hashable, Sendable {
    struct Branch: Hashable, Sendable {
        var group: Group
        /// 0 at the top.
        var depth: Int
        /// The group that it reports to first.
        var hearer: Group?
        /// The other groups that it reports to.
        var also: [Group]

        /// Every group that it reports to, by name.
        var hearers: [String] { (hearer.map { [$0] } ?? []).map(\.name) + also.map(\.name) }
    }

    /// Every group once, each after the one it stands under.
    let branches: [Branch]

    init(_ groups: [Group], _ lines: [ReportingLines.Line]) {
        let known = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var hearers: [ID<Group>: [ID<Group>]] = [:]
        for line in lines where known[line.reporter] != nil && known[line.hearer] != nil {
            hearers[line.reporter, default: []].append(line.hearer)
        }
        var (branches, seen) = ([Branch](), Set<ID<Group>>())
        func add(_ group: Group, _ depth: Int) {
            guard seen.insert(group.id).inserted else { return }
            let heard = (hearers[group.id] ?? []).compactMap { known[$0] }
            branches.append(Branch(group: group, depth: depth, hearer: heard.first, also: Array(heard.dropFirst())))
            for one in groups where hearers[one.id]?.first == group.id { add(one, depth + 1) }
        }
        for group in groups where hearers[group.id] == nil { add(group, 0) }
        for group in groups { add(group, 0) }
        self.branches = branches
    }
}

extension GroupTree {
    /// Who reports to whom, drawn.
    ///
    /// Source: paper 004, Diagram 1, which its text names and does not show.
    func chart(on day: Day) -> TreeChart {
        let places = Dictionary(branches.enumerated().map { ($1.group.id, $0) }, uniquingKeysWith: { $1 })
        var above: [Int] = []
        var nodes: [TreeChart.Node] = []
        for (place, branch) in branches.enumerated() {
            above.removeSubrange(min(branch.depth, above.count)...)
            nodes.append(
                TreeChart.Node(
                    branch.group.name, note: branch.group.layer.said + branch.group.aheadSaid(on: day),
                    depth: branch.depth, parent: above.last,
                    also: branch.also.compactMap { places[$0.id] }, isOurs: branch.group.isOurs))
            above.append(place)
        }
        return TreeChart(title: "Who reports to whom on \(day.said)", heading: "Group", nodes: nodes)
    }
}

extension Group {
    /// `, from 1 April 2027` where it is not there yet; empty where it is.
    func aheadSaid(on day: Day) -> String { from > day ? ", from \(from.said)" : "" }
}

extension Registry {
    /// Every group that is there on a day, as it is or was then, a line each, set in under the one it reports to.
    package func groupsSaid(_ trace: Trace, on day: Day) async throws -> [String] {
        try await structure(trace, on: day).tree.branches.map { branch in
            let also = branch.also.isEmpty ? "" : "; reports also to \(branch.also.map(\.name).joined(separator: ", "))"
            let covers = branch.group.covers.isEmpty ? "" : "; covers \(branch.group.coversSaid)"
            let indent = String(repeating: "  ", count: branch.depth)
            return
                "\(indent)\(branch.group.name) (\(branch.group.layer.said); \(branch.group.partSaid)\(covers)\(also))"
        }
    }
}
