package data

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
)

// olderReasons puts into a book of an older schema what its program kept: a reason of
// a line, changed once, by steps of the journal; a reason of a line that was taken
// away again; a reason of a unit and a rule's number that several rules have.
func olderReasons(t *testing.T, path string) {
	t.Helper()
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	line := func(id int, reason string) string {
		return fmt.Sprintf(`{"id":%d,"year_id":90,"unit_id":90,"award_kind_id":%%d,"person_id":%d,"collective_id":null,"subject_name":"%s","override_reason":"%s"}`, id, id, map[int]string{90: "An", 91: "Bình"}[id], reason)
	}
	var kind int
	if err := raw.QueryRow("SELECT id FROM award_kinds WHERE code = 'CSTĐCS' AND regime_code = 'L2003-ND91'").Scan(&kind); err != nil {
		t.Fatal(err)
	}
	change := func(step, id int, before, after string) string {
		return fmt.Sprintf("INSERT INTO changes (step_id, record, row_key, op, before, after) VALUES (%d, 'registrations', '%d', 'update', '%s', '%s')",
			step, id, fmt.Sprintf(line(id, before), kind), fmt.Sprintf(line(id, after), kind))
	}
	for _, statement := range []string{
		`UPDATE journal_state SET muted = 1`,
		`INSERT INTO blocks (id, name) VALUES (90, 'Khối')`,
		`INSERT INTO years (id, block_id, number, regime_code) VALUES (90, 90, 2022, 'L2003-ND91')`,
		`INSERT INTO units (id, name) VALUES (90, 'Sở Thử')`,
		`INSERT INTO people (id, full_name) VALUES (90, 'An'), (91, 'Bình')`,
		fmt.Sprintf(`INSERT INTO registrations (id, year_id, unit_id, award_kind_id, person_id, subject_name, override_reason)
			VALUES (90, 90, 90, %[1]d, 90, 'An', 'Bộ đồng ý'), (91, 90, 90, %[1]d, 91, 'Bình', '')`, kind),
		`INSERT INTO kept_findings (id, year_id, unit_id, rule_code, reason) VALUES (1, 90, 90, 'A6', 'Đã giải trình'), (2, 90, 90, 'A3', 'Bộ cho vượt'), (3, 90, 90, 'Z9', 'Không rõ của điều nào')`,
		`INSERT INTO steps (id, at, who, label, kind, changes) VALUES (91, 1, 'Lan', 'Giữ An', 'do', 1), (92, 2, 'Lan', 'Giữ Bình', 'do', 1),
			(93, 3, 'Lan', 'Bỏ Bình', 'do', 1), (94, 4, 'Lan', 'Giữ đơn vị', 'do', 1), (95, 5, 'Lan', 'Sửa An', 'do', 1)`,
		change(91, 90, "", "Chờ công nhận"), change(92, 91, "", "Tạm giữ"), change(93, 91, "Tạm giữ", ""),
		`INSERT INTO changes (step_id, record, row_key, op, after) VALUES (94, 'kept_findings', '1', 'insert',
			'{"id":1,"year_id":90,"unit_id":90,"rule_code":"A6","reason":"Đã giải trình"}')`,
		change(95, 90, "Chờ công nhận", "Bộ đồng ý"),
		`UPDATE journal_state SET muted = 0`,
	} {
		if _, err := raw.Exec(statement); err != nil {
			t.Fatal(statement, err)
		}
	}
}

