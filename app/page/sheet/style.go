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
}

// look is how a cell looks; equal ones share a style.
type look struct {
	align              page.Align
	size               float64
	bold, italic, rule bool
	borders, middle    bool
	format             string
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
		Font:      &excelize.Font{Family: "Times New Roman", Size: l.size, Bold: l.bold, Italic: l.italic},
		Alignment: &excelize.Alignment{Horizontal: horizontal[l.align], Vertical: "top", WrapText: true},
	}
	if l.middle {
		style.Alignment.Vertical = "center"
	}
	if l.borders {
		for _, side := range []string{"left", "right", "top", "bottom"} {
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

// textOf is the text of paragraphs, a line each.
func textOf(paragraphs []page.Paragraph) string {
	var lines []string
	for _, p := range paragraphs {
		var line strings.Builder
		for _, r := range p.Runs {
			if r.Break {
				line.WriteByte('\n')
			} else if r.Tab {
				line.WriteByte(' ')
			}
			line.WriteString(r.Text)
		}
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "\n")
}
