import Aldermouth
import Partnership
import Storage
import Testing

/// A table is looked through by a page, and taken in by what the page carries: by the rules of the command.
@Suite("Tables that are taken in by a page")
struct TableImportTests {
    // swift-format-ignore
    static let tables: [(target: String, table: String, counts: SQL, new: Int)] = [
        ("/recommendations/import",
            """
            reference,source,committee,made,to,body,recommendation,response,responded,response text,reason,owner,due,state,since,evidence
            AW 1,"A working group, of 2026",,2026-03-02,other,Aldermouth,"That the lamps, all of them, be mended.",accept,2026-04-01,Agreed,,,,in-progress,2026-05-01,
            AW 2,"A working group, of 2026",,2026-03-02,other,Aldermouth,That the quay be swept.,,,,,,,awaiting,,
            """, "SELECT COUNT(*) FROM recommendation", 2),
        ("/priorities/\(World.priority)/counts/import",
            """
            from,upto,part,count,several,source
            2026-03,2026-03,A part,5,no,A count
            2026-03,2026-03,,9,no,A count
            """, "SELECT (SELECT COUNT(*) FROM priority_count) + (SELECT COUNT(*) FROM priority_part_count)", 2),
        ("/surveys/import",
            """
            survey,body,question,several,method,area,from,until,base,design effect,weighting,source,answer,topic,count,percent
            Lanterns,Us,Which?,no,open,E07000033,2026-03-01,2026-04-01,214,,,A report,Litter,littering,100,
            Lanterns,Us,Which?,no,open,E07000033,2026-03-01,2026-04-01,214,,,A report,Burglary,burglary,50,
            """, "SELECT COUNT(*) FROM survey_wave", 1),
        ("/raised/import",
            """
            topic,ward,raised,meeting,what was raised,agency,promised,by when
            littering,,2026-03-02,A committee of March,"Litter, on the quay",,,
            burglary,,2026-03-02,A committee of March,Sheds are broken into,,,
            """, "SELECT COUNT(*) FROM raised_issue", 2),
        ("/supply/import",
            """
            agency,short,standing,since,data set,first,last,days,quarter,received,waiting for it,said
            Aldermouth,,,,Lamps that are out,2026-01,,30,2026-01,2026-03-31,,
            """, "SELECT COUNT(*) FROM supply_delivery", 1),
    ]

    private let manager: Asker = {
        var asker = World.asker(.manager, 1, .outside)
        asker.purpose = .running
        return asker
    }()

    @Test(arguments: Engine.tested)
    func `what would come is told by line and nothing is written, and then it is taken whole`(engine: Engine)
        async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.come(manager)
        for (target, table, counts, new) in Self.tables {
            func count() async throws -> Int {
                try await site.database.read { try $0.value(counts, as: Int.self) ?? 0 }
            }
            let (before, sums) = (try await count(), try await site.sums)
            let looked = try await site.ask(Asked("POST", target, file: ("a.csv", table)), as: visit)
            #expect(looked.status == 200 && looked.text.contains("Take in \(new) new"), "\(target): \(looked.status)")
            #expect(try await site.sums == sums, "\(target)")
            let form = try #require(FormRead(looked.text, sentTo: "\(target)/take"))
            let carried = form.fields.map { Asked.Said(name: $0.name, value: $0.value) }
            #expect(try await site.ask(Asked("POST", "\(target)/take", form: carried), as: visit).status == 303)
            #expect(try await count() == before + new, "\(target)")
            // Given again, all of it is there.
            let again = try await site.ask(Asked("POST", target, file: ("a.csv", table)), as: visit)
            #expect(again.text.contains("All of it is there already"), "\(target)")
        }
    }

    @Test func `what must be mended is told by line and column, and a table that was changed since is refused too`()
        async throws
    {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        let visit = try await site.come(manager)
        for (target, table, _, _) in Self.tables {
            let sums = try await site.sums
            let broken = table.split(separator: "2026-03", omittingEmptySubsequences: false).joined(separator: "March")
            let answer = try await site.ask(Asked("POST", target, file: ("a.csv", broken)), as: visit)
            // Of counts the months are mended, and of the others the days.
            let said = ["Enter a day such as 2027-03-31.", "Enter a month such as 2026-09."]
            #expect(answer.status == 422 && said.contains(where: answer.text.contains), "\(target)")
            #expect(FormRead(answer.text, sentTo: "\(target)/take") == nil)
            #expect(
                try await site.ask(Asked("POST", target, file: ("a.csv", "a,b\r\n1,2\r\n")), as: visit).status == 422)
            #expect(try await site.ask(Asked("POST", target), as: visit).status == 422)
            let forged = [Asked.Said(name: "table-name", value: "a.csv"), Asked.Said(name: "table", value: "YSxi")]
            #expect(try await site.ask(Asked("POST", "\(target)/take", form: forged), as: visit).status == 422)
            #expect(try await site.sums == sums, "\(target)")
        }
    }

    /// What somebody is kept from is as if it were not there: a table cannot be used to ask for it.
    @Test func `a body that somebody is kept from is told of as one that is not there`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        var kept = World.asker(.officer, 2, .excluded)
        kept.purpose = .running
        let visit = try await site.come(kept)
        let head = Self.tables[0].table.split(separator: "\n")[0]
        for body in ["Aldermouth", "Nowhere"] {
            let table = "\(head)\nAW 3,A group,,2026-03-02,other,\(body),That it be so.,,,,,,,awaiting,,\n"
            let answer = try await site.ask(Asked("POST", "/recommendations/import", file: ("a.csv", table)), as: visit)
            #expect(answer.status == 422 && answer.text.contains("There is no agency “\(body)”."))
        }
    }
}
