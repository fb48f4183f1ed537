import Glibc

/// Any bytes as a zip archive: each entry is read or refused, never more.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzZipFile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let path = "/dev/shm/wardmote-fuzz-\(getpid()).zip"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(file >= 0 && write(file, start, count) == count)
    close(file)
    let buffer = ByteBuffer(capacity: 1)
    do throws(FileRefusal) {
        let archive = try ZipArchive(path)
        for entry in archive.entries {
            // Larger ones are honest work, and would only slow the search.
            guard entry.size < 1 << 20 else { continue }
            do throws(FileRefusal) {
                try archive.read(entry, into: buffer)
                precondition(buffer.count == entry.size)
                precondition(entry.size <= 64 << 10 || entry.size <= (entry.packed + 1) * ZipArchive.mostExpansion)
            } catch { precondition(!error.reason.isEmpty) }
        }
    } catch { precondition(!error.reason.isEmpty) }
    return 0
}
