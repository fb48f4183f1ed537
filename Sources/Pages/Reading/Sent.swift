/// What a browser sent with its question: the fields of a form, and files.
package struct Sent: Sendable {
    package var form = Fields()
    package var files: [UploadedFile] = []

    package init() {}
    package init(form: Fields, files: [UploadedFile] = []) { (self.form, self.files) = (form, files) }
}

/// What a route is willing to be sent.
package enum Accepts: Sendable {
    case nothing
    /// A form without files, in memory.
    case form
    /// A form that may have files.
    case upload(Limits)
}

/// Reads the body of one request as it arrives. Begin it with the headers, give it each piece, then ask for the whole.
package struct BodyReader {
    private var kind: Kind
    private enum Kind {
        case nothing
        case form([UInt8])
        case upload(FormWithFiles)
    }

    /// - Parameter folder: Where files that are sent may lie for now.
    init(_ accepts: Accepts, head: Head, folder: String) throws(BadRequest) {
        let type = MediaType(head.contentType ?? "")
        switch accepts {
        case .nothing: kind = .nothing
        case .form:
            guard type?.name == "application/x-www-form-urlencoded" else { throw .wrongKindOfBody }
            kind = .form([])
        case .upload(let limits):
            guard type?.name == "multipart/form-data" else { throw .wrongKindOfBody }
            guard let boundary = type?.boundary else { throw .brokenUpload(.boundary) }
            if let length = head.contentLength, length > limits.uploadBytes + Limits.formBytes {
                throw .uploadTooLong(limits.uploadBytes >> 20)
            }
            kind = .upload(FormWithFiles(boundary: boundary, limits: limits, folder: folder))
        }
    }

    package mutating func read(_ bytes: UnsafeRawBufferPointer) throws(BadRequest) {
        switch kind {
        case .nothing: if !bytes.isEmpty { throw .wrongKindOfBody }
        case .form(var form):
            kind = .nothing
            guard form.count + bytes.count <= Limits.formBytes else { throw .formTooLong }
            form += bytes
            kind = .form(form)
        case .upload(var form):
            kind = .nothing
            try form.read(bytes)
            kind = .upload(form)
        }
    }

    package mutating func finish() throws(BadRequest) -> Sent {
        switch kind {
        case .nothing: return Sent()
        case .form(let bytes): return Sent(form: try Fields(reading: bytes, lines: true))
        case .upload(var form):
            try form.finish()
            return Sent(form: form.fields, files: form.files)
        }
    }
}
