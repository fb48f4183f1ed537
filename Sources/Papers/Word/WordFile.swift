import Markup

/// The parts of a Word file as they are gathered: what is on its pages, and what those point to.
struct WordFile {
    /// How much finer than a screen its maps are drawn.
    let fineness: Double
    init(fineness: Double) { self.fineness = fineness }
    private(set) var zip = Zip()
    private var relations = XML()
    private var types = XML()
    private var relationCount = 0
    private var drawingCount = 0
    private var pictureCount = 0
    private var chartCount = 0
    private var pictures: [Picture: String] = [:]
    private(set) var notes: [String] = []

    /// The first two numbers are Word's own separators.
    mutating func note(_ text: String) -> Int {
        notes.append(text)
        return notes.count + 1
    }

    private mutating func relate(_ kind: String, _ target: String, outside: Bool = false) -> String {
        relationCount += 1
        let id = "rId\(relationCount)"
        relations += """
            <Relationship Id="\(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" \
            Target="\(target)"\(attribute: "TargetMode", outside ? "External" : nil)/>
            """
        return id
    }

    mutating func link(_ destination: Destination) -> String { relate("hyperlink", destination.text, outside: true) }

    mutating func part(_ name: String, kind: String, type: String, _ xml: XML) -> String {
        zip.add("word/\(name)", xml)
        types += "<Override PartName=\"/word/\(name)\" ContentType=\"\(type)\"/>"
        return relate(kind, name)
    }

    /// - Parameter alt: What is told of it to those who cannot see it; nothing for a picture that only decorates.
    mutating func drawing(_ picture: Picture, title: String, alt: String?) -> XML {
        let id: String
        if let known = pictures[picture] {
            id = known
        } else {
            pictureCount += 1
            zip.add("word/media/image\(pictureCount).png", picture.png)
            id = relate("image", "media/image\(pictureCount).png")
            pictures[picture] = id
        }
        let (width, height) = (emu(picture.widthMillimetres), emu(picture.heightMillimetres))
        drawingCount += 1
        let graphic: XML = """
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData \
            uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="\(drawingCount)" \
            name="Picture \(drawingCount)"\(attribute: "descr", alt)/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="\(id)"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" \
            cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>
            """
        return inline(graphic, width, height, title: title, alt: alt)
    }

    /// A chart that Word can edit, with its workbook.
    mutating func drawing(
        _ chart: WordChart, title: String, alt: String, widthMillimetres: Double, heightMillimetres: Double
    ) -> XML {
        chartCount += 1
        let name = "chart\(chartCount).xml"
        zip.add("word/embeddings/workbook\(chartCount).xlsx", chart.workbook)
        zip.add(
            "word/charts/_rels/\(name).rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" \
            Target="../embeddings/workbook\(chartCount).xlsx"/></Relationships>
            """)
        let id = part(
            "charts/\(name)", kind: "chart",
            type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chart.xml)
        drawingCount += 1
        let graphic: XML = """
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData \
            uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="\(id)"/></a:graphicData></a:graphic>
            """
        return inline(graphic, emu(widthMillimetres), emu(heightMillimetres), title: title, alt: alt)
    }

    private func inline(_ graphic: XML, _ width: Int, _ height: Int, title: String, alt: String?) -> XML {
        let decorates: XML? =
            alt == nil
            ? """
            <a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext \
            uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative \
            xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>
            """ : nil
        return """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
            <wp:docPr id="\(drawingCount)" name="Drawing \(drawingCount)" descr="\(alt ?? "")" title="\(title)">\(decorates)</wp:docPr>\
            <wp:cNvGraphicFramePr/>\(graphic)</wp:inline></w:drawing></w:r>
            """
    }

    private func emu(_ millimetres: Double) -> Int { Int((millimetres * 36_000).rounded()) }

    /// The whole file, once every part is there.
    mutating func finished(_ document: XML, core: XML) -> [UInt8] {
        zip.add("word/document.xml", document)
        zip.add("docProps/core.xml", core)
        zip.add(
            "word/_rels/document.xml.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(relations)</Relationships>
            """)
        zip.add(
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/><Relationship Id="rId2" \
            Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
            Target="docProps/core.xml"/></Relationships>
            """)
        zip.add(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Override \
            PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override \
            PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            \(types)</Types>
            """)
        return zip.finished()
    }
}
