import Foundation
import Partnership
import Secrets

/// The keys of the record and of sealed fields: three small files outside the database, readable by the program alone.
///
/// Whoever has a copy of the database and not these can neither forge the record nor read what is sealed. A copy of them
/// belongs in a safe place: without them, nobody can prove the record or open a seal.
struct KeyFolder {
    let path: String

    static let names = ["record-marking.key", "record-signing.key", "sealing.key"]

    /// - Parameter isNew: Whether the record is empty, so that new keys do no harm.
    func keys(isNew: Bool) throws -> (record: RecordKeys, sealing: SealingKey) {
        let held = Self.names.map { FileManager.default.fileExists(atPath: path + "/" + $0) }
        if held.allSatisfy({ !$0 }), isNew { try make() }
        let missing = zip(Self.names, held).filter { !$0.1 }.map(\.0)
        guard missing.isEmpty || isNew && missing.count == Self.names.count else {
            throw Refused(
                "\(missing.joined(separator: ", ")) of the keys is not in \(path). Put it back from its safe place: without it the record cannot be carried on."
            )
        }
        let read = try Self.names.map(read)
        guard let signing = SigningKey(read[1]), let sealing = SealingKey(read[2]) else {
            throw Refused("The keys in \(path) are damaged. Put them back from their safe place.")
        }
        return (RecordKeys(marking: MarkingKey(read[0]), signing: signing), sealing)
    }

    private func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in Self.names {
            let text = base64URL(randomBytes(32)) + "\n"
            guard
                FileManager.default.createFile(
                    atPath: path + "/" + name, contents: Data(text.utf8), attributes: [.posixPermissions: 0o400])
            else { throw Refused("The keys cannot be written to \(path).") }
        }
    }

    private func read(_ name: String) throws -> [UInt8] {
        let file = path + "/" + name
        let mode = (try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o077 == 0 else {
            throw Refused("\(file) can be read by others on this machine. Mend it with: chmod 400 \(file)")
        }
        guard let data = FileManager.default.contents(atPath: file),
            let key = bytes(base64URL: String(decoding: data.prefix { $0 != 10 }, as: UTF8.self)), key.count == 32
        else { throw Refused("\(file) is damaged: it is not a key of 32 bytes. Put it back from its safe place.") }
        return key
    }
}
