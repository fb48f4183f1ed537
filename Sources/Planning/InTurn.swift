/// With a comma or an “and” between one and the next: “A, B and C” where they are joined.
func inTurn<Text: ExpressibleByStringLiteral>(_ members: [Text]) -> [Text] {
    members.enumerated().flatMap { position, member -> [Text] in
        position == 0 ? [member] : [position == members.count - 1 ? " and " : ", ", member]
    }
}
