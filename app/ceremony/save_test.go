package ceremony_test

import (
	"errors"
	"testing"

	"sothidua/app/ceremony"
	"sothidua/data"
	"sothidua/data/fault"
)

func TestACeremonyEndsAfterItBeganAndItsPapersHaveNumbers(t *testing.T) {
	book, file := sampleFile(t)
	c, n := file.Ceremony, file.Numbers[0]
	save := func() error {
		return book.Do("Thử", func(tx *data.Tx) error { return ceremony.Save(tx, c, []data.DocumentNumber{n}) })
	}
	field := func(err error) string {
		if err == nil {
			return "saved"
		}
		return fault.Of(err).Field
	}
	c.StartTime, c.EndTime = "09:00", "09:00"
	if got := field(save()); got != "end" {
		t.Errorf("it ends as it begins: %s", got)
	}
	c.EndTime, n.Number, n.IssuedOn = "11:00", 0, "2023-03-01"
	if got := field(save()); got != n.Paper {
		t.Errorf("a day without a number: %s", got)
	}
	n.Number = 7
	if got := field(save()); got != "saved" {
		t.Error(got)
	}
	n.Number, n.IssuedOn = 0, ""
	if got := field(save()); got != "saved" {
		t.Error(got)
	}
	after, err := ceremony.Read(t.Context(), book, file.Year.ID, 0)
	if err != nil || after.Ceremony.EndTime != "11:00" || len(after.Numbers) != len(file.Numbers)-1 {
		t.Errorf("%d numbers, were %d; %v", len(after.Numbers), len(file.Numbers), err)
	}
}

func TestTheNumberOfAPaperIsReadWithItsSymbolOrGetsTheUsualOne(t *testing.T) {
	_, file := sampleFile(t)
	for text, want := range map[string]struct {
		number int
		symbol string
	}{"": {0, ""}, "02/GM-ABC": {2, "GM-ABC"}, "02-GM/ABC": {2, "GM/ABC"}, " 15 ": {15, ceremony.Symbol(file, "GM")}, "3/": {3, ceremony.Symbol(file, "GM")}} {
		number, symbol, err := ceremony.ReadNumber(file, "GM", text)
		if err != nil || number != want.number || symbol != want.symbol {
			t.Errorf("%q is %d %q, %v", text, number, symbol, err)
		}
	}
	for _, text := range []string{"hai", "0", "-1", "/GM"} {
		if _, _, err := ceremony.ReadNumber(file, "GM", text); err == nil {
			t.Errorf("%q is a number", text)
		}
	}
}

// Given people of a meeting whose names were typed as they are spoken, when they are saved, then
// Ông and Bà stand in their own field; a family name that reads so stays where it is.
func TestWhatIsSaidBeforeANameStandsByItself(t *testing.T) {
	book, file := sampleFile(t)
	comes := data.Participant{CeremonyID: file.Ceremony.ID, Role: data.RoleMember, FullName: "Bà Vàng Thị Thử"}
	signs := data.Signatory{CeremonyID: file.Ceremony.ID, UnitName: "Ban", FullName: "Ông Lò Văn Thử", SecondName: "Bà Lý Thị Thử"}
	speaks := data.Remark{CeremonyID: file.Ceremony.ID, Kind: data.RemarkDiscussion, Speaker: "Ông Đinh Văn Thử"}
	family := data.Participant{CeremonyID: file.Ceremony.ID, Role: data.RoleMember, FullName: "Ông Thị Thử"}
	err := book.Do("Thử", func(tx *data.Tx) error {
		return errors.Join(ceremony.SaveParticipant(tx, &comes), ceremony.SaveSignatory(tx, &signs),
			ceremony.SaveRemark(tx, &speaks), ceremony.SaveParticipant(tx, &family))
	})
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[[2]string][2]string{
		{comes.Honorific, comes.FullName}:         {"Bà", "Vàng Thị Thử"},
		{signs.Honorific, signs.FullName}:         {"Ông", "Lò Văn Thử"},
		{signs.SecondHonorific, signs.SecondName}: {"Bà", "Lý Thị Thử"},
		{speaks.Honorific, speaks.Speaker}:        {"Ông", "Đinh Văn Thử"},
		{family.Honorific, family.FullName}:       {"", "Ông Thị Thử"},
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLinesOfACeremonyAreCheckedArrangedAndRemoved(t *testing.T) {
	book, file := sampleFile(t)
	do := func(act func(tx *data.Tx) error) error { return book.Do("Thử", act) }
	for field, act := range map[string]func(tx *data.Tx) error{
		"name":    func(tx *data.Tx) error { return ceremony.SaveParticipant(tx, &data.Participant{}) },
		"content": func(tx *data.Tx) error { return ceremony.SaveAgendaItem(tx, &data.AgendaItem{Content: " "}) },
		"unit":    func(tx *data.Tx) error { return ceremony.SaveSignatory(tx, &data.Signatory{}) },
		"headpost": func(tx *data.Tx) error {
			return ceremony.SaveSignatory(tx, &data.Signatory{UnitName: "Ban", SignsAs: "KT."})
		},
		"second-name": func(tx *data.Tx) error {
			return ceremony.SaveSignatory(tx, &data.Signatory{UnitName: "Ban", SecondPost: "Chủ tịch Công đoàn"})
		},
		"speaker": func(tx *data.Tx) error { return ceremony.SaveRemark(tx, &data.Remark{}) },
		"caption": func(tx *data.Tx) error { return ceremony.SaveAttachment(tx, &data.Attachment{}, nil) },
	} {
		if f := fault.Of(do(act)); f == nil || f.Field != field {
			t.Errorf("%s: %v", field, f)
		}
	}
	rows := []data.AgendaItem{file.Agenda[1], file.Agenda[0]}
	rows = append(rows, file.Agenda[2:]...)
	err := do(func(tx *data.Tx) error {
		return ceremony.Arrange(tx, rows, func(r *data.AgendaItem) *int { return &r.Position })
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := do(func(tx *data.Tx) error { return ceremony.Remove(tx, rows[0]) }); err != nil {
		t.Fatal(err)
	}
	after, err := ceremony.Read(t.Context(), book, file.Year.ID, 0)
	if err != nil || len(after.Agenda) != len(rows)-1 || after.Agenda[0].ID != rows[1].ID {
		t.Errorf("%d points, the first %+v, %v", len(after.Agenda), after.Agenda[0], err)
	}
}

// Nobody answers after the day, and who signs the notice of the conclusion in the head's place
// does so as a deputy or by order.
func TestAnAnswerComesBeforeTheDayAndAnotherSignsByOrder(t *testing.T) {
	book, file := sampleFile(t)
	c := file.Ceremony
	for _, test := range []struct {
		change func()
		want   string
	}{
		{func() { c.ReplyBy = "2023-03-18" }, "replyby"},
		{func() { c.ReplyBy, c.ConclusionSigner = "2023-03-17", "Lê Văn Thử" }, "conclusionas"},
		{func() { c.ConclusionAs = "TL." }, ""},
	} {
		test.change()
		err := book.Do("Thử", func(tx *data.Tx) error { return ceremony.Save(tx, c, nil) })
		if got := ""; err != nil {
			if got = fault.Of(err).Field; got != test.want {
				t.Errorf("refused at %q, want %q", got, test.want)
			}
		} else if test.want != "" {
			t.Errorf("saved in spite of %q", test.want)
		}
	}
}
