import Dates
import Markup
import Testing

@testable import Pages

/// A name that would break out of text or an attribute, if it could: the quote has a mark on it.
private let hostile = "\"\u{301} onfocus=x <b>&'"

@Suite("The components")
struct ComponentTests {
    @Test func `none lets what a person typed become markup`() {
        let field = Field(hostile, "\(hostile)", hint: "\(hostile)", error: "\(hostile)")
        let choices = [Choice(hostile, "\(hostile)", hint: "\(hostile)")]
        let all: [HTML] = [
            warning("\(hostile)"), insetText("\(hostile)"), details("\(hostile)", "\(hostile)"), tag("\(hostile)"),
            notificationBanner("\(hostile)"), input(field, value: hostile), select(field, choices),
            radios(field, choices), checkboxes(field, choices), fileUpload(field), dateMonth(field, month: hostile),
            hidden(hostile, hostile), errorSummary([FieldError(hostile, "\(hostile)")]),
            table("\(hostile)", id: "t", columns: [Column("\(hostile)")], rows: [["\(hostile)"]], empty: ""),
            summaryList([SummaryRow("\(hostile)", "\(hostile)")]), breadcrumbs([Link("\(hostile)", to: "/")]),
            link("\(hostile)", to: ("/" as Address).asking(hostile, hostile)),
            link("a", to: (home / "x" / String.self)(hostile)),
        ]
        for html in all {
            #expect(html.text.utf8.firstRange(of: "\"\u{301}".utf8) == nil, "\(html.text)")
            #expect(html.text.utf8.firstRange(of: "<b>".utf8) == nil, "\(html.text)")
        }
    }

    @Test func `a table has a caption, row headers, numbers to the right, and scrolls by keyboard`() {
        let text = table(
            "Records", id: "wards", columns: [Column("Ward"), .number("Count")], rows: [["Harbour", "12"]],
            totals: ["All", "12"], empty: "None."
        ).text
        #expect(text.contains("role=\"region\" aria-labelledby=\"wards-caption\" tabindex=\"0\""))
        #expect(text.contains("id=\"wards-caption\">Records</caption>"))
        #expect(
            text.contains("<th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">Count</th>"))
        #expect(text.contains("<th scope=\"row\" class=\"govuk-table__header\">Harbour</th>"))
        #expect(text.contains("<td class=\"govuk-table__cell govuk-table__cell--numeric\">12</td>"))
        #expect(text.contains("<tfoot"))
        let none = table("Records", id: "w", columns: [Column("Ward")], rows: [], empty: "No records.").text
        #expect(none == "<p class=\"govuk-body\" id=\"w\">No records.</p>")
    }

    @Test func `a table that stacks is still one table, each cell with its heading and its role`() {
        let text = table(
            "Types", id: "types", columns: [Column("Type"), .number("Recorded"), .sentence("What it says")],
            rows: [["Burglary", "12", "Too few to compare."]], onNarrow: .stacks, empty: "None."
        ).text
        #expect(text.ranges(of: "<table").count == 1 && text.ranges(of: "<tr").count == 2)
        #expect(text.contains("<table class=\"govuk-table wardmote-stack\" role=\"table\">"))
        for role in ["rowgroup", "row", "columnheader", "rowheader", "cell"] {
            #expect(text.contains(" role=\"\(role)\""), "\(role)")
        }
        #expect(text.contains("govuk-table__cell--numeric\" data-label=\"Recorded\">12</td>"))
        #expect(text.contains("wardmote-stack__sentence\" data-label=\"What it says\">Too few"))
        #expect(
            table("T", id: "t", columns: [Column("A")], rows: [["b"]], empty: "").text.contains("role=\"row\"") == false
        )
    }

    @Test func `a field ties its label, hint and error to itself`() {
        let text = input(Field("from", "From", hint: "A month", error: "Enter a month"), value: "x", width: .four).text
        #expect(text.contains("<label class=\"govuk-label\" for=\"from\">From</label>"))
        #expect(text.contains("aria-describedby=\"from-hint from-error\""))
        #expect(text.contains("id=\"from-hint\"") && text.contains("id=\"from-error\""))
        #expect(text.contains("govuk-form-group--error") && text.contains("govuk-input--error"))
        #expect(text.contains("govuk-input--width-4") && text.contains("value=\"x\""))
        let plain = input(Field("from", "From")).text
        #expect(!plain.contains("aria-describedby") && !plain.contains("error"))
    }

