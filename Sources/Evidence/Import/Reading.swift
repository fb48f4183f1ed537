import Dates
import Dispatch
import Glibc
import Places
import Secrets
import Storage
import Synchronization

/// Reads the files of one import on every processor, and writes their facts to the segment as it goes.
final class Reading: Sendable {
    enum Outcome: Sendable {
        case refused(String, FileRefusal)
        /// The very file is held already.
        case held(String, HeldFile)
        /// A police file is one month; a partner's table may hold many.
        case read(String, [Part])
        /// A table of people, and the digest of its file.
        case counted(String, digest: String, [ReadPopulation])
        /// A lookup of areas, and the digest of its file.
        case looked(String, digest: String, ReadLookup)
    }

    typealias Part = (file: HeldFile, categories: [(name: String, rows: Int)])

    /// What a partner's table is called, and how to read it.
    struct Partner: Sendable {
        var source: String
        var map: ColumnMap
    }

    private let held: [String: [HeldFile]]
    let folder: FactsFolder
    private let segment: SegmentWriter
    private let now: Instant
    private let partner: Partner?
    private let gazetteer: Gazetteer
    private let state = Mutex(State())

    private struct State {
        var next = 0
        var done = 0
        var outcomes: [Outcome?] = []
        var failure: ImportFailure?
        /// Facts written in this import, so that a file given twice is written once.
        var written: [String: Int] = [:]
    }

    init(
        held: [HeldFile], folder: FactsFolder, segment: SegmentWriter, partner: Partner?, gazetteer: Gazetteer,
        now: Instant
    ) {
        self.held = Dictionary(grouping: held, by: \.fileDigest)
        (self.folder, self.segment, self.now) = (folder, segment, now)
        (self.partner, self.gazetteer) = (partner, gazetteer)
    }

    func read(
        _ items: [SourceItem], _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> [Outcome] {
        state.withLock { $0.outcomes = Array(repeating: nil, count: items.count) }
        await withCheckedContinuation { (waiting: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async { [self] in
                DispatchQueue.concurrentPerform(iterations: processorCount) { _ in work(items, progress) }
                waiting.resume()
            }
        }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.outcomes.compactMap { $0 }
        }
    }

    private func work(_ items: [SourceItem], _ progress: @Sendable (Int, Int) -> Void) {
        let buffer = ByteBuffer()
        while let position = state.withLock({ state -> Int? in
            guard state.next < items.count, state.failure == nil else { return nil }
            state.next += 1
            return state.next - 1
        }) {
            do throws(ImportFailure) {
                let outcome = try outcome(items[position], buffer)
                let done = state.withLock { state in
                    state.outcomes[position] = outcome
                    state.done += 1
                    return state.done
                }
                progress(done, items.count)
            } catch { state.withLock { $0.failure = error } }
        }
    }

    private func outcome(_ item: SourceItem, _ buffer: ByteBuffer) throws(ImportFailure) -> Outcome {
        let (digest, months): (Digest, [(PoliceFileName, ReadFile)])
        do throws(FileRefusal) {
            try item.read(into: buffer)
            digest = Digest(UnsafeRawBufferPointer(buffer.bytes))
            if let partner {
                months = try ReadPartnerFile(map: partner.map).read(buffer.bytes).sorted { $0.key < $1.key }
                    .map { (PoliceFileName(month: $0, force: partner.source, set: .partner), $1) }
            } else if let layout = try LongPopulationLayout(buffer.bytes, name: item.name) {
                let read = try ReadLongPopulationFile(layout: layout, gazetteer: gazetteer).read(buffer.bytes)
                return .counted(item.name, digest: digest.text, read)
            } else if let layout = LookupLayout(buffer.bytes) {
                let read = try ReadLookupFile(layout: layout, gazetteer: gazetteer).read(buffer.bytes)
                return .looked(item.name, digest: digest.text, read)
            } else if let layout = NamesLayout(buffer.bytes) {
                let read = try ReadNamesFile(layout: layout, gazetteer: gazetteer).read(buffer.bytes)
                return .looked(item.name, digest: digest.text, read)
            } else if let layout = try PopulationLayout(buffer.bytes, name: item.name) {
                let read = try ReadPopulationFile(layout: layout, gazetteer: gazetteer).read(buffer.bytes)
                return .counted(item.name, digest: digest.text, read)
            } else {
                guard let name = PoliceFileName(item.name) else {
                    throw FileRefusal(
                        "The name is not that of a file from data.police.uk, such as 2024-03-bedfordshire-street.csv, and "
                            + "the headings are not those of a table of people by LSOA or district or of a lookup of areas. A "
                            + "partner's table is imported with --as NAME and, the first time, --map.")
                }
                if let same = held[digest.text]?.first(where: { $0.isOf(name) }), folder.isWhole(same) {
                    return .held(item.name, same)
                }
                months = [(name, try ReadPoliceFile(name: name).read(buffer.bytes))]
            }
        } catch { return .refused(item.name, error) }
        var parts: [Part] = []
        for (file, read) in months { parts.append((try keep(item, file, read, digest), read.categories)) }
        return .read(item.name, parts)
    }

    /// Writes the facts, unless they have been written for another copy of the file.
    private func keep(
        _ item: SourceItem, _ file: PoliceFileName, _ read: ReadFile, _ digest: Digest
    ) throws(ImportFailure) -> HeldFile {
        let facts = read.block.withUnsafeBytes { Digest($0) }
        let written = state.withLock { $0.written[facts.text] }
        let start = if let written { written } else { try segment.append(read.block) }
        state.withLock { $0.written[facts.text] = start }
        return HeldFile(
            file, name: item.name, fileDigest: digest.text, factsDigest: facts.text, read: read,
            segment: segment.name, position: start, at: now)
    }
}

/// How many threads share heavy work.
var processorCount: Int { max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

extension HeldFile {
    func isOf(_ name: PoliceFileName) -> Bool { set == name.set && source == name.force && month == name.month }
}
