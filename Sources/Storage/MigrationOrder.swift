/// The history of the schema that several rooms write, as one list by number.
package func inOrder(_ histories: [Migration]...) -> [Migration] {
    histories.flatMap { $0 }.sorted { $0.name < $1.name }
}
