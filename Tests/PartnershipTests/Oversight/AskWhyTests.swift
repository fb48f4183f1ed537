import Aldermouth
import Dates
import Storage
import Synchronization
import Testing

@testable import Partnership

@Suite("Why are you looking?")
struct AskWhyTests {
    private func viewer(named: Bool = true) -> Viewer {
        var viewer = Watched.viewer(.manager)
        viewer.purpose = .running
        if named { viewer.namedFor = [ThingID(.note, 5)] }
        return viewer
    }

    private func note(_ marking: Marking) -> Thing {
        Thing(.note, number: 5, owner: Watched.council, seat: Watched.seat(11), person: ID(11), marking: marking)
    }

    private func asks(_ ask: AskWhy, _ marking: Marking, named: Bool = true) -> Bool {
        ask.asks(viewer(named: named), note(marking), .text, at: Aldermouth.now)
    }

    /// Against one in ten, and each draw against the one before it. Source of the critical values: the chi-square
    /// distribution with one and with three degrees of freedom, of which one in a million lies beyond 23.93 and 30.66.
    @Test func `one look in ten is asked, whatever came before it`() {
        let draws = (0..<100_000).map { _ in AskWhy.oneInTen() }
        func square(_ seen: Int, _ share: Double) -> Double {
            let expected = share * Double(draws.count)
            return (Double(seen) - expected) * (Double(seen) - expected) / expected
        }
        let asked = draws.count { $0 }
        #expect(square(asked, 0.1) + square(draws.count - asked, 0.9) < 23.93)
        var pairs: [[Bool]: Int] = [:]
        for (one, next) in zip(draws, draws.dropFirst() + draws.prefix(1)) { pairs[[one, next], default: 0] += 1 }
        let chances: [([Bool], Double)] = [
            ([true, true], 0.01), ([true, false], 0.09), ([false, true], 0.09), ([false, false], 0.81),
        ]
        #expect(chances.reduce(0) { $0 + square(pairs[$1.0] ?? 0, $1.1) } < 30.66)
    }

    @Test func `what is RESTRICTED is always asked about, and what is OFFICIAL never`() {
        let (never, always) = (AskWhy(draw: { false }), AskWhy(draw: { true }))
        #expect(asks(never, .restricted) && asks(never, .restricted))
        #expect(!asks(always, .official) && !asks(always, .open))
        #expect(asks(always, .sensitive) && !asks(never, .sensitive))
        #expect(!asks(always, .restricted, named: false), "whoever may not see it is not asked either")
        var opened = viewer(named: false)
        opened.opened = [ThingID(.note, 5): Aldermouth.now + 60]
        #expect(!always.asks(opened, note(.restricted), .text, at: Aldermouth.now), "an emergency has its reason")
    }

    @Test func `who was asked is asked until they have answered, whatever is drawn`() {
        let isDrawn = Mutex(true)
        let ask = AskWhy(draw: { isDrawn.withLock { $0 } })
        #expect(asks(ask, .sensitive))
        isDrawn.withLock { $0 = false }
        #expect(asks(ask, .sensitive) && asks(ask, .sensitive))
        ask.answered(viewer(), note(.sensitive))
        #expect(!asks(ask, .sensitive))
    }

    @Test(arguments: ["", "abc", String(repeating: "a", count: 201)])
    func `a reason has 4 to 200 characters`(reason: String) {
        #expect(AskWhy.faults(reason).map(\.field) == ["reason"])
        #expect(AskWhy.faults("Ring").isEmpty && AskWhy.faults(String(repeating: "é", count: 200)).isEmpty)
    }
}
