internal import CReference

/// Readable tables of what differs between England and Wales, compiled into the program.
package enum ReferenceTable {
    /// What a strategic assessment must have in it: its part, nations, source and title.
    package static let assessmentParts: [UInt8] = {
        let file = reference_assessment_parts()
        return Array(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }()
}
