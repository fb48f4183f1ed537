extension Router {
    /// Eight letters and digits that are not mistaken for one another: `7F3K-Q2MD`.
    package static func randomReference() -> String {
        let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = (0..<8).map { _ in letters[Int.random(in: letters.indices)] }
        return "\(String(text[..<4]))-\(String(text[4...]))"
    }
}
