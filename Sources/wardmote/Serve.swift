import Administration
import Approvals
import ArgumentParser
import Checks
import Consultation
import Documents
import Evidence
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
import Storage

/// Serves the pages of the partnership on this machine.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages, on this machine alone.")

    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8080
    @Option(help: "The name of the partnership, as it stands on every page.") var partnership =
        "Your Community Safety Partnership"
    @Option(
        help:
            "The address that people use, as https://wardmote.example.gov.uk; a proxy on this machine must speak https for it."
    )
    var site: String?
    @Option(
        help:
            "A file that describes an organisation by whose own sign-in people may come in. May be given several times."
    )
    var provider: [String] = []
    @Option(
        help: "The port that the public pages listen on, served by a second process; they are not served when left out."
    )
    var publicPort: Int?
    @OptionGroup var published: PublicOptions
    @Flag(
        help:
            "Start although the record's last entry is dated later than now, since the clock was wrong then. The record says so."
    )
    var clockIsRight = false
    @OptionGroup var named: NamesKept
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
        guard publicPort.map((0...65_535).contains) ?? true else {
            throw ValidationError("--public-port takes a number from 0 to 65535.")
        }
    }

    func run() async throws {
        let providers = try ProviderFiles(paths: provider).providers()
        guard providers.isEmpty || site != nil || port != 0 else {
            throw Refused("--provider needs --site or --port: a provider sends people back to one address only.")
        }
        let registry = try await data.openRegistry().registry
        let safety = Safety(data: data, registry: registry, now: .present, isClockRight: clockIsRight)
        let faults = try await safety.faults()
        guard faults.isEmpty else {
            throw Refused(
                "Wardmote does not start, because it would not be safe:\n"
                    + faults.map { "- \($0)" }.joined(separator: "\n"))
        }
        for notice in try await safety.notices() { standardError(notice) }
        if clockIsRight {
            let detail = "started with a clock that is said to be right"
            try await registry.keeper.keep(
                Entry(.alteration, at: .present, route: "wardmote serve", things: [ThingID(.record)], detail: detail))
        }
        try await Serving(
            data: data, port: port, partnership: partnership, announce: "Wardmote is on", site: try sameSite(),
            address: address, providers: providers, persons: try named.persons,
            published: published, publicPort: publicPort
        ).run(registry)
    }
}

extension Serve {
    /// What people type, without a slash at the end.
    private var address: String {
        guard let site else { return "http://127.0.0.1:\(port)" }
        let bytes = Array(site.utf8)
        return String(decoding: bytes.prefix(8) + bytes.dropFirst(8).prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }

    /// Which name the site answers to, and whether over https.
    private func sameSite() throws -> SameSite {
        try SameSite(address: site)
    }
}

/// What `serve` and `demo` have in common.
struct Serving {
    var data: DataOptions
    var port: Int
    /// As it stands in the header of every page.
    var partnership: String
    var announce: String
    var site = SameSite()
    /// What people type, without a slash at the end; empty where no provider must know it.
    var address = ""
    var providers: [Provider] = []
    /// Names that no paper may give, in small letters.
    var persons: Set<String> = []
    /// Accounts that anybody on this machine may use, and designers' previews: in a demonstration alone.
    var demonstration: [DemonstrationAccount] = []

    /// Where the public pages lie, and whom they name.
    var published = PublicOptions()
    /// That they are served on by a second process; nothing where none is started.
    var publicPort: Int?

    private var isDemo: Bool { !demonstration.isEmpty }

