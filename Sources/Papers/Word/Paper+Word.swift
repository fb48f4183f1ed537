import Dates
import Markup

extension Paper {
    /// The paper as a Word file, with real styles and charts that Word can edit.
    ///
    /// - Parameter fineness: How much finer than a screen its maps are drawn; 2 is fit for print.
    package func docx(fineness: Double = 2) -> [UInt8] {
        var file = WordFile(fineness: fineness)
        var body = Self.opening(self, &file)
        for numbered in numbered { body += file.block(numbered) }

        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        _ = file.part(
            "styles.xml", kind: "styles", type: word + "styles+xml",
            WordStyles.styles(language: language, numbersSections: numbersSections))
        _ = file.part("numbering.xml", kind: "numbering", type: word + "numbering+xml", WordStyles.numbering)
        _ = file.part("settings.xml", kind: "settings", type: word + "settings+xml", settings)
        _ = file.part("footnotes.xml", kind: "footnotes", type: word + "footnotes+xml", Self.footnotes(file.notes))
        let header = file.part("header1.xml", kind: "header", type: word + "header+xml", self.header)
        let footer = file.part("footer1.xml", kind: "footer", type: word + "footer+xml", self.footer)
        let document: XML = """
            <w:document \(WordStyles.namespaces)><w:body>\(body)<w:sectPr><w:headerReference w:type="default" r:id="\(header)"/>\
            <w:footerReference w:type="default" r:id="\(footer)"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" \
            w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
            """
        return file.finished(document, core: core)
    }

    private static func opening(_ paper: Paper, _ file: inout WordFile) -> XML {
        let about = [paper.publisher, paper.date.said] + (paper.status.map { [$0] } ?? [])
        var opening = WordFile.paragraph("Title", paper.title)
        if let subtitle = paper.subtitle { opening += WordFile.paragraph("Subtitle", subtitle) }
        opening += WordFile.paragraph("Note", about.joined(separator: " · "))
        for fact in paper.particulars {
            opening += WordFile.paragraph(
                "Normal", WordFile.run("\(fact.name): ", "<w:rStyle w:val=\"Strong\"/>") + file.runs(fact.words))
        }
        return opening
    }

    private var header: XML {
        let words = [classification, title].compactMap { $0 }.joined(separator: " · ")
        return "<w:hdr \(WordStyles.namespaces)>\(WordFile.paragraph("Header", words))</w:hdr>"
    }

    private var footer: XML {
        let tab: XML = "<w:r><w:tab/></w:r>"
        let runs =
            WordFile.run(publisher) + tab + WordFile.run("Page ") + WordFile.field("PAGE", "1") + WordFile.run(" of ")
            + WordFile.field("NUMPAGES", "1")
        return "<w:ftr \(WordStyles.namespaces)>\(WordFile.paragraph("Footer", runs))</w:ftr>"
    }

    private static func footnotes(_ notes: [String]) -> XML {
        let all: [XML] = notes.enumerated().map { position, note in
            """
            <w:footnote w:id="\(position + 2)"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle \
            w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>\(WordFile.run(" \(note)"))</w:p></w:footnote>
            """
        }
        return """
            <w:footnotes \(WordStyles.namespaces)><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\(all)\
            </w:footnotes>
            """
    }

    private var settings: XML {
        """
        <w:settings \(WordStyles.namespaces)><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:footnotePr><w:footnote w:id="0"/><w:footnote \
        w:id="1"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
        w:val="15"/></w:compat><w:themeFontLang w:val="\(language)"/></w:settings>
        """
    }

    private var core: XML {
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(title)</dc:title><dc:subject>\(subtitle ?? "")</dc:subject>\
        <dc:creator>\(publisher)</dc:creator><cp:category>\(classification ?? "")</cp:category><dc:language>\(language)</dc:language>\
        <cp:contentStatus>\(status ?? "")</cp:contentStatus><dcterms:created xsi:type="dcterms:W3CDTF">\(date.iso)T00:00:00Z</dcterms:created>\
        <dcterms:modified xsi:type="dcterms:W3CDTF">\(date.iso)T00:00:00Z</dcterms:modified></cp:coreProperties>
        """
    }
}
