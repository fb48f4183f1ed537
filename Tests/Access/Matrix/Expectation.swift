import Pages
import Partnership
import Storage

/// What a route must answer to somebody, from the policy and the agreements alone.
enum Expectation: String {
    /// The page, the file, or what is to be mended in a form.
    case there
    /// The way to the sign-in page.
    case signIn
    /// Nothing: the same whether it is absent or forbidden.
    case notFound

    init(_ route: Route, _ asker: Asker, _ standing: Standing, _ marking: Marking) {
        // This site has been given no provider to sign in with.
        let isProviders = ["/sign-in/with/{}", "/sign-in/answer"].contains {
            route.template.utf8.elementsEqual($0.utf8)
        }
        if route.kind == .door {
            self = isProviders ? .notFound : .there
        } else if !standing.isSignedIn {
            self = .signIn
        } else {
            self = Expectation.isThere(route, asker, marking) ? .there : .notFound
        }
    }

    /// What the answer of the running site is.
    init(_ answer: Answer) {
        let location = answer.header("Location") ?? ""
        if answer.status == 303, location.utf8.starts(with: "/sign-in".utf8), answer.template != "/sign-out",
            !answer.template.utf8.starts(with: "/sign-in".utf8)
        {
            self = .signIn
        } else if [404, 403].contains(answer.status) {
            self = .notFound
        } else {
            self = answer.status < 500 ? .there : .notFound
        }
    }

    private static func isThere(_ route: Route, _ asker: Asker, _ marking: Marking) -> Bool {
        let oracle = World.oracle
        guard oracle.hasRule(asker, route.action, route.kind) else { return false }
        let words = route.template.split(separator: "/").map(String.init)
        // A table that waits is there for its sender alone, and nobody here has sent one.
        if route.template.utf8.elementsEqual("/import/partner/{}".utf8) { return false }
        // Nobody shows anew that it is they by a provider where there is none.
        if route.template.utf8.elementsEqual("/me/prove/with/{}".utf8) { return false }
        // Who has looked at a thing is kept from whoever is kept from the thing.
        if route.template.utf8.elementsEqual("/record/{}/{}".utf8) {
            return !asker.excluded.contains(World.noteThing(marking).id)
        }
        // A list, or a page of everybody's: what is on it is decided line by line.
        guard words.contains("{}"), let named = named(words[0], marking) else { return true }
        guard oracle.allows(asker, .see, named) || route.kind == named.kind && named.kind == .account else {
            return false
        }
        // An objective is known of by the actions that serve it.
        if words.contains("objectives") {
            let action = World.plannedActionThing
            return oracle.allows(asker, route.action, World.priorityThing) && oracle.allows(asker, .see, action)
                && oracle.allows(asker, .see, action, .text)
        }
        // What is asked for after an answer is asked by whoever reads it.
        if words.contains("follow-ups"), words.last == "new", !oracle.allows(asker, .see, named, .text) { return false }
        if words.last == "open" { return isOpenable(World.noteThing(marking), asker) }
        // A line of an agenda that is known of is changed by whoever may change it, and so are its papers.
        if words.contains("agenda"), words.count(where: { $0 == "{}" }) > 1 {
            let item = World.itemThing(marking)
            return oracle.allows(asker, .see, item) && (words.last == "file" || oracle.allows(asker, .change, item))
        }
        if route.template.utf8.elementsEqual("/seats/{}/notes/{}".utf8) {
            let note = World.noteThing(marking)
            return oracle.allows(asker, .see, note) && oracle.allows(asker, .see, note, .text)
        }
        return oracle.allows(asker, route.action, meant(route.kind, named, marking))
    }

    /// Whether a note is known of, and some part of it waits for an emergency.
    private static func isOpenable(_ thing: Thing, _ asker: Asker) -> Bool {
        var opened = asker
        opened.opened.insert(thing.id)
        let oracle = World.oracle
        return oracle.allows(asker, .see, thing)
            && thing.kind.fields.contains {
                !oracle.allows(asker, .see, thing, $0) && oracle.allows(opened, .see, thing, $0)
            }
    }

