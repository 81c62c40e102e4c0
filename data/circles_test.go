package data

import (
	"errors"
	"strings"
	"testing"

	"sothidua/data/fault"
)

// Given a unit with a room and one in it, when a step, whoever writes it, or an undo would put
// something into itself, then a plain sentence names it and the book is as it was.
func TestNothingComesToLieInItself(t *testing.T) {
	book := olderBook(t)
	unit := Unit{Name: "Sở Một"}
	outer, inner := Unit{Name: "Phòng Ngoài"}, Unit{Name: "Tổ Trong"}
	done(t, book, "Có sẵn", func(tx *Tx) error {
		if err := tx.Save(&unit); err != nil {
			return err
		}
		outer.ParentID = &unit.ID
		if err := tx.Save(&outer); err != nil {
			return err
		}
		inner.ParentID = &outer.ID
		return tx.Save(&inner)
	})
	lies := func(room Unit, in int64) Unit {
		room.ParentID = &in
		return room
	}
	refused := func(what string, err error) {
		t.Helper()
		if f := fault.Of(err); f == nil || f.Kind != fault.Invalid || !strings.Contains(f.What, "trong chính nó") || f.Next == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
	before := dumped(t, book)
	for what, room := range map[string]Unit{"a unit in itself": lies(unit, unit.ID), "a room in itself": lies(outer, outer.ID), "a room in its own": lies(outer, inner.ID)} {
		refused(what, book.Do("Thử", func(tx *Tx) error { return tx.Save(&room) }))
		if dumped(t, book) != before {
			t.Fatalf("%s changed the book", what)
		}
	}
	// The step before the last is taken back by itself: the room would go back into what lies in it now.
	out := done(t, book, "Ra ngoài", func(tx *Tx) error {
		moved := lies(inner, unit.ID)
		return tx.Save(&moved)
	})
	done(t, book, "Vào trong", func(tx *Tx) error {
		moved := lies(outer, inner.ID)
		return tx.Save(&moved)
	})
	before = dumped(t, book)
	refused("an undo", book.Turn(out))
	if dumped(t, book) != before {
		t.Error("the undo changed the book")
	}
}

// Given a copy in which a unit lies in itself, as only a damaged or made-up one has it, then
// the check before it is restored refuses it.
func TestACopyInWhichAUnitLiesInItselfIsRefused(t *testing.T) {
	for what, change := range map[string]string{
		"itself": "UPDATE units SET parent_id = id WHERE id = 1",
		"two":    "INSERT INTO units (id, name, parent_id) VALUES (901, 'A', 1), (902, 'B', 901); UPDATE units SET parent_id = 902 WHERE id = 901",
	} {
		path := registered(t, 3)
		spoil(t, path, "UPDATE journal_state SET muted = 1; "+change+"; UPDATE journal_state SET muted = 0")
		if err := FullCheck(t.Context(), path); !errors.Is(err, errDamaged) || fault.Of(err).Kind != fault.Damaged {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// A text holds from the day that it is in force, not from that on which it was issued.
func TestATextHoldsFromTheDayItIsInForce(t *testing.T) {
	rule := Rule{Article: "NĐ 65/2014 Điều 17"} // issued 01/7/2014; Điều 30: in force from 20/8/2014
	if from := rule.CitesLater("2014-08-19"); from != "2014-08-20" {
		t.Errorf("the day before: %q", from)
	}
	if from := rule.CitesLater("2014-08-20"); from != "" {
		t.Errorf("on its day: %q", from)
	}
}
