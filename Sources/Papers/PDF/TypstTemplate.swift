/// How a paper looks in print. Each function takes strings and contents, never markup.
///
/// Fonts: Liberation Sans, of Debian's package `fonts-liberation`.
enum TypstTemplate {
    static let source: Typst = """
        #let quiet = rgb("#505a5f")
        #let ink = rgb("#0b0c0c")
        #let accent = rgb("#1d70b8")
        #let fonts = ("Liberation Sans", "Arial", "DejaVu Sans")

        #let paper(title: "", subtitle: none, publisher: "", about: "", marking: none, year: 2026, month: 1, day: 1, body) = {
          set document(title: title, author: publisher, date: datetime(year: year, month: month, day: day))
          set text(font: fonts, size: 11pt, lang: "en", region: "GB", fill: ink, hyphenate: false)
          set par(leading: 0.7em, spacing: 1.1em, justify: false)
          set page(
            paper: "a4", margin: (x: 20mm, top: 24mm, bottom: 22mm),
            header: text(size: 9pt, fill: quiet, if marking == none { title } else { marking + " · " + title }),
            footer: context text(size: 9pt, fill: quiet, {
              publisher
              h(1fr)
              "Page " + counter(page).display() + " of " + str(counter(page).final().first())
            }),
          )
          set list(indent: 12mm, body-indent: 3mm, spacing: 0.8em, marker: "•")
          set table(stroke: none, inset: (x: 5pt, y: 5pt))
          set footnote.entry(separator: line(length: 30%, stroke: 0.5pt + quiet))
          show link: it => underline(text(fill: accent, it))
          show heading: set block(sticky: true)
          show heading.where(level: 1): set text(size: 17pt)
          show heading.where(level: 1): set block(above: 2em, below: 0.9em)
          show heading.where(level: 2): set text(size: 13.5pt)
          show heading.where(level: 2): set block(above: 1.6em, below: 0.8em)
          show heading.where(level: 3): set text(size: 11.5pt)
          show heading.where(level: 3): set block(above: 1.4em, below: 0.7em)
          show figure: set align(left)
          show figure: set block(above: 1.6em, below: 1.6em, width: 100%)
          show figure.caption: it => block(width: 100%, below: 0.6em, align(left, text(size: 10pt, weight: "bold", it.body)))
          show std.title: set text(size: 23pt)
          show std.title: set par(leading: 0.45em)
          show std.title: set block(below: 0.9em)
          std.title()
          if subtitle != none { block(below: 0.9em, text(size: 14pt, fill: quiet, subtitle)) }
          block(below: 1.6em, text(size: 9.5pt, fill: quiet, about))
          body
        }

        #let section(level, number, words) = heading(level: level, outlined: true, {
          if number != none { box(if level == 1 and number.len() < 4 { box(width: 12mm, number) } else { number + " " }) }
          words
        })
        #let held(level, body) = block(breakable: false, width: 100%, above: (34pt, 21.6pt, 16.1pt).at(level - 1), body)
        #let numbered(number, words) = par(hanging-indent: 12mm, { box(width: 12mm, number); words })
        #let fact(name, words) = par(spacing: 0.75em, { strong(name + ": "); words })
        #let callout(title, ..paragraphs) = block(
          width: 100%, breakable: paragraphs.pos().len() > 8, inset: (left: 5mm, right: 4mm, y: 4mm), stroke: (left: 4pt + quiet),
          fill: rgb("#f3f2f1"), above: 1.4em, below: 1.4em,
          { par(strong(title)); paragraphs.pos().map(words => par(words)).join() })
        #let note(words) = block(above: 0.7em, below: 1.2em, text(size: 9pt, fill: quiet, words))
        #let drawing(caption, file, alt, width: 100%) = figure(
          kind: image, supplement: none, numbering: none, caption: figure.caption(position: top, caption),
          image(file, alt: alt, width: width))
        #let drawings(caption, note, ..items) = figure(
          kind: image, supplement: none, numbering: none, caption: figure.caption(position: top, caption),
          { grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 4mm, ..items.pos().map(item => {
              block(below: 0.5em, text(size: 9.5pt, weight: "bold", item.title))
              image(item.file, alt: item.alt, width: 100%) }))
            block(above: 1em, text(size: 9pt, fill: quiet, note)) })
        #let sheet(caption, widths, aligns, names, heads, ..cells) = {
          // A short table is kept on one page.
          show figure: set block(breakable: cells.pos().len() > 12 * heads.len())
          figure(
          kind: table, supplement: none, numbering: none, caption: figure.caption(position: top, caption),
          table(
            columns: widths.map(width => width * 1fr), align: (column, row) => aligns.at(column) + if row == 0 { bottom } else { top },
            stroke: (column, row) => (
              top: if row == 0 { 1pt + ink } else { none },
              bottom: if row == 0 { 0.75pt + ink } else { 0.4pt + rgb("#b1b4b6") }),
            table.header(repeat: true, ..heads.map(words => text(size: 9.5pt, weight: "bold", words))),
            ..cells.pos().enumerate().map(((position, words)) => {
              let names-row = names and calc.rem(position, heads.len()) == 0
              set par(leading: 0.5em)
              let shown = text(size: 9.5pt, weight: if names-row { "bold" } else { "regular" }, words)
              shown
            })))
        }
        #let panel(heading: none, value: "", about: "", sentence: "", change: none, series: none, remarks: (), complete: "", question: "", whence: ()) = block(
          width: 100%, inset: (left: 5mm, y: 1mm), stroke: (left: 3pt + accent), above: 1.6em, below: 1.6em, breakable: false,
          {
            set par(spacing: 0.85em)
            if heading != none { par(text(size: 11pt, weight: "bold", heading)) }
            block(above: 1.3em, below: 1.2em, text(size: 28pt, weight: "bold", number-width: "tabular", value))
            par(strong(about))
            par(sentence)
            let drawn = (change, series).filter(item => item != none)
            if drawn.len() > 0 {
              block(above: 1.4em, below: 1.2em, grid(columns: (1fr,) * 2, column-gutter: 6mm, align: bottom, ..drawn.map(item => image(item.file, alt: item.alt, width: 100%))))
            }
            if remarks.len() > 0 { par(text(size: 9pt, fill: quiet, remarks.join(". ") + ".")) }
            par(complete)
            par(text(size: 9pt, strong(question)))
            for line in whence { par(spacing: 0.5em, text(size: 9pt, fill: quiet, { strong(line.first() + ": "); line.last() })) }
          })

        """
}
