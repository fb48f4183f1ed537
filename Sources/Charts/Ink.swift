/// Grey ink and one accent. Lines and text that carry meaning have a contrast of 3 to 1 or more on white.
enum Ink: String {
    case text = "#0b0c0c"
    case grey = "#505a5f"
    case edge = "#767c80"
    case rule = "#cfd2d4"
    case band = "#e3e7ea"
    case before = "#eeeeee"
    case accent = "#1d70b8"
    case now = "#dbe9f5"
    case paper = "#ffffff"
    case none = "none"
}
