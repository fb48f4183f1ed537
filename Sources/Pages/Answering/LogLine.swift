package import Dates

extension Reply {
    /// One line of the log, without its end: what was asked and never of who asked. No address of theirs, no path or
    /// query, no browser.
    ///
    /// `2026-11-24T09:30:00Z GET /areas/{} 200 8123 bytes 3.1 ms`
    package func logLine(method: String, at now: Instant, took: Duration) -> String {
        let known = Request.Method.allCases.contains { $0.rawValue.utf8.elementsEqual(method.utf8) }
        let tenths = took / .microseconds(100)
        let time = "\(Int(tenths) / 10).\(Int(tenths) % 10)"
        let size = body.length.map { "\($0) bytes" } ?? "stream"
        let method = known ? method : method.utf8.elementsEqual("HEAD".utf8) ? "HEAD" : "other"
        return "\(now.iso) \(method) \(template) \(status) \(size) \(time) ms\(cause)"
    }

    /// The reference that the reader was given, if any, and what kind of failure it was. What an error carries may be
    /// somebody's data, so only its name is written.
    private var cause: String {
        guard let trouble else { return "" }
        let mirror = Mirror(reflecting: trouble.cause)
        let isBareCase = mirror.displayStyle == .enum && mirror.children.isEmpty
        let name = mirror.children.first?.label ?? (isBareCase ? "\(trouble.cause)" : "")
        let reference = trouble.reference.map { " reference \($0)" } ?? " refused"
        return
            "\(reference) \(String(reflecting: type(of: trouble.cause)))\(name.isEmpty ? "" : ".\(name)")"
    }
}
