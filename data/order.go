package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// PeopleOrder (thứ tự xếp người) is the order of every list of people, chosen once for
// the book.
type PeopleOrder string

// The orders.
const (
	OrderByName  PeopleOrder = ""      // theo tên: given name, family, middle names
	OrderByRank  PeopleOrder = "rank"  // theo chức vụ, and by name within a rank
	OrderAsTyped PeopleOrder = "typed" // như đã nhập: of a unit's list, of the decision, of the directory
)

// A stored key of order is the place that the order of the book gives, afterPlace, and
// the key of the name. By name there is nothing before the name.
const afterPlace = "|" // in no key of a name

// nameOf is the part of a stored key that is of the name alone.
func nameOf(sortKey string) string {
	if _, name, found := strings.Cut(sortKey, afterPlace); found {
		return name
	}
	return sortKey
}

// nameOfKey is nameOf in a query.
func nameOfKey(column string) string {
	return fmt.Sprintf("substr(%[1]s, instr(%[1]s, '%[2]s') + 1)", column, afterPlace)
}

// ordering gives records of people their places.
type ordering struct {
	db    *gorm.DB
	order PeopleOrder
	ranks viet.Ranks
	next  map[string]int64 // by table, the key of the next new row
}

func orderingOf(db *gorm.DB) (ordering, error) {
	o := ordering{db: db, next: map[string]int64{}}
	var posts string
	err := ask(db, "SELECT coalesce((SELECT value FROM settings WHERE key = ?), ''), coalesce((SELECT value FROM settings WHERE key = ?), '')",
		SettingPeopleOrder, SettingPostRanks).Scan(&o.order, &posts)
	posts = cmp.Or(posts, words.PostRanks)
	if o.order == OrderByRank {
		o.ranks = viet.ReadRanks(posts)
	}
	return o, err
}

// placed is a record of a person that stands in lists.
type placed interface {
	sortKey() *string
	place(o *ordering) (string, error)
}

// set puts the places before the names of records.
func (o *ordering) set(rows []placed) error {
	for _, row := range rows {
		key := row.sortKey()
		*key = nameOf(*key)
		if o.order == OrderByName {
			continue
		}
		place, err := row.place(o)
		if err != nil {
			return err
		}
		if place != "" {
			*key = place + afterPlace + *key
		}
	}
	return nil
}

func (p *Person) sortKey() *string       { return &p.SortKey }
func (r *Registration) sortKey() *string { return &r.SortKey }
func (a *Award) sortKey() *string        { return &a.SortKey }

func (p *Person) place(o *ordering) (string, error) {
	if o.order == OrderAsTyped {
		return o.typed("people", p.ID)
	}
	posts, err := postsOf(o.db, []int64{p.ID})
	if err != nil || len(posts[p.ID]) == 0 {
		return o.rank(""), err
	}
	return o.rank(posts[p.ID][0].Title), nil
}

// All that somebody registers with a unit stands where the first of it was entered.
func (r *Registration) place(o *ordering) (string, error) {
	switch {
	case r.CollectiveID != nil:
		return "", nil
	case o.order == OrderByRank:
		return o.rank(r.SubjectPost), nil
	}
	var first int64
	of := o.db.Model(r).Select("coalesce(min(id), 0)").Where("year_id = ? AND unit_id = ?", r.YearID, r.UnitID)
	if r.PersonID != nil {
		of = of.Where("person_id = ?", *r.PersonID)
	} else {
		of = of.Where("person_id IS NULL AND collective_id IS NULL AND subject_name = ?", r.SubjectName)
	}
	if err := of.Scan(&first).Error; err != nil || first != 0 {
		return typedPlace(first), err
	}
	return o.typed("registrations", r.ID)
}

func (a *Award) place(o *ordering) (string, error) {
	switch {
	case a.CollectiveID != nil:
		return "", nil
	case o.order == OrderAsTyped:
		return o.typed("awards", a.ID)
	case a.PersonID == nil:
		return o.rank(""), nil
	}
	return (&Person{ID: *a.PersonID}).place(o)
}

func (o *ordering) rank(post string) string { return fmt.Sprintf("%04d", o.ranks.Of(post)) }

// typed is the place of a row that was entered, or is about to be.
func (o *ordering) typed(table string, id int64) (string, error) {
	if id != 0 {
		return typedPlace(id), nil
	}
	if o.next[table] == 0 {
		var last int64
		if err := o.db.Table(table).Select("coalesce(max(id), 0)").Scan(&last).Error; err != nil {
			return "", err
		}
		o.next[table] = last
	}
	o.next[table]++
	return typedPlace(o.next[table]), nil
}

func typedPlace(id int64) string { return fmt.Sprintf("%019d", id) }

// putInOrder gives new or changed rows their places.
func putInOrder(db *gorm.DB, rows []placed) error {
	if len(rows) == 0 {
		return nil
	}
	o, err := orderingOf(db)
	if err != nil {
		return err
	}
	return o.set(rows)
}

// OrderPeople chooses the order of every list of people, and which posts stand before
// which: a line for each rank; empty are those that the program knows.
func (tx *Tx) OrderPeople(order PeopleOrder, ranks string) error {
	was, err := orderingOf(tx.db)
	if err != nil {
		return err
	}
	var before Setting
	if err := tx.db.Where("key = ?", SettingPostRanks).Limit(1).Find(&before).Error; err != nil {
		return err
	}
	if was.order == order && before.Value == viet.NFC(ranks) {
		return nil
	}
	for _, s := range []Setting{{SettingPeopleOrder, string(order)}, {SettingPostRanks, ranks}} {
		if err := tx.Save(&s); err != nil {
			return err
		}
	}
	return reorder(tx.db)
}

// reorder puts everybody where the order of the book says, without a line in the
// journal: the places follow from the settings. Names keep their keys, also in closed years.
func reorder(db *gorm.DB) error {
	var muted bool
	if err := db.Raw("SELECT muted FROM journal_state").Scan(&muted).Error; err != nil {
		return err
	}
	set := func(muted bool) func() error {
		return func() error { return db.Exec("UPDATE journal_state SET muted = ?", muted).Error }
	}
	for _, act := range []func() error{
		set(true),
		func() error { return rekeyBy[Person](db, placesAlone, "true") },
		func() error { return rekeyBy[Registration](db, placesAlone, "collective_id IS NULL") },
		func() error { return rekeyBy[Award](db, placesAlone, "collective_id IS NULL") },
		set(muted),
	} {
		if err := act(); err != nil {
			return err
		}
	}
	return nil
}

// movePosted moves the people of posts, and what names them, where the order asks for
// their rank.
func movePosted(db *gorm.DB, people []int64) error {
	o, err := orderingOf(db)
	if err != nil || o.order != OrderByRank {
		return err
	}
	for part := range slices.Chunk(people, most) {
		if err := rekey[Person](db, "id IN ?", part); err != nil {
			return err
		}
		if err := rekeyBy[Award](db, placesAlone, "person_id IN ?", part); err != nil {
			return err
		}
	}
	return nil
}
