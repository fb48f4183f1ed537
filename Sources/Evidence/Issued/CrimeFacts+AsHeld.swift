import Dates
import Partnership
import Storage

extension CrimeFacts {
    /// The facts as they were held when something was issued: the files that counted then, what the ledger said of them, and
    /// the counts of people that there were, with the notes on
    /// figures as they were worded then. Of today where nothing was brought in since.
    func asHeld(_ then: IssuedReport.Held, at now: Instant) async throws -> CrimeFacts {
        let today = holdings(for: .keeper, at: now)
        let files = today.files.filter { $0.id.number <= then.files }
        let people = today.populations.filter { $0.id.number <= then.people }
        guard
            files.count < today.files.count || people.count < today.populations.count
                || today.noteVersions.contains(where: { $0.keptAt > now })
        else { return self }
        let counting = files.map { file in
            var file = file
            if let next = file.replacedBy, next.number > then.files { file.replacedBy = nil }
            return file
        }
        let counted = people.map { one in
            var one = one
            if let next = one.replacedBy, next.number > then.people { one.replacedBy = nil }
            return one
        }
        let categories = try await database.read { connection throws(StorageError) in try categoriesByFile(connection) }
        return try await holding(
            counting, ledger: judged(counting, categories), populations: counted, lookups: today.lookups, at: now)
    }
}
