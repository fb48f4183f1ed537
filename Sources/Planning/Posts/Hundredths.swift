/// Full-time equivalents, and shares in per cent, are kept in hundredths.
enum Hundredths {
    /// `1.5` as 150; nothing where it is no number, or one with more than two places.
    static func read(_ text: String) -> Int? {
        guard let (amount, decimals) = Decimals.read(text), decimals <= 2, amount >= 0 else { return nil }
        return Int((amount * 100).rounded())
    }

    /// 150 as `1.5`.
    static func said(_ hundredths: Int) -> String { Decimals.typed(Double(hundredths) / 100) }
}
