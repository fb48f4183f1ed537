import Dates
import Places
import Testing

@testable import Evidence

/// Rows and headings are those of the published tables, cut down to a few.
///
/// Source: Office for National Statistics, the files that docs/sources/population.md lists.
@Suite("Tables of people")
struct PopulationFileTests {
    struct Published: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// `name, what, by what: sum`.
        var read: [String]
        var testDescription: String { name }
    }

    static let published = [
        Published(
            name: "lsoa11_population_mid2017_2019_2020.csv",
            text: """
                "lsoa11_code","lsoa11_name","mid2017_total","mid2019_total","mid2020_total","age_0-9","age_75+"
                "E01011949","Hartlepool 009A",1955,1954,1944,264,125
                "E01011950","Hartlepool 008A",1374,1257,1298,125,92
                """,
            read: [
                "mid-2017 estimate residents lsoa-2011: 3329", "mid-2019 estimate residents lsoa-2011: 3211",
                "mid-2020 estimate residents lsoa-2011: 3242",
            ]),
        Published(
            name: "lsoa11_census2011_population_households.csv",
            text: """
                Region code,LSOA Code,LSOA Name,,Persons,Persons,Persons,Hectares,Persons per hectare,Households
                E12000001,E01020634,County Durham 001A,,"1,563","1,517",46,650,2.4,666
                E12000001,E01020635,County Durham 001B,,"1,379","1,379",0,170,8.1,615
                """, read: ["Census 2011 residents lsoa-2011: 2942", "Census 2011 households lsoa-2011: 1281"]),
        Published(
            name: "lsoa21_residents_households_census2021.csv",
            text: """
                "lsoa21_code","census2021_residents","census2021_households"
                "E01000001",1474,837
                "E01000002",1386,825
                """, read: ["Census 2021 residents lsoa-2021: 2860", "Census 2021 households lsoa-2021: 1662"]),
        Published(
            name: "lad21_population_census2021_age_sex.csv",
            text: """
                "ltla21_code","total_population","total_females","total_males"
                "E06000001",92347,47656,44691
                "E06000002",143922,73035,70887
                """, read: ["Census 2021 residents district: 236269"]),
        Published(
            name: "lad23_households_census2021.csv", text: "\"ltla23_code\",\"households\"\r\n\"E06000001\",40930\r\n",
            read: ["Census 2021 households district: 40930"]),
        // As the publisher lays out its workbooks: a title, both sexes by single year of age, no total.
        Published(
            name: "sapelsoasyoa.csv",
            text: """
                Mid-2022 Lower layer Super Output Area population estimates,,,,,,
                ,,,,,,
                LAD 2021 Code,LSOA 2021 Code,LSOA 2021 Name,F0,F1,F2+,M0,M1,M2+
                E09000001,E01000001,City of London 001A,5,4,700,6,3,760
                """, read: ["mid-2022 estimate residents lsoa-2021: 1478"]),
    ]

    private static func read(_ text: String, _ name: String) throws(FileRefusal) -> [ReadPopulation]? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
        let result = bytes.withUnsafeBufferPointer { all -> Result<[ReadPopulation]?, FileRefusal> in
            let file = Bytes(rebasing: all[..<(all.count - 64)])
            return Result { () throws(FileRefusal) in
                guard let layout = try PopulationLayout(file, name: name) else { return nil }
                return try ReadPopulationFile(layout: layout, gazetteer: .embedded).read(file)
            }
        }
        return try result.get()
    }

    @Test(arguments: published)
    func `each published form is read, with the sum of its counts`(file: Published) throws {
        let read = try #require(try Self.read(file.text, file.name))
        #expect(
            read.map { one in
                "\(one.day.name) \(one.counted.rawValue) \(one.grain.rawValue): \(one.values.reduce(0) { $0 + $1.count })"
            } == file.read)
    }

    @Test func `other countries, regions and counties are left aside`() throws {
        let text = "LAD23CD,All ages\nE06000001,93000\nS12000033,224000\nE92000001,9\nE10000007,8\n"
        let read = try #require(try Self.read(text, "mid2023.csv"))
        #expect(read.map(\.values.count) == [1])
        let small = "LSOA21CD,All ages\nE92000001,9\nE01000001,93\nE12000007,8\nE10000007,8\n"
        #expect(try Self.read(small, "mid2023.csv")?.map(\.values.count) == [1])
    }

    @Test(arguments: ["2024-03-kent-street.csv", "anything.csv"])
    func `a table of other things is no table of people`(name: String) throws {
        #expect(try Self.read("Crime ID,Month,LSOA code,LSOA name\n,2024-03,E01000001,City\n", name) == nil)
        #expect(try Self.read("Name,Persons\nHarbour,3\n", name) == nil)
        #expect(try Self.read("", name) == nil)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        var text: String
        var name = "census2021.csv"
        var reason: String
        var line: Int
        var column: Int?
        var testDescription: String { reason }
    }

    static let bad = [
        Bad(text: "LSOA21CD,Persons\nE01000001,-4\n", reason: "“-4” is not a whole number", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001,4.5\n", reason: "“4.5” is not a whole number", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001,\"15,63\"\n", reason: "is not a whole number", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001,\n", reason: "“” is not a whole number", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\nHarbour,4\n", reason: "“Harbour” is not the code of an area.", line: 2, column: 1),
        Bad(text: "LSOA21CD,Persons\nE01999999,4\n", reason: "E01999999 is the code of no LSOA", line: 2, column: 1),
        Bad(text: "LAD21CD,Persons\nE07999001,4\n", reason: "E07999001 is the code of no district", line: 2, column: 1),
        Bad(
            text: "LSOA21CD,Persons\nE01000001,4\nE01000002,4\nE01000001,4\n",
            reason: "E01000001 stands on line 2 already.", line: 4, column: 1),
        Bad(
            text: "LSOA Code,Persons\nE01035189,4\nE01033468,4\n",
            reason: "E01033468 is an LSOA of 2011 alone, and the table is of LSOAs of 2021.", line: 3, column: 1),
        Bad(
            text: "LAD Code,Persons\nE06000063,4\nE07000026,4\n",
            reason: "E07000026 and the code on line 2 stand for one district, Cumberland", line: 3, column: 1),
        Bad(text: "LSOA21CD,Persons\nE01000001,4,4\n", reason: "The row has more than 2 fields.", line: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001\n", reason: "The row has 1 fields where 2 are needed.", line: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001,\"4\n", reason: "A quotation mark is opened", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\nE01000001,4\0\n", reason: "There is a NUL byte", line: 2, column: 2),
        Bad(text: "LSOA21CD,Persons\n", reason: "The file has no row of an area", line: 1),
        Bad(
            text: "LSOA21CD,Persons\nE01000001,4\n", name: "people.csv", reason: "which day is counted", line: 1),
        Bad(
            text: "LSOA21CD,total,0,1,2,3+\nE01000001,10,1,2,3,5\n",
            reason: "The total is 10, and its parts add up to 11.", line: 2, column: 2),
        Bad(
            text: "LSOA21CD,0,1,3,4+\nE01000001,1,2,3,4\n", reason: "go on with 3 where 2 should follow", line: 1,
            column: 4),
        Bad(text: "LSOA21CD,0,1,2\nE01000001,1,2,3\n", reason: "The ages end with 2", line: 1, column: 4),
        Bad(text: "LSOA21CD,F0,F1,F2+\nE01000001,1,2,3\n", reason: "ages of one sex", line: 1),
        Bad(
            text: "LSOA21CD,mid2020_total,mid2020_persons\nE01000001,1,2\n",
            reason: "Two columns count the residents of 30 June 2020.", line: 1, column: 3),
    ]

    @Test(arguments: bad)
    func `a fault is refused with its line and column`(file: Bad) throws {
        do throws(FileRefusal) {
            _ = try Self.read(file.text, file.name)
            Issue.record("it was taken")
        } catch {
            #expect(error.reason.contains(file.reason), "\(error.reason)")
            #expect(error.line == file.line)
            if let column = file.column { #expect(error.column == column) }
        }
    }
}
