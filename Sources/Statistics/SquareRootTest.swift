extension RateChange {
    /// The square-root test of two counts, with 3/8 added to each: a standard normal value when nothing changed.
    ///
    /// Source: Gu, Ng, Tang and Schucany (2008), *Biometrical Journal* 50(2), test W5.
    package var squareRootZ: Double? {
        guard canBeTested else { return nil }
        let ratio = exposureAfter / exposureBefore
        let apart = (Double(after) + 0.375).squareRoot() - ((Double(before) + 0.375) * ratio).squareRoot()
        return (2 * apart / (1 + ratio).squareRoot()).ifDefined
    }

    package var squareRootP: Double? { squareRootZ.map(twoSidedP) }

    /// Wheeler's spreadsheet score for periods of the same length; nothing for unequal ones.
    ///
    /// Its variance is 2, so it is to be acted on at 3 or 4: beyond 2 it goes one time in six with no change at all.
    package var wheelerZ: Double? {
        guard canBeTested, exposureBefore == exposureAfter else { return nil }
        return 2 * (Double(after).squareRoot() - Double(before).squareRoot())
    }
}
