import Aldermouth
import Dates
import Foundation
import PublicPages
import Storage
import Testing

@testable import Pages
@testable import Partnership
@testable import Portal

/// What everybody outside is shown, of a world full of what is not for them.
@Suite("What everybody outside is shown")
struct PublicSweepTests {
    /// Somebody of no role, no agreement and no seat: what the rules for all who have signed in open.
    private static let nobodys: (asker: Asker, oracle: Oracle) = {
        var (asker, oracle) = (World.asker(.member, 4, .outside), World.oracle)
        (asker.seats, asker.sitsOn, oracle.agreements) = ([], [], [])
        oracle.rules = oracle.rules.filter { $0.role == .everyone }
        return (asker, oracle)
    }()

    /// From these alone may words of theirs be shown.
    private static let tables: Set<String> = [
        "plan", "plan_publication", "plan_edition_piece", "assessment_edition", "assessment_edition_part",
        "report_edition", "report_edition_part", "agency", "shown_paper", "approved_text", "approved_text_piece",
    ]

    private static let sources = [
        PaperSource(.plan, World.plan, 1), PaperSource(.assessment, World.assessment, World.assessmentEdition),
        PaperSource(.report, World.report, World.openEdition),
        PaperSource(.pack, World.inquiry, World.openApprovedText),
    ]
    private static let exempt = PaperSource(.report, World.report, World.exemptEdition)
    private static let exemptPack = PaperSource(.pack, World.inquiry, World.exemptApprovedText)

    @Test(arguments: Engine.tested)
    func `no address, and no byte of the file, shows a field that is not open`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let perches = Perches()
        let visit = try await site.comeToPublish()
        try await perches.settle(site)
        let shown = try await site.publish(Self.sources, visit)
        #expect(shown == [303, 303, 303, 303])
        #expect(try await site.publish([Self.exempt, Self.exemptPack], visit) == [404, 404])
        // The one that was there waits for its day, and was taken down.
        try await site.keeping.keep(at: Aldermouth.now + 86_400 * 6, anew: true)
        let canaries = perches.canaries
        var kinds: [String: Set<Int>] = [:]
        func listen(_ bytes: [UInt8], _ what: String, at target: String) {
            for number in canaries.heard(in: bytes) {
                kinds[what, default: []].insert(number)
                let bird = canaries.birds[number]
                let isOpen = Self.tables.contains(bird.table) && bird.column != "down_because"
                #expect(
                    isOpen && canaries.maySee(bird, Self.nobodys.asker, Self.nobodys.oracle),
                    "\(bird.table).\(bird.column) of \(bird.row) on \(target)")
            }
        }
        let answers = try await site.publicAnswers()
        for (target, answer) in answers {
            for part in answer.readable { listen(part, answer.mediaType, at: target) }
        }
        listen(Array(try Data(contentsOf: URL(fileURLWithPath: site.published.path))), "the file", at: "the file")
        // A sweep that hears nothing proves nothing.
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        for type in ["text/html", "application/atom+xml", word, "application/pdf", "the file"] {
            #expect(!(kinds[type] ?? []).isEmpty, "none heard in \(type)")
        }
        #expect(answers.count >= 14 && (kinds["text/html"]?.count ?? 0) > 10)
    }

    @Test(arguments: Engine.tested)
    func `what is not for everybody changes no byte of what everybody is shown`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.comeToPublish()
        #expect(try await site.publish(Self.sources, visit) == [303, 303, 303, 303])
        let portal = PortalSite(site.registry, writer: SourceTypesetter())
        func papers() async throws -> [OpenPaper.Text?] {
            var all: [OpenPaper.Text?] = []
            for source in Self.sources + [Self.exempt, Self.exemptPack] {
                all.append(try await portal.openText(of: source, Aldermouth.now))
            }
            return all
        }
        let (first, read) = (try await site.publicAnswers(), try await papers())
        #expect(read[4] == nil && read[5] == nil && !read.prefix(4).contains { $0 == nil })
        let additions = Additions.all.filter { one in
            !one.parts.contains { Self.nobodys.oracle.allows(Self.nobodys.asker, .see, $0.0, $0.1) }
        }
        #expect(additions.count > 10)
        try await site.database.write { connection in for one in additions { try one.put(connection) } }
        try await site.keeping.keep(at: Aldermouth.now, anew: true)
        let second = try await site.publicAnswers()
        #expect(first.count > 10 && first == second)
        #expect(try await papers().map { $0?.paper } == read.map { $0?.paper })
    }
}

extension WholeSite {
    /// A manager, who may put papers on the public pages.
    fileprivate func comeToPublish() async throws -> Visit {
        var manager = World.asker(.manager, 1, .outside)
        manager.purpose = .running
        return try await come(manager)
    }

    /// Puts them on by the form, and says what each was answered.
    fileprivate func publish(_ sources: [PaperSource], _ visit: Visit) async throws -> [Int] {
        var visit = visit
        visit.formWord = try await formWord(of: visit.asker)
        var answers: [Int] = []
        for source in sources {
            let fields = [
                ("shown-paper", source.inAddress), ("shown-from-day", "24"), ("shown-from-month", "11"),
                ("shown-from-year", "2026"),
            ].map { Asked.Said(name: $0.0, value: $0.1) }
            answers.append(try await ask(Asked("POST", "/public-pages/new", form: fields), as: visit).status)
        }
        return answers
    }

    /// Every address of the public pages, found by their links, with what it answers.
    fileprivate func publicAnswers() async throws -> [String: Answer] {
        let router = Router(
            PublicSite(published).routes,
            layout: .publicPages("Aldermouth Community Safety Partnership", contact: "", assets: Assets([])))
        var (waiting, answers): ([String], [String: Answer]) = (["/", "/papers", "/feed", "/none"], [:])
        while let target = waiting.popLast() {
            guard answers[target] == nil else { continue }
            let head = Head("GET", target, host: "localhost:8081")
            let reply: Reply
            switch router.find(head) {
            case .answered(let answered): reply = answered
            case .route(let matched):
                var reader = try matched.bodyReader(folder: folder)
                reply = await router.answer(
                    matched, try reader.finish(), viewer: .nobody, now: Aldermouth.now, today: World.today)
            }
            guard case .bytes(let bytes) = reply.body else { continue }
            let answer = Answer(
                status: reply.status, headers: reply.headers, body: bytes, template: reply.template,
                logLine: reply.logLine(method: "GET", at: Aldermouth.now, took: .zero))
            answers[target] = answer
            waiting += answer.text.matches(of: /href="(\/[^"#?]*)"/).map { String($0.1) }
                .filter { !$0.hasPrefix("/assets/") }
        }
        return answers
    }
}
