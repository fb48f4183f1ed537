import Markup
import Places

/// An area by its name and code; by its code alone where Wardmote knows none of that code.
func areaSaid(_ code: String) -> HTML {
    guard let name = AreaCode(code).flatMap({ Gazetteer.embedded.place($0) })?.name else { return "\(code)" }
    return "\(name) (\(code))"
}
