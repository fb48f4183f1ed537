import Aldermouth
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Plans in readable files")
struct PlanFileTests {
    private static let head = "plan: A plan\npartnership: Aldermouth\nfrom: 2025-04-01\nuntil: 2028-03-31\n"

    // swift-format-ignore
    static let faulty: [(text: String, line: Int)] = [
        ("", 1), ("priority: First\n", 1), ("plan: A\nfrom: 2025-04-31\n", 2), ("plan: A\nfrom: 2025-04-01\n", 1),
        (head + "colour: red\n", 5), (head + "nothing\n", 5), (head + "from: 2025-04-01\n", 5),
        (head + "\npriority: One\naim: peace\n", 7), (head + "\npriority: One\ndriver: Alcohol\n", 7),
        (head + "\nfigure: a\nvalue: many\n", 7), (head + "\nyear: soon\n", 6), (head + "\u{1}\n", 5), (" a\n", 1),
        (head + "\npriority: One\nfits: explicit, No such plan\n", 7), (head + "\npublished: yesterday\n", 6),
    ]

    @Test(arguments: faulty)
    func `what cannot be read is refused with its line`(text: String, line: Int) {
        let refusal = #expect(throws: PlanFileRefusal.self) { try PlanFile(text) }
        #expect(refusal?.line == line, "\(refusal?.sentence ?? "")")
    }

    @Test(arguments: Engine.tested)
    func `a file with one thing wrong leaves nothing behind`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let text = Self.head + "\npriority: One\n\npriority: Two\ncites: a figure that is not there\n"
        await #expect(
            throws: PlanFileRefusal(8, "There is no figure “a figure that is not there”, in the file or held.")
        ) {
            try await registry.write(Aldermouth.trace(), ImportPlan(text: text).run)
        }
        #expect(try await registry.plans(Aldermouth.trace()).isEmpty)
        #expect(try await registry.database.read { try $0.value("SELECT COUNT(*) FROM priority", as: Int.self) } == 0)
    }

    // swift-format-ignore
    @Test(arguments: [
        ("62%", "62%"), ("about 50%", "about 50%"), ("£25,000", "£25,000"), ("350", "350"), ("12.5%", "12.5%"),
        ("-3", "−3"), ("0.05", "0.05"),
    ])
    func `a number is read as it is printed`(typed: String, said: String) throws {
        let value = try #require(CitedValue(typed))
        let number = CitedNumber(
            subject: "", amount: value.amount, decimals: value.decimals, unit: value.unit, isRough: value.isRough,
            body: "", document: "")
        #expect(number.value == said)
    }

    @Test(arguments: ["", "a", "1.2.3", "--1", "1e5", "£", "%", "1 000", "٣", "1.", ".5", "1234567890123"])
    func `what is no number is none`(typed: String) { #expect(CitedValue(typed) == nil) }
}
