import Papers

extension Cell {
    /// Whether anything is said in it beside what stands for nothing.
    var isTold: Bool { contains { $0.form != .otherwise } }

    /// Its pieces as one run of prose: counted, listed, and each said once where several say the same.
    var words: Words {
        var runs: [Words.Run] = []
        let said = isTold ? filter { $0.form != .otherwise } : self
        var rest = said[...]
        while let piece = rest.first {
            let alike = rest.prefix { $0.form == piece.form }
            switch piece.form {
            case .counted:
                runs.append(.text(Piece.counted(alike.compactMap { Piece.Counted(rawValue: $0.text) })))
                rest = rest.dropFirst(alike.count)
            case .listed:
                var names: [String] = []
                for piece in alike where !names.contains(piece.text) { names.append(piece.text) }
                runs.append(.text(inTurn(names).joined()))
                rest = rest.dropFirst(alike.count)
            case .seat, .agency:
                let named = rest.prefix { $0.form == .seat || $0.form == .agency }
                runs.append(.text(named.map(\.text).joined(separator: ", ")))
                rest = rest.dropFirst(named.count)
            case .text, .otherwise:
                runs.append(.text(piece.text))
                rest = rest.drop { $0.form == piece.form && $0.text == piece.text }
            case .note:
                runs.append(.footnote(piece.text))
                rest = rest.dropFirst()
            case .link:
                runs.append(Destination(piece.text).map { .link(piece.text, $0) } ?? .text(piece.text))
                rest = rest.dropFirst()
            }
        }
        return runs.isEmpty ? "" : Words(runs: runs)
    }

    /// The same as plain text, without its notes.
    var said: String { words.plain }
}

extension Piece {
    /// `2 priorities, and a theme that runs through them`; `3 open, 1 of them late; 2 done`.
    fileprivate static func counted(_ all: [Counted]) -> String {
        func count(_ what: Counted...) -> Int { all.count { what.contains($0) } }
        guard all.first == .actions else {
            let (own, themes) = (count(.priority), count(.theme))
            let through =
                themes == 0 ? "" : themes == 1 ? ", and a theme that runs through them" : ", and \(themes) themes"
            return "\(own) \(own == 1 ? "priority" : "priorities")\(through)"
        }
        var tally = ActionTally()
        (tally.open, tally.late) = (count(.open, .late), count(.late))
        (tally.done, tally.superseded, tally.ended) = (count(.done), count(.superseded), count(.ended))
        return tally.said
    }
}
