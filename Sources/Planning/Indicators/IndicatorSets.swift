package import Storage

extension [Measured] {
    /// The sets that they are in, each once, by name. What is not shared with whoever asks is in none.
    var sets: [String] { Set(flatMap(\.indicator.sets)).sorted() }

    /// Those of one set.
    func inSet(_ name: String) -> [Measured] { filter { $0.indicator.sets.contains(name) } }
}

extension Migration {
    /// The named sets of indicators, such as a serious violence set or a performance framework.
    package static let indicatorSets = Migration(
        "0123 sets of indicators",
        """
        ALTER TABLE indicator ADD COLUMN in_sets TEXT NOT NULL DEFAULT '';  -- names of the sets that it is in, a line each; never searched
        """)
}
