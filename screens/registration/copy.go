package registration

import (
	"slices"

	"sothidua/app/registration"
	"sothidua/data"
)

// ditto takes over what the row above has in the cell.
func (l *list) ditto(r, above lineRow, column int) { l.copyCell(above, []lineRow{r}, column) }

// fill gives all rows what the first one has in the cell.
func (l *list) fill(from lineRow, to []lineRow, column int) { l.copyCell(from, to, column) }

func (l *list) copyCell(from lineRow, to []lineRow, column int) {
	if len(to) == 1 && to[0].fresh != nil {
		l.copyToFresh(from, to[0].fresh, column)
		return
	}
	batch := registration.Batch{}
	switch l.cells[column] {
	case kindCell:
		kind := l.kinds[column-slices.Index(l.cells, kindCell)].ID
		if slices.Contains(from.kindIDs(), kind) {
			batch.Add = []int64{kind}
		} else {
			batch.Remove = []int64{kind}
		}
	case otherCell:
		for _, kind := range l.others {
			if slices.Contains(from.kindIDs(), kind.ID) {
				batch.Add = append(batch.Add, kind.ID)
			}
		}
	case initiativeCell:
		batch.Initiative = &from.line.Initiative.Title
	case noteCell:
		batch.Note = &from.line.Note
	case honorificCell:
		if len(to) == 1 {
			l.correct(to[0], from.line.Honorific, to[0].line.Post)
		}
		return
	case postCell:
		if len(to) == 1 {
			l.correct(to[0], to[0].line.Honorific, from.line.Post)
		}
		return
	default:
		return
	}
	l.screen.applyBatch(batch, linesOf(to), nil)
}

func (l *list) copyToFresh(from lineRow, e *registration.Entry, column int) {
	if from.line == nil {
		return
	}
	switch l.cells[column] {
	case honorificCell:
		e.Honorific = from.line.Honorific
	case postCell:
		e.Post, e.Room = from.line.Post, otherThan(from.line.Unit, l.screen.row().Unit.Name)
	case kindCell:
		if kind := l.kinds[column-slices.Index(l.cells, kindCell)].ID; slices.Contains(from.line.KindIDs, kind) && !slices.Contains(e.Kinds, kind) {
			e.Kinds = append(e.Kinds, kind)
		}
	case otherCell:
		for _, kind := range l.others {
			if slices.Contains(from.line.KindIDs, kind.ID) && !slices.Contains(e.Kinds, kind.ID) {
				e.Kinds = append(e.Kinds, kind.ID)
			}
		}
	case initiativeCell:
		e.Initiative.Title = from.line.Initiative.Title
	case noteCell:
		e.Note = from.line.Note
	default:
		return
	}
	l.changed()
}

func linesOf(rows []lineRow) []data.RegistrationLine {
	var lines []data.RegistrationLine
	for _, r := range rows {
		if r.line != nil {
			lines = append(lines, *r.line)
		}
	}
	return lines
}
