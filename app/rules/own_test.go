package rules_test

import (
	"slices"
	"strings"
	"testing"

	"sothidua/app/rules"
	"sothidua/data"
	"sothidua/data/fault"
)

// own adds a limit that the office sets by itself.
func (o *office) own(limit rules.Own) data.Rule {
	o.Helper()
	rule, err := limit.Rule(o.year, nil)
	if err != nil {
		o.Fatal(err)
	}
	if err := o.Do("Thêm", func(tx *data.Tx) error { return rules.Add(tx, data.Year{}, &rule) }); err != nil {
		o.Fatal(err)
	}
	return rule
}

// Given limits of an office at their edges, then each judges where it says, of its own
// base, and a base that nobody recorded is missing.
func TestLimitsOfAnOffice(t *testing.T) {
	for _, c := range []struct {
		name  string
		limit func(o *office) rules.Own
		set   func(o *office)
		on    string
		state rules.State
		text  string
	}{
		{"70 % of the heads, just reached", heads("LĐTT", "70", false), list(7, 0), "Đơn vị", rules.OK, "trong mức tối đa 7: 70% của 10 người"},
		{"70 % of the heads, one more", heads("LĐTT", "70", false), list(8, 0), "Đơn vị", rules.Warn, "quá mức tối đa 7"},
		{"70 % of the heads, one less", heads("LĐTT", "70", false), list(6, 0), "Đơn vị", rules.OK, ""},
		{"10 % of the heads", heads("CSTĐCS", "10", false), list(8, 2), "Đơn vị", rules.Warn, "quá mức tối đa 1"},
		{"no heads recorded", heads("LĐTT", "70", false), func(o *office) { o.crowd(o.unit("Đơn vị", 0), 7, 0) }, "Đơn vị", rules.Missing, "chưa có người"},
		{"of the whole block", heads("LĐTT", "70", true), func(o *office) {
			list(10, 0)(o)
			o.unit("Đơn vị kia", 4)
		}, "Tất cả đơn vị", rules.Warn, "quá mức tối đa 9: 70% của 14 người"},
		{"of the whole block, a unit without a number", heads("LĐTT", "70", true), func(o *office) {
			list(7, 0)(o)
			o.unit("Đơn vị kia", 0)
		}, "Tất cả đơn vị", rules.Missing, "1 đơn vị chưa ghi tổng số người"},
		{"15 % of LĐTT", share("CSTĐCS", "15", "LĐTT"), list(10, 2), "Đơn vị", rules.Warn, "quá mức tối đa 1: 15% của 10 LĐTT"},
		{"the least score, just reached", points("90"), scored(90), "Đơn vị", rules.OK, "được chấm 90 điểm"},
		{"the least score, a tenth less", points("90"), scored(89.9), "Đơn vị", rules.Warn, "được chấm 89,9 điểm, cần từ 90 điểm"},
		{"the least score, nobody scored", points("90"), func(o *office) { o.registersUnit(o.unit("Đơn vị", 10), "TTLĐXS") }, "Đơn vị", rules.Missing, "mới chấm 0/"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t, 2024)
			rule := o.own(c.limit(o))
			c.set(o)
			state, text := worst(o.check(), rule.Code, c.on)
			if state != c.state || !strings.Contains(text, c.text) {
				t.Errorf("%s: %s %q; want %s %q", rule.Name, state, text, c.state, c.text)
			}
			// It goes on under the law that follows.
			later := o.newYear(2027)
			book, err := rules.ReadBook(t.Context(), o.Book, later)
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, r := range book.Rules {
				found = found || r.Key == rule.Key
			}
			if !found {
				t.Error("it ends with the law")
			}
		})
	}
}

func heads(code, amount string, block bool) func(*office) rules.Own {
	return func(o *office) rules.Own {
		return rules.Own{Award: o.kind(o.year.RegimeCode, code, data.SubjectIndividual), Amount: amount, Of: rules.BaseHeadcount, Block: block}
	}
}

func share(code, amount, of string) func(*office) rules.Own {
	return func(o *office) rules.Own {
		return rules.Own{Award: o.kind(o.year.RegimeCode, code, data.SubjectIndividual), Amount: amount, Of: of}
	}
}

func points(least string) func(*office) rules.Own {
	return func(o *office) rules.Own {
		return rules.Own{Award: o.kind(o.year.RegimeCode, "TTLĐXS", data.SubjectCollective), Score: true, Amount: least}
	}
}

func list(advanced, base int) func(*office) {
	return func(o *office) { o.crowd(o.unit("Đơn vị", 10), advanced, base) }
}

func scored(given float64) func(*office) {
	return func(o *office) {
		unit := o.unit("Đơn vị", 10)
		criterion := data.Criterion{YearID: o.year.ID, Text: "Tiêu chí", Maximum: 100}
		o.save(&criterion)
		o.save(&data.Score{CriterionID: criterion.ID, UnitID: unit.ID, Block: &given})
		o.registersUnit(unit, "TTLĐXS")
	}
}

// What cannot be a limit is refused in words, at its field, and nothing is written.
func TestALimitThatCannotBeIsRefused(t *testing.T) {
	o := newOffice(t, 2024)
	award := o.kind(o.year.RegimeCode, "LĐTT", data.SubjectIndividual)
	lawless := o.year
	lawless.RegimeCode = ""
	for _, c := range []struct {
		own   rules.Own
		year  data.Year
		field string
	}{
		{rules.Own{Amount: "70", Of: rules.BaseHeadcount}, o.year, "award"},
		{rules.Own{Award: award, Amount: "170", Of: rules.BaseHeadcount}, o.year, "amount"},
		{rules.Own{Award: award, Amount: "nhiều", Of: rules.BaseHeadcount}, o.year, "amount"},
		{rules.Own{Award: award, Amount: "70"}, o.year, "of"},
		{rules.Own{Award: award, Score: true, Amount: "0"}, o.year, "amount"},
		{rules.Own{Award: award, Amount: "70", Of: rules.BaseHeadcount}, lawless, ""},
	} {
		_, err := c.own.Rule(c.year, nil)
		if f := fault.Of(err); err == nil || f.Kind != fault.Invalid || f.Field != c.field || f.Next == "" {
			t.Errorf("%+v: %v", c.own, err)
		}
	}
}

// Given a limit of the office, when it is removed, then no year has it but those that were
// closed before.
func TestARemovedLimitStaysInClosedYears(t *testing.T) {
	o := newOffice(t, 2024)
	closed := o.newYear(2023)
	closed.RegimeCode = o.year.RegimeCode
	o.save(&closed)
	rule := o.own(heads("LĐTT", "70", false)(o))
	closed.ClosedOn = "2024-01-31"
	o.save(&closed)
	has := func(year data.Year) bool {
		t.Helper()
		book, err := rules.ReadBook(t.Context(), o.Book, year)
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(book.Rules, func(r data.Rule) bool { return r.Key == rule.Key })
	}
	if !has(o.year) || !has(closed) {
		t.Fatal("the limit is not there")
	}
	if err := o.Do("Bỏ", func(tx *data.Tx) error { return rules.Remove(tx, o.year, rule) }); err != nil {
		t.Fatal(err)
	}
	if has(o.year) || !has(closed) {
		t.Errorf("the open year has it: %v, the closed one: %v", has(o.year), has(closed))
	}
}
