import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Documents

@Suite("The list of documents")
struct DocumentsListsTests {
    // 881 is due soon, 882 overdue and OFFICIAL-SENSITIVE, 883 the partnership's without a day, 884 of a panel outside, 885
    // withdrawn. It comes by title.
    @Test(
        arguments: [
            (nil, nil, nil, "", "", [881, 882, 883, 884]), (.withdrawn, nil, nil, "", "", [885]),
            (.noDay, nil, nil, "", "", [883]), (.reference, nil, nil, "", "", [884]),
            (nil, .assessment, nil, "", "", [882]), (nil, nil, .outside, "", "", [884]),
            (nil, nil, .partnership, "", "", [883]), (nil, nil, .agency(ID(1)), "", "", [881, 882]),
            (nil, nil, nil, "next-review", "", [882, 881, 883, 884]), (nil, nil, nil, "", "5/5a", [884]),
            (nil, nil, nil, "-title", "", [881, 882, 884, 883]),
        ] as [(DocumentState.Name?, DocumentWords.Sort?, DocumentRegister.Whose?, String, String, [Int64])])
    func `documents are found by state, sort, whose they are and words, in the order that is chosen`(
        state: DocumentState.Name?, sort: DocumentWords.Sort?, whose: DocumentRegister.Whose?, order: String,
        words: String, found: [Int64]
    ) {
        var page = DocumentsPage(register: .example, mayAdd: false)
        (page.state, page.sort, page.whose, page.asked) = (state, sort, whose, ListAsked(words: words, order: order))
        #expect(page.list.shown.map(\.document.id.number) == found)
    }

    @Test func `the table is safe in a spreadsheet, and tells nothing of what is not shared`() {
        var register = DocumentRegister.example
        var document = Document(id: ID(1), DocumentWords(title: "=1+1", sort: .policy))
        (document.words.about, document.hidden) = ("Secret words", [.text])
        document.blank()
        register.lines = [DocumentRegister.Line(document, [], [], today: register.today)]
        let text = String(decoding: DocumentsPage(register: register, mayAdd: false).list.csv, as: UTF8.self)
        #expect(text.contains("\r\n'=1+1,Policy,The partnership as a whole,No seat,OFFICIAL,,,,Not shared with you,"))
        #expect(!text.contains("Secret"))
    }

    @Test func `a paper of somebody else is cited as far as is known`() {
        #expect(DocumentWords.Cited().said == "")
        #expect(DocumentWords.Cited(met: "2019-01-24", item: "5/5A").said == "24 January 2019, agenda item 5/5A")
        #expect(DocumentWords.Cited(met: "2019-01", item: "5").said == "January 2019, agenda item 5")
        #expect(DocumentWords.Cited(met: "2019").said == "2019")
        #expect(DocumentWords.Cited(place: "page 3").said == "page 3")
    }
}
