import Foundation

/// What Wardmote takes for the jobs that analysts do in other tools, a JSON line a job.
///
///     Benchmarks aggregate DATA          five levels, then twelve months against the twelve before
///     Benchmarks lookup                  every LSOA with its ward, district, partnership area and force, as CSV
///     Benchmarks points WARDS POINTS     points into the polygons of a GeoJSON file
///     Benchmarks access FOLDER           decisions, and looks with their entries on the disk; leaves a record there
///     Benchmarks papers FOLDER           a paper of some thirty pages as a page, a Word file and a PDF, which is left there
///     Benchmarks walk FOLDER             the walk through that record, which is then taken away
let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.count) {
case ("aggregate", 2): try await aggregate(data: arguments[2])
case ("access", 2): try await access(folder: arguments[2])
case ("walk", 2): try await walk(folder: arguments[2])
case ("papers", 2): try papers(folder: arguments[2])
case ("lookup", 1): lookup()
case ("points", 3): try points(wards: arguments[2], points: arguments[3])
default:
    FileHandle.standardError.write(
        Data(
            "usage: Benchmarks aggregate DATA | lookup | points WARDS POINTS | access FOLDER | walk FOLDER | papers FOLDER\n"
                .utf8))
    exit(2)
}
