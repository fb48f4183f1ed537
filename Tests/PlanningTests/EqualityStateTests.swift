import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// Source of the nine and of their limits: Equality Act 2010, ss.4 and 149(7).
@Suite("How an equality impact assessment stands")
struct EqualityStateTests {
    private let today: Day = "2026-11-24"
    private let fine = EqualityAnswer(effect: .neutral, shows: "Counted")

    private func state(
        _ answers: [Characteristic: EqualityAnswer], groups: [(String, EqualityAnswer?)] = [],
        reviewBy: Day = "2027-11-24", reviewed: Day? = nil, on day: Day? = nil
    ) -> EqualityState {
        let lines: [(whom: Whom, answer: EqualityAnswer?)] =
            Characteristic.allCases.map { (.characteristic($0), answers[$0]) }
            + groups.map { (.group($0.0), $0.1) }
        return EqualityState(lines, reviewBy: reviewBy, reviewed: reviewed, today: day ?? today)
    }

    private func all(but one: Characteristic? = nil, _ answer: EqualityAnswer? = nil) -> [Characteristic:
        EqualityAnswer]
    {
        var answers = Dictionary(uniqueKeysWithValues: Characteristic.allCases.map { ($0, fine) })
        if let one { answers[one] = answer }
        return answers
    }

    @Test func `the law has nine characteristics, and of marriage and civil partnership one aim alone`() {
        #expect(
            Characteristic.allCases.map(\.said) == [
                "Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity",
                "Race", "Religion or belief", "Sex", "Sexual orientation",
            ])
        #expect(Characteristic.allCases.filter { $0.limit != nil } == [.marriage])
    }

    @Test func `nothing answered is not begun, however late its review is`() {
        #expect(state([:], reviewBy: "2020-01-01") == .notBegun)
    }

    @Test(arguments: Characteristic.allCases)
    func `with one characteristic unanswered it is open, and names that one`(one: Characteristic) {
        let found = state(all(but: one))
        #expect(found == .open([.init(whom: .characteristic(one), why: .unanswered)]) && !found.isComplete)
        #expect(found.said == "not answered: \(one.said)")
    }

    @Test(arguments: Characteristic.allCases, [Effect.negative, .unknown])
    func `a negative or unknown effect needs an action or a reason, and either will do`(
        one: Characteristic, effect: Effect
    ) {
        var answer = EqualityAnswer(effect: effect, shows: "Counted")
        let why: EqualityState.Why = effect == .negative ? .negative : .unknown
        #expect(state(all(but: one, answer)) == .open([.init(whom: .characteristic(one), why: why)]))
        answer.action = "Ask them"
        #expect(state(all(but: one, answer)).isComplete)
        (answer.action, answer.reason) = ("", "It cannot be otherwise")
        #expect(state(all(but: one, answer)).isComplete)
    }

    @Test func `a group that the council adds is asked of as the law's are`() {
        #expect(state(all(), groups: [("Care leavers", nil)]).said == "not answered: Care leavers")
        #expect(state(all(), groups: [("Care leavers", fine)]) == .complete(reviewBy: "2027-11-24"))
    }

    @Test func `it is due for review from its day on, and reviewed until the next`() {
        #expect(state(all(), reviewBy: "2026-11-25") == .complete(reviewBy: "2026-11-25"))
        #expect(state(all(), reviewBy: "2026-11-24") == .due(since: "2026-11-24"))
        #expect(
            state(all(), reviewed: "2026-10-01") == .reviewed("2026-10-01", reviewBy: "2027-11-24"))
        #expect(state(all(), reviewed: "2026-10-01", on: "2027-11-24") == .due(since: "2027-11-24"))
        #expect(!state(all(but: .sex), reviewed: "2026-10-01", on: "2027-11-24").isComplete)
    }

    @Test func `an answer says what shows it, and what is done has a seat and a day`() {
        func faulty(_ answer: EqualityAnswer) -> [String] { answer.faults.map(\.field) }
        #expect(faulty(fine) == [] && faulty(EqualityAnswer(effect: .unknown)) == [])
        #expect(faulty(EqualityAnswer(effect: .positive)) == ["what-shows"])
        #expect(
            faulty(EqualityAnswer(effect: .negative, shows: "Counted", action: "Ask"))
                == ["mitigating-seat", "mitigate-by"])
        #expect(
            faulty(EqualityAnswer(effect: .negative, shows: "Counted", seat: ID(1), due: "2027-01-01"))
                == ["mitigation"])
        #expect(
            faulty(EqualityAnswer(effect: .neutral, shows: "Counted", address: "javascript:alert(1)")) == ["shown-at"])
    }
}
