import CReference

/// The packed areas as bytes, for tests that damage a copy.
enum Reference {
    static var areas: UnsafeRawBufferPointer {
        let file = reference_areas()
        return UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    }
}
