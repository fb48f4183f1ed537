import Dates
import Testing

@testable import Pages

@Suite("A form or query that was sent")
struct FieldsTests {
    func read(_ text: String, lines: Bool = false) throws(BadRequest) -> Fields {
        try Fields(reading: Array(text.utf8), lines: lines)
    }

    @Test func `gives names and values, decoded`() throws {
        let fields = try read("name=A+B%20C&empty=&bare&x=%C3%A9&pair=a=b")
        #expect(try fields.one("name") == "A B C")
        #expect(try fields.one("empty") == "")
        #expect(try fields.one("bare") == "")
        #expect(try fields.one("x") == "é")
        #expect(try fields.one("pair") == "a=b")
        #expect(try fields.one("other") == nil)
    }

    @Test func `a name sent twice is refused where one is expected, and kept where several are`() throws {
        let fields = try read("a=1&a=2&b=3")
        #expect(throws: BadRequest.twice("a")) { try fields.one("a") }
        #expect(fields.all("a") == ["1", "2"])
    }

    @Test func `what is blank around words is left out, but for a password`() throws {
        let fields = try Fields(
            reading: Array("a=%20Mill+Lane%C2%A0&b=%0A+%09&c=+open+sesame+&d=one%0A+two%0A".utf8), lines: true)
        #expect(try fields.one("a") == "Mill Lane" && fields.exact("a") == " Mill Lane\u{A0}")
        #expect(try fields.one("b") == "", "blanks alone say nothing")
        #expect(try fields.exact("c") == " open sesame ")
        #expect(try fields.one("d") == "one\n two")
    }

    @Test func `names are compared as bytes`() throws {
        let fields = try read("%E2%84%AA=kelvin")
        #expect(fields.all("\u{212A}").isEmpty, "it was composed at the edge, to an ordinary K")
        #expect(fields.all("K") == ["kelvin"])
        var decomposed = Fields()
        decomposed.add("cafe\u{301}", "x")
        #expect(decomposed.all("café").isEmpty)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%%20", "%=a", "a=%u0041"])
    func `a bad percent sign is refused`(text: String) {
        #expect(throws: BadRequest.badPercent) { try read(text) }
    }

    @Test(arguments: [
        "%C0%80", "%C0%AF", "%E0%80%AF", "%F0%80%80%AF", "%ED%A0%80", "%F5%80%80%80", "%FF", "%C3", "%80",
    ])
    func `overlong, halved and stray bytes are not text`(value: String) {
        #expect(throws: BadRequest.notUTF8) { try read("a=\(value)") }
        #expect(throws: BadRequest.notUTF8) { try read("\(value)=a") }
    }

    @Test(arguments: [
        "%00", "a%00b", "%1B", "%7F", "%C2%86", "%E2%80%AE", "%E2%81%A6", "%EF%BB%BF", "%EF%BF%BE",
    ])
    func `what cannot be seen is refused, and the field is named`(value: String) {
        #expect(throws: BadRequest.unseen("minute")) { try read("minute=\(value)", lines: true) }
        #expect(BadRequest.unseen("minute").said.contains("“minute”"))
        #expect(throws: BadRequest.controlCharacter) { try read("\(value)=a", lines: true) }
    }

    @Test(arguments: ["%0B", "%0C", "%C2%85", "%E2%80%A8", "%E2%80%A9"])
    func `a line that a program for writing has broken is a line`(value: String) throws {
        #expect(try read("a=One\(value)two", lines: true).one("a") == "One\ntwo")
        #expect(throws: BadRequest.unseen("a")) { try read("a=One\(value)two") }
    }

    @Test func `lines are allowed in a form, not in a query, and end one way`() throws {
        #expect(throws: BadRequest.unseen("a")) { try read("a=x%0D%0Ay") }
        #expect(try read("a=x%0D%0Ay%0Dz%0A", lines: true).exact("a") == "x\ny\nz\n")
    }

    @Test func `text is composed, and an accent without a letter is refused`() throws {
        let value = try #require(try read("a=cafe%CC%81").one("a"))
        #expect(Array(value.utf8) == Array("caf\u{E9}".utf8))
        #expect(throws: BadRequest.strayMark) { try read("a=%CC%81x") }
    }

    @Test func `each limit holds at its edge`() throws {
        let most = (1...Limits.fields).map { "f\($0)=" }.joined(separator: "&")
        #expect(try read(most).list.count == Limits.fields)
        #expect(throws: BadRequest.tooManyFields) { try read(most + "&more=") }

        let long = String(repeating: "x", count: Limits.fieldBytes)
        #expect(try read("a=\(long)").one("a") == long)
        #expect(throws: BadRequest.tooLong("a")) { try read("a=\(long)x") }

        let name = String(repeating: "n", count: Limits.nameBytes)
        #expect(try read("\(name)=1").one(name) == "1")
        #expect(throws: BadRequest.nameTooLong) { try read("\(name)n=1") }

        #expect(throws: BadRequest.formTooLong) { try read(String(repeating: "&", count: Limits.formBytes + 1)) }
        #expect(throws: BadRequest.tooManyFields) { try read(String(repeating: "&", count: Limits.fields)) }
    }

    @Test func `a value is read as the type it should be`() throws {
        let fields = try read(
            "from=2024-03&none=&bad=2024-14&n=12&m-month=3&m-year=2024&w-month=13&w-year=2024&e-month=&e-year=")
        #expect(try fields.one("from", as: Month.self) == "2024-03")
        #expect(try fields.one("none", as: Month.self) == nil)
        #expect(throws: BadRequest.unreadable("bad")) { try fields.one("bad", as: Month.self) }
        #expect(throws: BadRequest.missing("none")) { try fields.required("none", as: Month.self) }
        #expect(try fields.required("n", as: Int.self) == 12)
        #expect(try fields.month("m") == "2024-03")
        #expect(try fields.month("e") == nil)
        #expect(throws: BadRequest.unreadable("w")) { try fields.month("w") }
    }
}
