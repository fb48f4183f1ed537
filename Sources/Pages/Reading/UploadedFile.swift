import Glibc

/// A file that somebody sent, kept under a name of ours until nobody holds it any more.
///
/// The name it came with is data: it is shown and recorded, and never part of a path.
package final class UploadedFile: Sendable {
    /// The field of the form it was sent in.
    package let field: String
    /// As the sender called it. May be anything that is text.
    package let name: String
    package let bytes: Int
    /// Where it lies for now. Removed with the last holder of this value.
    package let path: String

    init(field: String, name: String, bytes: Int, path: String) {
        (self.field, self.name, self.bytes, self.path) = (field, name, bytes, path)
    }

    deinit { unlink(path) }
}

/// A file that is still arriving. Removed when it never becomes whole.
final class ArrivingFile {
    let field: String
    let name: String
    private(set) var written = 0
    private let path: String
    private var descriptor: Int32
    private var isWhole = false

    /// - Parameter folder: Of ours, and readable by nobody else.
    init(field: String, name: String, folder: String) throws(BadRequest) {
        (self.field, self.name) = (field, name)
        let random = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
        path = "\(folder)/arriving-\(random)"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .noRoom }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(BadRequest) {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            let count = Glibc.write(descriptor, start, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .noRoom }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            written += count
        }
    }

    /// The file, closed and complete. A disk may say only here that it is full.
    func whole() throws(BadRequest) -> UploadedFile {
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw .noRoom }
        isWhole = true
        return UploadedFile(field: field, name: name, bytes: written, path: path)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isWhole { unlink(path) }
    }
}
