package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// workbook is a file being written, with the styles it has so far.
type workbook struct {
	file   *excelize.File
	styles map[look]int
	ruler  *page.Ruler
}

// family is the font of all cells, which every office program has, or another of its widths.
const family = "Times New Roman"

// look is how a cell looks; equal ones share a style.
type look struct {
	align           page.Align
	size            float64
	bold, italic    bool
	borders, middle bool
	bottom          bool // the space of the row is above the text
	from, to        bool // of what goes over several rows: no line to the row above, or below
	format          string
}

// lookOf takes the look of a cell from its first paragraph that has text.
func lookOf(paragraphs []page.Paragraph) look {
	for _, p := range paragraphs {
		for _, r := range p.Runs {
			if r.Text == "" {
				continue
			}
			l := look{align: p.Align, size: r.Size, bold: r.Bold, italic: r.Italic}
			if l.size == 0 {
				l.size = p.Size
			}
			if l.size == 0 {
				l.size = page.DefaultSize
			}
			return l
		}
	}
	return look{size: page.DefaultSize}
}

var horizontal = map[page.Align]string{page.Left: "left", page.Center: "center", page.Right: "right", page.Justify: "left"}

// style is the number of the style of a look.
func (b *workbook) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: family, Size: l.size, Bold: l.bold, Italic: l.italic},
		Alignment: &excelize.Alignment{Horizontal: horizontal[l.align], Vertical: "top", WrapText: true},
	}
	if l.middle {
		style.Alignment.Vertical = "center"
	}
	if l.bottom {
		style.Alignment.Vertical = "bottom"
	}
	if l.borders {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			if side == "top" && l.from || side == "bottom" && l.to {
				continue
			}
			style.Border = append(style.Border, excelize.Border{Type: side, Style: 1, Color: "000000"})
		}
	}
	if l.format != "" {
		style.CustomNumFmt = &l.format
	}
	id, err := b.file.NewStyle(style)
	if err == nil {
		b.styles[l] = id
	}
	return id, err
}

// pieces are the runs of paragraphs, a line each, with what stands between them.
func pieces(paragraphs []page.Paragraph) []excelize.RichTextRun {
	var all []excelize.RichTextRun
	for i, p := range paragraphs {
		before := ""
		if i > 0 {
			before = "\n"
		}
		for _, r := range p.Runs {
			switch {
			case r.Break:
				before += "\n"
			case r.Tab:
				before += " "
			}
			size := r.Size
			if size == 0 {
				size = lookOf(paragraphs[i : i+1]).size
			}
			all = append(all, excelize.RichTextRun{
				Text: before + page.Loose(r.Text),
				Font: &excelize.Font{Family: family, Size: size, Bold: r.Bold, Italic: r.Italic},
			})
			before = ""
		}
		if before != "" {
			all = append(all, excelize.RichTextRun{Text: before, Font: &excelize.Font{}})
		}
	}
	return all
}

// textOf is the text of paragraphs, a line each.
func textOf(paragraphs []page.Paragraph) string {
	var text strings.Builder
	for _, piece := range pieces(paragraphs) {
		text.WriteString(piece.Text)
	}
	return text.String()
}

// rich is the text of paragraphs: plain where all of it looks the same, else with
// the look of each run.
func rich(paragraphs []page.Paragraph) any {
	runs := pieces(paragraphs)
	for _, run := range runs {
		if *run.Font != *runs[0].Font {
			return runs
		}
	}
	return textOf(paragraphs)
}
