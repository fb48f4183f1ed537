import Foundation
import Testing

@testable import Methods

@Suite("Refusals and other inputs")
struct RefusalTests {
    static let header = "count_before,days_before,count_after,days_after\n"

    @Test(arguments: [
        ("", "input.csv, line 1: The file is empty; a header was expected."),
        (
            "count_before,days_before,count_after\n1,2,3\n",
            "input.csv, line 1, column days_after: The header has no such column."
        ),
        (header + "1,30,2\n", "input.csv, line 2: It has 3 fields where the header has 4."),
        (header + "1,30,2,30\r\n1,30,two,30\r\n", "input.csv, line 3, column count_after: “two” is not a number."),
        (
            header + "1.5,30,2,30\n",
            "input.csv, line 2, column count_before: “1.5” is not a count: a whole number from 0 to 10¹² was expected."
        ),
        (
            header + "-1,30,2,30\n",
            "input.csv, line 2, column count_before: “-1” is not a count: a whole number from 0 to 10¹² was expected."
        ),
        (header + "1,0,2,30\n", "input.csv, line 2, column days_before: “0” is not a number above zero."),
        (header + ",30,2,30\n", "input.csv, line 2, column count_before: The cell is empty; a count was expected."),
        (header + "\"1,30,2,30\n", "input.csv, line 2, column 1: A quotation mark is never closed."),
        (
            header + "1,3\"0,2,30\n",
            "input.csv, line 2, column 2: There is a quotation mark inside a field that does not begin with one."
        ),
        (header + "1,30\0,2,30\n", "input.csv, line 2, column 2: There is a NUL byte, which no text file has."),
    ])
    func `a bad file is refused with its line, its column and the reason`(text: String, sentence: String) throws {
        let folder = try Golden.folder(["input.csv": text])
        #expect(refusal("poisson_change", folder) == sentence)
    }

    @Test func `a missing file, a wrong parameter and an unknown method are refused`() throws {
        #expect(refusal("fdr", try Golden.folder([:])) == "input.csv cannot be read.")
        let unknown = refusal("kde", "nowhere") ?? ""
        #expect(unknown.starts(with: "There is no method “kde”. The methods are poisson_change,"))
        let csv = "month,count,denominator\n2024-01,3,1\n"
        let wrong = try Golden.folder(params: "{\"improvement_direction\":\"sideways\"}", ["input.csv": csv])
        let sentence = "case.json: The parameter `improvement_direction` must be `increase`, `decrease` or `neutral`."
        #expect(refusal("spc", wrong) == sentence)
        let twice = try Golden.folder(["input.csv": csv + "2024-01,4,1\n"])
        #expect(refusal("spc", twice) == "input.csv, line 3, column month: 2024-01 was given before, on line 2.")
        let gap = try Golden.folder(["input.csv": "month,count\n2024-01,3\n2024-03,3\n"])
        #expect(refusal("stl", gap) == "input.csv: February 2024 has no count, and STL needs every month.")
        let short = try Golden.folder(["input.csv": "month,count\n2024-01,3\n2024-02,3\n"])
        #expect(refusal("stl", short) == "input.csv: 2 usable are too few: at least 25 are needed.")
        let above = try Golden.folder(["input.csv": "p\n1.2\n"])
        #expect(refusal("fdr", above) == "input.csv, line 2, column p: “1.2” is not a probability from 0 to 1.")
    }

    @Test func `quotes, a byte-order mark and carriage returns are read`() throws {
        let folder = try Golden.folder([
            "input.csv": "\u{FEFF}area,count,population\r\n\"Aldermouth, \"\"Old\"\" Town\",10,1000\r\n\r\n"
        ])
        let answer = try runMethod("rate_interval", folder: folder)
        guard case .array(let rows)? = answer["rows"] else { throw MethodRefusal.unreadable(file: "rows") }
        #expect(rows.count == 1)
        #expect(rows[0]["area"] == .string("Aldermouth, \"Old\" Town"))
        #expect(rows[0]["rate_per_1000"] == .number(10))
    }

