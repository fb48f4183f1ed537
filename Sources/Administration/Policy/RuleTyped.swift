import Markup
import Pages
import Partnership

/// A change of the policy as it was filled in, right or wrong.
struct RuleTyped: Hashable {
    /// The version that was looked at.
    var version: Int
    /// The place of the rule that goes or is changed; nothing for one more.
    var position: Int?
    /// Whether that rule is taken away altogether.
    var isGone = false
    var role: Role
    var kind: Kind
    var deed: Action?
    var parts: Set<Partnership.Field> = []
    var purposes: Set<Purpose> = []
    var reach: Reach?
    var upTo: Marking?

    /// One more rule, of which who and what is known.
    init(version: Int, role: Role, kind: Kind) {
        (self.version, self.role, self.kind) = (version, role, kind)
        (parts, purposes, reach, upTo) = (Set(kind.fields), Set(Purpose.allCases), .everything, .official)
    }

    /// A rule as it stands.
    init(version: Int, position: Int, _ rule: Rule) {
        (self.version, self.position, role, kind, deed) = (version, position, rule.role, rule.kind, rule.action)
        (parts, purposes, reach, upTo) = (rule.fields, rule.purposes, rule.reach, rule.upTo)
    }

    init(_ form: Fields) throws(BadRequest) {
        version = try form.required("version", as: Int.self)
        position = try form.one("position", as: Int.self)
        isGone = try form.one("gone") != nil
        role = try form.required("role", as: Role.self)
        kind = try form.required("kind", as: Kind.self)
        deed = try form.one("deed", as: Action.self)
        parts = Set(try form.all("parts", as: Partnership.Field.self))
        purposes = Set(try form.all("purposes", as: Purpose.self))
        reach = try form.one("reach", as: Reach.self)
        upTo = try form.one("marking", as: Marking.self)
    }

    /// What is asked for; nothing where something was not chosen.
    var change: RuleChange? {
        if isGone { return position.map { RuleChange(gone: $0) } }
        guard let deed, let reach, let upTo else { return nil }
        let rule = Rule(role, deed, kind, fields: parts, for: purposes, reach: reach, upTo: upTo)
        return RuleChange(gone: position, new: rule)
    }

    var faults: [FieldError] {
        var errors: [FieldError] = []
        if isGone { return position == nil ? [FieldError("deed", "Choose the rule that goes")] : [] }
        if deed == nil { errors.append(FieldError("deed", "Choose what they may do")) }
        if reach == nil { errors.append(FieldError("reach", "Choose how far it reaches")) }
        if upTo == nil { errors.append(FieldError("marking", "Choose the highest marking")) }
        return errors
    }

    /// The same once more, for the form that puts it in force.
    var carried: HTML {
        """
        \(hidden("version", "\(version)"))\(position.map { hidden("position", "\($0)") } ?? "")\
        \(isGone ? hidden("gone", "yes") : "")\(hidden("role", role.inAddress))\(hidden("kind", kind.inAddress))\
        \(deed.map { hidden("deed", $0.inAddress) } ?? "")\
        \(kind.fields.filter(parts.contains).map { hidden("parts", $0.inAddress) })\
        \(Purpose.allCases.filter(purposes.contains).map { hidden("purposes", $0.inAddress) })\
        \(reach.map { hidden("reach", $0.inAddress) } ?? "")\(upTo.map { hidden("marking", $0.inAddress) } ?? "")
        """
    }
}

extension Partnership.Field: InAddress {}
extension Action: InAddress {}
extension Reach: InAddress {}
