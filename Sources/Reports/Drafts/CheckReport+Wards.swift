import Checks

extension CheckReport {
    /// Wards that the text names and the head does not, and the other way round. Whoever reads it decides which is right.
    var wardFaults: [PaperFault] {
        let (affected, text) = (whole.report.header.wards, words)
        // “All wards” is every one, and none of them must be named.
        guard !affected.contains(where: { $0.lowercased().utf8.starts(with: "all".utf8) }) else { return [] }
        let unsaid = wards.filter { ward in !affected.contains { Ward($0).names(Ward(ward)) } }.compactMap { ward in
            text.place(naming: Ward(ward)).map { (ward: ward, place: $0) }
        }
        let unnamed = affected.filter { text.place(naming: Ward($0)) == nil }
        let others = unsaid.map {
            PaperFault(
                .wards, $0.place, "It names \($0.ward), which is not among the wards affected.",
                mend: "Tick it at the head of the report, where it is affected.")
        }
        guard !unnamed.isEmpty else { return others }
        return others + [
            PaperFault(
                .wards, Self.headPlace,
                "\(unnamed.joined(separator: ", ")) \(unnamed.count == 1 ? "is a ward" : "are wards") affected, and no word of the text tells of \(unnamed.count == 1 ? "it" : "them").",
                mend: "Say what it means there, or leave it out.")
        ]
    }
}

/// A ward as it is named: without the district in brackets, with “and” as it may be written.
private struct Ward {
    var words: [String]

    init(_ name: String) {
        let bare = name.prefix { $0 != "(" }
        words = bare.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "–" }).map {
            $0 == "&" ? "and" : $0.lowercased()
        }
        if words.count > 1, words.last == "ward" { words.removeLast() }
    }

    func names(_ other: Ward) -> Bool { words == other.words }
}

extension PaperText {
    /// Where a ward is named first; nothing where it is not. A word of it in a longer name, or in small letters, is none.
    fileprivate func place(naming ward: Ward) -> String? {
        lines.first { $0.names(ward.words) }?.place
    }
}
