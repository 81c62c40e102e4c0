package verbs

import (
	"context"
	"path/filepath"
	"slices"

	"sothidua/app/export"
	"sothidua/app/papers"
	"sothidua/app/unitform"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	write "sothidua/data/files"
	"sothidua/data/viet"
)

// exportVerb writes the forms that units fill in, or takes the whole book out in open
// formats.
type exportVerb struct {
	Book bool
	Year int
	Unit string
	Out  string `required:""`
	JSON bool   `name:"json"`
}

// forms are the files of units that were written.
type forms struct {
	Files []string `json:"files"`
}

func (v exportVerb) Run(s *session) error {
	switch {
	case v.Book && (v.Year != 0 || v.Unit != ""):
		return fault.New(fault.Invalid, words.ExportTwoWhat, words.ExportTwoNext)
	case v.Book:
		return v.whole(s)
	case v.Year == 0:
		return fault.New(fault.Invalid, words.ExportWhichWhat, words.ExportWhichNext)
	}
	return v.forms(s)
}

// forms writes the form of the unit into the file that is named, or those of all units
// into the folder.
func (v exportVerb) forms(s *session) error {
	check := checkFolder(v.Out)
	if v.Unit != "" {
		check = checkFile(v.Out, papers.XLSX)
	}
	if check != nil {
		return check
	}
	var out forms
	err := s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		ask := printVerb{Year: v.Year, Unit: v.Unit}
		year, err := ask.year(ctx, book)
		if err != nil {
			return err
		}
		unitID, err := ask.unit(ctx, book, year)
		if err != nil {
			return err
		}
		units, err := book.UnitsOf(ctx, year)
		if err != nil {
			return err
		}
		if unitID == 0 {
			out.Files, err = unitform.WriteAll(ctx, book, year, units, v.Out, nil)
			return err
		}
		unit := units[slices.IndexFunc(units, func(u data.Unit) bool { return u.ID == unitID })]
		form, err := unitform.Read(ctx, book, year, unit)
		if err != nil {
			return err
		}
		out.Files = []string{v.Out}
		return write.Write(v.Out, form.Write)
	})
	if err != nil {
		return err
	}
	if v.JSON {
		return s.writeJSON(out)
	}
	s.tell(words.FormAllDone, viet.Number(len(out.Files)), v.Out)
	return nil
}

// whole takes the whole book out.
func (v exportVerb) whole(s *session) error {
	if err := checkFolder(filepath.Dir(v.Out)); err != nil {
		return err
	}
	var out export.Written
	err := s.withBook(func(book *data.Book) (err error) {
		out, err = export.Book(context.Background(), book, v.Out, export.Options{})
		return err
	})
	if err != nil {
		return err
	}
	if v.JSON {
		return s.writeJSON(out)
	}
	rows := 0
	for _, table := range out.Tables {
		rows += table.Rows
	}
	s.tell(words.ExportDone, out.Folder, viet.Number(len(out.Tables)), viet.Number(rows), viet.Number(out.Files))
	return nil
}
