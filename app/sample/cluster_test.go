package sample_test

import (
	"testing"
	"unicode/utf8"

	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

// What off the first practice year was wrong must have its place in this one.
func TestTheClusterHoldsWhatTheBlockHasNot(t *testing.T) {
	book := newSample(t, sample.Cluster)
	for what, c := range map[string]struct {
		query string
		want  int
	}{
		"members of the year": {`SELECT count(*) FROM memberships WHERE to_date = ''`, 12},
		"joined in the year":  {`SELECT count(*) FROM memberships WHERE from_date = '2025-07-01'`, 3},
		"dissolved":           {`SELECT count(*) FROM units WHERE closed`, 1},
		"rooms in rooms":      {`SELECT count(*) FROM units u JOIN units p ON p.id = u.parent_id WHERE p.parent_id IS NOT NULL`, 7},
		"registrations":       {`SELECT count(*) FROM registrations r JOIN years y ON y.id = r.year_id AND y.number = 2025`, 156},
		"registered by the dissolved unit last year": {`SELECT count(DISTINCT r.person_id) FROM registrations r JOIN units u ON u.id = r.unit_id AND u.closed`, 10},
		"names that more than one person bears":      {`SELECT count(*) FROM (SELECT folded FROM people GROUP BY folded HAVING count(*) > 1)`, 3},
		"people with two posts on the signing day": {`SELECT count(*) FROM (SELECT person_id FROM posts WHERE from_date <= '2025-08-15'
			AND (to_date = '' OR to_date >= '2025-08-15') GROUP BY person_id HAVING count(*) > 1)`, 2},
		"people who moved in the year":      {`SELECT count(DISTINCT person_id) FROM posts WHERE to_date LIKE '2025%'`, 13},
		"ceremonies":                        {`SELECT count(*) FROM ceremonies`, 2},
		"handed in late":                    {`SELECT count(*) FROM submissions s JOIN deadlines d ON d.kind = 'submission' WHERE s.received_on > d.due`, 1},
		"returned":                          {`SELECT count(*) FROM submissions WHERE state = 'returned' AND reason <> ''`, 1},
		"refused":                           {`SELECT count(*) FROM refusals`, 8},
		"revoked":                           {`SELECT count(*) FROM awards WHERE revoked AND revoked_reason <> ''`, 1},
		"registered in time, signed later":  {`SELECT count(*) FROM signatories WHERE state = 'later'`, 1},
		"exemplars tied to a person":        {`SELECT count(*) FROM exemplars WHERE person_id IS NOT NULL`, 2},
		"awards whose number is not marked": {`SELECT count(*) FROM awards WHERE decision_number NOT LIKE 'VD-%'`, 0},
		"titles of the ministry in use":     {`SELECT count(*) FROM award_kinds WHERE in_use AND (name LIKE '%Thanh tra%' OR authority LIKE '%Thanh tra%' OR label LIKE '%TTCP%')`, 0},
		"rules of the ministry in use":      {`SELECT count(*) FROM rules WHERE enabled AND (name LIKE '%TTCP%' OR article LIKE '%TTCP%')`, 0},
	} {
		var got int
		must(t, datatest.DB(book).Raw(c.query).Scan(&got).Error)
		if got != c.want {
			t.Errorf("%d %s, want %d", got, what, c.want)
		}
	}
	var units []data.Unit
	must(t, datatest.DB(book).Where("parent_id IS NULL AND NOT closed").Find(&units).Error)
	for _, unit := range units {
		if n := utf8.RuneCountInString(unit.Name); n < 42 || n > 130 {
			t.Errorf("%d letters: %s", n, unit.Name)
		}
	}
}