    func run(_ registry: Registry) async throws {
        let gazetteer = try await Gazetteer.held(in: registry.database, at: .present)
        let facts = try await CrimeFacts(
            folder: data.folder, database: registry.database, gazetteer: gazetteer, at: .present)
        let gate = gazetteer.gate(persons: persons)
        let evidence = EvidenceSite(
            facts: facts, folder: data.folder, writer: TypstWriter.near(), registry: registry,
            gate: gate,
            cited: { measure, request in
                try await registry.citedFigures(beside: measure, request.trace).map {
                    CitedBeside($0.number, at: $0.address)
                }
            })
        let signIns = SignIns(registry, asksCode: !isDemo)
        let byProvider =
            providers.isEmpty
            ? nil : ProviderSignIns(signIns, providers, answerAddress: address + "/sign-in/answer", ProviderLink())
        let layout = Layout(
            partnership: partnership,
            navigation: evidenceNavigation + consultationNavigation + planningNavigation + documentsNavigation
                + initiativesNavigation
                + meetingsNavigation
                + scrutinyNavigation + reportsNavigation + approvalsNavigation + portalNavigation
                + administrationNavigation)
        let meetings = MeetingsSite(
            registry, writer: TypstWriter.near(), committees: { try await committeeDates($0, registry, $1) },
            statutoryDays: { try await statutoryDays(ofMine: $0, $1, registry, $2) },
            work: { try await workedOn($0, registry, $1) },
            decided: { try await decidedInPlans($0, registry, $1) },
            areas: { try await plannedAreas($0, registry, gazetteer) }, tracked: trackedRooms(registry, gazetteer))
        let planning = PlanningSite(
            registry, gazetteer: gazetteer, writer: TypstWriter.near(), gate: gate,
            counted: countedHere(facts, registry),
            recommendations: { try await recommendationsCarriedOut(by: $0, registry, $1) })
        let initiatives = InitiativesSite(registry, gazetteer: gazetteer)
        let consultation = ConsultationSite(
            registry, facts: facts, writer: TypstWriter.near(), gate: gate)
        let scrutiny = ScrutinySite(
            registry, telling: TellAnswers(CountedFigures(facts: facts)), writer: TypstWriter.near(),
            gate: gate, carriedOut: { try await carriedOutBy($0, registry, $1) },
            areas: { try await plannedAreas($0, registry, gazetteer) })
        let reports = ReportsSite(
            registry, writer: TypstWriter.near(), gate: gate,
            figures: CountedFigures(facts: facts), gazetteer: gazetteer)
        let documents = DocumentsSite(
            registry, namings: [reportsNaming(reports), meetingsNaming(registry), planningNaming(registry)])
        let keeping = KeepPublished(
            registry, published.file(data), writer: TypstWriter.near(), partnership: partnership,
            contact: published.publicContact)
        let portal = PortalSite(registry, writer: TypstWriter.near(), gate: gate, keeping: keeping)
        let administration = AdministrationSite(
            signIns, demonstration: demonstration, providers: byProvider,
            waiting: [
                undertakingsWaiting(meetings), absencesWaiting(meetings), plannedWaiting(planning),
                documentsWaiting(documents),
                initiativesWaiting(initiatives), scrutinyWaiting(scrutiny), reportsWaiting(reports),
                approvalsWaiting(registry),
            ], gazetteer: gazetteer,
            checkpoints: { [folder = data.checkpointFolder] in try CheckpointFolder(path: folder).all() })
        let pages =
            evidencePages + consultationPages + planningPages + initiativesPages + meetingsPages + scrutinyPages
            + reportsPages
            + approvalsPages + documentsPages + portalPages + publicSitePages
            + administrationPages
        let asked =
            evidenceRoutes(evidence) + consultationRoutes(consultation) + planningRoutes(planning)
            + initiativesRoutes(initiatives)
            + meetingsRoutes(meetings) + scrutinyRoutes(scrutiny)
            + reportsRoutes(reports) + approvalsRoutes(registry) + documentsRoutes(documents)
            + portalRoutes(portal)
            + administrationRoutes(administration)
        let routes = asked + (isDemo ? previewRoutes(pages, of: asked) : [])
        let router = Router(routes, layout: layout, site: site, record: registry.keeper.keep)
        let policies = KnownPolicies()
        let server = HTTPServer(
            router: router,
            settings: HTTPServer.Settings(
                port: port, isBehindProxy: site.isSecure, uploadFolder: data.folder + "/arriving"),
            asks: { word, now in
                let found = try await registry.database.read { try $0.signedIn(word, policies, at: now) }
                if let session = found?.session { try await administration.signIns.isInUse(session, at: now) }
                return found
            }, log: isDemo ? .failures : .standardError)
        let first = try await administration.signIns.firstInvitation(at: .present)
        let minding = await keeping.mind()
        defer { minding.cancel() }
        let second = try publicPort.map {
            try PublicProcess(published.file(data), port: $0, site: published.publicSite)
        }
        defer { second?.stop() }
        try await listen(server, evidence, first)
        try await registry.keeper.checkpoint(at: .present)
    }

    private func listen(_ server: HTTPServer, _ evidence: EvidenceSite, _ first: String?) async throws {
        let (announce, demonstration) = (announce, demonstration)
        do {
            try await server.run { port in
                let here = "http://127.0.0.1:\(port)"
                let begin = first.map {
                    "There is no account yet. Within the hour, open \(here)/begin/\($0) to make the first administrator.\n"
                }
                let accounts = demonstration.map { "  \($0.signIn)  \($0.password)  (\($0.role))\n" }
                let previews =
                    accounts.isEmpty ? "" : "Sign in as:\n\(accounts.joined())Previews of every page are on /previews. "
                // Not by print, which a pipe would hold back until the end.
                let said = "\(announce) \(here)\n\(begin ?? "")\(previews)Stop it with Ctrl+C.\n"
                FileHandle.standardOutput.write(Data(said.utf8))
                Task.detached(priority: .background) { evidence.warmUp(at: .present) }
            }
        } catch let error as any Error & CustomStringConvertible where "\(error)".contains("Address already in use") {
            throw Refused("Port \(port) is in use by another program. Choose another with --port.")
        }
    }
}

extension AccessLog {
    /// Only what went wrong, under the reference that the reader was given.
    fileprivate static let failures = AccessLog { line in
        if line.contains(" reference ") || line.contains(" refused ") { standardError.out(line) }
    }
}
