/// The most that is read of what a browser sends. More is refused in words, never cut short.
package struct Limits: Sendable {
    /// Bytes of a path with its query.
    package static let addressBytes = 8 * 1024
    /// Bytes of a form without files, and of the text fields of one with files.
    package static let formBytes = 256 * 1024
    package static let fields = 500
    /// Bytes of one field.
    package static let fieldBytes = 20 * 1024
    /// Bytes of a field's name, and of a file's.
    package static let nameBytes = 255
    /// Header lines of one part of a form with files, and the bytes of all of them.
    package static let partHeaders = 8
    package static let partHeaderBytes = 4 * 1024

    /// Files in one form.
    package var files: Int
    /// Bytes of one file.
    package var fileBytes: Int
    /// Bytes of everything that is sent with one form.
    package var uploadBytes: Int

    package init(files: Int, fileBytes: Int, uploadBytes: Int) {
        (self.files, self.fileBytes, self.uploadBytes) = (files, fileBytes, uploadBytes)
    }

    /// Evidence, letters, pictures.
    package static let attachments = Limits(files: 10, fileBytes: 20 << 20, uploadBytes: 50 << 20)
    /// Open data, as it is downloaded from its publisher.
    package static let imports = Limits(files: 10, fileBytes: 500 << 20, uploadBytes: 500 << 20)
}
