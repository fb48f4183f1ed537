package import Markup

/// A drawing of which each mark leads to a page, as its row in the table beneath does.
///
/// To a screen reader and to the keyboard the drawing is one picture with its name and its description: the links are
/// those of the table, and are not told twice.
package func linkedDrawing(
    title: String, description: String, width: Double, height: Double, ground: XML, marks: [(mark: XML, link: Link)]
) -> HTML {
    let linked = marks.map { one in
        """
        <a href="\(one.link.address.text)" tabindex="-1" aria-hidden="true"><title>\(one.link.text)</title>\
        \(HTML(svg: one.mark))</a>
        """ as HTML
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="wm-chart__drawing" focusable="false" \
        viewBox="0 0 \(number(width, decimals: 0)) \(number(height, decimals: 0))">\
        <g role="img"><title>\(title)</title><desc>\(description)</desc>\(HTML(svg: ground))</g>\(linked)</svg>
        """
}
