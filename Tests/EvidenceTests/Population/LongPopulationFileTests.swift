import Dates
import Places
import Testing

@testable import Evidence

/// Headings are those of the published tables; the numbers are invented, and added up by hand beside each.
///
/// Source: Office for National Statistics and Nomis, as docs/sources/population.md says.
@Suite("Long tables of people")
struct LongPopulationFileTests {
    static func read(_ text: String, _ name: String) throws(FileRefusal) -> [ReadPopulation]? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
        let result = bytes.withUnsafeBufferPointer { all -> Result<[ReadPopulation]?, FileRefusal> in
            let file = Bytes(rebasing: all[..<(all.count - 64)])
            return Result { () throws(FileRefusal) in
                guard let layout = try LongPopulationLayout(file, name: name) else { return nil }
                return try ReadLongPopulationFile(layout: layout, gazetteer: .embedded).read(file)
            }
        }
        return try result.get()
    }

    static func said(_ sets: [ReadPopulation]?) -> [String] {
        (sets ?? []).map { set in
            let values = set.values.map { "\($0.code)=\($0.count)" }.joined(separator: " ")
            return "\(set.day.name) \(set.counted.rawValue) \(set.grain.rawValue): \(values)"
        }
    }

    struct Published: Sendable, CustomTestStringConvertible {
        var about: String
        var name: String
        var text: String
        var read: [String]
        var testDescription: String { about }
    }

    static let published = [
        // E01000001: 200 + 500 + 300 = 1000. E01000002: 150 + 0 + 50 = 200.
        Published(
            about: "ages from birth to the oldest are added up", name: "custom-filtered-census2021-residents.csv",
            text: """
                Lower layer Super Output Areas Code,Lower layer Super Output Areas,Age (3 categories) Code,\
                Age (3 categories),Observation
                E01000001,City of London 001A,1,Aged 15 years and under,200
                E01000001,City of London 001A,2,Aged 16 to 64 years,500
                E01000001,City of London 001A,3,Aged 65 years and over,300
                E01000002,City of London 001B,1,Aged 15 years and under,150
                E01000002,City of London 001B,2,Aged 16 to 64 years,0
                E01000002,City of London 001B,3,Aged 65 years and over,50
                """, read: ["Census 2021 residents lsoa-2021: E01000001=1000 E01000002=200"]),
        // E01000001: (10 + 20) of ages under 1, (300 + 400) of 1 and over = 730.
        Published(
            about: "ages and sexes are added up", name: "residents_census2021.csv",
            text: """
                "LSOA21CD","LSOA21NM","Age","Sex","Observation"
                "E01000001","City of London 001A","Age under 1","Female","10"
                "E01000001","City of London 001A","Age under 1","Male","20"
                "E01000001","City of London 001A","Age 1+","Female","300"
                "E01000001","City of London 001A","Age 1+","Male","400"
                """, read: ["Census 2021 residents lsoa-2021: E01000001=730"]),
        // The number of the table says households and the census; “Does not apply” is one of the six: 0 + 40 + 30 + 20 + 9
        // + 1 = 100.
        Published(
            about: "as many categories as the heading says are a whole",
            name: "TS011-2021-6-filtered-2025-06-28T09_28_22Z.csv",
            text: """
                Lower layer Super Output Areas Code,Lower layer Super Output Areas,Household deprivation (6 categories) Code,\
                Household deprivation (6 categories),Observation
                E01000001,City of London 001A,-8,Does not apply,0
                E01000001,City of London 001A,1,Household is not deprived in any dimension,40
                E01000001,City of London 001A,2,Household is deprived in one dimension,30
                E01000001,City of London 001A,3,Household is deprived in two dimensions,20
                E01000001,City of London 001A,4,Household is deprived in three dimensions,9
                E01000001,City of London 001A,5,Household is deprived in four dimensions,1
                """, read: ["Census 2021 households lsoa-2021: E01000001=100"]),
        Published(
            about: "a row an area needs no category", name: "folder/TS041-2021-3-filtered-2023-05-17T12_02_59Z.csv",
            text: """
                Lower tier local authorities Code,Lower tier local authorities,Observation
                E07000033,Bolsover,35262
                """, read: ["Census 2021 households district: E07000033=35262"]),
        // The total is 1473 and its parts 52 + 1422 = 1474, as perturbed counts do; the total is taken, and no part.
        // Percentages are no counts.
        Published(
            about: "a total is taken and not its parts, and no percentage", name: "NM_2020_1.data.csv",
            text: """
                "DATE","DATE_NAME","GEOGRAPHY","GEOGRAPHY_NAME","GEOGRAPHY_CODE","C2021_AGE_19","C2021_AGE_19_NAME",\
                "MEASURES","MEASURES_NAME","OBS_VALUE","OBS_STATUS","OBS_STATUS_NAME","OBS_CONF","OBS_CONF_NAME","URN"
                2021,"2021",1,"City of London 001A","E01000001",0,"Total",20100,"Value",1473,"A","Normal Value","F","Free",a
                2021,"2021",1,"City of London 001A","E01000001",0,"Total",20301,"Percent",100.0,"A","Normal Value","F","Free",b
                2021,"2021",1,"City of London 001A","E01000001",1,"Aged 4 years and under",20100,"Value",52,"A","Normal Value","F","Free",c
                2021,"2021",1,"City of London 001A","E01000001",1,"Aged 4 years and under",20301,"Percent",3.5,"A","Normal Value","F","Free",d
                2021,"2021",1,"City of London 001A","E01000001",2,"Aged 5 years and over",20100,"Value",1422,"A","Normal Value","F","Free",e
                """, read: ["Census 2021 residents lsoa-2021: E01000001=1473"]),
        // Two years, both sexes together and each, and ages within ages: all of all is taken.
        Published(
            about: "a file of several years has a count for each", name: "NM_2014_1.data.csv",
            text: """
                DATE,GEOGRAPHY_CODE,GENDER_NAME,C_AGE_NAME,MEASURES_NAME,OBS_VALUE
                2021,E01000001,Total,All Ages,Value,1480
                2021,E01000001,Total,Aged 16+,Value,1300
                2022,E01000001,Total,All Ages,Value,1500
                2022,E01000001,Total,Aged 16+,Value,1310
                2022,K04000001,Total,All Ages,Value,60000000
                2022,K04000001,Total,Aged 16+,Value,50000000
                """,
            read: [
                "mid-2021 estimate residents lsoa-2021: E01000001=1480",
                "mid-2022 estimate residents lsoa-2021: E01000001=1500",
            ]),
        // The rows themselves say what is counted.
        Published(
            about: "a row of all usual residents says what is counted", name: "nomis.csv",
            text: """
                DATE,GEOGRAPHY_CODE,C2021_RESTYPE_3_NAME,OBS_VALUE
                2021,E01000001,Total: All usual residents,1473
                2021,E01000001,Lives in a household,1400
                2021,E01000001,Lives in a communal establishment,73
                """, read: ["Census 2021 residents lsoa-2021: E01000001=1473"]),
        Published(
            about: "a title that speaks of both leaves it to the name", name: "residents.csv",
            text: """
                Residents by household composition; mid-2023,
                LSOA21CD,Observation
                E01035189,1500
                """, read: ["mid-2023 estimate residents lsoa-2021: E01035189=1500"]),
        Published(
            about: "the day may stand in a title", name: "download.csv",
            text: """
                Usual residents; mid-2023,,
                GEOGRAPHY_CODE,GEOGRAPHY_NAME,OBS_VALUE
                E01035189,Somewhere 001A,1500
                """, read: ["mid-2023 estimate residents lsoa-2021: E01035189=1500"]),
    ]

    @Test(arguments: published)
    func `each published form is read, with the sum of its parts or with its total`(file: Published) throws {
        #expect(Self.said(try Self.read(file.text, file.name)) == file.read)
    }

    /// One of the two ages of E01000001 is not told: 3 is not its count, and nor is 0. E01000002 has 4 + 0.
    @Test(arguments: ["", "*", "[c]", ".."])
    func `an area with a value that is withheld or blank has no count`(mark: String) throws {
        let text = """
            LSOA21CD,Age,Observation
            E01000001,Aged 0 to 15,3
            E01000001,Aged 16+,\(mark)
            E01000002,Aged 0 to 15,4
            E01000002,Aged 16+,0
            """
        let read = try #require(try Self.read(text, "census2021-residents.csv")?.first)
        #expect(Self.said([read]) == ["Census 2021 residents lsoa-2021: E01000002=4"])
        #expect(read.withheld == ["E01000001"])
    }

    /// Nomis gives a value that is suppressed as nothing, or as 0 with its status beside it.
    @Test(arguments: ["0,Q,F", "0,A,C", ",Q,F"])
    func `a value that is said to be suppressed is not taken, whatever stands in its place`(marks: String) throws {
        let text = """
            DATE,GEOGRAPHY_CODE,OBS_VALUE,OBS_STATUS,OBS_CONF
            2022,E01000001,\(marks)
            2022,E01000002,7,A,F
            """
        let read = try #require(try Self.read(text, "residents.csv")?.first)
        #expect(Self.said([read]) == ["mid-2022 estimate residents lsoa-2021: E01000002=7"])
        #expect(read.withheld == ["E01000001"])
    }

    @Test func `a part that is withheld takes no count from a total that is there`() throws {
        let text = """
            DATE,GEOGRAPHY_CODE,C_AGE_NAME,OBS_VALUE
            2022,E01000001,All Ages,9
            2022,E01000001,Aged 0 to 15,
            """
        let read = try #require(try Self.read(text, "residents.csv")?.first)
        #expect(read.values.map(\.count) == [9] && read.withheld.isEmpty)
    }

    @Test(arguments: [
        "Crime ID,Month,LSOA code,LSOA name\n,2024-03,E01000001,City\n", "LSOA21CD,Persons\nE01000001,4\n",
        "Middle layer Super Output Areas Code,Observation\nE02000001,4\n", "Name,Observation\nHarbour,3\n", "",
    ])
    func `another table is no long table of people`(text: String) throws {
        #expect(try Self.read(text, "census2021-residents.csv") == nil)
    }
}
