import Secrets
package import Storage

extension ID {
    /// A number for a new thing: of 62 bits that nobody can guess, so that no list can be walked through.
    package static func new() -> ID {
        ID(randomBytes(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & 0x3FFF_FFFF_FFFF_FFFF | 1)
    }
}
