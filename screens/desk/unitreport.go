package desk

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// UnitReport are the fields of a unit or room that the form of a report of merit asks for.
type UnitReport struct {
	address                       *kit.TextField
	founded, structure, functions *kit.AreaField
}

// NewUnitReport are the fields as the unit has them.
func NewUnitReport(u data.Unit) UnitReport {
	r := UnitReport{
		kit.NewText("address", words.UnitAddress), kit.NewArea("founded", words.UnitFounded).Rows(2),
		kit.NewArea("structure", words.UnitStructure).Rows(2), kit.NewArea("functions", words.UnitFunctions).Rows(3),
	}
	r.address.SetText(u.Address)
	r.founded.SetText(u.Founded)
	r.structure.SetText(u.Structure)
	r.functions.SetText(u.Functions)
	return r
}

// AddTo puts the fields at the end of a form.
func (r UnitReport) AddTo(form *kit.Form) {
	form.Heading(words.UnitForReport).AddWide(r.address).AddWide(r.founded).AddWide(r.structure).AddWide(r.functions)
}

// Into takes what was typed over to the unit.
func (r UnitReport) Into(u *data.Unit) {
	u.Address, u.Founded, u.Structure, u.Functions = r.address.Text(), r.founded.Text(), r.structure.Text(), r.functions.Text()
}