    @Test(arguments: Golden.all)
    func `what is expected is not read, and what must not appear does not`(golden: Golden) throws {
        let file = try golden.file()
        let answer = try runMethod(golden.method, folder: golden.path)
        let bare = NSTemporaryDirectory() + "bare-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: golden.path, toPath: bare)
        let params = try JSONSerialization.data(withJSONObject: ["params": file["params"] ?? [:]])
        try FileManager.default.removeItem(atPath: bare + "/case.json")
        try params.write(to: URL(fileURLWithPath: bare + "/case.json"))
        #expect(try runMethod(golden.method, folder: bare) == answer)
        let banned = file["must_not_appear"] as? [String: Any] ?? [:]
        for name in banned.keys { #expect(!answer.text.contains("\"\(name)\"")) }
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) }
    }

    @Test(arguments: [
        ("poisson_change", header), ("poisson_change", header + "0,30,0,30\n1000000000,30,0,31\n"),
        ("rate_interval", "area,count,population\nA,5,0\nB,0,0\n"),
        ("funnel", "area,count,population\n"), ("funnel", "area,count,population\nA,0,100\nB,0,50\n"),
        ("funnel", "area,count,population\nA,3,0\n"),
        ("spc", "month,count,denominator\n2024-01,3,1\n"), ("spc", "month,count,denominator\n2024-01,,\n2024-03,5,0\n"),
        ("fdr", "p\n"), ("fdr", "p\n0.2\n"),
        ("same_period", "level,area,month,category,count\nDistrict,D,2024-01,All crime,\n"),
    ])
    func `odd but lawful inputs are answered without infinity`(method: String, text: String) throws {
        let answer = try runMethod(method, folder: try Golden.folder(["input.csv": text])).text
        #expect(!answer.contains("inf") && !answer.contains("nan"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.utf8)) }
    }

    @Test func `a series of zeros or of few months has nulls, not faults`() throws {
        var text = "district,category,month,count\n"
        for month in 1...12 { text += "Aldermouth,Robbery,2023-\(month < 10 ? "0" : "")\(month),0\n" }
        text += "Aldermouth,Burglary,2023-12,4\n"
        let answer = try runMethod("real_monthly", folder: try Golden.folder(["counts.csv": text]))
        guard case .array(let rows)? = answer["rows"] else { throw MethodRefusal.unreadable(file: "rows") }
        #expect(rows[0]["dispersion"] == .null)
        #expect(rows[0]["before12"] == .null)
        #expect(rows[0]["q_bh"] == .null)
        #expect(rows[1]["mean"] == .number(4.0 / 12))
        #expect(answer["coverage95"] == .null)
    }

    @Test func `an absent month is not a zero, in either year`() throws {
        var text = "level,area,month,category,count\n"
        for month in Array(1...12) {
            text += "District,D,2023-\(month < 10 ? "0" : "")\(month),All crime,\(month == 6 ? "" : "50")\n"
            text += "District,D,2024-\(month < 10 ? "0" : "")\(month),All crime,60\n"
        }
        let answer = try runMethod("same_period", folder: try Golden.folder(["input.csv": text]))
        guard case .array(let rows)? = answer["rolling12"] else { throw MethodRefusal.unreadable(file: "rows") }
        #expect(rows[0]["months_matched"] == .integer(11))
        #expect(rows[0]["before"] == .integer(550))
        #expect(rows[0]["pct_change"] == .number(20))
        guard case .array(let toDate)? = answer["year_to_date"] else { throw MethodRefusal.unreadable(file: "rows") }
        #expect(toDate[0]["months_wanted"] == .integer(9))
    }

    private func refusal(_ method: String, _ folder: String) -> String? {
        do {
            _ = try runMethod(method, folder: folder)
            return nil
        } catch { return error.said }
    }
}
