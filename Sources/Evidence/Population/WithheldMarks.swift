/// How publishers say that a count is withheld or not there, in place of a number or beside it.
enum WithheldMarks {
    /// Source: Government Analysis Function, “Symbols in tables”: `[c]` confidential, `[x]` not available, `[z]` not
    /// applicable; and the older `*`, `..`, `-` and `:`.
    private static let values = ["", "[c]", "[x]", "[z]", "*", "..", "-", ":"]
    /// Source: SDMX code list `CL_OBS_STATUS`, as Nomis uses it: H, L, M, O and Q are kinds of missing value, Q of one that
    /// is suppressed.
    private static let missing = ["H", "L", "M", "O", "Q"]
    /// Source: SDMX code list `CL_CONF_STATUS`, as Nomis uses it: F is free for publication, and every other letter is not.
    private static let free = ["", "F"]

    /// Whether a value is withheld, by what stands in its place or, where there are such columns, by the remarks on it.
    static func isWithheld(_ value: Bytes, status: Bytes?, confidence: Bytes?) -> Bool {
        func among(_ marks: [String], _ field: Bytes) -> Bool {
            let text = bare(field)
            return marks.contains { text.elementsEqual($0.utf8) }
        }
        return among(values, value) || status.map { among(missing, $0) } ?? false
            || confidence.map { !among(free, $0) } ?? false
    }
}
