import Evidence
import Foundation
import Secrets

/// One line of results, in the form that the scripts of the other tools print.
func printLine(_ bench: String, _ seconds: [Double], _ fields: [String: Any]) {
    let sorted = seconds.sorted()
    var line: [String: Any] = [
        "bench": bench, "engine": "wardmote", "seconds": rounded(sorted[sorted.count / 2]), "least": rounded(sorted[0]),
        "runs": seconds.count, "peak_rss_mb": peakMegabytes,
    ]
    line.merge(fields) { one, _ in one }
    let data = (try? JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])) ?? Data()
    print(String(decoding: data, as: UTF8.self))
}

/// The most memory that this process has held, as the kernel counts it.
private var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.utf8.starts(with: "VmHWM:".utf8) } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}

/// Seconds that `body` takes.
func timed(_ body: () -> Void) -> Double {
    let took = ContinuousClock().measure(body).components
    return Double(took.seconds) + Double(took.attoseconds) / 1e18
}

private func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }

/// The first sixteen digits of the fingerprint that the other tools print of the same parts.
func checksum(_ json: String) -> String {
    Array(json.utf8).withUnsafeBytes { String(Digest($0).text.prefix(16)) }
}
