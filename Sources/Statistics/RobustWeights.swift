/// Weights that fall from 1 to 0 at six times the middle remainder, so that an outlier weighs nothing.
///
/// The middle of an even number of remainders is R's: its program looks for the two middle places in falling order,
/// which its partial sort does not expect, so that in about one case in nine a neighbour of the middle is taken. That
/// moves the result by thousandths, or in a short series by up to a count; it is followed so that it is R's result.
///
/// Source: Cleveland, Cleveland, McRae and Terpenning (1990), section 3.5; R, `stl`.
func bisquare(_ remainders: [Double]) -> [Double] {
    let upper = remainders.count / 2
    let lower = remainders.count - 1 - upper
    let sorted = partlySorted(remainders, wanted: [upper, lower])
    let reach = 3 * (sorted[upper] + sorted[lower])
    return remainders.map { remainder in
        if remainder <= 0.001 * reach { return 1 }
        if remainder > 0.999 * reach { return 0 }
        let ratio = remainder / reach
        return (1 - ratio * ratio) * (1 - ratio * ratio)
    }
}

/// A stretch of values still to be sorted, and which of the wanted places are looked for in it.
private struct Stretch {
    var first: Int
    var last: Int
    var low: Int
    var high: Int
}

/// The values with those at the wanted places where a full sort would put them, provided that places rise.
///
/// Source: Singleton (1969), Algorithm 347, *Communications of the ACM* 12(3), with whole stretches passed over that
/// hold no wanted place.
private func partlySorted(_ values: [Double], wanted: [Int]) -> [Double] {
    var a = values
    var waiting: [Stretch] = []
    var now: Stretch? = Stretch(first: 0, last: values.count - 1, low: 0, high: wanted.count - 1)
    while var part = now {
        now = nil
        var isWanted = true
        while isWanted, part.last - part.first > 10 || (part.first == 0 && part.last > 0) {
            let (left, right) = divide(&a, part.first, part.last)
            var rest = part
            if left - part.first <= part.last - right {
                rest.first = right
                part.last = left
                while part.low <= part.high, wanted[part.high] > part.last { part.high -= 1 }
                if part.low <= part.high { rest.low = part.high + 1 }
            } else {
                rest.last = left
                part.first = right
                while part.low <= part.high, wanted[part.low] < part.first { part.low += 1 }
                if part.low <= part.high { rest.high = part.low - 1 }
            }
            waiting.append(rest)
            isWanted = part.low <= part.high
        }
        if isWanted, part.first > 0, part.first < part.last { a[part.first...part.last].sort() }
        while now == nil, let next = waiting.popLast() { now = next.low <= next.high ? next : nil }
    }
    return a
}

/// Puts the values of a stretch on either side of one of them, and says where the two sides end and begin.
private func divide(_ a: inout [Double], _ first: Int, _ last: Int) -> (left: Int, right: Int) {
    let middle = (first + last) / 2
    if a[first] > a[middle] { a.swapAt(first, middle) }
    if a[last] < a[middle] {
        a.swapAt(last, middle)
        if a[first] > a[middle] { a.swapAt(first, middle) }
    }
    let pivot = a[middle]
    var (left, right) = (last, first)
    while true {
        repeat { left -= 1 } while a[left] > pivot
        repeat { right += 1 } while a[right] < pivot
        if right > left { return (left, right) }
        a.swapAt(left, right)
    }
}
