package lists_test

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/data"
	"sothidua/data/viet"
)

// Given a pasted list of ratings whose columns stand in any order, then each row goes to
// whom it names, what is not clear is asked, and who is not in the book is left out.
func TestAPastedListGoesToWhomTheBookHas(t *testing.T) {
	b := open(t)
	around := b.around()
	one, two := around.People[0], around.People[1]
	text := "Danh sách xếp loại\nSTT\tXếp loại\tHọ và tên\tĐiện thoại\tĐang xem xét\n" +
		"1\thttnv\t" + viet.Upper(one.FullName) + "\t091\tx\n2\ttốt\t" + two.FullName + "\t\t\n3\tHTNV\tNgười Xa Lạ\t\t\n"
	got, err := lists.ReadPasted(t.Context(), b.Book, b.year, around.Unit.ID, around.Day, "ratings", text)
	if err != nil {
		t.Fatal(err)
	}
	if got.Count() != 1 || len(got.Strangers) != 1 || got.Strangers[0].Name != "Người Xa Lạ" || got.Lines[1].Standing != registration.Waiting || got.Open() != 1 {
		t.Fatalf("%d to write, %+v, %q", got.Count(), got.Strangers, told(got.Reading))
	}
	if !slices.ContainsFunc(got.LeftOut, func(l intake.LeftOut) bool { return strings.Contains(l.Text, "Điện thoại") }) {
		t.Errorf("%+v", got.LeftOut)
	}
	if err := b.Do("Dán", got.Write); err != nil {
		t.Fatal(err)
	}
	rows, err := b.PeopleOfYear(t.Context(), b.year, around.Unit.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		want := data.PersonYear{}
		if row.PersonID == one.ID {
			want.Rating, want.UnderReview = "HTTNV", true
		}
		if row.PersonID == one.ID && (row.Known.Rating != want.Rating || row.Known.UnderReview != want.UnderReview) || row.FullName == "Người Xa Lạ" {
			t.Errorf("%+v", row)
		}
	}
}

// Given pasted ratings in words that the terms do not have, when each is answered once,
// then all of those lines are written so.
func TestWhatAPastedListDoesNotSayIsAnsweredOnceForAllAlike(t *testing.T) {
	b := open(t)
	around := b.around()
	text := "Họ và tên\tXếp loại\n"
	for i, rating := range []string{"Tốt", "xuất sắc", "TỐT", "Tốt", "HTNV"} {
		text += around.People[i].FullName + "\t" + rating + "\n"
	}
	text += "Người Xa Lạ\tTốt\n"
	got, err := lists.ReadPasted(t.Context(), b.Book, b.year, around.Unit.ID, around.Day, "ratings", text)
	if err != nil || got.Count() != 1 || len(got.Asked()) != 2 || got.Asked()[0].Count < 3 {
		t.Fatalf("%v: %d to write, asks %+v", err, got.Count(), got.Asked())
	}
	for i, value := range []string{"HTTNV", "HTXSNV"} {
		if got, err = got.Answer(t.Context(), got.Asked()[i].Key, value); err != nil {
			t.Fatal(err)
		}
	}
	if got.Count() != 5 || len(got.Strangers) != 1 || got.Open() != 0 {
		t.Fatalf("%d to write, %q, %+v", got.Count(), told(got.Reading), got.Strangers)
	}
	if err := b.Do("Dán", got.Write); err != nil {
		t.Fatal(err)
	}
	rows, err := b.PeopleOfYear(t.Context(), b.year, around.Unit.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"HTTNV", "HTXSNV", "HTTNV", "HTTNV", "HTNV"} {
		at := slices.IndexFunc(rows, func(r data.PersonOfYear) bool { return r.PersonID == around.People[i].ID })
		if at < 0 || rows[at].Known.Rating != want {
			t.Errorf("%s is not %s", around.People[i].FullName, want)
		}
	}
}

