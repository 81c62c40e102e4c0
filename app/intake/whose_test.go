package intake_test

import (
	"testing"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/data"
)

// Given a name that begins as rooms do, when it may be a person's, then it is asked once,
// waits until then, and is read or left out as she says; nobody waits for what is sure.
func TestANameThatBeginsAsRoomsDoIsReadOrAsked(t *testing.T) {
	a := aroundOf(t, book(t), "Báo Thanh tra")
	list := "TT\tHọ và tên\tChức vụ\tDanh hiệu\n1\tBan Văn Một\tKỹ sư\tLĐTT\n2\tHội Quốc Hai\tKỹ sư\tLĐTT\n3\tBan Kinh tế\t\tLĐTT\n"
	src, err := exchange.ReadPasted(list)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		answer string
		names  []string
	}{{"", []string{"Ban Văn Một", "Hội Quốc Hai, open"}}, {"yes", []string{"Ban Văn Một", "Hội Quốc Hai"}}, {"no", []string{"Ban Văn Một"}}} {
		got := intake.Read(src, a, map[string]string{"person:hoi quoc hai": c.answer})
		var names []string
		for _, row := range got.Rows {
			name := row.Name
			if row.Open {
				name += ", open"
			}
			if row.Subject == data.SubjectIndividual {
				names = append(names, name)
			}
		}
		if len(names) != len(c.names) || names[len(names)-1] != c.names[len(c.names)-1] || len(got.Questions) != 1 {
			t.Errorf("answered %q: %q with %d questions, want %q", c.answer, names, len(got.Questions), c.names)
		}
	}
}

// Given one "Ông" alone before a name of no known family, when the list is read, then it is
// asked whether that is the family name.
func TestOneFormOfAddressAloneMayBeAFamilyName(t *testing.T) {
	a := aroundOf(t, book(t), "Báo Thanh tra")
	list := "TT\tHọ và tên\tDanh hiệu\n1\tÔng Ích Một\tLĐTT\n2\tVũ Văn Hai\tLĐTT\n3\tLê Thị Ba\tLĐTT\n"
	src, err := exchange.ReadPasted(list)
	if err != nil {
		t.Fatal(err)
	}
	for answer, want := range map[string]string{"": "/Ông Ích Một/true", "yes": "Ông/Ích Một/false", "no": "/Ông Ích Một/false"} {
		row := intake.Read(src, a, map[string]string{"address:ong": answer}).Rows[0]
		got := row.Honorific + "/" + row.Name + "/" + map[bool]string{true: "true", false: "false"}[row.Open]
		if got != want {
			t.Errorf("answered %q: %s, want %s", answer, got, want)
		}
	}
}
