package yearbook_test

import (
	"testing"

	"sothidua/app/sample"
	"sothidua/app/yearbook"
	"sothidua/data"
	"sothidua/data/fault"
)

func TestATextIsCitedByWhatIsKnownOfIt(t *testing.T) {
	for want, text := range map[string]data.LegalText{
		"Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ về thi đua": {
			Kind: "Nghị định", Number: "98/2023/NĐ-CP", IssuedOn: "2023-12-31", Issuer: "Chính phủ", Subject: "thi đua",
		},
		// what was copied from the head of the paper is not said twice
		"Quyết định số 1234/QĐ-UBND của Ủy ban nhân dân tỉnh Sơn Giang về việc lập các cụm thi đua": {
			Kind: "Quyết định", Number: "Số 1234/QĐ-UBND", Issuer: "Ủy ban nhân dân tỉnh Sơn Giang", Subject: "Về việc lập các cụm thi đua",
		},
		"Kế hoạch về việc tổ chức hội nghị": {Kind: "Kế hoạch", Subject: "V/v tổ chức hội nghị"},
		"Luật Thanh tra":                                     {Kind: "Luật", Subject: "Luật Thanh tra"},
		"Hướng dẫn về vệ sinh":                               {Kind: "Hướng dẫn", Subject: "vệ sinh"},
		"Công văn của Chính phủ":                             {Kind: "Công văn", Issuer: "Chính phủ"},
		"Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022": {Kind: "Luật", IssuedOn: "2022-06-15", Subject: "Thi đua, khen thưởng"},
	} {
		if got := yearbook.Cite(text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestATextWithoutALineOfItsOwnGetsTheUsualOne(t *testing.T) {
	book, year := practice(t, sample.Block, 2023)
	save := func(text data.LegalText) error {
		text.YearID, text.Position = year.ID, 99
		return book.Do("Thử", func(tx *data.Tx) error { return yearbook.SaveText(tx, text) })
	}
	if f := fault.Of(save(data.LegalText{Kind: "Công văn"})); f == nil || f.Field != "subject" {
		t.Errorf("a text about nothing: %v", f)
	}
	for given, want := range map[string]string{"": "Công văn về thi đua", "Công văn khẩn": "Công văn khẩn"} {
		if err := save(data.LegalText{Kind: "Công văn", Subject: "thi đua", Citation: given}); err != nil {
			t.Fatal(err)
		}
		file, err := yearbook.Read(t.Context(), book, year.ID)
		if err != nil {
			t.Fatal(err)
		}
		last := file.Texts[len(file.Texts)-1]
		if last.Citation != want {
			t.Errorf("cited as %q, want %q", last.Citation, want)
		}
		if err := book.Do("Thử", func(tx *data.Tx) error { return yearbook.Remove(tx, last) }); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAListIsWrittenInTheOrderGiven(t *testing.T) {
	book, year := practice(t, sample.Block, 2023)
	file, err := yearbook.Read(t.Context(), book, year.ID)
	if err != nil || len(file.Movements) < 3 {
		t.Fatal(file, err)
	}
	rows := []data.Movement{file.Movements[2], file.Movements[0], file.Movements[1]}
	if err := book.Do("Thử", func(tx *data.Tx) error { return yearbook.ArrangeMovements(tx, rows) }); err != nil {
		t.Fatal(err)
	}
	after, err := yearbook.Read(t.Context(), book, year.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if after.Movements[i].ID != row.ID || after.Movements[i].Position != i+1 {
			t.Errorf("%d is %+v, want %q", i, after.Movements[i], row.Name)
		}
	}
}