// Given an initiative of several authors in one cell, then each of them has it.
func TestAnInitiativeOfSeveralAuthorsIsThatOfEach(t *testing.T) {
	b := open(t)
	for cell, want := range map[string][]string{
		"Vũ Văn Một, Lê Thị Hai":                          {"Vũ Văn Một", "Lê Thị Hai"},
		"\"1. Vũ Văn Một\n2. Ông Lê Văn Hai\"":            {"Vũ Văn Một", "Lê Văn Hai"},
		"Vũ Văn Một và Lê Thị Hai":                        {"Vũ Văn Một", "Lê Thị Hai"},
		"Ksor Phước; Lê Thị Hai":                          {"Ksor Phước", "Lê Thị Hai"},
		"Vũ Văn Một (chủ nhiệm), Lê Thị Hai (thành viên)": {"Vũ Văn Một", "Lê Thị Hai"},
		"Vũ Văn Một và cộng sự":                           {"Vũ Văn Một"},
		"Vũ Văn Một, Trưởng ban":                          {"Vũ Văn Một"},
	} {
		_, got := b.read(kind(t, "initiatives"), "TT\tTên sáng kiến\tTác giả\tLoại\n1\tSổ tay tra cứu\t"+cell+"\tSáng kiến\n", nil)
		var names []string
		for _, line := range got.Lines {
			names = append(names, line.Name)
		}
		if !slices.Equal(names, want) || got.Count() != len(want) {
			t.Errorf("%q: %q, %d written", cell, names, got.Count())
		}
	}
}

// Given titles of earlier years with a row for each year, when the years are those of a
// school, then each is the year that it begins in; elsewhere two years in one cell are asked.
func TestAYearOfASchoolIsTheOneItBeginsIn(t *testing.T) {
	b := open(t)
	source, err := exchange.ReadPasted("TT\tHọ và tên\tNăm học\tDanh hiệu\n1\tQuách Thử Một\t2021-2022\tLĐTT\n\t\t2022 – 2023\tCSTĐCS\n")
	if err != nil {
		t.Fatal(err)
	}
	for kindOfYear, want := range map[data.YearKind]int{data.SchoolYear: 2, "": 0} {
		around := b.around()
		around.Year.Kind = kindOfYear
		sheet := lists.NewSheet(source, around, kind(t, "past"))
		r, err := sheet.Read(t.Context(), b.Book)
		if err != nil {
			t.Fatal(err)
		}
		years := 0
		for _, line := range r.Lines {
			for i, fact := range sheet.Facts(line) {
				if i == 0 && (fact.Value == "2021" || fact.Value == "2022") {
					years++
				}
			}
		}
		if asked := len(keys(r)) > 0; years != want || asked == (want > 0) {
			t.Errorf("year of kind %q: %d are read, asked %q", kindOfYear, years, keys(r))
		}
	}
}

// Given a pasted list with a day that has not come, and one that is no day, then each is asked
// about in its own words: one is to come, the other cannot be read.
func TestADayOfAListThatIsToComeIsAskedAsSuch(t *testing.T) {
	b := open(t)
	around := b.around()
	text := "Họ và tên\tNgày sinh\n" + around.People[0].FullName + "\t01/02/2035\n" + around.People[1].FullName + "\t31/02/2020\n"
	got, err := lists.ReadPasted(t.Context(), b.Book, b.year, around.Unit.ID, around.Day, "people", text)
	if err != nil || len(got.Asked()) != 2 {
		t.Fatalf("%v: asks %+v", err, got.Asked())
	}
	for _, q := range got.Asked() {
		if strings.Contains(q.Text, "ngày chưa tới") != strings.Contains(q.Text, "01/02/2035") {
			t.Errorf("asks %q", q.Text)
		}
	}
}

// Given a list of units with a column "Viết tắt", then it is the letters that a unit's papers
// bear in their numbers, and its short name is another.
func TestTheLettersOfAUnitAreTakenFromTheirColumn(t *testing.T) {
	b := open(t)
	around := b.around()
	text := "TT\tTên đơn vị\tTên gọi tắt\tViết tắt\n1\t" + around.Unit.Name + "\tĐơn vị Thử\tĐVTU\n"
	got, err := lists.ReadPasted(t.Context(), b.Book, b.year, around.Unit.ID, around.Day, "units", text)
	if err != nil || len(got.Asked()) > 0 {
		t.Fatalf("%v: asks %+v", err, got.Asked())
	}
	if err := b.Do("Dán", got.Write); err != nil {
		t.Fatal(err)
	}
	units, err := b.UnitsOf(t.Context(), b.year)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(units, func(u data.Unit) bool { return u.ID == around.Unit.ID })
	if units[at].Symbol != "ĐVTU" || units[at].ShortName == "ĐVTU" {
		t.Errorf("%q, %q", units[at].Symbol, units[at].ShortName)
	}
}
