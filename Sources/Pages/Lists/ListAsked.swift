/// What somebody asks of a list: the words to find in it, the order it should go in, and which part of it.
package struct ListAsked: Hashable, Sendable {
    package var words: String
    /// Empty for the order in which the list comes.
    package var order: String
    package var page: Int

    package init(words: String = "", order: String = "", page: Int = 1) {
        (self.words, self.order, self.page) = (words, order, page)
    }

    package init(_ query: Fields) throws(BadRequest) {
        words = try query.one("words") ?? ""
        order = try query.one("order") ?? ""
        page = try query.one("page", as: Int.self) ?? 1
    }

    var isNothing: Bool { words.isEmpty && order.isEmpty }

    /// An address that asks the same, of whichever part.
    func added(to address: Address) -> Address {
        var address = address
        if !words.isEmpty { address = address.asking("words", words) }
        if !order.isEmpty { address = address.asking("order", order) }
        return address
    }
}
