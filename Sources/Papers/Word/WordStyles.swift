import Markup

/// The styles of a paper in Word: real ones, so that a council's own template can restyle it.
enum WordStyles {
    static let namespaces: XML = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        """

    static func styles(language: String, numbersSections: Bool) -> XML {
        let numbering: XML? = numbersSections ? "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" : nil
        let left: XML = "<w:ind w:left=\"709\" w:hanging=\"709\"/>"
        let all: [XML] = [
            style(
                "Title", "Title", "<w:spacing w:before=\"120\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
                bold(48), next: "Subtitle"),
            style(
                "Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/>",
                "<w:color w:val=\"505A5F\"/><w:sz w:val=\"28\"/>"),
            style(
                "Heading1", "heading 1",
                "<w:keepNext/><w:keepLines/>\(numbering)<w:spacing w:before=\"360\" w:after=\"120\"/>\(numbersSections ? left : nil)<w:outlineLvl w:val=\"0\"/>",
                bold(32)),
            style(
                "Heading2", "heading 2",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
                bold(26)),
            style(
                "Heading3", "heading 3",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
                bold(22)),
            style(
                "AppendixHeading", "Appendix Heading",
                "<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
                bold(32)),
            style(
                "NumberedParagraph", "Numbered Paragraph",
                "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>\(left)", ""),
            style(
                "AppendixParagraph", "Appendix Paragraph",
                "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>\(left)", ""),
            style(
                "ListBullet", "List Bullet",
                "<w:numPr><w:numId w:val=\"3\"/></w:numPr><w:spacing w:after=\"60\"/><w:ind w:left=\"1066\" w:hanging=\"357\"/>",
                ""),
            style(
                "Caption", "caption",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
                bold(20)),
            style(
                "TableHeading", "Table Heading",
                "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", bold(19)),
            style(
                "TableText", "Table Text",
                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"19\"/>"
            ),
            style(
                "Note", "Note", "<w:spacing w:before=\"60\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:color w:val=\"505A5F\"/><w:sz w:val=\"19\"/>"),
            style(
                "Drawing", "Drawing",
                "<w:keepLines/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", ""),
            style("Callout", "Callout", callout, ""),
            style("FigureValue", "Figure Value", figure(keep: true), bold(60)),
            style(
                "FigureHeading", "Figure Heading",
                "<w:keepNext/>\(figureBorder)<w:spacing w:before=\"240\" w:after=\"0\"/><w:ind w:left=\"227\"/>",
                bold(22)),
            style("FigureText", "Figure Text", figure(keep: true), ""),
            style("FigureNote", "Figure Note", figure(keep: false), "<w:color w:val=\"505A5F\"/><w:sz w:val=\"18\"/>"),
            style("Header", "header", "", "<w:color w:val=\"505A5F\"/><w:sz w:val=\"18\"/>"),
            style(
                "Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>",
                "<w:color w:val=\"505A5F\"/><w:sz w:val=\"18\"/>"),
            style(
                "FootnoteText", "footnote text", "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"18\"/>"),
        ]
        return """
            <w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" \
            w:eastAsia="Arial" w:cs="Arial"/><w:color w:val="0B0C0C"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="\(language)" w:eastAsia="\(language)"/>\
            </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr>\
            </w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name \
            w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name \
            w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>\(all)\
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>\
            <w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>\
            <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/><w:u \
            w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name \
            w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\(table)</w:styles>
            """
    }

    /// Names that Word knows: its outline, its list of figures and its own dialogs go by them.
    private static let builtIn: Set<String> = [
        "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "List Bullet", "caption", "header", "footer",
        "footnote text",
    ]

    private static func style(_ id: String, _ name: String, _ paragraph: XML, _ run: XML, next: String? = nil) -> XML {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"\(attribute: "w:customStyle", builtIn.contains(name) ? nil : "1")><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
        \(next.map { "<w:next w:val=\"\($0)\"/>" as XML } ?? (id.utf8.starts(with: "Heading".utf8) ? "<w:next w:val=\"Normal\"/>" : nil))<w:qFormat/>\
        <w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
        """
    }

    private static func bold(_ halfPoints: Int) -> XML {
        "<w:b/><w:bCs/><w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
    }

    private static let figureBorder: XML = """
        <w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="1D70B8"/></w:pBdr>
        """
    private static func figure(keep: Bool) -> XML {
        """
        \(keep ? "<w:keepNext/>" : nil)<w:keepLines/>\(figureBorder)<w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/>\
        <w:ind w:left="227"/>
        """
    }
    private static let callout: XML = """
        <w:keepLines/><w:pBdr><w:left w:val="single" w:sz="48" w:space="10" w:color="505A5F"/></w:pBdr><w:shd w:val="clear" \
        w:color="auto" w:fill="F3F2F1"/><w:ind w:left="284"/>
        """
    private static let table: XML = """
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" \
        w:type="dxa"/><w:tblCellMar><w:left w:w="120" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
        <w:style w:type="table" w:customStyle="1" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:basedOn \
        w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="0B0C0C"/><w:bottom \
        w:val="single" w:sz="8" w:space="0" w:color="0B0C0C"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/>\
        </w:tblBorders></w:tblPr></w:style>
        """

    /// List 1 numbers sections and their paragraphs, list 2 appendices and theirs, list 3 has bullets.
    static let numbering: XML = """
        <w:numbering \(namespaces)>\
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt \
        w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="709" \
        w:hanging="709"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle \
        w:val="NumberedParagraph"/><w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="709" w:hanging="709"/>\
        </w:pPr></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt \
        w:val="upperLetter"/><w:pStyle w:val="AppendixHeading"/><w:suff w:val="space"/><w:lvlText w:val="Appendix %1:"/><w:lvlJc \
        w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt \
        w:val="decimal"/><w:pStyle w:val="AppendixParagraph"/><w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/><w:pPr><w:ind \
        w:left="709" w:hanging="709"/></w:pPr></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind \
        w:left="1066" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num \
        w:numId="3"><w:abstractNumId w:val="3"/></w:num></w:numbering>
        """
}
