package data_test

import (
	"math/rand/v2"
	"testing"

	"sothidua/data"
	"sothidua/data/datatest"
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
		datatest.DB(tx).Where("regime_code = ? AND code = 'CSTĐCS'", year.RegimeCode).First(&kind)
		if err := tx.Save(&data.Membership{BlockID: block.ID, UnitID: unit.ID, FromDate: "2020-01-01", ToDate: "2022-12-31"}); err != nil {
			return err
		}
		return tx.Save(&data.Registration{YearID: year.ID, UnitID: unit.ID, AwardKindID: kind.ID, PersonID: &person.ID, SubjectName: person.FullName})
	})

	// When the year is summed up, inclusively and by the highest title only
	count := func() (lower, higher int) {
		frame, err := book.SummaryFrame(t.Context(), year.ID)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := book.Counted(t.Context(), year.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		summary, err := book.Summarise(t.Context(), frame, frame.Count(rows))
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
	if regime, err := book.RegimeAt(t.Context(), "2003-01-01"); err != nil || regime.Code != "" {
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

func TestKeptCountsAreTheCountsOfTheLines(t *testing.T) {
	// Given two years, three units and some titles
	book := newBook(t)
	var years, units []int64
	do(t, book, "Thêm", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		for i := range 3 {
			unit := data.Unit{Name: "Đơn vị"}
			if err := tx.Save(&unit); err != nil {
				return err
			}
			year := data.Year{BlockID: block.ID, Number: 2020 + i, RegimeCode: "L2003-ND91"}
			if err := tx.Save(&year); err != nil {
				return err
			}
			units, years = append(units, unit.ID), append(years, year.ID)
		}
		return nil
	})

	// When registrations are added, changed, deleted, taken back and done again at random
	random := rand.New(rand.NewPCG(1, 2))
	some := func(ids []int64) int64 { return ids[random.IntN(len(ids))] }
	for range 200 {
		switch random.IntN(6) {
		case 0:
			book.Undo()
		case 1:
			book.Redo()
		default:
			do(t, book, "Đăng ký", func(tx *data.Tx) error {
				var line data.Registration
				datatest.DB(tx).Where("id % 5 = ?", random.IntN(5)).Limit(1).Find(&line)
				if line.ID != 0 && random.IntN(3) == 0 {
					return tx.Delete(&line)
				}
				collective := some(units)
				line.YearID, line.UnitID, line.AwardKindID, line.CollectiveID = some(years), some(units), 1+int64(random.IntN(4)), &collective
				if random.IntN(2) == 0 {
					line.CollectiveID = nil
				}
				return tx.Save(&line)
			})
		}
	}

	// Then what was kept is what a recount finds
	var wrong int64
	err := datatest.DB(book).Raw(`SELECT count(*) FROM (
		SELECT year_id, unit_id, award_kind_id, n, whole FROM registration_counts WHERE n <> 0 OR whole <> 0
		EXCEPT
		SELECT year_id, unit_id, award_kind_id, count(*), sum(collective_id IS unit_id) FROM registrations GROUP BY 1, 2, 3)`).Scan(&wrong).Error
	var lines int64
	datatest.DB(book).Model(&data.Registration{}).Count(&lines)
	if err != nil || wrong != 0 || lines == 0 {
		t.Errorf("%d wrong counts over %d lines, %v", wrong, lines, err)
	}
}
