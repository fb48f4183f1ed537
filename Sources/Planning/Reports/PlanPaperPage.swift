import Dates
import Dispatch
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage

/// A plan or its assessment as a paper, with its own heading, and the ways to take it along.
struct PlanPaperPage: Page {
    var plan: Plan
    var title: String
    var paper: HTML
    var others: [Link]

    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body wardmote-screen-only">\(others.map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(paper)
        """
    }

    static let example: PlanPaperPage = {
        let paper = PlanPaper(whole: .example, today: "2026-11-24", gazetteer: .embedded).paper
        return PlanPaperPage(
            plan: .example, title: paper.title, paper: paper.html, others: PlanPaperPage.others(.example))
    }()

    private static func others(_ plan: Plan) -> [Link] {
        [PaperFormat.docx, .pdf].map {
            Link("\($0.said)", to: Addresses.planPaper(plan.id).asking("format", $0))
        }
    }

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planPaper, .see, .plan) { request, id in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let paper = PlanPaper(whole: whole, today: request.today, gazetteer: site.gazetteer).paper
            let name = FileName("plan \(whole.plan.body) \(whole.plan.from.iso)")
            switch format {
            case .html:
                return .page(
                    PlanPaperPage(
                        plan: whole.plan, title: paper.title, paper: paper.html, others: others(whole.plan)))
            case .docx: return .download(name, .docx, paper.docx())
            case .pdf:
                do throws(PDFProblem) { return .download(name, .pdf, try await site.pdf(paper)) } catch {
                    return .problem(.unavailable(error.description))
                }
            }
        }
    }
}

enum PaperFormat: String, CaseIterable, InAddress {
    case html, docx, pdf

    var said: String {
        switch self {
        case .html: "Page"
        case .docx: "Word document"
        case .pdf: "PDF"
        }
    }
}

extension PlanningSite {
    /// The paper as a PDF, typeset aside, so that pages are answered meanwhile.
    fileprivate func pdf(_ paper: Paper) async throws(PDFProblem) -> [UInt8] {
        let writer = self.writer
        let made: Result<[UInt8], PDFProblem> = await withCheckedContinuation { waiting in
            DispatchQueue.global().async {
                waiting.resume(returning: Result { () throws(PDFProblem) in try writer.pdf(paper) })
            }
        }
        return try made.get()
    }
}
