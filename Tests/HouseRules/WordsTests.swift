import Evidence
import Figures
import Foundation
import Testing

/// The glossary's words are the code's, and the tour leads where it says.
@Suite("House rules of the glossary and the tour")
struct WordsTests {
    /// A name in a document that leads to a file: ``[`Month`](../Sources/Dates/Month.swift)``.
    private struct Named {
        var name: String
        var path: String
    }

    private let declares = ["struct", "enum", "class", "actor", "protocol", "typealias"]

    private func named(in text: String) -> [Named] {
        text.components(separatedBy: "[`").dropFirst().compactMap { part in
            guard let name = part.components(separatedBy: "`](").first, name.count < part.count else { return nil }
            let path = part.dropFirst(name.count + 3).prefix { $0 != ")" }
            return path.hasPrefix("../") ? Named(name: name, path: String(path.dropFirst(3))) : nil
        }
    }

    private func isDeclared(_ name: String, in file: Tree.File) -> Bool {
        declares.contains { kind in
            guard let found = file.text.range(of: "\(kind) \(name)") else { return false }
            return file.text[found.upperBound...].first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
    }

    @Test(arguments: ["docs/glossary.md", "docs/tour.md"])
    func `every type that a document names is declared in the file it leads to`(document: String) throws {
        let found = named(in: try #require(Tree.read(document)).text)
        #expect(found.count >= 5)
        for one in found {
            let file = Tree.read(one.path)
            #expect(file.map { isDeclared(one.name, in: $0) } == true, "\(document): \(one.name) is not in \(one.path)")
        }
    }

    @Test func `every measure, data set and state of a month is a word of the glossary`() throws {
        let glossary = try #require(Tree.read("docs/glossary.md"))
        let words = Set(
            glossary.lines.filter { $0.hasPrefix("| ") }.compactMap { line in
                line.split(separator: "|").first.map { String($0.dropFirst().dropLast()) }
            })
        for measure in Measure.all { #expect(words.contains(measure.name), "\(measure.name)") }
        for state in MonthState.allCases {
            #expect(words.contains(state.said), "\(state.said)")
            #expect(glossary.text.contains("`\(state.rawValue)`"), "\(state.rawValue)")
        }
        for set in DataSet.allCases { #expect(glossary.text.contains("`\(set.rawValue)`"), "\(set.rawValue)") }
    }

    @Test func `no word of the glossary is given twice`() throws {
        let lines = try #require(Tree.read("docs/glossary.md")).lines.filter { $0.contains("](../Sources/") }
        let words = lines.compactMap { $0.split(separator: "|").first }
        #expect(lines.count >= 50)
        #expect(Dictionary(grouping: words, by: \.self).filter { $1.count > 1 }.keys.isEmpty)
    }

    @Test func `the tour passes through every folder of the sources`() throws {
        let tour = try #require(Tree.read("docs/tour.md")).text
        for folder in Tree.folders("Sources") { #expect(tour.contains("](../Sources/\(folder))"), "\(folder)") }
    }

    @Test func `every word in code letters on the tour is in the code`() throws {
        let tour = try #require(Tree.read("docs/tour.md")).text
        let code = (Tree.files(["Sources", "Tests"]) + ["Makefile"].compactMap(Tree.read)).map(\.text).joined()
        let quoted = tour.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let words = quoted.filter { $0.allSatisfy { $0.isLetter || $0.isNumber } }
        #expect(words.count >= 10)
        for word in words { #expect(code.contains(word), "\(word)") }
    }
}
