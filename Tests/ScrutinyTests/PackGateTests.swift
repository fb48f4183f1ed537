import Aldermouth
import Checks
import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// The open version of the pack goes to the public, so it is looked through before it is given out.
@Suite struct PackGateTests {
    private struct NoTypesetter: PDFWriter {
        func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { [0x25] }
    }

    /// The set of the example with one answer in other words.
    private func pack(_ answer: String) -> ScrutinyPack {
        var set = InquirySet.example
        for place in set.answers.indices where !set.answers[place].isExempt {
            (set.answers[place].text, set.answers[place].state) = (answer, .answered)
        }
        return ScrutinyPack(set, recommendations: [], on: "2026-03-16")
    }

    @Test func `whoever writes an open answer is told at once from what somebody could be known`() {
        var answer = QuestionAnswer.example
        (answer.text, answer.paragraph) = ("There is a domestic homicide review in Stonely.", 0)
        let found = AnswerPage.found(answer, PrivacyGate())
        #expect(!found.isEmpty && found.allSatisfy { $0.said.contains("Stonely") })
        var page = AnswerPage.example
        (page.answer, page.found) = (answer, found)
        #expect(page.body.text.contains("Somebody could be known from this answer"))
        answer.paragraph = 7
        #expect(AnswerPage.found(answer, PrivacyGate()).isEmpty)
        (answer.text, answer.paragraph) = ("Patrols on 12 evenings.", 0)
        #expect(AnswerPage.found(answer, PrivacyGate()).isEmpty)
    }

    @Test
    func `an answer that names a village beside a review stops the open version as a file, and its page says where`()
        async throws
    {
        let paper = pack("There is a domestic homicide review in Stonely.").openVersion
        let stopping = CheckPaper.faults(of: paper, gate: PrivacyGate()).stopping
        #expect(!stopping.isEmpty && stopping.allSatisfy { $0.said.contains("Stonely") })
        let page = PackPage(
            title: paper.title, paper: paper.html, inquiry: ID(981), others: PaperFormat.ways(home()),
            stopping: stopping)
        let text = page.body.text
        #expect(text.contains("This is not given out as it is") && !text.contains("format=docx"))
        for format in PaperFormat.files {
            let answer = await Response.paper(
                paper, as: format, named: FileName("pack"), by: NoTypesetter(), stopping: stopping
            ) { page }
            #expect(answer.status == 422)
        }
    }

    @Test func `an answer that tells of nobody is given out in every form`() async throws {
        let paper = pack("The panel met four times.").openVersion
        #expect(CheckPaper.faults(of: paper, gate: PrivacyGate()).stopping.isEmpty)
        let page = PackPage(
            title: paper.title, paper: paper.html, inquiry: ID(981), others: PaperFormat.ways(home()))
        #expect(page.body.text.contains("format=docx"))
        let answer = await Response.paper(
            paper, as: .docx, named: FileName("pack"), by: NoTypesetter(), stopping: []
        ) { page }
        #expect(answer.status == 200)
    }
}
