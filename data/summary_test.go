package data_test

import (
	"testing"

	"sothidua/data"
)

func TestSummaryKeepsUnitsThatLeftButRegistered(t *testing.T) {
	// Given a unit whose membership ended before the year, with a registration in it,
	// and a person who registers CSTĐCS, which counts for LĐTT too
	book := newBook(t)
	var year data.Year
	do(t, book, "Thêm", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối"}
		unit := data.Unit{Name: "Đơn vị đã rời khối"}
		person := data.Person{FullName: "Nguyễn Văn A"}
		for _, record := range []any{&block, &unit, &person} {
			if err := tx.Save(record); err != nil {
				return err
			}
		}
		year = data.Year{BlockID: block.ID, Number: 2023, RegimeCode: "L2003-ND91"}
		if err := tx.Save(&year); err != nil {
			return err
		}
		var kind data.AwardKind
		tx.DB.Where("regime_code = ? AND code = 'CSTĐCS'", year.RegimeCode).First(&kind)
		if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: unit.ID, FromDate: "2020-01-01", ToDate: "2022-12-31"}); err != nil {
			return err
		}
		return tx.Save(&data.Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName})
	})

	// When the year is summed up, inclusively and by the highest title only
	count := func() (lower, higher int) {
		summary, err := book.Summarise(year.ID)
		if err != nil {
			t.Fatal(err)
		}
		l, _ := summary.ByCode("LĐTT", data.SubjectIndividual)
		h, _ := summary.ByCode("CSTĐCS", data.SubjectIndividual)
		return summary.Total.Tallies[l.ID].All, summary.Total.Tallies[h.ID].All
	}
	if l, h := count(); l != 1 || h != 1 {
		t.Errorf("inclusive: LĐTT %d, CSTĐCS %d, want 1 and 1", l, h)
	}
	do(t, book, "Đổi cách đếm", func(tx *data.Tx) error {
		return tx.Save(&data.Setting{Key: data.SettingExactCounting, Value: data.Yes})
	})
	if l, h := count(); l != 0 || h != 1 {
		t.Errorf("highest only: LĐTT %d, CSTĐCS %d, want 0 and 1", l, h)
	}
}

func TestYearWithoutKnownLawIsKept(t *testing.T) {
	book := newBook(t)
	if regime, err := book.RegimeAt("2003-01-01"); err != nil || regime.Code != "" {
		t.Errorf("regime of 2003: %+v, %v", regime, err)
	}
	do(t, book, "Thêm năm 2003", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		return tx.Save(&data.Year{BlockID: block.ID, Number: 2003})
	})
}
