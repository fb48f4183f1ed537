import ArgumentParser
import Foundation
import Partnership
import Secrets

extension Audit {
    /// What a partner runs on a machine of its own: signs the checkpoints that it was sent, with its own key.
    struct Witness: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sign checkpoints of another's record as a witness, with a key of your own.",
            discussion: """
                Run by a partner, on its own machine. Nothing is signed where one checkpoint was not signed with the key \
                of the record, or is not the one that you signed before.
                """)

        @Argument(help: "The file of checkpoints that you were sent.") var file: String
        @Option(help: "The open half of the key of the record, as you were given it once.") var signedBy: String
        @Option(help: "The file of your own key; made when it is not there.") var key: String
        @Option(help: "The file of what you have signed; what is there already is kept and compared.")
        var output: String

        func run() throws {
            let own = try WitnessKeys.own(key)
            let sent = try lines(of: file).map { line in
                guard let one = Checkpoint(line: line) else {
                    throw Refused("\(file) has a line that is no checkpoint.")
                }
                return one
            }
            guard !sent.isEmpty else { throw Refused("There is no checkpoint in \(file).") }
            let isThere = FileManager.default.fileExists(atPath: output)
            let before = try isThere ? CheckpointFolder.countersigned(in: output) : []
            let command = CountersignCheckpoints(
                record: try WitnessKeys.key(signedBy), witness: own, before: before)
            let signed: [Countersigned]
            do throws(CountersignCheckpoints.Refusal) { signed = try command.run(sent) } catch {
                throw Refused(error.said)
            }
            let whole = try FileInPieces(output)
            try whole.write(Array(signed.map { $0.line + "\n" }.joined().utf8))
            try whole.finish()
            print(
                """
                \(signed.count) checkpoints are signed in \(output), \(signed.count - before.count) of them now. Keep a copy, and send it back.
                Your own key, open half: \(base64URL(own.verifying.bytes))
                """)
        }

        private func lines(of file: String) throws -> [String] {
            var lines: [String] = []
            try LinesOfFile(path: file).each { line in
                lines.append(String(decoding: line, as: UTF8.self))
                return true
            }
            return lines
        }
    }
}

/// Keys of partners who sign checkpoints.
enum WitnessKeys {
    /// The open half of a key, as it is told to others.
    static func key(_ text: String) throws -> VerifyingKey {
        guard let key = bytes(base64URL: text).flatMap(VerifyingKey.init) else {
            throw Refused("\(text) is not the open half of a key: 43 letters, digits, hyphens and underscores.")
        }
        return key
    }

    /// A line each, whatever is said after the first space.
    static func read(_ path: String) throws -> [VerifyingKey] {
        var keys: [VerifyingKey] = []
        try LinesOfFile(path: path).each { line in
            if !line.isEmpty { keys.append(try key(String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self))) }
            return true
        }
        guard !keys.isEmpty else { throw Refused("There is no key in \(path).") }
        return keys
    }

    /// A partner's own, made when it is not there yet. Nobody else on its machine may read it.
    static func own(_ path: String) throws -> SigningKey {
        if !FileManager.default.fileExists(atPath: path) {
            let text = Data((base64URL(randomBytes(32)) + "\n").utf8)
            guard FileManager.default.createFile(atPath: path, contents: text, attributes: [.posixPermissions: 0o400])
            else { throw Refused("The key cannot be written to \(path).") }
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o077 == 0 else {
            throw Refused("\(path) can be read by others on this machine. Mend it with: chmod 400 \(path)")
        }
        guard let data = FileManager.default.contents(atPath: path),
            let seed = bytes(base64URL: String(decoding: data.prefix { $0 != 10 }, as: UTF8.self)),
            let key = SigningKey(seed)
        else { throw Refused("\(path) is damaged: it is not a key of 32 bytes.") }
        return key
    }
}
