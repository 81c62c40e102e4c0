package page

import "slices"

// Signature is one signer's block (khối chữ ký): what stands above the hand's
// space, and the name below it.
type Signature struct {
	Above []Paragraph
	Name  Paragraph // without runs: Above takes the whole height (Nơi nhận)
}

// signatureAside is what stays free in mm on both sides of a block, so that the posts of
// neighbours never touch.
const signatureAside = 2

// Signatures is a grid without borders of the given width in millimetres, so
// many blocks side by side, with space (mm) for each hand. A row of blocks never
// splits over pages, and the names in it stand on one line.
func Signatures(width, space float64, across int, blocks ...Signature) Table {
	across = max(across, 1)
	t := Table{Columns: slices.Repeat([]float64{width / float64(across)}, across), Padding: signatureAside}
	var rows []Row
	for few := range slices.Chunk(blocks, across) {
		rows = append(rows, signatureRows(few, space)...)
	}
	t.Rows = Rows(rows...)
	return t
}

// signatureRows are the three rows of blocks side by side: above, space, names.
func signatureRows(blocks []Signature, space float64) []Row {
	above := Row{CantSplit: true, KeepNext: true}
	hand := Row{CantSplit: true, KeepNext: true, MinHeight: space}
	names := Row{CantSplit: true}
	for _, b := range blocks {
		if len(b.Name.Runs) == 0 {
			above.Cells = append(above.Cells, Unsigned(b.Above...).Spanning(1, 3))
			continue
		}
		above.Cells = append(above.Cells, C(b.Above...))
		hand.Cells = append(hand.Cells, Cell{})
		names.Cells = append(names.Cells, C(b.Name))
	}
	return []Row{above, hand, names}
}

// Unsigned is a cell of the grid that nobody signs, such as Nơi nhận: its text begins
// where that of the page does.
func Unsigned(paragraphs ...Paragraph) Cell {
	paragraphs = slices.Clone(paragraphs)
	for i := range paragraphs {
		paragraphs[i].Indent -= signatureAside
	}
	return C(paragraphs...)
}
