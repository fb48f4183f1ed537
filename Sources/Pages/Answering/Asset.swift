import CAssets
import Markup

/// A stylesheet or script that is part of the program.
struct Asset: Sendable {
    let name: String
    let bytes: [UInt8]
    /// Nothing, where it would save nothing.
    let gzipped: [UInt8]?
    let mark: Mark
    let mediaType: StaticString

    /// Says which content it is. Not a secret, and no protection: only a name for the content.
    struct Mark: Hashable, Sendable {
        let text: String
    }

    init(_ name: String, _ bytes: [UInt8]) {
        (self.name, self.bytes) = (name, bytes)
        gzipped = compressed(bytes).flatMap { $0.count < bytes.count ? $0 : nil }
        mark = Mark(text: "\"\(Asset.hash(bytes))\"")
        mediaType =
            name.utf8.last == UInt8(ascii: "s") && name.utf8.dropLast().last == UInt8(ascii: "j")
            ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8"
    }

    /// `wardmote.1f0c….css`: with other content, it has another name.
    var fileName: String {
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return "\(name[..<dot]).\(Asset.hash(bytes))\(name[dot...])"
    }

    /// Whether the browser already has it.
    func isHeld(_ marks: String?) -> Bool {
        guard let marks else { return false }
        return marks.utf8.split(separator: UInt8(ascii: ",")).contains { piece in
            let held = piece.drop { $0 == 0x20 }
            return held.elementsEqual(mark.text.utf8) || held.elementsEqual("W/\(mark.text)".utf8)
        }
    }

    /// Sixteen hexadecimal digits. Source: Fowler, Noll and Vo, FNV-1a, 64 bits.
    private static func hash(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// Every stylesheet and script of the program, under `/assets/`.
package struct Assets: Sendable {
    private let byFileName: [[UInt8]: Asset]
    /// What the head of every page says of them.
    let links: HTML

    /// Those that were there when the program was built.
    package static let embedded = Assets(
        (0..<wardmote_asset_count()).compactMap { position in
            let file = wardmote_asset_at(position)
            guard file.length > 0 else { return nil }
            return (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
        })

    package init(_ files: [(name: String, bytes: [UInt8])]) {
        let assets = files.map { Asset($0.name, $0.bytes) }
        byFileName = Dictionary(uniqueKeysWithValues: assets.map { (Array($0.fileName.utf8), $0) })
        let addresses = Dictionary(
            uniqueKeysWithValues: assets.map { ($0.name, Address(encoded: "/assets/\($0.fileName)")) })
        links = Assets.links(addresses)
    }

    subscript(words: [[UInt8]]) -> Asset? {
        words.count == 2 && words[0].elementsEqual("assets".utf8) ? byFileName[words[1]] : nil
    }
}
