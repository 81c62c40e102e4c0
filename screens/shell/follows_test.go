package shell

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// Given a window in which every area and tab was looked at, when records of every kind are
// changed elsewhere, and when that is taken back, then each area shows what one that is made
// anew shows.
func TestEveryAreaFollowsWhatIsWrittenElsewhere(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	tour(t, s)
	changed, err := touched(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.book.Do("Thử", func(tx *data.Tx) error {
		for _, record := range changed {
			if err := tx.Save(record); err != nil {
				return fmt.Errorf("%T: %w", record, err)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	compareWithNew(t, r, s, "written")
	if _, err := r.book.Undo(); err != nil {
		t.Fatal(err)
	}
	compareWithNew(t, r, s, "taken back")
}

// compareWithNew says which tabs show something else than those of a window made anew.
func compareWithNew(t *testing.T, r *runs, s *Shell, when string) {
	t.Helper()
	s.reload()
	follows, other := tour(t, s), r.start()
	anew := tour(t, other)
	other.win.Close()
	for where, text := range anew {
		if got := follows[where]; got != text {
			t.Errorf("%s, %s:\n%s", when, where, difference(got, text))
		}
	}
}

// difference are the lines that one text alone has.
func difference(got, want string) string {
	var all []string
	for sign, pair := range map[string][2]string{"shown: ": {got, want}, "not shown: ": {want, got}} {
		there := map[string]bool{}
		for _, line := range strings.Split(pair[1], "\n") {
			there[line] = true
		}
		for _, line := range strings.Split(pair[0], "\n") {
			if !there[line] {
				all = append(all, sign+line)
			}
		}
	}
	if len(all) == 0 {
		return "the same lines in another order or number"
	}
	return strings.Join(all, "\n")
}

// tour shows each area and tab and notes its words.
func tour(t *testing.T, s *Shell) map[string]string {
	t.Helper()
	seen := map[string]string{}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		for range 12 {
			where := p.title + " › " + kit.TabTitle(s.screen().Content())
			if _, there := seen[where]; there {
				break
			}
			seen[where] = wordsInView(s)
			if !s.commands.Run(kit.NextTab) {
				break
			}
		}
	}
	return seen
}

// wordsInView are the words that are seen of the window, but for the keys of what holds the
// focus.
func wordsInView(s *Shell) string {
	var all []string
	for _, seen := range desktest.Look(s.win) {
		if text, ok := seen.Object.(*canvas.Text); ok && text.Text != "" && text != s.view.keys && seen.Clip.Has(seen.Box) {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

// touched are records of each kind with a word that is another, and one that is new.
func touched(r *runs) (changed []any, err error) {
	const mark = " THỬ"
	db := datatest.DB(r.book)
	year, err := r.book.YearNumbered(r.Context(), 2023)
	if err != nil {
		return nil, err
	}
	var errs []error
	keep := func(record any) { changed = append(changed, record) }
	first := func(record any, where string, args ...any) {
		if err := db.Where(where, args...).Order("id").First(record).Error; err != nil {
			errs = append(errs, fmt.Errorf("%T: %w", record, err))
		}
	}
	var unit, room data.Unit
	first(&unit, "parent_id IS NULL")
	first(&room, "parent_id = ?", unit.ID)
	unit.Name, unit.ShortName, room.Name = unit.Name+mark, unit.ShortName+mark, room.Name+mark
	keep(&unit)
	keep(&room)
	keep(&data.Unit{ParentID: &unit.ID, Name: "Phòng mới" + mark, Position: 90})
	var line data.Registration
	first(&line, "year_id = ? AND person_id IS NOT NULL", year.ID)
	var person data.Person
	first(&person, "id = ?", *line.PersonID)
	person.FullName = strings.Replace(person.FullName, " ", mark+" ", 1) // in its place of the order
	keep(&person)
	var kind data.AwardKind
	first(&kind, "id = ?", line.AwardKindID)
	kind.Label += mark
	keep(&kind)
	year.Theme += mark
	keep(&year)
	var movement data.Movement
	first(&movement, "year_id = ?", year.ID)
	movement.Name += mark
	keep(&movement)
	var text data.LegalText
	first(&text, "year_id = ?", year.ID)
	text.Subject += mark
	keep(&text)
	var item data.PledgeItem
	first(&item, "year_id = ?", year.ID)
	item.Title += mark
	keep(&item)
	var ceremony data.Ceremony
	first(&ceremony, "year_id = ?", year.ID)
	ceremony.Name += mark
	keep(&ceremony)
	var guest data.Participant
	first(&guest, "ceremony_id = ?", ceremony.ID)
	guest.FullName += mark
	keep(&guest)
	var signer data.Signatory
	first(&signer, "ceremony_id = ?", ceremony.ID)
	signer.FullName += mark
	keep(&signer)
	var award data.Award
	first(&award, "year = ?", year.Number)
	award.Authority += mark
	keep(&award)
	var criterion data.Criterion
	first(&criterion, "year_id = ?", year.ID)
	criterion.Text += mark
	keep(&criterion)
	var ballot data.Ballot
	first(&ballot, "year_id = ?", year.ID)
	ballot.Place += mark
	keep(&ballot)
	var office data.Office
	first(&office, "year_id = ?", year.ID)
	office.PersonName += mark
	keep(&office)
	var block data.Block
	first(&block, "id = ?", year.BlockID)
	block.Name, block.ShortName = block.Name+mark, block.ShortName+mark
	keep(&block)
	var head data.Letterhead
	first(&head, "id > 0")
	head.Name += mark
	keep(&head)
	var deadline data.Deadline
	first(&deadline, "year_id = ?", year.ID)
	deadline.Due = "2023-02-21"
	keep(&deadline)
	return changed, errors.Join(errs...)
}
