package data

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/data/viet"
)

// PersonRow is one line of the list of people.
type PersonRow struct {
	Person Person
	Post   PostRow // the post that holds, else the last one
}

// PostRow is a post with the names of its room and unit.
type PostRow struct {
	Post
	Room string // empty for a post in the unit itself
	Unit string
}

// Place names where the post is, the room before its unit.
func (p PostRow) Place() string {
	if p.Room == "" {
		return p.Unit
	}
	return p.Room + ", " + p.Unit
}

// ListPeople returns the first people in the order of names, at most limit, of a unit
// with its rooms or of the whole book where it is zero, and how many there are in all.
// app/search finds them by name.
func (b *Book) ListPeople(ctx context.Context, unitID int64, limit int) (part Part[PersonRow], err error) {
	err = b.read(ctx).Transaction(func(db *gorm.DB) error {
		var people []Person
		if unitID != 0 { // the few are sorted here: the index of names would be walked over everybody
			var of []Person
			if err := db.Select("id, sort_key").Where("id IN ("+everIn+")", unitID).Find(&of).Error; err != nil {
				return err
			}
			part.Total = len(of)
			people, err = firstOf(db, of, limit)
		} else {
			var count int64
			if err := db.Model(&Person{}).Count(&count).Error; err != nil {
				return err
			}
			part.Total = int(count)
			err = db.Order("sort_key, id").Limit(limit).Find(&people).Error
		}
		if err != nil {
			return err
		}
		part.Rows, err = withPosts(db, people)
		return err
	})
	return part, explain(b.Path, err)
}

// firstOf reads the first people of a list that holds their keys.
func firstOf(db *gorm.DB, list []Person, limit int) (people []Person, err error) {
	inOrder := func(a, b Person) int {
		return cmp.Or(strings.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID))
	}
	slices.SortFunc(list, inOrder)
	ids := make([]int64, 0, limit)
	for _, person := range list[:min(limit, len(list))] {
		ids = append(ids, person.ID)
	}
	err = db.Where(amongKeys("id"), keyList(ids)).Find(&people).Error
	slices.SortFunc(people, inOrder)
	return people, err
}

// everIn are the people who hold or held a post in a unit or one of its rooms.
var everIn = "SELECT person_id FROM posts WHERE " + inside("unit_id")

// PeopleEverIn returns the keys of the people who hold or held a post in a unit or
// one of its rooms.
func (b *Book) PeopleEverIn(ctx context.Context, unitID int64) (map[int64]bool, error) {
	var ids []int64
	err := b.read(ctx).Raw(everIn, unitID).Scan(&ids).Error
	of := make(map[int64]bool, len(ids))
	for _, id := range ids {
		of[id] = true
	}
	return of, explain(b.Path, err)
}

// withPosts adds to people the post that each holds, else the last one.
func withPosts(db *gorm.DB, people []Person) ([]PersonRow, error) {
	ids := make([]int64, len(people))
	for i, person := range people {
		ids[i] = person.ID
	}
	posts, err := postsOf(db, ids)
	if err != nil {
		return nil, err
	}
	rows := make([]PersonRow, len(people))
	for i, person := range people {
		rows[i].Person = person
		if held := posts[person.ID]; len(held) > 0 {
			rows[i].Post = held[0]
		}
	}
	return rows, nil
}

// postsOf returns the posts of people, those that still hold first, then the latest.
func postsOf(db *gorm.DB, people []int64) (map[int64][]PostRow, error) {
	var rows []PostRow
	err := db.Table("posts").
		Select(`posts.*, CASE WHEN units.parent_id IS NULL THEN '' ELSE units.name END AS room, coalesce(tops.name, units.name) AS unit`).
		Joins("JOIN units ON units.id = posts.unit_id LEFT JOIN units tops ON tops.id = "+topOf("units.id")).
		Where(amongKeys("person_id"), keyList(people)).
		Order("CASE WHEN posts.to_date = '' THEN 0 ELSE 1 END, posts.from_date DESC, posts.id DESC").Scan(&rows).Error
	return parted(rows, func(row PostRow) int64 { return row.PersonID }), err
}

// HistoryRow (lịch sử khen thưởng) is one title of one year: registered by a person
// or a collective, given to it, or both.
type HistoryRow struct {
	Year           int
	Label          string // of the title registered, or given without registration
	Registered     bool
	Outcome        Outcome
	Received       bool
	AwardLabel     string // of the title given
	AwardID        int64
	Unit           string // that registered
	DecisionNumber string
	DecisionDate   viet.Date
	Authority      string
	Basis          string
	PeriodFrom     viet.Date
	PeriodTo       viet.Date
	Revoked        bool
	RevokedReason  string
}

