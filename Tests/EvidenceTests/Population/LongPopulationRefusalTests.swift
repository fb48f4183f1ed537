import Places
import Testing

@testable import Evidence

/// What a long table leaves open is not guessed.
@Suite("Long tables of people that are refused")
struct LongPopulationRefusalTests {
    struct Bad: Sendable, CustomTestStringConvertible {
        var text: String
        var name = "census2021-residents.csv"
        var reason: String
        var line: Int?
        var column: Int?
        var testDescription: String { reason }
    }

    private static func ages(_ rows: String...) -> String {
        "LSOA21CD,Age,Observation\n" + rows.joined(separator: "\n")
    }
    private static func nomis(_ rows: String...) -> String {
        "DATE,GEOGRAPHY_CODE,CELL_NAME,MEASURES_NAME,OBS_VALUE\n" + rows.joined(separator: "\n")
    }

    static let bad = [
        // The day, and what is counted.
        Bad(
            text: ages("E01000001,Aged 0+,1"), name: "custom-filtered-2024-07-03T10_58_30Z.csv",
            reason: "which day is counted. Put mid2022 or census2021 into its name, and residents or households, and",
            line: 1),
        Bad(
            text: ages("E01000001,Aged 0+,1"), name: "residents.csv",
            reason: "census2021 into its name, and bring", line: 1),
        Bad(
            text: ages("E01000001,Aged 0+,1"), name: "census2021.csv",
            reason: "whether residents or households are counted", line: 1),
        Bad(
            text: nomis("2011,E01000001,Total,Value,1"), name: "residents.csv",
            reason: "People were counted twice for 2011", line: 2, column: 1),
        Bad(
            text: nomis("2022,E01000001,Total,Value,1"), name: "residents-mid2023.csv",
            reason: "The row is of 2022, and the file's name or title says mid-2023 estimate.", line: 2, column: 1),
        Bad(
            text: nomis("2024-03,E01000001,Total,Value,1"), name: "residents.csv", reason: "“2024-03” is not a year",
            line: 2, column: 1),
        // Residents and households.
        Bad(
            text: ages("E01000001,Aged 0+,1"), name: "census2021-residents-and-households.csv",
            reason: "speaks of residents and of households", line: 1),
        Bad(
            text: "Usual residents\n" + ages("E01000001,Aged 0+,1"), name: "census2021-households.csv",
            reason: "speaks of residents and of households", line: 2),
        Bad(
            text: ages("E01000001,Aged 0+,1"), name: "census2021-households.csv",
            reason: "says households, and “Age” is of people.", line: 1, column: 2),
        Bad(
            text: nomis("2022,E01000001,All usual residents,Value,1", "2022,E01000001,All households,Value,1"),
            name: "nomis.csv", reason: "“All households” counts households, and the table counts residents.", line: 3,
            column: 3),
        Bad(
            text: nomis("2022,E01000001,All usual residents,Value,1"), name: "households.csv",
            reason: "“All usual residents” counts residents, and the table counts households.", line: 2, column: 3),
        // One count of one area and category, and every part of a whole once.
        Bad(
            text: ages("E01000001,Aged 0+,1", "E01000002,Aged 0+,1", "E01000001,Aged 0+,1"),
            reason: "E01000001 has a count of the same people on line 2 already.", line: 4, column: 3),
        Bad(
            text: ages("E01000001,Aged 0 to 15,1", "E01000001,Aged 17+,1"), reason: "No row counts those aged 16",
            line: 3,
            column: 2),
        Bad(
            text: ages("E01000001,Aged 0 to 15,1", "E01000001,Aged 16 to 64,1"),
            reason: "No row counts those aged 65 and over", line: 3, column: 2),
        Bad(
            text: ages("E01000001,Aged 0 to 15,1", "E01000001,Aged 16+,1", "E01000001,Aged 65+,1"),
            reason: "“Aged 65+” is within other rows", line: 4, column: 2),
        Bad(
            text: ages("E01000001,Aged 0 to 15,1", "E01000001,Aged 0 to 4,1", "E01000001,Aged 5+,1"),
            reason: "“Aged 0 to 15” counts ages again", line: 2, column: 2),
        Bad(text: ages("E01000001,Young,1"), reason: "“Young” is no age", line: 2, column: 2),
        Bad(
            text: ages("E01000001,Total,1", "E01000001,All ages,1"), reason: "“Total” and “All ages” are both totals",
            line: 3, column: 2),
        Bad(
            text: "LSOA21CD,Sex,Observation\nE01000001,Female,1\n", reason: "no row of both sexes together", line: 2,
            column: 2),
        Bad(
            text: ages("E01000001,Aged 0 to 15,1", "E01000001,Aged 16+,1", "E01000002,Aged 16+,1"),
            reason: "E01000002 has no row of “Aged 0 to 15”", line: 4),
        Bad(
            text: "LSOA21CD,Tenure (9 categories),Observation\nE01000001,Owned,1\n", name: "TS054-2021-4.csv",
            reason: "The file has 1 of the categories of Tenure (9 categories)", line: 2, column: 2),
        Bad(
            text: nomis("2022,E01000001,Males,Value,1", "2022,E01000001,Females,Value,1"), name: "residents.csv",
            reason: "no row of the total of CELL_NAME", line: 2, column: 3),
        Bad(
            text: nomis("2022,E01000001,Total: All usual residents aged 16 years and over,Value,1"),
            name: "residents.csv", reason: "no row of the total of CELL_NAME", line: 2, column: 3),
        Bad(
            text: "DATE,GEOGRAPHY_CODE,C_AGE,OBS_VALUE\n2022,E01000001,200,5\n", name: "residents.csv",
            reason: "“C_AGE” has the numbers of categories", line: 1, column: 3),
        // Counts.
        Bad(text: ages("E01000001,Aged 0+,4.5"), reason: "“4.5” is not a whole number", line: 2, column: 3),
        Bad(text: ages("E01000001,Aged 0+,-4"), reason: "“-4” is not a whole number", line: 2, column: 3),
        Bad(text: ages("E01000001,Aged 0+,"), reason: "No area has a count for 21 March 2021", line: nil),
        Bad(
            text: nomis("2022,E01000001,Total,Percent,100"), name: "residents.csv",
            reason: "The file has percentages and no counts.", line: 1),
        Bad(
            text: nomis("2022,E01000001,Total,Rate,100"), name: "residents.csv",
            reason: "“Rate” is neither a value nor a percentage.", line: 2, column: 4),
        // Areas.
        Bad(text: ages("E01999999,Aged 0+,4"), reason: "E01999999 is the code of no LSOA", line: 2, column: 1),
        Bad(text: ages("Harbour,Aged 0+,4"), reason: "“Harbour” is not the code of an area.", line: 2, column: 1),
        Bad(
            text: nomis("2022,E02000001,Total,Value,1"), name: "residents.csv",
            reason: "“E02000001” is the code of no LSOA and of no district", line: 2, column: 2),
        Bad(
            text: nomis("2022,E01000001,Total,Value,1", "2022,E07000033,Total,Value,1"), name: "residents.csv",
            reason: "E07000033 is the code of no LSOA", line: 3, column: 2),
        Bad(
            text: "LSOA Code,Age,Observation\nE01035189,Aged 0+,4\nE01033468,Aged 0+,4\n",
            reason: "E01033468 is an LSOA of 2011 alone", line: 3, column: 1),
        Bad(text: ages(""), reason: "The file has no row of an area", line: 1),
    ]

    @Test(arguments: bad)
    func `what cannot be told is refused with its line and column`(file: Bad) throws {
        do throws(FileRefusal) {
            _ = try LongPopulationFileTests.read(file.text, file.name)
            Issue.record("it was taken")
        } catch {
            #expect(error.reason.contains(file.reason), "\(error.reason)")
            #expect(error.line == file.line)
            if let column = file.column { #expect(error.column == column) }
        }
    }
}