    /// The thing that the first part of an address names; nothing where it is of open data.
    private static func named(_ collection: String, _ marking: Marking) -> Thing? {
        switch collection {
        case "report": World.issuedReportThing
        case "agencies": World.agencyThing
        case "people": World.personThing
        case "accounts": World.accountThing
        case "seats": World.seatThing(marking)
        case "agreements": World.agreementThing
        case "groups": World.groupThing
        case "meetings": World.meetingThing
        case "actions": World.undertakingThing
        case "teams": World.teamThing
        case "conflicts": World.conflictThing
        case "looks": World.lookThing
        case "plans": World.planThing
        case "priorities": World.priorityThing
        case "cited": World.figureThing
        case "issues": World.issueThing
        case "indicators": World.indicatorThing
        case "planned-actions": World.plannedActionThing
        case "supply": World.supplyThing
        case "duties": World.dutyThing
        case "equality": World.equalityThing
        case "premises": World.premisesThing
        case "horizon": World.prospectThing
        case "posts": World.postThing
        case "documents": World.documentThing
        case "public-pages": World.shownPaperThing
        case "initiatives": World.initiativeThing
        case "achievements": World.achievementThing
        case "events": World.eventThing
        case "communications": World.communicationThing
        case "training": World.trainingThing
        case "surveys", "waves": World.surveyThing
        case "raised": World.raisedThing
        case "committees", "committee-meetings": World.committeeThing
        case "inquiries", "questions": World.inquiryThing
        case "answers", "follow-ups": World.answerThing(marking)
        case "recommendations": World.recommendationThing
        case "committee-reports": World.reportThing
        case "implications": World.implicationThing
        case "report-templates": World.templateThing
        case "report-editions": World.exemptEditionThing
        case "assessments": World.assessmentThing
        case "assessment-editions": World.assessmentEditionThing
        default: nil
        }
    }

    /// What the action is done to: the thing named, or a new one under it.
    private static func meant(_ kind: Kind, _ named: Thing, _ marking: Marking) -> Thing {
        if kind == named.kind { return named }
        switch kind {
        case .account: return World.accountThing
        // A meeting of a group that is known of may be planned by whoever may plan any.
        case .meeting: return Thing(.meeting)
        case .conflict: return World.conflictThing
        // A new note is OFFICIAL until its author says otherwise.
        case .note: return Thing(.note, owner: ID(World.council), seat: ID(World.seat(marking)), person: nil)
        default: return Thing(kind, owner: ID(World.council))
        }
    }
}

/// A form with something in each field that any form has: each route takes what it knows. What it would change is
/// refused for another reason, such as a version that is past, so that nothing that is asked changes what is asked next.
enum AnyForm {
    static let harmless: [Asked.Said] = [
        ("version", "999"), ("name", ""), ("short", ""), ("standing", "other"), ("title", ""), ("role", "member"),
        ("time", "1"), ("shares", ""), ("person", "901"), ("as", "holder"), ("subject", ""), ("text", ""),
        ("marking", "OFFICIAL"), ("state", "active"), ("gateway", ""), ("sign-in", ""), ("email", ""),
        ("telephone", ""), ("purpose", "evidence"), ("code", "000000"), ("key", "none"), ("password", "short"),
        ("again", "other"), ("agency", ""), ("from-day", "1"), ("from-month", "1"), ("from-year", "2001"),
        ("until-day", "1"), ("until-month", "1"), ("until-year", "2001"), ("review-day", "1"), ("review-month", "1"),
        ("review-year", "2001"), ("layer", "strategic"), ("part", "run"), ("yearly", ""), ("aim", ""),
        ("member", "113"), ("agreed-by", ""), ("usefulness", "0"),
        ("day-day", "1"), ("day-month", "1"), ("day-year", "2001"), ("mode", "online"), ("minutes", ""),
        ("starts", ""), ("minute", ""), ("decision", ""), ("whose", "113"), ("settled", "open"), ("evidence", ""),
        ("kind", "person"), ("deed", "see"), ("parts", "name"), ("purposes", "evidence"),
        ("reach", "everything"), ("team", ""),
        ("finding", "ask"), ("reason", "Called back about it"),
        ("body", ""), ("areas", ""), ("drivers", ""), ("year", "2025"), ("outcome", "changed"),
        ("address", ""), ("aims", "reoffending"), ("origin", "duty"), ("amount", "1"),
        ("unit", "count"), ("document", ""), ("move", "adopt"), ("targets", ""), ("upto-month", "9"),
        ("upto-year", "2026"), ("progress", "complete"), ("objective", ""), ("first-quarter", "2026-07"),
        ("last-quarter", "2026-04"),
        ("days", "28"), ("received-day", "1"), ("received-month", "1"), ("received-year", "2001"), ("remark", ""),
        ("question", ""), ("method", "open"), ("area", ""), ("answers", ""), ("answered", ""), ("groups", ""),
        ("topic", "speeding"), ("ward", ""), ("at-meeting", ""), ("promise", ""), ("raised-day", "1"),
        ("raised-month", "1"), ("raised-year", "2001"),
    ].map { Asked.Said(name: $0.0, value: $0.1) }
}
