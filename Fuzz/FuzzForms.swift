import Glibc
import Secrets

/// Any bytes as what a browser sends: a query, a form, or a form with files in pieces of any size.
///
/// The first byte says which, and how large the pieces are.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzForms(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
    switch start[0] % 4 {
    case 0: _ = MediaType(String(decoding: bytes, as: UTF8.self))?.boundary
    case 1, 2: readFields(bytes, lines: start[0] % 4 == 1)
    default: readUpload(bytes, piece: 1 + Int(start[0] / 4))
    }
    return 0
}

/// What is read is written out percent-encoded, and must be read the same.
private func readFields(_ bytes: UnsafeBufferPointer<UInt8>, lines: Bool) {
    guard let fields = try? Fields(reading: bytes, lines: lines) else { return }
    let again = fields.list.map { percentEncoded($0.name) + "=" + percentEncoded($0.value) }.joined(separator: "&")
    guard again.utf8.count <= Limits.formBytes else { return }
    let second = try? Fields(reading: Array(again.utf8), lines: lines)
    precondition(second?.list.count == fields.list.count, "fields are lost")
    for (one, other) in zip(fields.list, second?.list ?? []) {
        precondition(one.name.utf8.elementsEqual(other.name.utf8) && one.value.utf8.elementsEqual(other.value.utf8))
        precondition(!one.name.utf8.contains(0) && !one.value.utf8.contains(0), "a NUL is let in")
    }
}

/// The size of the pieces in which a form arrives changes nothing.
private func readUpload(_ bytes: UnsafeBufferPointer<UInt8>, piece: Int) {
    let (whole, pieces) = (read(bytes, bytes.count), read(bytes, piece))
    precondition((whole == nil) == (pieces == nil), "the size of the pieces decides")
    guard let whole, let pieces else { return }
    precondition(whole.form == pieces.form && whole.files.count == pieces.files.count)
    for file in whole.files { precondition(!file.name.utf8.contains(0)) }
}

private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Int) -> Sent? {
    var form = FormWithFiles(
        boundary: Array("edge".utf8), limits: Limits(files: 3, fileBytes: 1000, uploadBytes: 4000), folder: "/dev/shm")
    do throws(BadRequest) {
        var from = 0
        while from < bytes.count {
            let to = min(bytes.count, from + max(piece, 1))
            try form.read(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[from..<to])))
            from = to
        }
        try form.finish()
        return Sent(form: form.fields, files: form.files)
    } catch { return nil }
}
