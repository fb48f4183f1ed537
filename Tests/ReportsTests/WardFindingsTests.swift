import Checks
import Dates
import Testing

@testable import Reports

/// Wards of the text held to those of the head.
@Suite struct WardFindingsTests {
    /// The example with a text in its recommendations alone, and the wards that are known.
    private func found(_ text: String, affected: [String]) -> [String] {
        var whole = WholeReport.example
        whole.report.header.wards = affected
        (whole.implications, whole.appendices) = ([], [])
        whole.sections = whole.sections.prefix(1).map { section in
            var section = section
            section.text = text
            return section
        }
        let check = CheckReport(
            whole: whole, gate: PrivacyGate(),
            wards: ["Ferry", "Harbour", "Mill Hill", "Stoke & Fernley", "Town (Ash)"])
        let faults = check.wardFaults
        #expect(faults.allSatisfy { $0.weight == .look })
        return faults.map(\.said)
    }

    @Test func `a ward that the text names and the head does not, and one that the head names alone`() {
        #expect(found("Calls fell in Harbour.", affected: ["Harbour"]).isEmpty)
        #expect(
            found("Calls fell in Harbour.", affected: []) == [
                "It names Harbour, which is not among the wards affected."
            ])
        #expect(
            found("Calls fell in Harbour.", affected: ["Harbour", "Mill Hill"])
                == ["Mill Hill is a ward affected, and no word of the text tells of it."])
        #expect(
            found("Nothing.", affected: ["Ferry", "Mill Hill"])
                == ["Ferry, Mill Hill are wards affected, and no word of the text tells of them."])
        #expect(found("Calls fell in Harbour.", affected: ["All wards"]).isEmpty)
    }

    @Test
    func `a name is known with and without its district, with “and” or “&”, and as a ward at the start of a line`() {
        #expect(found("Calls in Stoke and Fernley fell.", affected: ["Stoke & Fernley"]).isEmpty)
        #expect(found("Ferry ward had fewer.", affected: ["Ferry"]).isEmpty)
        #expect(found("It began in Town.", affected: ["Town (Ash)"]).isEmpty)
    }

    @Test(arguments: [
        "Calls at the harbour fell.", "Ferry traffic fell.", "The Harbour Master reports.", "Upper Mill Hill is quiet.",
        "A town centre.", "They met at Harbour House.",
    ])
    func `a word in small letters, or in a longer name, is no ward`(text: String) {
        #expect(found(text, affected: []).isEmpty, "\(text)")
    }
}
