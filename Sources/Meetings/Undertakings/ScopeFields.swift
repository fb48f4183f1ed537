package import Markup
package import Pages
package import Partnership

/// The names of the areas that plans are for, by their ONS codes, as far as whoever asks may see them.
package struct PlannedAreas: Hashable, Sendable {
    package var names: [String: String]

    package init(names: [String: String] = [:]) { self.names = names }

    package typealias Asking = @Sendable (Trace) async throws -> PlannedAreas

    package var codes: [String] { names.keys.sorted { (name($0), $0) < (name($1), $1) } }

    package func name(_ code: String) -> String { names[code] ?? code }

    /// `Bolsover, Chesterfield`; empty where nobody said.
    package func said(_ scope: Undertaking.Scope) -> String {
        scope.isWhole ? "All of the partnership" : scope.areas.map(name).sorted().joined(separator: ", ")
    }

    /// The same on a page, with whether it is local or central where somebody said so. A commitment of which nobody said says
    /// that.
    func drawn(_ one: Undertaking) -> HTML {
        let areas = said(one.scope)
        let level: HTML = one.scope.level == .unsaid ? "" : "<br>\(one.scope.level.said)"
        return areas.isEmpty && one.form != .commitment ? level : "\(areas.isEmpty ? "Not said" : areas)\(level)"
    }

    /// For a paper: `for Bolsover, Chesterfield`, `local`, `medium term`, each where somebody said so. A commitment of which
    /// nobody said an area says that.
    func inBrief(_ one: Undertaking) -> [String] {
        var words = inBrief(one.scope)
        if one.form == .commitment, said(one.scope).isEmpty { words.insert("no area was said", at: 0) }
        return words + (one.term == .unsaid ? [] : [one.term.said.lowercased()])
    }

    /// `for Bolsover, Chesterfield`, `local`, each where somebody said so.
    package func inBrief(_ scope: Undertaking.Scope) -> [String] {
        let areas = said(scope)
        var words = areas.isEmpty ? [] : [scope.isWhole ? "for all of the partnership" : "for \(areas)"]
        switch scope.level {
        case .local: words.append("local")
        case .central: words.append("central")
        case .unsaid: break
        }
        return words
    }

    /// What a form asks of it.
    package func fields(_ scope: Undertaking.Scope, _ errors: [FieldError]) -> HTML {
        let ticked = scope.areas + (scope.isWhole ? [Self.whole] : [])
        return """
            \(checkboxes(Field("for-area", "Areas that it is for", hint: "Leave it empty where nobody said", error: errors.of("for-area")), codes.map { Choice($0, "\(name($0))") } + [Choice(Self.whole, "All of the partnership")], ticked: ticked, isSmall: true))\
            \(radios(Field("level", "Where it is put"), Undertaking.Level.allCases.map { Choice($0, "\($0.said)") }, chosen: scope.level.inAddress, isSmall: true))
            """
    }

    /// What was chosen there. Areas that stand there and are not on the form stay.
    package func read(_ form: Fields, before: Undertaking.Scope? = nil) throws(BadRequest) -> Undertaking.Scope {
        let ticked = form.all("for-area")
        let unseen = before?.areas.filter { names[$0] == nil } ?? []
        return Undertaking.Scope(
            isWhole: ticked.contains { $0.utf8.elementsEqual(Self.whole.utf8) },
            areas: codes.filter { code in ticked.contains { $0.utf8.elementsEqual(code.utf8) } } + unseen,
            level: try form.one("level", as: Undertaking.Level.self) ?? .unsaid)
    }

    private static let whole = "all"

    static let example = PlannedAreas(names: ["E07999001": "Aldermouth", "E07999002": "Saltreach"])
}

extension Undertaking.Level: InAddress {}
