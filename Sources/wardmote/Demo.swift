import Administration
import ArgumentParser
import Consultation
import Documents
import Evidence
import Foundation
import Initiatives
import Meetings
import Papers
import Partnership
import Places
import Planning
import Portal
import PublicPages
import Reports

/// Serves a demonstration made of open data that comes with the project.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a demonstration, made of the police files that come with the project.")

    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8080
    @Option(help: "The port that the public pages listen on; the one after --port when left out.") var publicPort: Int?
    @Option(name: .customLong("data"), help: "The folder of the demonstration's data.") var folder = "./demo-data"
    @Option(help: "The folder of police files; Examples/crime when left out.") var examples = "./Examples/crime"
    @Option(help: "The folder of plans; Examples/plans when left out.") var plans = "./Examples/plans"

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        var data = DataOptions()
        (data.folder, data.database, data.keys, data.checkpoints) = (folder, nil, nil, nil)
        let archives = try archives()
        let progress = ProgressLine(label: "Reading the police files")
        let report: [ImportedFile]
        do {
            report = try await ImportFiles(
                viewer: .keeper, paths: archives, folder: folder, now: .present, progress: progress.show
            ).run(try await data.open())
        } catch let failure as ImportFailure {
            progress.end()
            throw Refused(failure.said)
        }
        progress.end()
        FileHandle.standardOutput.write(Data((report.words + "\n").utf8))
        let registry = try await data.openRegistry().registry
        try await bringPlansIn(registry)
        let accounts = try await MakeDemonstration(now: .present).run(registry)
        try await MakeDemonstrationOffice(now: .present).run(registry)
        try await MakeDemonstrationPeers(now: .present).run(
            registry, try await Gazetteer.held(in: registry.database, at: .present))
        try await NameDemonstrationAreas(viewer: MakeDemonstration.manager, now: .present).run(registry)
        let areas = try await Gazetteer.held(in: registry.database, at: .present)
        try await MakeDemonstrationMeetings(viewer: MakeDemonstration.manager, now: .present).run(registry)
        try await MakeDemonstrationPlans(viewer: MakeDemonstration.manager, now: .present, gazetteer: areas)
            .run(registry)
        // Before the reviews, whose answers refer to them.
        for line in try await CitedCommand.Take.take(present(["cited"]), into: registry, "wardmote demo") {
            FileHandle.standardOutput.write(Data((line + "\n").utf8))
        }
        let counted = try await data.countedFigures(registry)
        let answers = TellAnswers(counted)
        let facts = try await CrimeFacts(
            folder: folder, database: registry.database, gazetteer: areas, at: .present)
        try await MakeDemonstrationNotes(viewer: MakeDemonstration.manager, now: .present).run(
            registry, facts, area: "E07000033")
        try await facts.refresh(at: .present)
        try await MakeDemonstrationIssues(viewer: MakeDemonstration.manager, now: .present).run(
            registry, facts, area: "E07000033")
        for one in try await ScrutinyFiles(paths: scrutinyFolders).take(
            into: registry, at: .present, telling: answers)
        {
            FileHandle.standardOutput.write(Data((one.said + "\n").utf8))
        }
        for line in try await SupplyCommand.Take.take(present(["supply"]), into: registry, "wardmote demo") {
            FileHandle.standardOutput.write(Data((line + "\n").utf8))
        }
        let registers: [any ReadableRegister.Type] = [
            DutiesCommand.self, HorizonCommand.self, GroupsCommand.self, PostsCommand.self, DocumentsCommand.self,
            InitiativesCommand.self,
        ]
        for register in registers {
            for line in try await register.take(present([register.word]), into: registry, "wardmote demo") {
                FileHandle.standardOutput.write(Data((line + "\n").utf8))
            }
        }
        try await MakeDemonstrationDocuments(viewer: MakeDemonstration.manager, now: .present).run(registry)
        try await NameDemonstrationDocuments(viewer: MakeDemonstration.manager, now: .present).run(registry)
        try await MakeDemonstrationInitiatives(viewer: MakeDemonstration.manager, now: .present).run(registry)
        for line in try await ConsultationCommand.Take.take(
            present(["consultation"]), into: registry, "wardmote demo")
        {
            FileHandle.standardOutput.write(Data((line + "\n").utf8))
        }
        try await MakeDemonstrationSurvey(viewer: MakeDemonstration.manager, now: .present).run(registry)
        try await MakeDemonstrationSource(
            viewer: MakeDemonstration.manager, now: .present, counted: countedHere(counted.facts, registry)
        ).run(registry)
        for one in try await TemplateFiles(paths: present(["reports", "papers"])).take(into: registry) {
            FileHandle.standardOutput.write(Data((one + "\n").utf8))
        }
        try await MakeDemonstrationReports(viewer: MakeDemonstration.manager, now: .present, figures: counted).run(
            registry)
        try await PutForwardPack(viewer: MakeDemonstration.manager, now: .present, figures: counted).run(registry)
        try await MakeDemonstrationBriefing(viewer: MakeDemonstration.manager, now: .present).run(
            ConsultationSite(registry, facts: facts, writer: TypstWriter.near()), district: "E07000033")
        try await MakeDemonstrationAssessments(viewer: MakeDemonstration.manager, now: .present).run(registry)
        // After all that shows them.
        try await MakeDemonstrationDuties(viewer: MakeDemonstration.manager, now: .present).run(registry)
        try await MakeDemonstrationPublic(viewer: MakeDemonstration.manager, now: .present, writer: TypstWriter.near())
            .run(registry)
        var published = PublicOptions()
        (published.publicFile, published.publicSite) = (nil, nil)
        published.publicContact = "the community safety team"
        try await Serving(
            data: data, port: port, partnership: "A demonstration partnership", announce: "The demonstration is on",
            demonstration: accounts, published: published, publicPort: publicPort ?? (port == 0 ? 0 : port + 1)
        ).run(registry)
    }

    /// The plans of published papers, in readable files beside the police files.
    private func bringPlansIn(_ registry: Registry) async throws {
        guard FileManager.default.fileExists(atPath: plans) else { return }
        let files = try PlanFiles(paths: [plans])
        for path in files.paths {
            do { _ = try await files.take(path, registry, "wardmote demo") } catch let refusal as PlanFileRefusal {
                throw Refused("\(path), \(refusal.sentence)")
            }
        }
    }

    /// The published reviews that come with the project, beside the police files.
    private var scrutinyFolders: [String] {
        let folder = beside("scrutiny")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }

    /// A folder of examples beside the police files.
    private func beside(_ name: String) -> String {
        URL(filePath: examples).deletingLastPathComponent().appending(path: name).path
    }

    /// Those folders of examples that are there.
    private func present(_ names: [String]) -> [String] {
        names.map(beside).filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// The archives of the examples, in the order of their names.
    private func archives() throws -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: examples)) ?? []
        let archives = names.filter { $0.hasSuffix(".zip") }.sorted().map { examples + "/" + $0 }
        guard !archives.isEmpty else {
            throw Refused(
                "There are no police files in \(examples). Run this in the project's folder, or say where with --examples."
            )
        }
        return archives
    }
}
