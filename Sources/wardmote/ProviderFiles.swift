import Foundation
import Partnership

/// The files that say by whose own sign-in people may come in, each with its secret in a file of its own.
struct ProviderFiles {
    var paths: [String]

    private static let mostBytes = 64 * 1024

    /// Reads them all. A fault is said with its file; so are two providers that addresses could not tell apart.
    func providers() throws -> [Provider] {
        let providers = try paths.map(provider)
        for (position, one) in providers.enumerated()
        where providers[..<position].contains(where: { $0.word == one.word || $0.issuer == one.issuer }) {
            throw Refused("Two of the files after --provider have the same name or issuer: “\(one.name)”.")
        }
        return providers
    }

    private func provider(_ path: String) throws -> Provider {
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.mostBytes else {
            throw Refused("\(path) cannot be read. It is named after --provider.")
        }
        do {
            let described = try Provider.described(Array(data))
            return described.with(secret: try secret(described.secretFile, beside: path))
        } catch let fault as Provider.Misdescribed {
            throw Refused("\(path) does not describe a sign-in provider. \(fault.said)")
        }
    }

    /// - Parameter name: A path, or a name in the same folder.
    private func secret(_ name: String, beside path: String) throws -> String {
        let folder = (path as NSString).deletingLastPathComponent
        let file = (name as NSString).isAbsolutePath ? name : (folder as NSString).appendingPathComponent(name)
        let mode = (try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o077 == 0 else {
            throw Refused("\(file) can be read by others on this machine. Mend it with: chmod 400 \(file)")
        }
        guard let data = FileManager.default.contents(atPath: file),
            let secret = String(bytes: data.prefix { $0 != 10 && $0 != 13 }, encoding: .utf8), !secret.isEmpty
        else { throw Refused("\(file) holds no secret on its first line. \(path) names it.") }
        return secret
    }
}
