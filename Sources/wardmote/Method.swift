import ArgumentParser
import Methods

/// Any statistical method on a folder of tables, to check it against other programs.
struct Method: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Run a statistical method on a folder of CSV files with a case.json, to check it against R or Python.",
        discussion: "Methods: \(methodNames.joined(separator: ", ")). Each is described in docs/methods.")

    @Argument(help: "The method, such as poisson_change.") var name: String
    @Argument(help: "The folder that holds its CSV files and, for its parameters, case.json.") var folder: String
    @Flag(help: "Print a JSON object. This is the only form there is.") var json = false

    func run() throws {
        do throws(MethodRefusal) { print(try runMethod(name, folder: folder).text) } catch { throw Refused(error.said) }
    }
}
