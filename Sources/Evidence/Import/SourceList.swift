import Foundation

/// One file to be imported, in a folder or in an archive.
struct SourceItem: Sendable {
    /// As the person knows it: `downloads/2024-01.zip!2024-01/2024-01-kent-street.csv`.
    var name: String
    var place: Place

    enum Place: Sendable {
        case file(String)
        case entry(ZipArchive, ZipArchive.Entry)
        /// It is known already that it cannot be read.
        case refused(FileRefusal)
    }

    func read(into buffer: ByteBuffer) throws(FileRefusal) {
        switch place {
        case .file(let path): try buffer.read(file: path)
        case .entry(let archive, let entry): try archive.read(entry, into: buffer)
        case .refused(let refusal): throw refusal
        }
    }

    /// Every CSV file under `paths`, folders and archives opened, in the order of their names.
    ///
    /// Files of other kinds in a folder or an archive are left alone; a path given by name that is of no known kind is
    /// refused.
    ///
    /// - Parameter name: What the file is called, when it lies under another name for now.
    static func all(under path: String, called name: String?) -> [SourceItem] {
        guard let name else { return under(path: path) }
        return isArchive(name) ? archive(path, called: name) : [SourceItem(name: name, place: .file(path))]
    }

    private static func under(path: String) -> [SourceItem] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return [SourceItem(name: path, place: .refused(FileRefusal("There is no such file or folder.")))]
        }
        if isFolder.boolValue { return folder(path) }
        if isArchive(path) { return archive(path) }
        return [SourceItem(name: path, place: .file(path))]
    }

    private static func folder(_ path: String) -> [SourceItem] {
        let names = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
        return names.flatMap { name -> [SourceItem] in
            let whole = path + (path.hasSuffix("/") ? "" : "/") + name
            if isArchive(name) { return archive(whole) }
            return isTable(name) ? [SourceItem(name: whole, place: .file(whole))] : []
        }
    }

    private static func archive(_ path: String, called name: String? = nil) -> [SourceItem] {
        let name = name ?? path
        do throws(FileRefusal) {
            let archive = try ZipArchive(path)
            let items = archive.entries.filter { !$0.isFolder && (isTable($0.name) || isArchive($0.name)) }
            guard !items.isEmpty else {
                return [SourceItem(name: name, place: .refused(FileRefusal("The archive holds no CSV file.")))]
            }
            return items.map { SourceItem(name: "\(name)!\($0.name)", place: .entry(archive, $0)) }
        } catch { return [SourceItem(name: name, place: .refused(error))] }
    }

    /// A name that ends in `.csv`, and is not the shadow that some systems put beside a file.
    private static func isTable(_ name: String) -> Bool {
        let last = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
        let ending = last.suffix(4).map { (65...90).contains($0) ? $0 + 32 : $0 }
        return ending.elementsEqual(".csv".utf8) && !last.starts(with: "._".utf8)
    }
}
