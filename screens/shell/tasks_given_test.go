package shell

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/data"
	"sothidua/data/datatest"
)

// work is what a task begins with, and what must have come of it.
type work struct {
	given  func(p *taskPlayer) // before the window is opened
	before func(p *taskPlayer) // in the window, with the list in view
	then   func(p *taskPlayer)
}

// works are those of the tasks, by their names.
func works() map[string]work {
	return map[string]work{
		"A person with a post": {
			given: func(p *taskPlayer) {
				p.names = p.texts("SELECT name FROM units WHERE parent_id IS NULL ORDER BY id LIMIT 1")
			},
			then: func(p *taskPlayer) {
				p.holds("Bà|Quách Thị Mới|Kế toán viên|1", `SELECT honorific, full_name, title, posts.unit_id = (SELECT min(id) FROM units WHERE parent_id IS NULL)
					FROM people JOIN posts ON person_id = people.id WHERE full_name LIKE '%Mới'`)
			},
		},
		"A registration with an initiative": {
			given: func(p *taskPlayer) { p.newcomers(1) },
			then: func(p *taskPlayer) {
				p.holds("Quách Văn Aa|Chuyên viên|CSTĐCS,LĐTT|Phần mềm theo dõi kiến nghị sau thanh tra", `SELECT subject_name, subject_post,
					(SELECT group_concat(label) FROM (SELECT label FROM registrations q JOIN award_kinds k ON k.id = award_kind_id WHERE q.person_id = r.person_id ORDER BY label)), i.title
					FROM registrations r JOIN initiatives i ON i.id = initiative_id WHERE subject_name LIKE 'Quách Văn%' GROUP BY r.person_id`)
			},
		},
		"Forty of a unit, eight of them for a higher title too": {
			given: func(p *taskPlayer) { p.newcomers(40) },
			then: func(p *taskPlayer) {
				p.holds("40|8|40", `SELECT (SELECT count(*) FROM registrations JOIN award_kinds k ON k.id = award_kind_id WHERE subject_name LIKE 'Quách Văn%' AND label = 'LĐTT'),
					(SELECT count(*) FROM registrations JOIN award_kinds k ON k.id = award_kind_id WHERE subject_name LIKE 'Quách Văn%' AND label = 'CSTĐCS'),
					(SELECT count(DISTINCT person_id) FROM registrations WHERE subject_name LIKE 'Quách Văn%')`)
			},
		},
		"A registration sent back to its unit": {
			given: func(p *taskPlayer) {
				p.sql("UPDATE submissions SET state = 'received', received_on = '2023-01-10'")
				p.names = p.texts("SELECT name FROM units WHERE parent_id IS NULL ORDER BY id LIMIT 1 OFFSET 1")
			},
			then: func(p *taskPlayer) {
				p.holds("returned|Thiếu tên sáng kiến của hai người|1", `SELECT state, reason, returned_on <> '' FROM submissions
					WHERE unit_id = (SELECT id FROM units WHERE parent_id IS NULL ORDER BY id LIMIT 1 OFFSET 1) AND year_id = (SELECT id FROM years WHERE number = 2023)`)
			},
		},
		"A delegate": {
			given: func(p *taskPlayer) {
				p.newcomers(1)
				p.sql("DELETE FROM participants WHERE role <> 'member'")
			},
			then: func(p *taskPlayer) {
				p.holds("Quách Văn Aa|Chuyên viên|1|1", `SELECT full_name, post, unit_name = (SELECT name FROM units WHERE id = unit_id), invited FROM participants WHERE full_name LIKE 'Quách%'`)
			},
		},
		"A signature": {
			given: func(p *taskPlayer) { p.sql("UPDATE signatories SET state = '', signed_on = ''") },
			then: func(p *taskPlayer) {
				p.holds("signed|1", `SELECT state, signed_on <> '' FROM signatories WHERE state <> ''`)
			},
		},
		"A decision for sixty": {
			given: func(p *taskPlayer) {
				p.sql("UPDATE registrations SET award_id = NULL", "DELETE FROM awards WHERE year = 2023", "DELETE FROM refusals",
					"UPDATE units SET decider = ''", // one decides for all of them
					`DELETE FROM registrations WHERE award_kind_id IN (SELECT id FROM award_kinds WHERE label = 'LĐTT') AND id NOT IN
					(SELECT r.id FROM registrations r JOIN award_kinds k ON k.id = award_kind_id JOIN years y ON y.id = year_id WHERE label = 'LĐTT' AND number = 2023 ORDER BY r.id LIMIT 60)`)
			},
			then: func(p *taskPlayer) {
				p.holds("60|57/QĐ-TTCP|2024-01-05|1", `SELECT count(*), min(decision_number), max(decision_date), min(authority) <> '' FROM awards JOIN registrations r ON r.award_id = awards.id`)
			},
		},
		"A paper printed, and kept as it was printed": {
			given: func(p *taskPlayer) { p.names = []string{"Bảng tổng hợp"} },
			then: func(p *taskPlayer) {
				p.holds("registration-summary", "SELECT paper FROM prints ORDER BY id DESC LIMIT 1")
			},
		},
		"What a person was given in five years": {
			given: func(p *taskPlayer) {
				p.newcomers(1)
				person, kind := p.r.id("people WHERE full_name = '"+p.names[0]+"'"), p.r.id("award_kinds WHERE label = 'LĐTT'")
				if err := p.r.book.Bulk("", func(tx *data.Tx) error {
					for year := 2018; year <= 2022; year++ {
						award := data.Award{AwardKindID: kind, PersonID: &person, SubjectName: p.names[0], Year: year, DecisionNumber: fmt.Sprintf("%d/QĐ-TTCP", year-2000)}
						if err := errors.Join(tx.Save(&award), tx.Save(&data.PersonYear{PersonID: person, Year: year, Rating: "HTTNV"})); err != nil {
							return err
						}
					}
					return nil
				}); err != nil {
					p.t.Fatal(err)
				}
				p.names = append(p.names, p.names[0])
			},
			then: func(p *taskPlayer) {
				seen := strings.Join(p.look(p.t).body, "\n")
				for _, want := range []string{p.names[0], "Chuyên viên", "18/QĐ-TTCP", "19/QĐ-TTCP", "20/QĐ-TTCP", "21/QĐ-TTCP", "22/QĐ-TTCP", "2022 HTTNV"} {
					if !strings.Contains(seen, want) {
						p.t.Errorf("%s is not seen in\n%s", want, seen)
					}
				}
			},
		},
		"A wrong paste, noticed after ten other entries": {
			given: func(p *taskPlayer) { p.newcomers(0) },
			before: func(p *taskPlayer) {
				p.names = p.texts("SELECT count(*) FROM registrations")
				var list strings.Builder
				list.WriteString("Họ và tên\tChức vụ\tLĐTT\n")
				for i := range 40 {
					fmt.Fprintf(&list, "%s\tChuyên viên\tx\n", newcomer(i))
				}
				fyne.CurrentApp().Clipboard().SetContent(list.String())
				for _, key := range []string{"Insert", "Ctrl+V", "Ctrl+S"} {
					p.do(readStroke(key, ""))
				}
				p.holds("40", "SELECT count(*) FROM registrations WHERE subject_name LIKE 'Quách Văn%'")
				for i := range 10 {
					if err := p.r.book.Do(fmt.Sprintf("Ghi %d", i), func(tx *data.Tx) error {
						return tx.Save(&data.Person{FullName: fmt.Sprintf("Người %d", i)})
					}); err != nil {
						p.t.Fatal(err)
					}
				}
			},
			then: func(p *taskPlayer) {
				p.holds("0|10|1", fmt.Sprintf(`SELECT (SELECT count(*) FROM registrations WHERE subject_name LIKE 'Quách Văn%%'),
					(SELECT count(*) FROM people WHERE full_name LIKE 'Người %%'), (SELECT count(*) FROM registrations) = %s`, p.names[0]))
			},
		},
	}
}

