import Dates
import Storage
import Testing

@testable import Partnership

struct ThrottleTests {
    private let now = Instant(milliseconds: 1_795_512_600_000)

    @Test func `a clock that jumps forward and back shuts nobody out for longer`() {
        let throttle = Throttle(tries: 3, secondsForOne: 90)
        #expect(throttle.allows("asha", at: now + 365 * 86_400), "a year ahead")
        for _ in 1...2 { #expect(throttle.allows("asha", at: now), "back again") }
        #expect(!throttle.allows("asha", at: now))
        #expect(throttle.allows("asha", at: now + 91))
        #expect(!throttle.allows("asha", at: now + 91))
    }

    @Test func `a clock that is put back again and again gives no try more`() {
        let throttle = Throttle(tries: 3, secondsForOne: 90)
        let allowed = (0..<50).filter { throttle.allows("asha", at: now + -60 * $0) }
        #expect(allowed.count == 3)
    }

    @Test func `a flood of other names gives whoever tried too often no try more`() {
        let throttle = Throttle(tries: 3, secondsForOne: 90)
        for _ in 1...4 { _ = throttle.allows("asha", at: now) }
        let flood = Throttle.mostNames * 2
        for number in 0..<flood { _ = throttle.allows("name \(number)", at: now) }
        #expect(!throttle.allows("asha", at: now))
        #expect(throttle.remembered <= Throttle.mostNames)
    }

    @Test func `whoever tries a name from one place does not shut out its owner at another`() async throws {
        let day = try await FirstDay(.sqlite)
        _ = try await day.settled()
        func outcome(_ password: String, from place: String) async throws -> String {
            "\(try await day.signIns.withPassword("asha@aldermouth.example", password, from: place, at: FirstDay.now))"
        }
        for _ in 1...10 { #expect(try await outcome("x", from: "203.0.113.7") == "refused") }
        for _ in 1...200 { #expect(try await outcome("x", from: "203.0.113.7") == "wait") }
        #expect(try await outcome("x", from: "198.51.100.9") == "refused", "the owner mistypes")
        #expect(try await outcome(FirstDay.password, from: "198.51.100.9").utf8.starts(with: "come".utf8))
    }
}
