import Partnership
import Storage

extension Additions {
    /// A further initiative with its evaluation and an award, and a further briefing. Everybody who has signed in sees such,
    /// so they are hidden from those whom a conflict of interest keeps from all of them.
    static let initiative = Addition(
        name: "an initiative",
        parts: [
            (
                Thing(.initiative, number: 1841, owner: ID(World.council), seat: ID(World.seat(.official))), .title
            ), (Thing(.achievement, number: 1845, owner: ID(World.council)), .title),
            (Thing(.communityEvent, number: 1846, owner: ID(World.council)), .title),
            (Thing(.trainingSession, number: 1847), .title),
            (Thing(.communication, number: 1851, owner: ID(World.council)), .title),
        ],
        put: {
            try World.addInitiative(1841, 1842, 1845, $0)
            try World.addEvent(1846, of: 1841, $0)
            try World.addTraining(1847, $0)
            try World.addCommunication(1851, of: 1841, $0)
        },
        takeAway: {
            try World.clearInitiatives($0)
            try World.addInitiatives($0)
        })
}