    @Test func `several answers stand under one question, and an error leads to the first`() {
        let choices = [Choice("a", "A"), Choice("b", "B")]
        let one = radios(Field("kind", "Which kind?"), choices, chosen: "b").text
        #expect(one.contains("<legend class=\"govuk-fieldset__legend\">Which kind?</legend>"))
        #expect(one.contains("id=\"kind\" name=\"kind\" type=\"radio\" value=\"a\">"))
        #expect(one.contains("id=\"kind-2\" name=\"kind\" type=\"radio\" value=\"b\" checked>"))
        let many = checkboxes(Field("kind", "Which kinds?"), choices, ticked: ["a", "b"]).text
        #expect(many.ranges(of: " checked").count == 2)
        #expect(select(Field("kind", "Kind"), choices, chosen: "b").text.contains("<option value=\"b\" selected>"))
        #expect(!select(Field("kind", "Kind"), choices, chosen: "b\u{301}").text.contains("selected"))
    }

    @Test func `a month is two numbers under one question`() {
        let text = dateMonth(Field("from", "From"), month: "3", year: "2024").text
        #expect(
            text.contains("id=\"from\" name=\"from-month\"") && text.contains("id=\"from-year\" name=\"from-year\""))
        #expect(text.contains("role=\"group\"") && text.ranges(of: "inputmode=\"numeric\"").count == 2)
    }

    @Test func `a form that sends files says so, and one that only asks keeps its answers in the address`() {
        #expect(form("/import", sendsFiles: true, "").text.contains("method=\"post\" enctype=\"multipart/form-data\""))
        #expect(form("/import", "").text.contains("action=\"/import\" method=\"post\" novalidate"))
        #expect(filterForm("/wards", label: "Choose", "").text.contains("method=\"get\""))
        #expect(
            fileUpload(Field("f", "F"), kinds: [".csv", ".zip"], isMultiple: true).text.contains(
                "accept=\".csv,.zip\" multiple"))
    }

    @Test func `pages of a list are found from one another`() {
        let text = pagination(5, of: 9) { ("/rows" as Address).asking("page", $0) }.text
        #expect(
            text.contains("href=\"/rows?page=4\" rel=\"prev\"") && text.contains("href=\"/rows?page=6\" rel=\"next\""))
        #expect(text.contains("aria-label=\"Page 5\" aria-current=\"page\""))
        #expect(text.ranges(of: "⋯").count == 2)
        #expect(pagination(1, of: 1) { _ in "/" }.text.isEmpty)
    }

    @Test func `a change link says what it changes`() {
        let text = summaryList([
            SummaryRow("Ward", "Harbour", change: Link("Change", to: "/ward")), SummaryRow("Month", "March 2024"),
        ]).text
        #expect(text.contains("href=\"/ward\">Change<span class=\"govuk-visually-hidden\"> Ward</span></a>"))
        #expect(text.ranges(of: "no-actions").count == 1)
    }

    @Test(arguments: [
        ("2026", true), ("1900", true), ("2099", true), ("9999", false), ("1899", false), ("0026", false),
    ])
    func `a year that can only be a slip is no day`(year: String, isDay: Bool) {
        var typed = DayTyped("2026-11-24")
        typed.year = year
        #expect((typed.read != nil) == isDay)
    }

    @Test func `every attribute is quoted`() {
        let everything: [HTML] = [
            Layout.example.draw(ProblemPage.example, at: "/"), button("Go"), buttonLink("Go", to: "/"),
            details("a", "b"), fileUpload(Field("f", "F")), notificationBanner("a", .success),
            tag("New", .blue), radios(Field("k", "K"), [Choice("a", "A")]),
        ]
        for html in everything {
            let bare = html.text.replacing(/"[^"]*"/, with: "\"")
            #expect(bare.ranges(of: "=").count == bare.ranges(of: "=\"").count, "\(bare)")
        }
    }

    @Test(arguments: [
        ("Due", "Due within 5 days", " within 5 days"), ("Met", "Met, as shown on 1 May", " as shown on 1 May"),
        ("Not yet in force", "Not yet in force; no day is set", " no day is set"), ("Ended", "Ended", ""),
        ("Open", "not answered: age", " not answered: age"),
        ("Late", "<b>", " &lt;b&gt;"),
    ])
    func `a sentence that a tag begins says nothing twice`(word: String, sentence: String, rest: String) {
        let tagged = tag(word, .grey, opening: sentence).text
        #expect(tagged == "<strong class=\"govuk-tag govuk-tag--grey\">\(word)</strong>\(rest)")
    }
}
