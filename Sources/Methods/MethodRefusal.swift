/// Why a method was not run, with the place to mend.
package enum MethodRefusal: Error, Hashable, Sendable {
    case noSuchMethod(String)
    case unreadable(file: String)
    /// A file that is not what it should be. Lines count from 1, the header being the first.
    case malformed(file: String, line: Int, column: String?, why: String)
    /// Good files whose numbers cannot support the method.
    case unusable(file: String, why: String)

    /// The refusal in one plain sentence.
    package var said: String {
        switch self {
        case .noSuchMethod(let name):
            return "There is no method “\(name)”. The methods are \(methodNames.joined(separator: ", "))."
        case .unreadable(let file): return "\(file) cannot be read."
        case .malformed(let file, let line, let column, let why):
            return "\(file), line \(line)\(column.map { ", column \($0)" } ?? ""): \(why)"
        case .unusable(let file, let why): return "\(file): \(why)"
        }
    }
}
