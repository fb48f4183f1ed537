/// What became of one item of a list.
package enum Step<Item: Hashable & Sendable>: Hashable, Sendable {
    case kept(Item)
    case gone(Item)
    case added(Item)
}

/// The way from one list to another that keeps most of what both have in the same order.
///
/// What both begin and end with is set aside first. Where the rest is too much to weigh, all of it is gone and added: the
/// time it takes stays within bounds, whatever was written.
///
/// Source: Wagner and Fischer (1974), “The String-to-String Correction Problem”, *Journal of the ACM* 21(1), 168–173.
package func aligned<Item: Hashable & Sendable>(_ before: [Item], _ now: [Item], mostCells: Int = 250_000) -> [Step<
    Item
>] {
    let head = zip(before, now).prefix { $0 == $1 }.count
    let tail = zip(before[head...].reversed(), now[head...].reversed()).prefix { $0 == $1 }.count
    let (old, new) = (Array(before[head..<before.count - tail]), Array(now[head..<now.count - tail]))
    let middle = old.count * new.count > mostCells ? old.map(Step.gone) + new.map(Step.added) : weighed(old, new)
    return before.prefix(head).map(Step.kept) + middle + before.suffix(tail).map(Step.kept)
}

private func weighed<Item: Hashable>(_ old: [Item], _ new: [Item]) -> [Step<Item>] {
    // How many items both have in the same order, from a place in each on.
    var most = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
        for j in new.indices.reversed() {
            most[i][j] = old[i] == new[j] ? most[i + 1][j + 1] + 1 : max(most[i + 1][j], most[i][j + 1])
        }
    }
    var (steps, i, j) = ([Step<Item>](), 0, 0)
    while i < old.count || j < new.count {
        if i < old.count, j < new.count, old[i] == new[j] {
            steps.append(.kept(old[i]))
            (i, j) = (i + 1, j + 1)
        } else if i < old.count, j == new.count || most[i + 1][j] >= most[i][j + 1] {
            steps.append(.gone(old[i]))
            i += 1
        } else {
            steps.append(.added(new[j]))
            j += 1
        }
    }
    return steps
}
