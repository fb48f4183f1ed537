extension ReportText {
    /// Every reference that can be read, in the order of the text.
    var placings: [Placing] {
        var found: [Placing] = []
        _ = filled { placing in
            found.append(placing)
            return nil
        }
        return found
    }

    /// With each reference in braces given by what `said` knows of it; one that it does not know stays, and is told of.
    func filled(_ said: (Placing) -> Told?) -> (text: String, unknown: [String], figures: [PlacedFigure]) {
        var (out, unknown, figures) = ([UInt8](), [String](), [PlacedFigure]())
        var rest = Array(text.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "{")) {
            out += rest[..<start]
            guard let end = rest[start...].firstIndex(of: UInt8(ascii: "}")) else {
                // It was left open: told of as far as its line goes.
                unknown.append(String(decoding: rest[(start + 1)...].prefix { $0 != 0x0A }, as: UTF8.self))
                rest = rest[start...]
                break
            }
            let words = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
            if let placing = Placing(words), let told = said(placing) {
                out += told.text.utf8
                figures += told.figures
            } else {
                unknown.append(words)
                out += rest[start...end]
            }
            rest = rest[(end + 1)...]
        }
        return (String(decoding: out + rest, as: UTF8.self), unknown, figures)
    }
}
