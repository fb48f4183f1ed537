import Dates
import Glibc
import Places

/// What the first byte says: which columns the map names.
private let maps = [
    "date=Date", "date=Date,place=Place,category=Kind,count=Number",
    "date=Date,text=Words,longitude=Long,latitude=Lat,count=Number",
]

/// A partner's table, and the map by which it is read.
///
/// The first byte chooses the map, and the last choice takes the map from the first line of the bytes. A map that is
/// read is read again the same from its own words; what a table counts is the sum of what its months say.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPartnerTable(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let choice = Int(start[0]) % (maps.count + 1)
    var bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    var words = choice < maps.count ? maps[choice] : ""
    if choice == maps.count {
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
        words = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(min(bytes.count, end + 1))
    }
    guard let map = try? ColumnMap(words) else { return 0 }
    guard let again = try? ColumnMap(map.text), again == map else { abort() }
    let length = bytes.count
    bytes += [UInt8](repeating: 0, count: 64)
    bytes.withUnsafeBufferPointer { all in
        let file = Bytes(rebasing: all[..<length])
        _ = try? TablePreview(file)
        guard let months = try? ReadPartnerFile(map: map).read(file) else { return }
        for read in months.values {
            guard read.rows == read.categories.reduce(0, { $0 + $1.rows }), read.withoutPlace <= read.rows else {
                abort()
            }
        }
    }
    return 0
}
