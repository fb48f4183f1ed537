import Pages
import Partnership

/// Answers and groups as they are typed in a form, a line each.
///
///     Burglary Dwelling: 48% = burglary
///     age: 16 to 34: 40 of 12345
///     ward: E05000001: 20
enum WaveLines {
    /// Each answer, and what is wrong with the lines that are none.
    static func answers(_ text: String) -> (answers: [WaveDraft.Answer], faults: [Fault]) {
        var (answers, faults) = ([WaveDraft.Answer](), [Fault]())
        for (number, line) in lines(text) {
            func fault(_ said: String) { faults.append(Fault("answers", "Line \(number): \(said)")) }
            let halves = line.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map(trimmed)
            let parts = split(halves[0], UInt8(ascii: ":"))
            guard let (name, amount) = parts else {
                fault("enter the answer, a colon, and how many gave it, such as “Littering: 103” or “Littering: 48%”.")
                continue
            }
            var answer = WaveDraft.Answer(text: name, topic: Topic(typed: name))
            if halves.count > 1 {
                guard let topic = Topic(typed: halves[1]) else {
                    fault("“\(halves[1])” is no topic of the list.")
                    continue
                }
                answer.topic = topic
            }
            if amount.utf8.last == UInt8(ascii: "%") {
                answer.percent = plainNumber(trimmed(amount.utf8.dropLast()))
            } else {
                answer.count = Int(inAddress: amount)
            }
            guard answer.percent != nil || answer.count != nil else {
                fault("“\(amount)” is neither a whole number nor a percentage such as 48%.")
                continue
            }
            answers.append(answer)
        }
        return (answers, faults)
    }

    /// Each group, and what is wrong with the lines that are none.
    static func groups(_ text: String) -> (groups: [WaveDraft.Group], faults: [Fault]) {
        var (groups, faults) = ([WaveDraft.Group](), [Fault]())
        for (number, line) in lines(text) {
            guard let (head, amounts) = split(line, UInt8(ascii: ":")),
                let (word, name) = split(head, UInt8(ascii: ":"), isFirst: true),
                let part = WaveGroup.Part(rawValue: word)
            else {
                faults.append(
                    Fault(
                        "groups", "Line \(number): begin with age, sex or ward, such as “age: 16 to 34: 40 of 12345”."))
                continue
            }
            let words = amounts.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            let answered = words.first.flatMap { Int(inAddress: $0) }
            let residents = words.count == 3 && words[1] == "of" ? Int(inAddress: words[2]) : nil
            guard let answered, words.count == 1 || residents != nil else {
                faults.append(
                    Fault(
                        "groups",
                        "Line \(number): “\(amounts)” is not how many answered, such as “40” or “40 of 12345”."))
                continue
            }
            groups.append(WaveDraft.Group(part: part, name: name, answered: answered, residents: residents))
        }
        return (groups, faults)
    }

    /// As they are typed, to be changed in a form.
    static func text(_ answers: [WaveAnswer]) -> String {
        answers.map { answer in
            let amount = answer.count.map { "\($0)" } ?? answer.percent.map { "\(plain($0))%" } ?? ""
            let topic = answer.topic.flatMap { $0 == Topic(typed: answer.text) ? nil : " = \($0.rawValue)" } ?? ""
            return "\(answer.text): \(amount)\(topic)"
        }.joined(separator: "\n")
    }

    static func text(_ groups: [WaveGroup]) -> String {
        groups.map { "\($0.part.rawValue): \($0.name): \($0.answered)\($0.residents.map { " of \($0)" } ?? "")" }
            .joined(separator: "\n")
    }

    private static func plain(_ percent: Double) -> String {
        percent == percent.rounded() ? "\(Int(percent))" : "\(percent)"
    }

    /// Numbered from 1, without empty ones.
    private static func lines(_ text: String) -> [(Int, String)] {
        text.utf8.split(omittingEmptySubsequences: false) { $0 == 10 }.map(trimmed).enumerated()
            .filter { !$0.element.isEmpty }.map { ($0.offset + 1, $0.element) }
    }

    /// What stands before and after the last mark, or the first; nothing where either is empty.
    private static func split(_ text: String, _ mark: UInt8, isFirst: Bool = false) -> (String, String)? {
        let bytes = Array(text.utf8)
        guard let at = isFirst ? bytes.firstIndex(of: mark) : bytes.lastIndex(of: mark) else { return nil }
        let (before, after) = (trimmed(bytes[..<at]), trimmed(bytes[(at + 1)...]))
        return before.isEmpty || after.isEmpty ? nil : (before, after)
    }
}

/// Without spaces, tabs and line ends around it.
func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0D, 0x0A].contains(byte) }
    let begun = bytes.drop(while: isSpace)
    let end = begun.lastIndex { !isSpace($0) }.map { begun.index(after: $0) } ?? begun.startIndex
    return String(decoding: begun[begun.startIndex..<end], as: UTF8.self)
}
