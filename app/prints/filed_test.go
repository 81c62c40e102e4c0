package prints_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/app/prints"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
)

// list are the prints of the year as they are listed.
func (o *office) list() []prints.Filed {
	o.Helper()
	all, err := prints.List(o.Context(), contest.New(o.book), o.year)
	if err != nil {
		o.Fatal(err)
	}
	return all
}

func (o *office) file(d data.Dispatch, scan *prints.Scan) {
	o.Helper()
	o.change(func(tx *data.Tx) error { return prints.File(tx, d, scan) })
}

// unnumbered takes out the number of a paper.
func (o *office) unnumbered(paper string) {
	o.change(func(tx *data.Tx) error {
		return datatest.DB(tx).Where("paper = ?", paper).Delete(&data.DocumentNumber{}).Error
	})
}

func (o *office) awaited() string {
	o.Helper()
	all, err := prints.Awaited(o.Context(), o.book, o.year)
	if err != nil {
		o.Fatal(err)
	}
	var titles []string
	for _, f := range all {
		titles = append(titles, f.Title)
	}
	return strings.Join(titles, "; ")
}

func TestASignedPaperComesBack(t *testing.T) {
	// Given two prints of the regulation, of which the later one is signed, and the programme.
	o := newOffice(t)
	o.unnumbered(papers.Regulation)
	o.freeze(papers.Regulation)
	print := o.freeze(papers.Regulation)
	o.freeze(papers.Programme)
	if got := o.awaited(); got != print.Title {
		t.Errorf("awaited: %q", got)
	}
	// When its number, day and scan are noted.
	scan := &prints.Scan{FileName: "quy chế.pdf", Bytes: []byte("%PDF-1.4 x")}
	o.file(data.Dispatch{PrintID: print.ID, Number: 90, Symbol: "QC-KTĐ", IssuedOn: "2023-12-20", Place: "Hộp 3"}, scan)
	// Then nothing is awaited, other papers have the number, and undo takes back just that.
	if got := o.awaited(); got != "" {
		t.Errorf("awaited: %q", got)
	}
	built, err := papers.Build(t.Context(), o.book, papers.Request{Paper: papers.Regulation, Year: o.year})
	if err != nil || built.Number.Number != 90 || built.Number.IssuedOn != "2023-12-20" {
		t.Errorf("%+v, %v", built.Number, err)
	}
	if f := o.list()[1]; f.Numbered() != "90/QC-KTĐ" || f.Against != "" {
		t.Errorf("%q against %q", f.Numbered(), f.Against)
	}
	if _, err := o.book.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, listed := o.awaited(), o.list(); got != print.Title || len(listed) != 3 || listed[1].Dispatch.ID != 0 {
		t.Errorf("awaited %q, listed %d", got, len(listed))
	}
}

func TestANumberHasOnePaper(t *testing.T) {
	// Given a paper whose number the ceremony has, and one that is signed with the same.
	o := newOffice(t)
	var taken data.DocumentNumber
	if err := datatest.DB(o.book).Where("number > 0 AND issued_on <> ''").First(&taken).Error; err != nil {
		t.Fatal(err)
	}
	o.unnumbered(papers.YearPlan)
	print := o.freeze(papers.YearPlan)
	o.file(data.Dispatch{PrintID: print.ID, Number: taken.Number, IssuedOn: taken.IssuedOn}, nil)
	if f := o.list()[0]; !strings.Contains(f.Against, "đã dùng cho") {
		t.Errorf("against: %q", f.Against)
	}
	// When it is out of turn by its day, then that is said.
	d := o.list()[0].Dispatch
	d.Number, d.IssuedOn = taken.Number+500, "2023-01-03"
	o.file(d, nil)
	if f := o.list()[0]; !strings.Contains(f.Against, "trái thứ tự") {
		t.Errorf("against: %q", f.Against)
	}
	// And one that bears another number than the ceremony says is pointed out on both sides.
	minutes := o.freeze(papers.Minutes)
	o.file(data.Dispatch{PrintID: minutes.ID, Number: 77}, nil)
	if f := o.list()[0]; !strings.Contains(f.Against, "đã ký ghi số 77") {
		t.Errorf("against: %q", f.Against)
	}
	built, err := papers.Build(t.Context(), o.book, papers.Request{Paper: papers.Minutes, Year: o.year})
	if err != nil || !strings.Contains(gaps(built), "đã ký ghi số 77") {
		t.Errorf("%s, %v", gaps(built), err)
	}
}

func gaps(built *papers.Built) string {
	var all []string
	for _, gap := range built.Missing {
		all = append(all, gap.Text)
	}
	return strings.Join(all, " ")
}