// PersonFile (hồ sơ cá nhân) is a person with posts and titles, the latest first.
type PersonFile struct {
	Person  Person
	Posts   []PostRow
	History []HistoryRow
	Years   []PersonYear // what is known of each year, the latest first
}

// PersonFile returns what the book holds of one person.
func (b *Book) PersonFile(ctx context.Context, id int64) (*PersonFile, error) {
	file := &PersonFile{}
	err := b.read(ctx).Transaction(func(db *gorm.DB) error {
		if err := db.First(&file.Person, id).Error; err != nil {
			return err
		}
		posts, err := postsOf(db, []int64{id})
		if err != nil {
			return err
		}
		file.Posts = posts[id]
		if err := db.Where("person_id = ?", id).Order("year DESC").Find(&file.Years).Error; err != nil {
			return err
		}
		file.History, err = history(db, "person_id", id)
		return err
	})
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

// History returns the titles of all years of a person or a collective, the latest
// first. One of the two keys is zero.
func (b *Book) History(ctx context.Context, personID, collectiveID int64) (rows []HistoryRow, err error) {
	column, id := "person_id", personID
	if personID == 0 {
		column, id = "collective_id", collectiveID
	}
	rows, err = history(b.read(ctx), column, id)
	return rows, explain(b.Path, err)
}

// HistoryUpTo is History without later years.
func (b *Book) HistoryUpTo(ctx context.Context, personID, collectiveID int64, year int) ([]HistoryRow, error) {
	rows, err := b.History(ctx, personID, collectiveID)
	return slices.DeleteFunc(rows, func(r HistoryRow) bool { return r.Year > year }), err
}

func history(db *gorm.DB, column string, id int64) (rows []HistoryRow, err error) {
	const given = `a.id IS NOT NULL AS received, coalesce(ak.label, '') AS award_label, coalesce(a.id, 0) AS award_id,
		coalesce(a.decision_number, '') AS decision_number, coalesce(a.decision_date, '') AS decision_date,
		coalesce(a.authority, '') AS authority, coalesce(a.basis, '') AS basis, coalesce(a.period_from, '') AS period_from,
		coalesce(a.period_to, '') AS period_to, coalesce(a.revoked, 0) AS revoked, coalesce(a.revoked_reason, '') AS revoked_reason`
	err = db.Raw(`SELECT y.number AS year, k.label, 1 AS registered, `+outcomeValue+` AS outcome, u.name AS unit, k.position, `+given+`
			FROM registrations r JOIN years y ON y.id = r.year_id JOIN units u ON u.id = r.unit_id
			JOIN award_kinds k ON k.id = r.award_kind_id`+outcomeOf+`
			WHERE r.`+column+` = ?
		UNION ALL
		SELECT a.year, ak.label, 0, '', '', ak.position, `+given+`
			FROM awards a JOIN award_kinds ak ON ak.id = a.award_kind_id
			WHERE a.`+column+` = ? AND (a.revoked OR NOT EXISTS (SELECT 1 FROM registrations r JOIN years y ON y.id = r.year_id
				JOIN award_kinds k ON k.id = r.award_kind_id
				WHERE r.`+column+` = a.`+column+` AND y.number = a.year AND (k.code = ak.code OR r.award_id = a.id OR `+includes("ak", "k")+`)))
		ORDER BY year DESC, position`, id, id).Scan(&rows).Error
	return rows, err
}

// Collectives returns all units, each followed by its rooms.
func (b *Book) Collectives(ctx context.Context) ([]Collective, error) {
	var units []Unit
	if err := b.read(ctx).Order("position, sort_key, id").Find(&units).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	var places []Membership
	if err := b.read(ctx).Order("position, id").Find(&places).Error; err != nil {
		return nil, explain(b.Path, err)
	}
	below := map[int64][]Unit{}
	byID := map[int64]Unit{}
	for _, unit := range units {
		if unit.ParentID != nil {
			below[*unit.ParentID] = append(below[*unit.ParentID], unit)
		} else {
			byID[unit.ID] = unit
		}
	}
	tree := make([]Collective, 0, len(units))
	add := func(unit Unit) {
		if _, fresh := byID[unit.ID]; !fresh {
			return
		}
		delete(byID, unit.ID)
		tree = append(tree, collectivesOf(unit, treeOf(below, unit.ID))...)
	}
	for _, place := range places {
		add(byID[place.UnitID])
	}
	for _, unit := range units { // units outside the block follow
		add(unit)
	}
	return tree, nil
}
