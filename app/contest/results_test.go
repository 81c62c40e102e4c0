package contest_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/viet"
)

// "Chưa có kết quả" is said as long as nobody of the block has any: an award of the
// same year to somebody else, or one that was revoked, is none of it.
func TestAResultOfOthersIsNoneOfTheBlock(t *testing.T) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	block := data.Block{Name: "Cụm thi đua số 1"}
	member, stranger := data.Unit{Name: "Sở"}, data.Unit{Name: "Nơi khác"}
	year := data.Year{Number: 2025, RegimeCode: "L2022-ND152"}
	ours, theirs := data.Person{FullName: "Lê An"}, data.Person{FullName: "Lê Bình"}
	var kind data.AwardKind
	if err := datatest.DB(book).Where("regime_code = ? AND code = 'LĐTT'", year.RegimeCode).First(&kind).Error; err != nil {
		t.Fatal(err)
	}
	save := func(records ...any) {
		t.Helper()
		err := book.Do("thử", func(tx *data.Tx) error {
			for _, record := range records {
				if err := tx.Save(record); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	save(&block, &member, &stranger, &ours, &theirs)
	year.BlockID = block.ID
	room := data.Unit{Name: "Chi cục", ParentID: &member.ID}
	save(&year, &room, &data.Membership{BlockID: block.ID, UnitID: member.ID, FromDate: "2025-01-01"})
	inner := data.Unit{Name: "Hạt", ParentID: &room.ID}
	save(&inner)
	save(&data.Post{PersonID: ours.ID, UnitID: inner.ID, FromDate: "2024-01-01"},
		&data.Post{PersonID: theirs.ID, UnitID: stranger.ID, FromDate: "2024-01-01"},
		&data.Registration{YearID: year.ID, UnitID: member.ID, AwardKindID: kind.ID, SubjectName: "Lê Chi"})
	kept := contest.New(book)
	said := func() bool {
		t.Helper()
		records, err := kept.Records(t.Context(), year, 0)
		if err != nil {
			t.Fatal(err)
		}
		paper, err := papers.Find(papers.ResultComparison)
		if err != nil {
			t.Fatal(err)
		}
		for _, gap := range paper.Lacking(records, 0) {
			if gap.Text == words.GapNoResult {
				return true
			}
		}
		return false
	}
	award := func(to data.Person, revoked bool) *data.Award {
		return &data.Award{
			AwardKindID: kind.ID, PersonID: &to.ID, SubjectName: to.FullName, Year: 2025,
			DecisionDate: viet.Date("2025-12-20"), Revoked: revoked,
		}
	}
	if !said() {
		t.Error("nothing has come of the year, and it is not said")
	}
	save(award(theirs, false))
	if !said() {
		t.Error("what somebody outside the block got counts as its result")
	}
	save(award(ours, true))
	if !said() {
		t.Error("what was revoked counts as a result")
	}
	save(award(ours, false))
	if said() {
		t.Error("somebody of a room in a room has a result, and it is said that there is none")
	}
}