func TestWhatIsNotedOfAPrintIsChecked(t *testing.T) {
	o := newOffice(t)
	print := o.freeze(papers.Pledge)
	for field, d := range map[string]data.Dispatch{
		"number":  {Number: -1},
		"number ": {IssuedOn: "2023-03-17"},
	} {
		d.PrintID = print.ID
		err := o.book.Do("Thử", func(tx *data.Tx) error { return prints.File(tx, d, nil) })
		if f := fault.Of(err); f == nil || f.Field != strings.TrimSpace(field) {
			t.Errorf("%+v: %v", d, err)
		}
	}
	// What says nothing any more goes, and a withdrawn print takes nothing.
	o.file(data.Dispatch{PrintID: print.ID, Place: "Hộp 1"}, nil)
	d := o.list()[0].Dispatch
	d.Place = " "
	o.file(d, nil)
	if f := o.list()[0]; f.Dispatch.ID != 0 {
		t.Errorf("%+v", f.Dispatch)
	}
	if err := prints.Withdraw(o.book, print, "sai"); err != nil {
		t.Fatal(err)
	}
	if err := o.book.Do("Thử", func(tx *data.Tx) error { return prints.File(tx, data.Dispatch{PrintID: print.ID, Number: 1}, nil) }); fault.Of(err) == nil {
		t.Error("noted of a withdrawn print")
	}
}

func TestAScanIsAPDFOrAPicture(t *testing.T) {
	folder := t.TempDir()
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"a.pdf": "%PDF-1.4", "b.png": picture.String(), "c.pdf": "MZ", "d.docx": "PK", "e.jpg": "GIF89a"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		scan, err := prints.ReadScan(path)
		if good := name < "c"; good != (err == nil) || good && scan.FileName != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPrintKnowsWhomItIsNarrowedTo(t *testing.T) {
	// Given the report of one achievement, and that of all, printed officially.
	o := newOffice(t)
	request := papers.Request{Paper: papers.AchievementReport, Year: o.year}
	all, err := papers.Build(t.Context(), o.book, request)
	if err != nil || len(all.Offers) < 2 {
		t.Fatal(err)
	}
	request.Of = all.Offers[0]
	one, err := papers.Build(t.Context(), o.book, request)
	if err != nil {
		t.Fatal(err)
	}
	print, err := prints.Freeze(o.book, one, papers.PDF)
	if err != nil || print.Subject != request.Of || !strings.HasSuffix(print.Title, request.Of) {
		t.Errorf("%q, %q, %v", print.Title, print.Subject, err)
	}
	// Then it is compared with the paper of that one, and both are awaited.
	if got := o.compare(print); got != "" {
		t.Errorf("differs at once:\n%s", got)
	}
	o.freeze(papers.AchievementReport)
	if got := o.awaited(); strings.Count(got, ";") != 1 {
		t.Errorf("awaited: %q", got)
	}
}

func TestTheYearsPapersGoIntoOneFolder(t *testing.T) {
	// Given a signed paper, one that is not back, and a withdrawn one.
	o := newOffice(t)
	signed, open, gone := o.freeze(papers.Regulation), o.freeze(papers.Pledge), o.freeze(papers.Plan)
	o.file(data.Dispatch{PrintID: signed.ID, Number: 90, Symbol: "QC-KTĐ", IssuedOn: "2023-01-20"}, &prints.Scan{FileName: "a.PDF", Bytes: []byte("%PDF-1.4 x")})
	if err := prints.Withdraw(o.book, gone, "sai"); err != nil {
		t.Fatal(err)
	}
	// When the folder is written.
	folder := filepath.Join(t.TempDir(), "Hồ sơ")
	out, err := prints.WriteFolder(t.Context(), contest.New(o.book), o.year, folder)
	if err != nil || out.Papers != 2 || out.Scans != 1 || out.Withdrawn != 1 || len(out.Awaited) != 1 || out.Awaited[0].ID != open.ID {
		t.Fatalf("%+v, %v", out, err)
	}
	// Then the prints stand in it as they were printed, with the scan and the list.
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := "00 Mục lục hồ sơ năm 2023.docx, 00 Mục lục hồ sơ năm 2023.pdf, 01 Quy chế hoạt động năm 2023 90-QC-KTĐ (đã ký).pdf, 01 Quy chế hoạt động năm 2023 90-QC-KTĐ.pdf, 02 Bản giao ước thi đua năm 2023.pdf"
	if got := strings.Join(names, ", "); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	content, err := os.ReadFile(filepath.Join(folder, names[3]))
	if err != nil || data.HashOf(content) != signed.Hash {
		t.Error("other bytes", err)
	}
	// And it is never written over.
	if _, err := prints.WriteFolder(t.Context(), contest.New(o.book), o.year, folder); fault.Of(err) == nil || fault.Of(err).Kind != fault.Refused {
		t.Errorf("written twice: %v", err)
	}
}
