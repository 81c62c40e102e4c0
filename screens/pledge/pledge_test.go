package pledge

import (
	"testing"

	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

func open(t *testing.T) (*Screen, *desktest.Bench) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	s := New(b.Desk)
	b.Put(s)
	return s, b
}

func pledgeOf(t *testing.T, b *desktest.Bench) *data.PledgeFile {
	t.Helper()
	file, err := b.Desk.Book.PledgeFile(t.Context(), b.Desk.Year)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAGroupIsTypedAndMovedUp(t *testing.T) {
	s, b := open(t)
	before := len(pledgeOf(t, b).Items)

	b.Fire("Ctrl+N")
	b.Type("Bảo vệ bí mật nhà nước")
	b.Window.Canvas().FocusNext()
	b.Type("Thực hiện nghiêm quy định.")
	b.Fire("Ctrl+S")
	b.Fire("Alt+Up")

	items := pledgeOf(t, b).Items
	if len(items) != before+1 || s.items.Count() != before+1 {
		t.Fatalf("%d groups, %d shown", len(items), s.items.Count())
	}
	if got := items[before-1]; got.Title != "Bảo vệ bí mật nhà nước" || got.Text != "Thực hiện nghiêm quy định." {
		t.Errorf("the last but one is %+v", got)
	}
}

func TestATargetBelongsToTheBlockOrAUnit(t *testing.T) {
	s, b := open(t)
	s.Show(desk.Place{Part: Targets})
	file := pledgeOf(t, b)
	unit := file.Units[1]

	b.Fire("Ctrl+N")
	b.Type("Số bài viết được giải")
	s.unit.SetValue(owner(&unit.ID))
	b.Fire("Ctrl+S")

	found := 0
	for _, target := range pledgeOf(t, b).Targets {
		if target.Text == "Số bài viết được giải" && target.UnitID != nil && *target.UnitID == unit.ID {
			found++
		}
	}
	if found != 1 || len(pledgeOf(t, b).Targets) != len(file.Targets)+1 {
		t.Errorf("the target was found %d times", found)
	}
	if first := pledgeOf(t, b).Targets[0]; first.UnitID != nil {
		t.Error("the targets of the block do not stand first")
	}
}
