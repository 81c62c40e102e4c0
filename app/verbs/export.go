package verbs

import (
	"context"
	"io"
	"path/filepath"
	"slices"

	"sothidua/app/exchange"
	"sothidua/app/export"
	"sothidua/app/papers"
	"sothidua/app/registration"
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
	// FaultsOf is a unit's file that goes back to it with what is to be corrected.
	FaultsOf string
	Out      string `required:""`
	JSON     bool   `name:"json"`
}

// forms are the files of units that were written.
type forms struct {
	Files []string `json:"files"`
}

func (v exportVerb) Run(s *session) error {
	switch {
	case v.Book && (v.Year != 0 || v.Unit != "" || v.FaultsOf != ""):
		return fault.New(fault.Invalid, words.ExportTwoWhat, words.ExportTwoNext)
	case v.Book:
		return v.whole(s)
	case v.Year == 0:
		return fault.New(fault.Invalid, words.ExportWhichWhat, words.ExportWhichNext)
	case v.FaultsOf != "" && v.Unit == "":
		return fault.New(fault.Invalid, words.FaultUnitWhat, words.FaultUnitNext)
	case v.FaultsOf != "":
		return v.faults(s)
	}
	return v.forms(s)
}

// faults writes what the unit has to correct into its own file.
func (v exportVerb) faults(s *session) error {
	if err := checkFile(v.Out, papers.XLSX); err != nil {
		return err
	}
	content, err := fileNamed(v.FaultsOf, exchange.MostFile)
	if err != nil {
		return err
	}
	source, err := exchange.Read(content)
	if err != nil {
		return err
	}
	var faults []unitform.Fault
	ours := false
	err = s.withBook(func(book *data.Book) error {
		ctx := context.Background()
		around, err := aroundOf(ctx, book, v.Year, v.Unit)
		if err != nil {
			return err
		}
		sheet := registration.NewSheet(source, around)
		reading, err := sheet.Read(ctx, book)
		if err != nil {
			return err
		}
		if faults = unitform.Faults(sheet, reading); len(faults) == 0 {
			return fault.New(fault.Invalid, words.FaultWhat, words.FaultNext)
		}
		return write.Write(v.Out, func(w io.Writer) (err error) {
			ours, err = unitform.WriteFaults(w, content, source, faults, book.Person(), book.Now().Unix())
			return err
		})
	})
	if err != nil {
		return err
	}
	if v.JSON {
		return s.writeJSON(forms{Files: []string{v.Out}})
	}
	done := words.FaultDone
	if ours {
		done = words.FaultOwnDone
	}
	s.tell(done, viet.Number(len(faults)), v.Out)
	return nil
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
	if v.Unit != "" {
		s.tell(words.FormDone, v.Unit, v.Out)
		return nil
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
