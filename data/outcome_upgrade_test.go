package data

import (
	"database/sql"
	"strings"
	"testing"
)

// storeResults puts results beside registrations, as programs before schema 4 did, also
// such as contradict the awards.
func storeResults(t *testing.T, path string) {
	t.Helper()
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		`INSERT INTO blocks (id, name) VALUES (90, 'Khối')`,
		`INSERT INTO years (id, block_id, number, regime_code) VALUES (90, 90, 2024, 'L2022-ND98')`,
		`INSERT INTO units (id, name) VALUES (90, 'Sở Thử')`,
		`INSERT INTO units (id, parent_id, name) VALUES (91, 90, 'Phòng Một'), (92, 90, 'Phòng Một')`,
		`INSERT INTO people (id, full_name) VALUES (90, 'An'), (91, 'Bình'), (92, 'Chi'), (93, 'Dung')`,
		`INSERT INTO posts (person_id, unit_id) VALUES (90, 92)`,
		`INSERT INTO awards (id, award_kind_id, person_id, year, revoked) SELECT 90, id, 90, 2024, 0 FROM award_kinds WHERE code = 'LĐTT' AND regime_code = 'L2022-ND98'`,
		`INSERT INTO awards (id, award_kind_id, person_id, year, revoked) SELECT 91, id, 91, 2024, 1 FROM award_kinds WHERE code = 'LĐTT' AND regime_code = 'L2022-ND98'`,
		`INSERT INTO awards (id, award_kind_id, person_id, year, revoked) SELECT 92, id, 92, 2024, 0 FROM award_kinds WHERE code = 'CSTĐB' AND regime_code = 'L2022-ND98' AND subject = 'individual'`,
		`INSERT INTO registrations (id, year_id, unit_id, award_kind_id, person_id, subject_name, subject_unit, award_id, outcome, outcome_reason)
			SELECT p.id, 90, 90, k.id, p.id, p.full_name, 'Phòng Một', CASE WHEN p.id < 93 THEN p.id END,
				CASE p.id WHEN 92 THEN 'exceeded' WHEN 93 THEN 'not-achieved' ELSE 'achieved' END, CASE p.id WHEN 93 THEN 'Nghỉ dài ngày' ELSE '' END
			FROM people p JOIN award_kinds k ON k.code = 'LĐTT' AND k.regime_code = 'L2022-ND98' WHERE p.id >= 90`,
	} {
		if _, err := raw.Exec(statement); err != nil {
			t.Fatal(statement, err)
		}
	}
	raw.Close()
}

// Given a book of an older program with results stored beside their awards, also
// such as contradict them, when it is opened, then what awards and refusals bear
// out is as before, and the journal says what they do not.
func TestStoredResultsBecomeAwardsAndRefusals(t *testing.T) {
	path := unpack(t, "schema-2")
	storeResults(t, path)

	book := opened(t, path)
	var year Year
	book.db.First(&year, 90)
	lines, err := book.Outcomes(t.Context(), year, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, line := range lines {
		got[line.Name] = string(line.Outcome) + "/" + line.Reason
	}
	for name, want := range map[string]string{"An": "achieved/", "Bình": "/", "Chi": "exceeded/", "Dung": "not-achieved/Nghỉ dài ngày"} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	var told Step
	book.db.Where("label LIKE 'Nâng cấp%'").First(&told)
	if !strings.Contains(told.Label, "1 kết quả") || !strings.Contains(told.Label, "Bình (LĐTT, 2024)") || strings.Contains(told.Label, "An (") {
		t.Errorf("the journal says %q", told.Label)
	}
	var an, binh Registration
	book.db.First(&an, 90)
	book.db.First(&binh, 91)
	if an.RoomID == nil || *an.RoomID != 92 || binh.RoomID != nil {
		t.Errorf("of two rooms of one name An works in %v, want 92; Bình in %v, which nobody knows", an.RoomID, binh.RoomID)
	}
}
