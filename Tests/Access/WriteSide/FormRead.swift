/// The controls of one form of a page, as a browser would send them: enough of HTML for our own pages.
struct FormRead {
    var fields: [Field] = []

    struct Field {
        var name: String
        var value: String
        var isText: Bool
        var isDay: Bool
        var isHidden: Bool
    }

    /// The form of `page` that is sent to `target`; nothing where there is none.
    init?(_ page: String, sentTo target: String) {
        guard let start = page.firstRange(of: "<form action=\"\(target)\" method=\"post\"")?.upperBound,
            let end = page[start...].firstRange(of: "</form>")?.lowerBound
        else { return nil }
        var select: String?
        var names: Set<String> = []
        for piece in page[start..<end].split(separator: "<").dropFirst() {
            let tag = piece.prefix { $0 != ">" }
            func attribute(_ name: String) -> String? {
                guard let at = tag.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
                return String(tag[at...].prefix { $0 != "\"" })
            }
            func add(_ name: String?, _ value: String, isText: Bool = false, isHidden: Bool = false) {
                guard let name, name != "form-word" else { return }
                fields.append(
                    Field(
                        name: name, value: value, isText: isText, isDay: tag.contains("govuk-date-input"),
                        isHidden: isHidden))
            }
            if tag.hasPrefix("textarea") {
                // The line end after the tag is none of what is in it.
                let text = piece.dropFirst(tag.count + 1)
                add(attribute("name"), String(text.first == "\n" ? text.dropFirst() : text), isText: true)
            } else if tag.hasPrefix("select") {
                select = attribute("name")
                add(select, "")
            } else if tag.hasPrefix("option"), let last = fields.indices.last, fields[last].name == select {
                if tag.contains(" selected") || fields[last].value.isEmpty {
                    fields[last].value = attribute("value") ?? ""
                }
            } else if tag.hasPrefix("input") {
                switch attribute("type") {
                case "hidden": add(attribute("name"), attribute("value") ?? "", isHidden: true)
                case "radio":
                    let name = attribute("name") ?? ""
                    if names.insert(name).inserted {
                        add(name, attribute("value") ?? "")
                    } else if tag.contains(" checked"), let at = fields.firstIndex(where: { $0.name == name }) {
                        fields[at].value = attribute("value") ?? ""
                    }
                case "checkbox":
                    if tag.contains(" checked") || names.insert(attribute("name") ?? "").inserted {
                        add(attribute("name"), attribute("value") ?? "")
                    }
                case "text": add(attribute("name"), attribute("value") ?? "", isText: true)
                default: break
                }
            }
        }
    }

    /// What is asked for, a day once.
    var parts: Set<String> {
        Set(
            fields.filter { !$0.isHidden }.map { field in
                field.isDay
                    ? String(field.name.prefix(upTo: field.name.lastIndex(of: "-") ?? field.name.endIndex)) : field.name
            })
    }
}
