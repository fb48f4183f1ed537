/// Every route by the words of its address, so that finding one costs as much as the address has words.
///
/// A fixed word is preferred to a part of any kind. Words are compared as bytes.
struct RouteTree: Sendable {
    private var nodes: [Node] = [Node()]

    private struct Node: Sendable {
        var words: [[UInt8]: Int] = [:]
        var part: Int?
        var routes: [Request.Method: Route] = [:]
    }

    init(_ routes: [Route]) {
        for route in routes { add(route) }
    }

    /// The routes that answer an address, by method. Empty when there is no such address.
    func routes(at words: [[UInt8]]) -> [Request.Method: Route] {
        find(words[...], from: 0) ?? [:]
    }

    private func find(_ words: ArraySlice<[UInt8]>, from position: Int) -> [Request.Method: Route]? {
        let node = nodes[position]
        guard let word = words.first else { return node.routes.isEmpty ? nil : node.routes }
        if let next = node.words[word], let found = find(words.dropFirst(), from: next) { return found }
        return node.part.flatMap { find(words.dropFirst(), from: $0) }
    }

    private mutating func add(_ route: Route) {
        var position = 0
        for piece in route.pieces {
            let next: Int?
            switch piece {
            case .word(let word): next = nodes[position].words[word]
            case .part: next = nodes[position].part
            }
            if let next {
                position = next
                continue
            }
            nodes.append(Node())
            switch piece {
            case .word(let word): nodes[position].words[word] = nodes.count - 1
            case .part: nodes[position].part = nodes.count - 1
            }
            position = nodes.count - 1
        }
        precondition(nodes[position].routes[route.method] == nil, "two routes answer \(route.template)")
        nodes[position].routes[route.method] = route
    }
}