func newcomer(i int) string { return fmt.Sprintf("Quách Văn %c%c", 'A'+i/20, 'a'+i%20) }

// newcomers puts people into the first unit who have a post there and are registered
// nowhere, in a book that nobody signed yet; they are typed in this order.
func (p *taskPlayer) newcomers(n int) {
	p.sql(unsigned...)
	unit := p.r.id("units WHERE parent_id IS NULL")
	if err := p.r.book.Bulk("", func(tx *data.Tx) error {
		for i := range n {
			person := data.Person{FullName: newcomer(i), Honorific: "Ông"}
			if err := tx.Save(&person); err != nil {
				return err
			}
			if err := tx.Save(&data.Post{PersonID: person.ID, UnitID: unit, Title: "Chuyên viên"}); err != nil {
				return err
			}
			p.names = append(p.names, person.FullName)
		}
		return nil
	}); err != nil {
		p.t.Fatal(err)
	}
}

func (p *taskPlayer) sql(statements ...string) {
	p.t.Helper()
	for _, statement := range statements {
		if err := datatest.DB(p.r.book).Exec(statement).Error; err != nil {
			p.t.Fatal(err)
		}
	}
}

// texts are the first values of what a query finds.
func (p *taskPlayer) texts(query string) []string {
	p.t.Helper()
	var found []string
	if err := datatest.DB(p.r.book).Raw(query).Scan(&found).Error; err != nil || len(found) == 0 {
		p.t.Fatalf("%s: %v", query, err)
	}
	return found
}

// holds tells whether the only row that a query finds is the wanted one.
func (p *taskPlayer) holds(want, query string) {
	p.t.Helper()
	rows, err := datatest.DB(p.r.book).Raw(query).Rows()
	if err != nil {
		p.t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		p.t.Fatal(err)
	}
	var found []string
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		if err := rows.Scan(values...); err != nil {
			p.t.Fatal(err)
		}
		var texts []string
		for _, value := range values {
			texts = append(texts, fmt.Sprint(*value.(*any)))
		}
		found = append(found, strings.Join(texts, "|"))
	}
	if got := strings.Join(found, "\n"); got != want {
		p.t.Errorf("the book holds %s\nwant %s", got, want)
	}
}
