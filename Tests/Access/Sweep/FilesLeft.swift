import Foundation

/// The files that a crawl leaves behind: in the folder of its site, and what is new in the folder for temporary files.
struct FilesLeft {
    private let site: String
    private let before: Set<String>
    /// Folders of other sites, that other tests crawl at the same time and look through themselves.
    private static let others = "wardmote-access-"

    /// Taken before the crawl.
    init(_ site: WholeSite) {
        self.site = site.folder
        before = FilesLeft.names
    }

    private static var names: Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? [])
    }

    /// Each file that is there now, with its name, as bytes.
    var now: [(path: String, bytes: [UInt8])] {
        let new = FilesLeft.names.subtracting(before)
            .filter { !$0.utf8.starts(with: FilesLeft.others.utf8) }
            .map { NSTemporaryDirectory() + $0 }
        return ([site] + new).flatMap(within).map { path in
            (path, Array(path.utf8) + ((try? Data(contentsOf: URL(fileURLWithPath: path))).map(Array.init) ?? []))
        }
    }

    private func within(_ top: String) -> [String] {
        let paths = (FileManager.default.enumerator(atPath: top)?.compactMap { $0 as? String } ?? [])
            .map { top + "/" + $0 }
        return ([top] + paths).filter { path in
            let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
            return type == .typeRegular
        }
    }
}
