package docx

import "sothidua/app/page"

// Name spaces of a text box, which only its own element needs.
const (
	compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	shape         = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
)

// folded writes the sheets of a folded section. Above the fold each has a text box
// with the same blocks, turned by 180°: Word turns its text with it; a program that
// does not leaves the text upright.
func (f *flow) folded(s *page.Section) error {
	for i, sheet := range sheets(s.Blocks) {
		f.pending = i > 0
		if err := f.turned(s, sheet); err != nil {
			return err
		}
		f.fresh, f.pending, f.afterTable, f.afterText = true, false, false, false
		if err := f.blocks(sheet); err != nil {
			return err
		}
	}
	return nil
}

// sheets cuts blocks at their page breaks.
func sheets(blocks []page.Block) [][]page.Block {
	all := [][]page.Block{nil}
	for _, block := range blocks {
		n := len(all) - 1
		switch _, isBreak := block.(page.PageBreak); {
		case !isBreak:
			all[n] = append(all[n], block)
		case len(all[n]) > 0:
			all = append(all, nil)
		}
	}
	return all
}

// turned writes the text box of a sheet in a paragraph of a point, as far from the
// upper edge as the text area is from the lower one.
func (f *flow) turned(s *page.Section, blocks []page.Block) error {
	const unit = 36000 // of the drawing, in a mm
	width, height := s.Paper()
	x, y := int(f.width*unit), int((height-s.Top-s.Bottom)*unit)
	f.file.drawn++
	f.write(`<w:p><w:pPr>`, f.pageBreak(), tinySpacing, `</w:pPr><w:r><mc:AlternateContent xmlns:mc="`, compatibility, `">`)
	f.write(`<mc:Choice xmlns:wps="`, shape, `" Requires="wps"><w:drawing>`)
	f.format(`<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="%d" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`, f.file.drawn)
	f.write(`<wp:simplePos x="0" y="0"/>`)
	f.format(`<wp:positionH relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionH>`, int((width-s.Left-f.width)*unit))
	f.format(`<wp:positionV relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionV>`, int(s.Bottom*unit))
	f.format(`<wp:extent cx="%d" cy="%d"/><wp:wrapNone/><wp:docPr id="%d" name="turned%[3]d"/>`, x, y, f.file.drawn)
	f.write(`<a:graphic><a:graphicData uri="`, shape, `"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>`)
	f.format(`<a:xfrm rot="10800000"><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, x, y)
	f.write(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>`)
	box := flow{body: f.body, landscape: f.landscape, fresh: true}
	if err := box.blocks(blocks); err != nil {
		return err
	}
	f.tiny("", "") // no text box ends with a table
	f.write(`</w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>`)
	f.write(`</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`)
	return nil
}
