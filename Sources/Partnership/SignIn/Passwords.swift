/// Which passwords are taken: long ones that are not made of what is guessed first. No rule about kinds of letters.
///
/// Source: OWASP ASVS 5.0.0, 6.2.1 to 6.2.12; National Cyber Security Centre, “Password policy: updating your approach”.
package enum PasswordFault: Hashable, Sendable {
    case tooShort
    case tooLong
    /// It is made of words that are guessed first, such as the partnership's own name.
    case guessable

    static let least = 15
    static let most = 128

    package var said: String {
        switch self {
        case .tooShort:
            "Use \(PasswordFault.least) characters or more. Three or four words that do not belong together are good."
        case .tooLong: "Use \(PasswordFault.most) characters or fewer."
        case .guessable:
            "This is made of words that are guessed first. Use three or four words that do not belong together."
        }
    }

    /// What is wrong with `password`; nothing when it may be used.
    ///
    /// - Parameter local: Words that somebody who knows the person and the place would try.
    package static func of(_ password: String, local: [String]) -> PasswordFault? {
        let letters = password.unicodeScalars.count
        if letters < least { return .tooShort }
        if letters > most { return .tooLong }
        return isGuessable(password, local) ? .guessable : nil
    }

    /// Whether what is left without common words, years, runs and repeats is too little to guess at.
    private static func isGuessable(_ password: String, _ local: [String]) -> Bool {
        var rest = Array(password.lowercased().utf8)
        let known =
            (commonWords + local.flatMap { $0.lowercased().utf8.split { !isLetter($0) }.map(String.init(decoding:)) })
            .filter { $0.utf8.count >= 3 }.sorted { $0.utf8.count > $1.utf8.count }
        for word in known { rest = without(Array(word.utf8), rest) }
        return surprising(rest) < 8
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte >= 128 }

    private static func without(_ word: [UInt8], _ text: [UInt8]) -> [UInt8] {
        guard !word.isEmpty, text.count >= word.count else { return text }
        var (left, at) = ([UInt8](), 0)
        while at < text.count {
            if text[at...].starts(with: word) {
                at += word.count
            } else {
                left.append(text[at])
                at += 1
            }
        }
        return left
    }

    /// How many bytes do not follow from those before them: neither the same, nor the next or the one before in order.
    private static func surprising(_ text: [UInt8]) -> Int {
        var (seen, count) = (Set<[UInt8]>(), 0)
        for (at, byte) in text.enumerated() {
            if at > 0, abs(Int(byte) - Int(text[at - 1])) <= 1 { continue }
            if at >= 2, !seen.insert(Array(text[(at - 2)...at])).inserted { continue }
            count += 1
        }
        return count
    }

    private static let commonWords = [
        "password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "letmein", "welcome", "qwerty", "qwertyuiop",
        "asdfghjkl", "zxcvbnm", "qazwsx", "azerty", "iloveyou", "monkey", "dragon", "football", "baseball", "master",
        "sunshine", "princess", "superman", "batman", "trustno", "shadow", "michael", "jennifer", "jordan", "hunter",
        "charlie", "thomas", "liverpool", "arsenal", "chelsea", "everton", "rangers", "celtic", "summer", "winter",
        "autumn", "spring", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "changeme",
        "secret", "administrator", "admin", "default", "computer", "internet", "london", "england", "wales", "council",
        "police", "community", "safety", "partnership", "wardmote", "district", "borough", "county", "officer", "login",
        "user", "test", "hello", "whatever", "freedom", "cheese", "chocolate", "cookie", "flower", "ginger", "killer",
        "lovely", "mustang", "orange", "pepper", "purple", "soccer", "starwars", "tigger", "ashley", "bailey", "daniel",
    ]
}

extension String {
    fileprivate init(decoding bytes: Substring.UTF8View) { self.init(decoding: bytes, as: UTF8.self) }
}
