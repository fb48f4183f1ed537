extension PrivacyGate {
    /// Postcodes, telephone numbers, registration plates and dates of birth.
    func identifiers(_ line: PaperText.Line) -> [PaperFault] {
        let tokens = line.tokens
        var found: [PaperFault] = []
        for at in tokens.indices {
            if isPostcode(tokens, at) { found.append(fault(line, "a postcode", "Name the area instead.")) }
            if isPlate(tokens, at) { found.append(fault(line, "a registration plate", "Take it out.")) }
            if let address = address(tokens, at), !isContact(line) {
                found.append(
                    PaperFault(
                        .privacy, line.place, "It gives the address of a house, “\(address)”.",
                        mend: "Name the street or the area alone, unless nobody lives there.", mayStand: true))
            }
            if isTelephone(tokens, at), !isContact(line) {
                found.append(
                    fault(line, "a telephone number", "Give only that of the contact officer, in its own line."))
            }
        }
        let words = tokens.map(\.folded)
        let saysBirth =
            words.contains("dob")
            || words.indices.dropLast().contains {
                words[$0] == "date" && words[$0 + 1] == "of" && $0 + 2 < words.count && words[$0 + 2] == "birth"
            }
            || words.indices.dropLast().contains { words[$0] == "born" && words[$0 + 1] == "on" }
        if saysBirth, tokens.contains(where: { $0.kind == .number }) {
            found.append(fault(line, "a date of birth", "Take it out, or give an age group."))
        }
        return found
    }

    private func fault(_ line: PaperText.Line, _ what: String, _ mend: String) -> PaperFault {
        PaperFault(.privacy, line.place, "It gives \(what).", mend: mend)
    }

    /// The line that says whom to ask: its number is there to be used.
    private func isContact(_ line: PaperText.Line) -> Bool {
        let words = Set(line.tokens.map(\.folded))
        return words.contains("contact") || words.contains("telephone") || words.contains("tel")
    }

    /// `14 Church Lane`: the number of a house before the name of a street.
    private func address(_ tokens: [Token], _ at: Int) -> String? {
        let digits = tokens[at].text.utf8.prefix { isDigit($0) }.count
        let isNumber =
            (1...4).contains(digits) && tokens[at].text.utf8.count <= digits + 1
            && !tokens[at].text.utf8.contains(0x2E)
        guard isNumber, at == 0 || !Self.beforeNoHouse.contains(tokens[at - 1].folded) else { return nil }
        let name = tokens[(at + 1)...].prefix(4).prefix { $0.kind == .word && $0.startsWithCapital }
        guard let end = name.lastIndex(where: { Self.streets.contains($0.folded) }), end > at + 1 else { return nil }
        return tokens[at...end].map(\.text).joined(separator: " ")
    }

    private static let beforeNoHouse: Set<String> = [
        "table", "figure", "paragraph", "appendix", "section", "page", "-",
    ]
    private static let streets: Set<String> = [
        "street", "road", "lane", "close", "avenue", "drive", "way", "court", "crescent", "terrace", "place",
        "gardens", "grove", "row", "walk", "mews", "square", "rise", "parade",
    ]

    /// `S44 6XX`: one or two letters, a digit or two, then a digit and two letters.
    private func isPostcode(_ tokens: [Token], _ at: Int) -> Bool {
        guard at + 1 < tokens.count, !tokens[at + 1].isJoined, tokens[at].isAllCapitals else { return false }
        let (outward, inward) = (Array(tokens[at].text.utf8), Array(tokens[at + 1].text.utf8))
        guard inward.count == 3, isDigit(inward[0]), isCapital(inward[1]), isCapital(inward[2]) else { return false }
        let letters = outward.prefix { isCapital($0) }.count
        let rest = outward.dropFirst(letters)
        return (1...2).contains(letters) && (1...2).contains(rest.count) && rest.first.map(isDigit) == true
    }

    /// `AB12 CDE`, as plates have been since 2001.
    private func isPlate(_ tokens: [Token], _ at: Int) -> Bool {
        var bytes = Array(tokens[at].text.utf8)
        if bytes.count == 4, at + 1 < tokens.count, !tokens[at + 1].isJoined {
            bytes += Array(tokens[at + 1].text.utf8)
        }
        guard bytes.count == 7 else { return false }
        return isCapital(bytes[0]) && isCapital(bytes[1]) && isDigit(bytes[2]) && isDigit(bytes[3])
            && bytes[4...].allSatisfy(isCapital)
    }

    /// A run of figures from 0 that is ten or eleven long with its spaces.
    private func isTelephone(_ tokens: [Token], _ at: Int) -> Bool {
        guard tokens[at].kind == .number, tokens[at].text.utf8.first == 0x30,
            at == 0 || tokens[at - 1].kind != .number || tokens[at].isJoined
        else { return false }
        var digits = 0
        for token in tokens[at...] {
            guard token.kind == .number, token.text.utf8.allSatisfy(isDigit) else { break }
            digits += token.text.utf8.count
        }
        return (10...11).contains(digits)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// Counts from one to four of people, or of what was done to them: one alarm a paragraph.
    func smallCounts(_ text: PaperText) -> [PaperFault] {
        var found: [PaperFault] = []
        for line in text.lines where !found.contains(where: { $0.place == line.place }) {
            guard let count = smallCount(line) else { continue }
            found.append(
                PaperFault(
                    .privacy, line.place, "It counts “\(count)”: so few that they could be known.",
                    mend: "Say “fewer than 5”, or give the number for a larger area or a longer time.", mayStand: true))
        }
        return found
    }

    private func smallCount(_ line: PaperText.Line) -> String? {
        let tokens = line.tokens
        for at in tokens.indices {
            guard let whole = tokens[at].whole, (1...4).contains(whole), !tokens[at].text.utf8.contains(0x2E),
                at == 0 || !tokens[at].isJoined || tokens[at - 1].text == "("
            else { continue }
            let next = tokens[(at + 1)...].prefix(3)
            guard let noun = next.firstIndex(where: { Self.counted.contains($0.folded) }),
                tokens[(at + 1)..<noun].allSatisfy({ $0.kind == .word && !Self.small.contains($0.folded) })
            else { continue }
            return tokens[at...noun].map(\.text).joined(separator: " ")
        }
        return nil
    }

    private static let small: Set<String> = ["of", "in", "for", "the", "and", "to", "by"]

    private static let counted: Set<String> = [
        "victim", "victims", "child", "children", "survivor", "survivors", "suspect", "suspects", "offender",
        "offenders", "person", "persons", "death", "deaths", "murder", "murders", "homicide", "homicides", "suicide",
        "suicides", "rape", "rapes", "prosecution", "prosecutions", "warrant", "warrants", "conviction",
        "convictions", "families", "family", "tenant", "tenants", "household", "households", "mediation", "mediations",
        "referral", "referrals", "triggers", "trigger",
    ]
}
