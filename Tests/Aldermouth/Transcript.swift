import Foundation

/// A stored answer that a reviewer can read, in `Tests/Transcripts`. `make transcripts` writes them anew.
package enum Transcript {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Transcripts")

    /// Where `text` first differs from the transcript of that name; nothing where it does not.
    package static func difference(_ name: String, _ text: String) throws -> String? {
        let file = folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["WARDMOTE_WRITE_TRANSCRIPTS"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let kept = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
        return kept.utf8.elementsEqual(text.utf8) ? nil : firstDifference(kept, text)
    }

    private static func firstDifference(_ one: String, _ other: String) -> String {
        let (old, new) = (one.components(separatedBy: "\n"), other.components(separatedBy: "\n"))
        let at = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        return "line \(at + 1): “\(at < old.count ? old[at] : "")” is now “\(at < new.count ? new[at] : "")”"
    }
}
