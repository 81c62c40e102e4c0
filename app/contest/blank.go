package contest

import "sothidua/data"

// Blank are the records of a year of the same office in which nothing is known yet: what forms
// to be filled in by pen are built from. What the office is called, its letterhead, its
// titles and its scale of points stay; one unit without a name stands for each.
func (r *Records) Blank() *Records {
	year := data.Year{Number: r.Year.Number, Kind: r.Year.Kind, RegimeCode: r.Year.RegimeCode}
	block := r.Block
	block.Secretariat = "" // names people
	block.ID = 0           // no unit has been in it, and none has led it
	return &Records{
		YearRecords: data.YearRecords{Block: block, Letterhead: r.Letterhead, Criteria: r.Criteria},
		Year:        year, Deadlines: Deadlines{year: year},
		Summary: &data.Summary{Titles: r.Summary.Titles, Year: year, Units: make([]data.UnitSummary, 1)},
	}
}
