import Dates
import Foundation
import Pages

/// One line a request, of what was asked and never of who asked: no address of theirs, no path or query, no browser.
///
/// `2026-11-24T09:30:00Z GET /areas/{} 200 8123 bytes 3.1 ms`
struct AccessLog: Sendable {
    /// Takes one line, with its line end.
    let out: @Sendable (String) -> Void

    /// To standard error, in one piece, so that lines do not mix.
    static let standardError = AccessLog { FileHandle.standardError.write(Data($0.utf8)) }
    static let none = AccessLog { _ in }

    func write(_ reply: Reply, method: String, at now: Instant, took: Duration) {
        let known = Request.Method.allCases.contains { $0.rawValue.utf8.elementsEqual(method.utf8) }
        let tenths = took / .microseconds(100)
        let time = "\(Int(tenths) / 10).\(Int(tenths) % 10)"
        let size = reply.body.length.map { "\($0) bytes" } ?? "stream"
        let method = known ? method : method.utf8.elementsEqual("HEAD".utf8) ? "HEAD" : "other"
        out("\(now.iso) \(method) \(reply.template) \(reply.status) \(size) \(time) ms\(cause(reply.trouble))\n")
    }

    /// The reference that the reader was given, if any, and what kind of failure it was. What an error carries may be
    /// somebody's data, so only its name is written.
    private func cause(_ trouble: Reply.Trouble?) -> String {
        guard let trouble else { return "" }
        let mirror = Mirror(reflecting: trouble.cause)
        let isBareCase = mirror.displayStyle == .enum && mirror.children.isEmpty
        let name = mirror.children.first?.label ?? (isBareCase ? "\(trouble.cause)" : "")
        let reference = trouble.reference.map { " reference \($0)" } ?? " refused"
        return
            "\(reference) \(String(reflecting: type(of: trouble.cause)))\(name.isEmpty ? "" : ".\(name)")"
    }
}
