import Dates
import Foundation
import Pages

/// Where one line a request goes.
struct AccessLog: Sendable {
    /// Takes one line, with its line end.
    let out: @Sendable (String) -> Void

    /// To standard error, in one piece, so that lines do not mix.
    static let standardError = AccessLog { FileHandle.standardError.write(Data($0.utf8)) }
    static let none = AccessLog { _ in }

    func write(_ reply: Reply, method: String, at now: Instant, took: Duration) {
        out(reply.logLine(method: method, at: now, took: took) + "\n")
    }
}
