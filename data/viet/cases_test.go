package viet_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"sothidua/data/viet"
)

// cases are the pairs of a table in testdata, without its head.
func cases(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s: %d rows, %v", name, len(rows), err)
	}
	return rows[1:]
}

func TestDaysAreReadAsClerksWriteThem(t *testing.T) {
	for _, c := range cases(t, "dates.csv") {
		if got, err := viet.ParseDate(c[0]); string(got) != c[1] || (err != nil) != (c[1] == "") {
			t.Errorf("%q: %q, %v; want %q", c[0], got, err, c[1])
		}
	}
}

func TestNumbersAreReadOut(t *testing.T) {
	for _, c := range cases(t, "numbers.csv") {
		n, err := strconv.Atoi(c[0])
		if got := viet.InWords(n); err != nil || got != c[1] {
			t.Errorf("%s: %q, want %q (%v)", c[0], got, c[1], err)
		}
	}
}

func TestWhatIsWrittenInTwoWaysIsFoundByEither(t *testing.T) {
	for _, c := range cases(t, "same.csv") {
		if a, b := viet.Fold(c[0]), viet.Fold(c[1]); a != b {
			t.Errorf("%q folds to %q, %q to %q", c[0], a, c[1], b)
		}
		if a, b := viet.TextKey(c[0]), viet.TextKey(c[1]); a != b {
			t.Errorf("%q has key %q, %q has %q", c[0], a, c[1], b)
		}
	}
}

func TestNumbersInNamesSortAsNumbers(t *testing.T) {
	for _, c := range cases(t, "order.csv") {
		ascending(t, "TextKey", viet.TextKey, c)
	}
}

// The table holds what cannot be seen as Go writes it.
func TestNothingInvisibleIsStored(t *testing.T) {
	for _, c := range cases(t, "stored.csv") {
		typed, err := strconv.Unquote(`"` + c[0] + `"`)
		if err != nil {
			t.Fatal(err)
		}
		want, err := strconv.Unquote(`"` + c[1] + `"`)
		if got := viet.NFC(typed); err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", c[0], got, want, err)
		}
	}
}

func TestOfSomeNamesItIsNotClearWhichWordIsTheGivenName(t *testing.T) {
	for name, want := range map[string]bool{
		"Y Bih Alêô": true, "H’Hen Niê": true, "Y Thanh Hà": true, "H Yến": true, "John Smith": true, "Rơ Châm H’Biên": true, "Y Ngọc Niê Kđăm": true,
		"Nguyễn Thị Hoà": false, "NGUYỄN VĂN ƯU": false, "Giàng A Páo": false, "Rơ Châm Hương": false, "Lò Thị Ly": false,
		"Nguyễn Văn B": false, "Hoa": false, "": false, "Nguye\u0302\u0303n Va\u0306n Ti\u0301": false,
	} {
		if got := viet.GivenUnsure(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestAGivenNameThatIsNotTheLastWordSorts(t *testing.T) {
	for _, c := range [][3]string{
		{"Y Bih Alêô", "Bih", "Y Alêô Bih"},
		{"Y Bih Alêô", "bih", "Y Alêô Bih"},
		{"H’Hen Niê", "H'Hen", "Niê H'Hen"},
		{"Y Bih Alêô", "", "Y Bih Alêô"},
		{"Y Bih Alêô", "Alêô", "Y Bih Alêô"},
		{"Y Bih Alêô", "Y Bih", "Alêô Y Bih"},
		{"Nguyễn Văn An", "An Văn Bình", "An Văn Bình"}, // another name altogether
	} {
		want := viet.NameKey(c[2])
		if c[1] == "Y Bih" { // two words are one given name
			want = viet.TextKey("Y Bih Alêô")
		}
		if got := viet.NameKeyBy(c[0], c[1]); got != want {
			t.Errorf("%q by %q: %q, want %q", c[0], c[1], got, want)
		}
	}
}