// reasons are the kept findings of year 90: rule, person and reason.
func reasons(t *testing.T, book *Book) (list []string) {
	t.Helper()
	err := book.db.Raw(`SELECT k.rule_key || ' ' || coalesce(p.full_name, 'đơn vị') || ': ' || k.reason || CASE WHEN k.inherited THEN ' (cũ)' ELSE '' END
		FROM kept_findings k LEFT JOIN people p ON p.id = k.person_id WHERE k.year_id = 90 ORDER BY 1`).Scan(&list).Error
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Given a book of each older schema with reasons of lines and of units, when it is
// opened, then each finding they were for has its reason, the steps that gave them can
// be taken back and done again, and the book is sound.
func TestReasonsOfOlderBooksStandUnderTheirFindings(t *testing.T) {
	for version := 2; version < 6; version++ {
		t.Run(fixture(version), func(t *testing.T) {
			path := unpack(t, fixture(version))
			olderReasons(t, path)
			book := opened(t, path)
			list := strings.Join(reasons(t, book), "\n")
			for _, want := range []string{
				"L2003-ND91/A2/CSTĐCS/individual/initiative An: Bộ đồng ý (cũ)",
				"L2003-ND91/A1/CSTĐCS/individual/discipline An: Bộ đồng ý (cũ)",
				"L2003-ND91/G4///review An: Bộ đồng ý (cũ)",
				"L2003-ND91/K2///alike An: Bộ đồng ý (cũ)",
				"L2003-ND91/A3/CSTĐCS/individual/cap đơn vị: Bộ cho vượt\n",
				"L2003-ND91/A6/TTLĐTT/collective/share đơn vị: Đã giải trình (cũ)",
				"L2003-ND91/A6/TTLĐTT/collective/rating đơn vị: Đã giải trình (cũ)",
				"code/Z9 đơn vị: Không rõ của điều nào",
			} {
				if !strings.Contains(list+"\n", want) {
					t.Errorf("lacks %q", want)
				}
			}
			for _, unwanted := range []string{"Bình", "L2022", "cap An", "A1/LĐTT"} {
				if strings.Contains(list, unwanted) {
					t.Errorf("has %q", unwanted)
				}
			}
			if t.Failed() {
				t.Log(list)
			}
			var told Step
			if book.db.Where("label LIKE 'Nâng cấp%'").Last(&told); !strings.Contains(told.Label, "2 lý do") {
				t.Errorf("the journal says %q", told.Label)
			}
			states := []string{list}
			for _, part := range []struct{ unwanted, wanted string }{
				{"Bộ đồng ý", "A2/CSTĐCS/individual/initiative An: Chờ công nhận (cũ)"}, // the reason before
				{"Đã giải trình", ""}, // of the unit
				{"đơn vị: Tạm giữ", "A2/CSTĐCS/individual/initiative Bình: Tạm giữ (cũ)"}, // what was taken back
				{"Tạm giữ", ""},
				{"Chờ công nhận", ""},
			} {
				if _, err := book.Undo(); err != nil {
					t.Fatal(err)
				}
				now := strings.Join(reasons(t, book), "\n")
				if strings.Contains(now, part.unwanted) || !strings.Contains(now, part.wanted) {
					t.Errorf("after undo, without %q and with %q:\n%s", part.unwanted, part.wanted, now)
				}
				states = append(states, now)
			}
			for i := len(states) - 2; i >= 0; i-- {
				if _, err := book.Redo(); err != nil {
					t.Fatal(err)
				}
				if now := strings.Join(reasons(t, book), "\n"); now != states[i] {
					t.Errorf("after redo:\n%s\nwant:\n%s", now, states[i])
				}
			}
			if err := book.Close(); err != nil {
				t.Fatal(err)
			}
			if err := FullCheck(t.Context(), path); err != nil {
				t.Error(err)
			}
		})
	}
}

// Given any book of an older schema, when it is opened, then every rule has a key of
// its own, that of the shipped row it came from, and two copies have the same.
func TestRulesOfOlderBooksGetTheirLastingKeys(t *testing.T) {
	regimes, err := shippedRegimes()
	if err != nil {
		t.Fatal(err)
	}
	shipped := Catalogue{}.Rules(regimes)
	seen := map[string]bool{}
	for _, rule := range shipped {
		if seen[rule.Key] || rule.Key == "" {
			t.Fatalf("key %q", rule.Key)
		}
		seen[rule.Key] = true
	}
	for version := 2; version < 6; version++ {
		keys := make([]string, 2)
		for i := range keys {
			path := unpack(t, fixture(version))
			raw, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			for _, statement := range []string{
				"UPDATE rules SET parameters = '{}', enabled = 0, article = 'của cơ quan' WHERE code = 'A3'", // changed, and still that rule
				"INSERT INTO rules (regime_code, code, condition) VALUES ('L2003-ND91', 'Q1', 'review'), ('L2003-ND91', 'Q1', 'review')",
			} {
				if _, err := raw.Exec(statement); err != nil {
					t.Fatal(err)
				}
			}
			var before int
			if err := raw.QueryRow("SELECT count(*) FROM rules").Scan(&before); err != nil {
				t.Fatal(err)
			}
			raw.Close()
			book := opened(t, path)
			var rules []Rule
			book.db.Order("id").Find(&rules)
			own := 0
			for _, rule := range rules {
				keys[i] += rule.Key + "\n"
				parts := []string{rule.RegimeCode, rule.Code, rule.AwardCode, string(rule.Subject), rule.Condition}
				switch {
				case strings.HasPrefix(rule.Key, "own/") && rule.Code == "Q1":
					own++
				case rule.Key != strings.Join(parts, "/"):
					t.Errorf("schema %d: %+v has another rule's key", version, rule)
				}
			}
			if own != 2 || len(rules) != before {
				t.Errorf("schema %d: %d of %d rules are the office's own", version, own, len(rules))
			}
		}
		if keys[0] != keys[1] {
			t.Errorf("schema %d: two copies differ", version)
		}
	}
}
