import Pages
import Places

extension AreaCode: InAddress {
    package init?(inAddress text: String) { self.init(text) }
    package var inAddress: String { self.text }
}

extension Level: InAddress {}
extension PopulationSet.Counted: InAddress {}

/// The word of an address that names an area: `E07000033`, `bassetlaw-newark-and-sherwood`, `derbyshire`, `all`.
///
/// Small letters, digits, hyphens and a code's capital; whether there is such an area is for the gazetteer to say.
struct AreaWord: InAddress, Hashable {
    let inAddress: String

    init?(inAddress text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard allowed, (1...80).contains(text.utf8.count) else { return nil }
        inAddress = text
    }

    init(_ area: Area) { inAddress = area.code }

    /// The area of that name, in the one spelling that an address has; a code that has been superseded gives its
    /// successor.
    func area(in gazetteer: Gazetteer) -> Area? {
        guard let area = try? Area.parse(inAddress, in: gazetteer) else { return nil }
        guard case .coded = area else { return area.code.utf8.elementsEqual(inAddress.utf8) ? area : nil }
        return area
    }
}
