import Dates
import Portal

extension KeepPublished {
    /// Writes the public pages as they must be now, and again whenever they must be otherwise: what waits comes on its day.
    nonisolated func mind() async -> Task<Void, Never> {
        await mindOnce(anew: true)
        return Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(60))
                await mindOnce(anew: false)
            }
        }
    }

    private nonisolated func mindOnce(anew: Bool) async {
        do { try await keep(at: .present, anew: anew) } catch {
            standardError("public pages: their file could not be written (\(type(of: error)))")
        }
    }
}
