import Administration
import Aldermouth
import Approvals
import Checks
import Consultation
import Dates
import Documents
import Foundation
import Initiatives
import Meetings
import Pages
import Papers
import Partnership
import Places
import Planning
import Portal
import PublicPages
import Reports
import Scrutiny
import Secrets
import Storage

@testable import Evidence
@testable import Pages

/// The whole site as the program serves it, previews and all, over a registry of its own, and asked as a browser asks
/// but without a socket. A house rule holds it to what `serve` puts together.
final class WholeSite: Sendable {
    let registry: Registry
    let routes: [Route]
    let router: Router
    private let administration: AdministrationSite
    /// The file of its public pages, and what keeps it.
    let published: PublishedFile
    let keeping: KeepPublished
    /// Where its data, and what arrives, lies.
    let folder: String
    private let policies = KnownPolicies()

    /// - Parameter draw: Whether a look at what is OFFICIAL-SENSITIVE is asked what it is for. Not drawn by lot, so that two
    ///   crawls can be compared.
    init(_ engine: Engine, draw: @escaping @Sendable () -> Bool = { false }) async throws {
        folder = NSTemporaryDirectory() + "wardmote-access-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await Aldermouth.database(
            on: engine,
            inOrder(
                Migration.all, partnershipMigrations, meetingMigrations, planningMigrations, initiativesMigrations,
                consultationMigrations,
                scrutinyMigrations, reportsMigrations, approvalsMigrations, documentsMigrations,
                portalMigrations))
        registry = Registry(database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        try await WholeSite.bringIn(to: folder, database)
        let gazetteer = Gazetteer(.embedded, naming: [:])
        let facts = try await CrimeFacts(
            folder: folder, database: database, gazetteer: gazetteer, at: Aldermouth.now)
        let evidence = EvidenceSite(
            facts: facts, folder: folder, writer: SourceTypesetter(), registry: registry,
            cited: { [registry] measure, request in
                try await registry.citedFigures(beside: measure, request.trace).map {
                    CitedBeside($0.number, at: $0.address)
                }
            })
        _ = evidence.results.keep([ImportedFile(name: "2026-09-aldermouth-street.csv", state: .new, rows: 2)])
        let planning = PlanningSite(
            registry, gazetteer: gazetteer, writer: SourceTypesetter(), counted: countedHere(facts, registry),
            recommendations: { [registry] in try await recommendationsCarriedOut(by: $0, registry, $1) })
        let layout = Layout(
            partnership: "Aldermouth Community Safety Partnership",
            navigation: evidenceNavigation + consultationNavigation + planningNavigation + documentsNavigation
                + initiativesNavigation
                + meetingsNavigation
                + scrutinyNavigation + reportsNavigation + approvalsNavigation + portalNavigation
                + administrationNavigation,
            assets: Assets([]))
        let meetings = MeetingsSite(
            registry, writer: SourceTypesetter(),
            committees: { [registry] in try await committeeDates($0, registry, $1) },
            statutoryDays: { [registry] in try await statutoryDays(ofMine: $0, $1, registry, $2) },
            work: { [registry] in try await workedOn($0, registry, $1) },
            decided: { [registry] in try await decidedInPlans($0, registry, $1) },
            areas: { [registry] in try await plannedAreas($0, registry, gazetteer) },
            tracked: [
                trackedAnswers(registry), trackedRecommendations(registry), trackedPromises(registry, gazetteer),
                trackedActions(registry),
            ])
        let initiatives = InitiativesSite(registry, gazetteer: gazetteer)
        let consultation = ConsultationSite(registry, facts: facts, writer: SourceTypesetter())
        let reports = ReportsSite(
            registry, writer: SourceTypesetter(), gate: PrivacyGate(), figures: NoFigures())
        let scrutiny = ScrutinySite(
            registry, telling: TellAnswers(), writer: SourceTypesetter(),
            carriedOut: { [registry] in try await carriedOutBy($0, registry, $1) },
            areas: { [registry] in try await plannedAreas($0, registry, gazetteer) })
        let documents = DocumentsSite(
            registry, namings: [reportsNaming(reports), meetingsNaming(registry), planningNaming(registry)])
        published = PublishedFile(path: folder + "/public/published.sqlite")
        keeping = KeepPublished(
            registry, published, writer: SourceTypesetter(), partnership: "Aldermouth Community Safety Partnership",
            contact: "the Aldermouth community safety team")
        let portal = PortalSite(registry, writer: SourceTypesetter(), keeping: keeping)
        administration = AdministrationSite(
            SignIns(registry, pool: HashPool(cost: .slight)), asks: AskWhy(draw: draw),
            waiting: [
                undertakingsWaiting(meetings), absencesWaiting(meetings), plannedWaiting(planning),
                documentsWaiting(documents),
                initiativesWaiting(initiatives), scrutinyWaiting(scrutiny), reportsWaiting(reports),
                approvalsWaiting(registry),
            ])
        let pages =
            evidencePages + consultationPages + planningPages + initiativesPages + meetingsPages + scrutinyPages
            + reportsPages
            + approvalsPages + documentsPages + portalPages + publicSitePages
            + administrationPages
        let asked =
            evidenceRoutes(evidence) + consultationRoutes(consultation) + planningRoutes(planning)
            + initiativesRoutes(initiatives)
            + meetingsRoutes(meetings)
            + scrutinyRoutes(scrutiny)
            + reportsRoutes(reports) + approvalsRoutes(registry) + documentsRoutes(documents)
            + portalRoutes(portal)
            + administrationRoutes(administration)
        routes = asked + previewRoutes(pages, of: asked)
        router = Router(routes, layout: layout, reference: { "7F3K-Q2MD" }, record: registry.keeper.keep)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var database: Database { registry.database }

    /// Two rows of an invented street file, so that the pages of the evidence have something to show.
    private static func bringIn(to folder: String, _ database: Database) async throws {
        let header =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"
        let row =
            "2026-09,Aldermouth Police,Aldermouth Police,-0.340838,52.162811,On or near Harbour Street,E01017495,Bedford 004B"
        let id = String(repeating: "0", count: 63) + "1"
        let text = "\(header)\r\n,\(row),Anti-social behaviour,,\r\n\(id),\(row),Burglary,Under investigation,\r\n"
        // The same of the force whose area the place lies in, of which there can be a report.
        let paths = ["aldermouth", "bedfordshire"].map { folder + "/2026-09-\($0)-street.csv" }
        for path in paths { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
        _ = try await ImportFiles(viewer: .keeper, paths: paths, folder: folder, now: Aldermouth.now).run(database)
    }
}

/// One request, with what a browser of ours sends unless something else is said.
struct Asked: Sendable {
    var method: String
    var target: String
    var cookie: String?
    var form: [Said] = []
    var host: String? = "localhost:8080"
    var origin: String? = "null"
    var fetchSite: String? = "same-origin"
    var contentType: String?

    /// One field of a form.
    struct Said: Sendable {
        var name: String
        var value: String
    }

    /// What goes with an upload, under its name.
    var file: (name: String, text: String)?

    init(
        _ method: String, _ target: String, cookie: String? = nil, form: [Said] = [],
        file: (name: String, text: String)? = nil
    ) {
        (self.method, self.target, self.cookie, self.form, self.file) = (method, target, cookie, form, file)
    }

    /// The same, sent with the word of a session.
    func with(_ word: String?) -> Asked {
        var asked = self
        asked.cookie = word.map { "wardmote=\($0)" }
        return asked
    }
}

/// What came back, whole.
struct Answer: Hashable, Sendable {
    var status: Int
    var headers: [Header]
    var body: [UInt8]
    /// What the log tells of the address.
    var template: String
    /// All that the log tells of it.
    var logLine: String

    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

extension WholeSite {
    func ask(_ asked: Asked, at now: Instant = Aldermouth.now) async throws -> Answer {
        let isReading = asked.method == "GET" || asked.method == "HEAD"
        let attaches = asked.target.hasSuffix("/attach")
        let upload = attaches || asked.target.hasSuffix("/import") || asked.target == "/import/partner"
        let type = upload ? "multipart/form-data; boundary=wall" : "application/x-www-form-urlencoded"
        let head = Head(
            asked.method, asked.target, host: asked.host, origin: isReading ? nil : asked.origin,
            fetchSite: isReading ? nil : asked.fetchSite, contentType: isReading ? nil : asked.contentType ?? type,
            cookie: asked.cookie)
        let reply = try await reply(
            head, isReading ? [] : body(asked.form, upload, asked.file ?? (attaches ? ("beside.txt", "Beside") : nil)),
            now)
        return try await whole(reply, logLine: reply.logLine(method: asked.method, at: now, took: .zero))
    }

    private func reply(_ head: Head, _ body: [UInt8], _ now: Instant) async throws -> Reply {
        switch router.find(head) {
        case .answered(let reply): return reply
        case .route(let matched):
            let sent: Sent
            do throws(BadRequest) {
                var reader = try matched.bodyReader(folder: folder)
                let read: Result<Void, BadRequest> = body.withUnsafeBytes { bytes in
                    Result { () throws(BadRequest) in try reader.read(bytes) }
                }
                try read.get()
                sent = try reader.finish()
            } catch { return router.refuse(matched, error) }
            let signedIn: SignedIn?
            if let word = router.sessionWord(head) {
                signedIn = try await database.read { [policies] in try $0.signedIn(word, policies, at: now) }
                if let session = signedIn?.session { try await administration.signIns.isInUse(session, at: now) }
            } else {
                signedIn = nil
            }
            return await router.answer(
                matched, sent, viewer: signedIn?.viewer ?? .nobody, signedIn: signedIn, now: now, today: now.localDay)
        }
    }

    /// - Parameter file: What goes with an upload.
    private func body(_ form: [Asked.Said], _ upload: Bool, _ file: (name: String, text: String)?) -> [UInt8] {
        if upload {
            let parts = form.map {
                "--wall\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.value)\r\n"
            }
            let sent = file.map {
                "--wall\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\($0.name)\"\r\n\r\n\($0.text)\r\n"
            }
            return Array((parts.joined() + (sent ?? "") + "--wall--\r\n").utf8)
        }
        return Array(form.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }.joined(separator: "&").utf8)
    }

    private func whole(_ reply: Reply, logLine: String) async throws -> Answer {
        let bytes: [UInt8]
        switch reply.body {
        case .bytes(let whole): bytes = whole
        case .headOnly: bytes = []
        case .stream(let stream):
            let pieces = Pieces()
            try await stream { await pieces.add($0) }
            bytes = await pieces.bytes
        }
        return Answer(
            status: reply.status, headers: reply.headers, body: bytes, template: reply.template, logLine: logLine)
    }
}

private actor Pieces {
    private(set) var bytes: [UInt8] = []
    func add(_ more: [UInt8]) { bytes += more }
}
